#!/usr/bin/env python3
"""Writes a manual page for the program and for each command: manual.py PROGRAM FOLDER."""
import json
import pathlib
import subprocess
import sys


def escaped(text):
    return text.replace("\\", "\\e").replace("-", "\\-").replace("\n.", "\n\\&.").lstrip("\n")


def names(argument):
    return [
        ("--" if name["kind"] == "long" else "-") + name["name"]
        for name in argument.get("names") or []]


def usage(argument):
    """How an argument is written in the synopsis."""
    value = argument.get("valueName", "value")
    preferred = argument.get("preferredName")
    if argument["kind"] == "positional":
        word = f"<{value}>"
    else:
        word = ("--" if preferred["kind"] == "long" else "-") + preferred["name"]
        if argument["kind"] == "option":
            word += f" <{value}>"
    word += " ..." if argument.get("isRepeating") else ""
    return f"[{word}]" if argument.get("isOptional") else word


def page(command, path):
    """The page of one command in man(7), beneath the commands in its path."""
    title = "-".join(path)
    shown = [one for one in command.get("arguments", []) if one.get("shouldDisplay", True)]
    lines = [
        f'.TH "{title.upper()}" 1 "" "Antesala"', ".SH NAME",
        f'{title} \\- {escaped(command.get("abstract", "")).rstrip(".")}', ".SH SYNOPSIS",
        f'.B {" ".join(path)}', escaped(" ".join(map(usage, shown)))]
    if command.get("discussion"):
        lines += [".SH DESCRIPTION"]
        for paragraph in command["discussion"].split("\n\n"):
            lines += [".PP", escaped(paragraph)]
    if shown:
        lines.append(".SH OPTIONS")
        for argument in shown:
            called = ", ".join(names(argument)) or usage(argument)
            if argument["kind"] == "option":
                called += f' <{argument.get("valueName", "value")}>'
            said = escaped(argument.get("abstract", ""))
            if argument.get("defaultValue"):
                said += escaped(f' (default: {argument["defaultValue"]})')
            lines += [".TP", f"\\fB{escaped(called)}\\fR", said]
    below = [one for one in command.get("subcommands", []) if one.get("shouldDisplay", True)]
    below = [one for one in below if one["commandName"] != "help"]
    if below:
        lines.append(".SH COMMANDS")
        for one in below:
            lines += [".TP", f'\\fB{escaped("-".join([*path, one["commandName"]]))}\\fR(1)', escaped(one.get("abstract", ""))]
    if len(path) > 1:
        lines += [".SH SEE ALSO", f'\\fB{escaped("-".join(path[:-1]))}\\fR(1)']
    yield title, "\n".join(lines) + "\n"
    for one in below:
        yield from page(one, [*path, one["commandName"]])


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    dumped = subprocess.run([program, "--experimental-dump-help"], capture_output=True, check=True)
    folder.mkdir(parents=True, exist_ok=True)
    for title, text in page(json.loads(dumped.stdout)["command"], ["antesala"]):
        (folder / f"{title}.1").write_text(text)


if __name__ == "__main__":
    main()
