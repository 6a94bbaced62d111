#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-comments.py PROJECT: what a header offers is documented where it is defined.

A GI-DocGen comment names the function, each of its parameters, what it returns
if it returns anything, and says in a sentence what it does.
"""

import pathlib
import re
import sys

COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
# One level of parentheses inside the parameters, for pointers to functions.
OFFERED = re.compile(r"\b(vandap_\w+)\s*\((?:[^()]|\([^()]*\))*\)\s*(?:G_GNUC_\w+\s*(?:\([^()]*\)\s*)?)*;")
DEFINITION = re.compile(r"^(?P<type>\w[^\n;{}()=]*)\n(?P<name>vandap_\w+) \((?P<parameters>(?:[^()]|\([^()]*\))*)\)\s*\n\{",
                        re.MULTILINE)
# What the macros of GObject and GLib define, there is nothing more to say of.
MADE = re.compile(r"_(?:get_type|quark)$")


def offered(project):
    """The functions that the headers declare, and which header does."""
    found = {}
    for path in sorted((project / "src").rglob("*.h")):
        for name in OFFERED.findall(COMMENT.sub(" ", path.read_text(encoding="utf-8"))):
            if not MADE.search(name):
                found[name] = path
    return found


def split_parameters(text):
    """The names of parameters, from what stands between the parentheses."""
    parts, depth = [""], 0
    for character in " ".join(text.split()):
        depth += {"(": 1, ")": -1}.get(character, 0)
        if character == "," and depth == 0:
            parts.append("")
        else:
            parts[-1] += character
    for part in map(str.strip, parts):
        pointer = re.search(r"\(\s*\*\s*(\w+)\s*\)", part)
        if part == "...":
            yield part
        elif pointer:
            yield pointer[1]
        elif part != "void":
            yield re.findall(r"\w+", re.sub(r"\[[^\]]*\]", "", part))[-1]


def comment_before(text, position):
    """The lines of the GI-DocGen comment that ends where a definition begins, or None."""
    before = text[:position].rstrip()
    start = before.rfind("/*")
    if not before.endswith("*/") or not before.startswith("/**", start):
        return None
    return [re.sub(r"^ ?\* ?", "", line.strip()).strip() for line in before[start + 3:-2].strip("\n").split("\n")]


def check_definition(match, lines):
    """What a comment lacks."""
    name = match["name"]
    if lines is None:
        yield "has no comment (/** … */) where it is defined"
        return
    if lines[0] != f"{name}:":
        yield f"its comment begins with “{lines[0]}”, not with “{name}:”"
    for parameter in split_parameters(match["parameters"]):
        if not any(line.startswith(f"@{parameter}:") for line in lines):
            yield f"its comment does not name @{parameter}"
    returns_nothing = re.fullmatch(r"(?:G_\w+\s+)*void\s*", match["type"]) is not None
    if returns_nothing == any(line.startswith("Returns:") for line in lines):
        yield "its comment says Returns: though it returns nothing" if returns_nothing else "its comment lacks Returns:"
    # The parameters end at the first empty line; a sentence follows.
    told = lines[lines.index("") + 1:] if "" in lines else []
    if not told or not told[0] or told[0].startswith(("@", "Returns:")):
        yield "its comment does not say what it does"


def check(project):
    """The list of what is wrong, a line each."""
    wrong = []
    wanted = offered(project)
    for path in sorted((project / "src").rglob("*.c")):
        text = path.read_text(encoding="utf-8")
        for match in DEFINITION.finditer(text):
            if wanted.pop(match["name"], None) is None or match["type"].startswith("static"):
                continue
            where = f"{path.relative_to(project)}:{text.count(chr(10), 0, match.start('name')) + 1}"
            wrong += [f"{where}: {match['name']}(): {fault}"
                      for fault in check_definition(match, comment_before(text, match.start()))]
    return wrong + [f"{path.relative_to(project)}: {name}(): is declared, and defined nowhere"
                    for name, path in wanted.items()]


def main():
    wrong = check(pathlib.Path(sys.argv[1]))
    print("\n".join(wrong), end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
