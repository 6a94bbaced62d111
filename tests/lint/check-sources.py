#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-sources.py PROJECT [BUILD]: how files are kept.

Every source is built and every test is run (as BUILD, a configured build
folder, says); a class is a file pair of its own name; licence line, length,
blanks; every fuzz target has samples.
"""

import json
import pathlib
import re
import sys

LONGEST_FILE = 600  # lines
WITHOUT_A_WINDOW = ("src/window/", "src/application/", "src/main.c", "tests/ui/", "tests/bench/",
                    "tests/application/")

DEFINED = re.compile(r"^G_DEFINE_(?:ABSTRACT_|FINAL_)?(?:TYPE|BOXED_TYPE|INTERFACE)\w*\s*\(\s*\w+,\s*(\w+)", re.MULTILINE)
DECLARED = re.compile(r"^G_DECLARE_(?:FINAL_TYPE|DERIVABLE_TYPE|INTERFACE)\s*\(\s*\w+,\s*(\w+)", re.MULTILINE)
LICENSED = (".c", ".h", ".py", ".sh", ".in")
WRITTEN = (".build", ".c", ".css", ".h", ".in", ".md", ".po", ".py", ".sh", ".supp", ".ui", ".xml")


def files(project, folders, suffixes):
    """The files of some folders that people wrote; the samples tests read are as they are."""
    for folder in folders:
        for path in sorted((project / folder).rglob("*")):
            if path.suffix in suffixes and path.is_file() and "fixtures" not in path.relative_to(project).parts:
                yield path


def name_of(project, path):
    return path.relative_to(project).as_posix()


def built(build):
    """The sources that are built, and the arguments of the tests that are run."""
    def read(name):
        return json.loads((build / "meson-info" / name).read_text(encoding="utf-8"))

    sources = {pathlib.Path(source).resolve() for target in read("intro-targets.json")
               for group in target["target_sources"] for source in group.get("sources", ())}
    arguments = {pathlib.Path(argument).resolve() for test in read("intro-tests.json") for argument in test["cmd"]
                 if argument.startswith("/")}
    return sources, arguments


def has_window(build):
    options = json.loads((build / "meson-info/intro-buildoptions.json").read_text(encoding="utf-8"))
    return next((option["value"] for option in options if option["name"] == "window"), True)


def check_built(project, build):
    sources, arguments = built(build)
    skipped = () if has_window(build) else WITHOUT_A_WINDOW
    for path in files(project, ("src", "tests"), (".c",)):
        name = name_of(project, path)
        if path.resolve() not in sources and not name.startswith(skipped):
            yield f"{name}: nothing builds it; add it to its folder’s meson.build, or take it away"
    for path in files(project, ("tests",), (".py", ".sh")):
        name = name_of(project, path)
        if path.name.startswith("test-") and path.resolve() not in arguments and not name.startswith(skipped):
            yield f"{name}: no test runs it; add it to its folder’s meson.build, or take it away"


def check_classes(project):
    for path in files(project, ("src",), (".c", ".h")):
        text = path.read_text(encoding="utf-8")
        for found in (DECLARED if path.suffix == ".h" else DEFINED).findall(text):
            name = found.replace("_", "-")
            if path.stem != name:
                yield f"{name_of(project, path)}: the class {found} belongs in {name}.c and {name}.h"
            elif not path.with_suffix(".h").exists() or not path.with_suffix(".c").exists():
                yield f"{name_of(project, path)}: a class is a pair of files, {name}.c and {name}.h"


def check_text(project):
    for path in files(project, ("src",), (".c", ".h")):
        length = len(path.read_text(encoding="utf-8").splitlines())
        if length > LONGEST_FILE:
            yield f"{name_of(project, path)}: {length} lines, more than {LONGEST_FILE}; it has more than one duty"
    for path in files(project, ("src", "tests", "data", ".ci"), LICENSED):
        head = path.read_text(encoding="utf-8").splitlines()[:3]
        if not any("SPDX-License-Identifier:" in line for line in head) and not path.name.endswith(".desktop.in"):
            yield f"{name_of(project, path)}: its first lines name no licence (SPDX-License-Identifier)"
    for path in files(project, ("src", "ui", "tests", "data", "po"), WRITTEN):
        yield from check_lines(name_of(project, path), path)


def check_lines(name, path):
    text = path.read_text(encoding="utf-8")
    if text and not text.endswith("\n"):
        yield f"{name}: its last line has no end"
    for number, line in enumerate(text.split("\n"), 1):
        if line != line.rstrip():
            yield f"{name}:{number}: blanks at the end of the line"
        if "\t" in line and path.suffix in (".c", ".h"):
            yield f"{name}:{number}: a tab"


def check_fuzz_targets(project):
    """A target fuzz-NAME.c reads the samples in a folder NAME of tests/fixtures/."""
    for path in sorted((project / "tests/fuzz").glob("fuzz-*.c")):
        name = path.stem.removeprefix("fuzz-")
        folders = [folder for folder in (project / "tests/fixtures").rglob(name) if folder.is_dir()]
        if not any(sample.is_file() for folder in folders for sample in folder.iterdir()):
            yield f"{name_of(project, path)}: has no samples in a folder {name} of tests/fixtures/"


def check(project, build=None):
    """The list of what is wrong, a line each."""
    wrong = [*check_classes(project), *check_text(project), *check_fuzz_targets(project)]
    return wrong + (list(check_built(project, build)) if build else [])


def main():
    wrong = check(*map(pathlib.Path, sys.argv[1:3]))
    print("\n".join(wrong), end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
