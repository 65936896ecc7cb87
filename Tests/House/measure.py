#!/usr/bin/env python3
"""Counts what the house is made of: make measure-house.

Rooms are the folders of Sources. A name is *in two rooms* if both declare a type of that name at
top level. A public name is documented if a line of /// stands above it; names that every type of
their kind has (description, id, ==, encode ...) and the cases of enums are not counted. A function
runs from its first line to its closing brace. Hops are the functions that hops.txt names, each of
which must stand in the file it is said to stand in.
"""
import argparse
import collections
import pathlib
import re
import statistics
import sys

LONG = 40
ACCESS = r"(?:(?:public|package|internal|open|final|indirect|nonisolated|@\w+(?:\([^)]*\))?)\s+)*"
TYPE = re.compile(rf"^{ACCESS}(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)")
PUBLIC = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:public|open)\s+(?!extension|import|internal\s+import)"
    r"(?:(?:private|internal|package)\(set\)\s+|static\s+|final\s+|indirect\s+|mutating\s+"
    r"|nonisolated\s+|convenience\s+|borrowing\s+|consuming\s+)*"
    r"(?:(?:func|var|let|struct|enum|class|protocol|actor|typealias|associatedtype)\s+(`?[\w=<>+|&!-]+)"
    r"|(init|subscript)\b)")
INHERITED = {
    "description", "debugDescription", "customMirror", "id", "rawValue", "allCases", "hash", "==",
    "<", "encode", "errorDescription", "body", "startIndex", "endIndex", "index", "count",
    "RawValue", "ID", "Element", "hashValue",
}
BODY = re.compile(
    r"^(\s*)(?:@\w+(?:\([^)]*\))?\s+|public |private |fileprivate |package |internal |static |final "
    r"|mutating |override |nonisolated |convenience |borrowing |consuming |required )*"
    r"(?:func\s|init[?(<]|subscript[(<]|deinit\b|var\s)")


def sources(root):
    """The Swift files of each room, with their lines."""
    rooms = {}
    for room in sorted(path for path in (root / "Sources").iterdir() if path.is_dir()):
        files = sorted(room.rglob("*.swift"))
        if files:
            rooms[room.name] = {file: file.read_text().splitlines() for file in files}
    return rooms


def types(lines):
    """The types that a file declares at top level and others in its room can name."""
    return {match[1] for line in lines if (match := TYPE.match(line))}


def requirements(lines):
    """The documented requirements of the protocols that a file declares."""
    inside = False
    for place, line in enumerate(lines):
        if re.match(rf"^{ACCESS}protocol ", line):
            inside = True
        elif line.startswith("}"):
            inside = False
        match = re.match(r"^  (?:static |mutating )*(?:func|var) (\w+)", line)
        if inside and match and lines[place - 1].lstrip().startswith("///"):
            yield match[1]


def public_names(lines, inherited):
    """Each public name with whether something is said of it."""
    for place, line in enumerate(lines):
        match = PUBLIC.match(line)
        if not match or (match[1] or "").strip("`") in INHERITED:
            continue
        if match[2] == "init" and "from decoder" in line:
            continue
        above = place - 1
        while above >= 0 and lines[above].lstrip().startswith("@"):
            above -= 1
        said = above >= 0 and lines[above].lstrip().startswith("///")
        yield line.strip(), said or match[1] in inherited


def functions(lines):
    """The first line and the length of everything with a body."""
    for place, line in enumerate(lines):
        match = BODY.match(line)
        if not match:
            continue
        end = place
        while end < len(lines) and not lines[end].rstrip().endswith(("{", "}")):
            if end > place and (not lines[end].strip() or BODY.match(lines[end])):
                break
            end += 1
        if end >= len(lines) or not lines[end].rstrip().endswith("{"):
            continue
        close = next(
            (at for at in range(end + 1, len(lines)) if lines[at].startswith(match[1] + "}")), end)
        yield line.strip(), close - place + 1


def hops(root, file):
    """The functions that an answer passes, by walk; and those that are not where they should be."""
    walks, lost = {}, []
    for line in file.read_text().splitlines() if file.exists() else []:
        if line.startswith("#") or not line.strip():
            continue
        if not line.startswith(" "):
            walk = walks.setdefault(line.rstrip(":"), [])
            continue
        path, name = line.split()
        walk.append(line.strip())
        text = (root / "Sources" / path).read_text() if (root / "Sources" / path).exists() else ""
        if not re.search(rf"\b(?:func|var|case|let|struct) {re.escape(name)}\b|\b{re.escape(name)}[?(<]", text):
            lost.append(line.strip())
    return walks, lost


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    here = pathlib.Path(__file__).resolve()
    options.add_argument("root", nargs="?", type=pathlib.Path, default=here.parents[2])
    options.add_argument("--hops", type=pathlib.Path, default=here.with_name("hops.txt"))
    options.add_argument("--names", action="store_true", help="list what is counted, not only how many")
    options = options.parse_args()
    rooms = sources(options.root)

    print(f"{'room':<16}{'files':>6}{'lines':>7}{'median':>7}{'largest':>8}{'public':>7}{'silent':>7}{'long':>5}")
    total = collections.Counter()
    sizes, longest, silent_names = [], [], []
    inherited = {
        name for files in rooms.values() for lines in files.values() for name in requirements(lines)}
    for room, files in rooms.items():
        counts = [len(lines) for lines in files.values()]
        names = [name for lines in files.values() for name in public_names(lines, inherited)]
        silent = [name for name, said in names if not said]
        long = [
            (length, f"{file.relative_to(options.root)}: {name}") for file, lines in files.items()
            for name, length in functions(lines) if length > LONG]
        print(
            f"{room:<16}{len(files):>6}{sum(counts):>7}{statistics.median(counts):>7.0f}"
            f"{max(counts):>8}{len(names):>7}{len(silent):>7}{len(long):>5}")
        sizes += [(len(lines), file) for file, lines in files.items()]
        longest += long
        silent_names += [f"{room}: {name}" for name in silent]
        total.update(public=len(names), silent=len(silent))
    largest = max(sizes, key=lambda size: size[0])
    print(
        f"{len(rooms)} rooms, {len(sizes)} files, {sum(size for size, _ in sizes)} lines,"
        f" median {statistics.median(size for size, _ in sizes):.0f},"
        f" largest {largest[0]} ({largest[1].relative_to(options.root)})")

    where = collections.defaultdict(list)
    for room, files in rooms.items():
        for name in set().union(*(types(lines) for lines in files.values())):
            where[name].append(room)
    double = sorted(name for name, found in where.items() if len(found) > 1)
    print(f"{len(double)} top-level names in two rooms")
    for name in double:
        print(f"  {name}: {', '.join(where[name])}")
    print(f"{total['silent']} of {total['public']} public names without documentation")
    print(f"{len(longest)} functions over {LONG} lines")
    for length, name in sorted(longest, reverse=True):
        print(f"  {length} {name}")
    if options.names:
        print("\n".join(silent_names))
    walks, lost = hops(options.root, options.hops)
    for walk, names in walks.items():
        print(f"{len(names)} hops {walk}")
    for name in lost:
        print(f"measure.py: {options.hops.name} names what is not there: {name}", file=sys.stderr)
    sys.exit(1 if lost else 0)


if __name__ == "__main__":
    main()
