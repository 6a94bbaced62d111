#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""check-translations.py PROJECT: each language of po/LINGUAS is valid, complete, and has the words of the sources."""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

# What meson's preset 'glib' gives xgettext; what is not here it knows by itself.
XGETTEXT = ["xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
            "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3"]
COUNT = re.compile(r"\d+ (?:fuzzy|untranslated)")


def call(*command, cwd=None):
    """Standard output and error of a command in plain English, and whether it went well."""
    done = subprocess.run(command, cwd=cwd, env=dict(os.environ, LC_ALL="C.UTF-8", LANGUAGE=""),
                          stdout=subprocess.PIPE, stderr=subprocess.STDOUT, encoding="utf-8", check=False)
    return done.stdout.strip(), done.returncode == 0


def check_language(catalogue, template, english):
    name = f"po/{catalogue.name}"
    wrong = []

    said, good = call("msgfmt", "--check", "--statistics", "-o", os.devnull, catalogue)
    if not good:
        wrong.append(f"{name}: not valid:\n{said}")
    elif COUNT.search(said):
        wrong.append(f"{name}: not complete: {said}")

    for first, second, fault in ((catalogue, template, "lacks words that the sources have"),
                                 (english, catalogue, "has words that the sources do not have any more")):
        said, good = call("msgcmp", "--use-fuzzy", "--use-untranslated", first, second)
        if not good:
            wrong.append(f"{name}: {fault}; run “ninja vandap-update-po”:\n{said}")
    return wrong


def check(project):
    """The list of what is wrong."""
    with tempfile.TemporaryDirectory() as folder:
        template = pathlib.Path(folder, "new.pot")
        english = pathlib.Path(folder, "en.po")
        said, good = call(*XGETTEXT, "--files-from=po/POTFILES.in", f"--output={template}", cwd=project)
        if not good:
            return [said]
        # xgettext leaves this open as long as all words are ASCII.
        words = template.read_text(encoding="utf-8").replace("charset=CHARSET", "charset=UTF-8", 1)
        template.write_text(words, encoding="utf-8")
        said, good = call("msgen", f"--output-file={english}", template)
        if not good:
            return [said]

        wrong = []
        languages = (project / "po/LINGUAS").read_text(encoding="utf-8").split()
        for language in languages:
            wrong += check_language(project / f"po/{language}.po", template, english)
        return wrong if languages else ["po/LINGUAS: names no language"]


def main():
    wrong = check(pathlib.Path(sys.argv[1]))
    print("\n".join(wrong), end="\n" if wrong else "", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
