#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-walls.py PROJECT: each room includes only the rooms it stands on, and the core has no toolkit."""

import pathlib
import re
import sys

CORE = {
    "text": set(),
    "interview": {"text"},
    "reading": {"text", "interview"},
    "searching": {"text", "interview"},
    "quantities": {"text", "interview"},
    "quoting": {"text", "interview", "reading", "searching"},
    "printing": {"text", "interview", "quoting", "quantities"},
    "writing": {"text", "interview", "quoting", "quantities"},
    "library": {"text", "interview", "reading", "searching", "quantities", "quoting", "printing", "writing"},
}
ROOMS = dict(CORE)
ROOMS["window"] = set(CORE)
ROOMS["application"] = set(CORE) | {"window"}

TOOLKIT = re.compile(r"(?:gtk|gdk|gsk|adwaita)(?:[-/.]|$)")
INCLUDE = re.compile(r'^[ \t]*#[ \t]*(?:include|import)[ \t]*(?:"([^"\n]+)"|<([^>\n]+)>)', re.MULTILINE)
COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)


def includes(path):
    """What a file includes: line, name, whether it is one of ours."""
    text = COMMENT.sub(lambda comment: re.sub(r"[^\n]", " ", comment[0]), path.read_text(encoding="utf-8"))
    for match in INCLUDE.finditer(text):
        yield text.count("\n", 0, match.start()) + 1, match[1] or match[2], match[1] is not None


def fault_of_ours(name, room, names):
    """What is wrong with a room's including a file of ours, or None."""
    other, slash, _ = name.partition("/")
    # What the build makes for a room lies beside its objects, and is not among the sources.
    if not slash and name not in names:
        return None
    if not slash or other in (".", ".."):
        return "include by the room’s name, as in \"text/vandap-fold.h\""
    if other not in ROOMS:
        return f"there is no room {other}"
    if other != room and other not in ROOMS[room]:
        return f"{room} may not use {other}"
    return None


def fault_of_system(name, room):
    """What is wrong with a room's including a library's file, or None."""
    if room in CORE and TOOLKIT.match(name):
        return f"{room} is of the core, which has no toolkit"
    if room != "library" and name.startswith("sqlite3"):
        return "only library may use SQLite"
    if name.startswith("vandap-") or name.split("/")[0] in ROOMS:
        return "files of ours are included between quotes"
    return None


def check_source(project, path):
    """What is wrong with a file of src/."""
    relative = path.relative_to(project / "src")
    room = relative.parts[0] if len(relative.parts) > 1 else "application"
    where = path.relative_to(project)
    if room not in ROOMS:
        yield f"{where}: there is no room {room}"
        return
    names = {header.name for header in (project / "src").rglob("*.h")}
    for line, name, ours in includes(path):
        fault = fault_of_ours(name, room, names) if ours else fault_of_system(name, room)
        if fault:
            yield f"{where}:{line}: includes {name}: {fault}"


def check_test(project, path):
    """What is wrong with a test of the core: it runs without a display."""
    room = path.relative_to(project / "tests").parts[0]
    if room not in CORE:
        return
    for line, name, ours in includes(path):
        later = ours and name.split("/")[0] in ("window", "application")
        if later or not ours and TOOLKIT.match(name):
            yield f"{path.relative_to(project)}:{line}: includes {name}: tests of the core have no toolkit"


def check(project):
    """The list of what is wrong, a line each."""
    wrong = []
    for folder, look in (("src", check_source), ("tests", check_test)):
        for path in sorted((project / folder).rglob("*.[ch]")):
            wrong += look(project, path)
    return wrong


def main():
    wrong = check(pathlib.Path(sys.argv[1]))
    print("\n".join(wrong), end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
