#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-potfiles.py PROJECT: po/POTFILES.in lists every file with something to translate, and nothing else."""

import pathlib
import re
import sys

C_CALL = re.compile(r'\b(?:N?C?_|Q_|g_dngettext|g_dpgettext2?|n?gettext)\s*\(\s*(?:GETTEXT_PACKAGE\s*,\s*)?"')
C_COMMENT = re.compile(r"/\*.*?\*/|//[^\n]*", re.DOTALL)
MARKED = re.compile(r'\btranslatable="(?:yes|true)"')


def has_words(path):
    """Whether there is something to translate in a file."""
    text = path.read_text(encoding="utf-8")
    if path.suffix in (".c", ".h"):
        return C_CALL.search(C_COMMENT.sub(" ", text)) is not None
    if path.suffix == ".ui":
        return MARKED.search(text) is not None
    # What goes to the desktop always has a name or a description.
    return True


def sources(project):
    for folder, patterns in (("data", ("*.desktop.in", "*.gschema.xml", "*.xml.in")),
                             ("src", ("**/*.c", "**/*.h")),
                             ("ui", ("**/*.ui",))):
        for pattern in patterns:
            yield from sorted((project / folder).glob(pattern))


def check(project):
    """The list of what is wrong, a line each."""
    lines = (project / "po/POTFILES.in").read_text(encoding="utf-8").splitlines()
    listed = [line.strip() for line in lines if line.strip() and not line.startswith("#")]
    needed = {str(path.relative_to(project)) for path in sources(project) if has_words(path)}

    wrong = [f"{name}: has words to translate; add it to po/POTFILES.in" for name in sorted(needed - set(listed))]
    for name in sorted(set(listed)):
        if not (project / name).is_file():
            wrong.append(f"{name}: is not there; take it out of po/POTFILES.in")
        elif name not in needed:
            wrong.append(f"{name}: has nothing to translate; take it out of po/POTFILES.in")
        if listed.count(name) > 1:
            wrong.append(f"{name}: is listed twice in po/POTFILES.in")
    if listed != sorted(listed):
        wrong.append("po/POTFILES.in: not in alphabetical order; sort it")
    return wrong


def main():
    wrong = check(pathlib.Path(sys.argv[1]))
    print("\n".join(wrong), end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
