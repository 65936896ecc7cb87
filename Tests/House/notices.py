#!/usr/bin/env python3
"""Writes the licences of all that programs contain or load: notices.py PROGRAM…"""
import json
import pathlib
import re
import subprocess
import sys

HOUSE = pathlib.Path(__file__).resolve().parents[2]
FIRST = """Antesala itself has no licence yet: its owners have chosen none, and so nobody may copy it.

What stands below is by others and comes with the program: compiled into it (packages of Swift, and
Swift's own libraries), beside it (data), or loaded when it starts (libraries of the system).
"""
# What is in the repository and was made from somebody's work.
DATA = {
    "libyaml, inside Yams": (
        "Copyright (c) 2017-2020 Ingy dot Net, Copyright (c) 2006-2016 Kirill Simonov. MIT License,"
        " https://github.com/yaml/libyaml/blob/master/License"),
    "telephone numbering plans": (
        "derived from the metadata of libphonenumber, Copyright (C) The Libphonenumber Authors,"
        " Apache License 2.0, https://www.apache.org/licenses/LICENSE-2.0"),
}
RUNTIME = (
    "Copyright (c) Apple Inc. and the Swift project authors. Apache License 2.0 with Runtime Library"
    " Exception: https://swift.org/LICENSE.txt\nFoundation contains ICU: Copyright (c) Unicode, Inc.,"
    " https://www.unicode.org/license.txt")


def packages():
    """The packages of Swift that this one depends on, with the files that say how."""
    shown = subprocess.run(
        ["swift", "package", "show-dependencies", "--format", "json"], cwd=HOUSE,
        capture_output=True, check=True, text=True).stdout
    found, waiting = {}, json.loads(shown[shown.index("{"):])["dependencies"]
    while waiting:
        package = waiting.pop()
        waiting += package["dependencies"]
        folder = pathlib.Path(package["path"])
        files = [
            file for pattern in ("LICENSE*", "NOTICE*", "Sources/*/LICENSE*", "Sources/*/include/LICENSE*")
            for file in sorted(folder.glob(pattern)) if file.is_file()]
        found[f'{package["identity"]} {package["version"]} ({package["url"]})'] = "\n\n".join(
            file.read_text(errors="replace").strip() for file in files)
    return found


def libraries(program):
    """The libraries of the system that a program loads, by Debian's package."""
    loaded = subprocess.run(["ldd", program], capture_output=True, check=True, text=True).stdout
    found = {}
    for path in re.findall(r"=> (/\S+)", loaded):
        for name in (path, "/usr" + path, str(pathlib.Path(path).resolve())):
            owner = subprocess.run(["dpkg-query", "-S", name], capture_output=True, text=True)
            if owner.returncode == 0:
                package = owner.stdout.split(":")[0]
                file = pathlib.Path(f"/usr/share/doc/{package}/copyright")
                found[f"{package} (Debian)"] = file.read_text(errors="replace").strip()
                break
        else:
            if not path.startswith("/opt/swift"):
                sys.exit(f"notices.py: no package owns {path}")
    return found


def main():
    print(FIRST)
    parts = {"Swift, its standard library and Foundation": RUNTIME, **DATA}
    loaded = {name: text for program in sys.argv[1:] for name, text in libraries(program).items()}
    for name, text in sorted({**packages(), **loaded}.items()):
        parts[name] = text
    for name, text in parts.items():
        if not text:
            sys.exit(f"notices.py: {name} says nothing of its licence")
        print(f"{'=' * 79}\n{name}\n{'=' * 79}\n\n{text}\n")


if __name__ == "__main__":
    main()
