#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""pseudo.py PROJECT OUTPUT.mo [--mirrored]: translates the program into a language that nobody speaks.

Its words are as readable as they were, but no less than 40 % longer, their letters as tall as letters get, and each
text begins with "[" and ends in "]", so that what is missing is seen. Mirrored, its letters are Hebrew ones.
"""

import pathlib
import re
import subprocess
import sys
import tempfile

XGETTEXT = ["xgettext", "--from-code=UTF-8", "--keyword=_", "--keyword=N_", "--keyword=C_:1c,2", "--keyword=NC_:1c,2",
            "--keyword=g_dcgettext:2", "--keyword=g_dngettext:2,3", "--keyword=g_dpgettext2:2c,3", "--no-wrap"]
# What is not in the window, and would be searched through for nothing.
ELSEWHERE = "data/"

GROWTH = 1.4
RIGHT_TO_LEFT = "\u200f"
TALL = str.maketrans({
    "a": "ẩẩ", "e": "ểể", "i": "ỉỉ", "o": "ỗỗ", "u": "ửử", "y": "ỷ", "d": "đ",
    "A": "ẨẨ", "E": "ỂỂ", "I": "ỈỈ", "O": "ỖỖ", "U": "ỬỬ", "Y": "Ỷ", "D": "Đ",
})
MIRRORED = str.maketrans(dict(zip(
    "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ",
    "אא ב ק ד עע פ ג ה יי ז כ ל מ נ וו פ ק ר ס ת וו ב ש צ י ז".split() * 2)))
# What the program reads itself stays: conversions, markup, entities, a catalogue's own escapes.
KEPT = re.compile(r"(%(?:\d+\$)?[-+ #0']*\d*(?:\.\d+)?(?:hh|h|ll|l|z|j|t)?[A-Za-z%]|</?[a-z][^>]*>|&\w+;|\\.)")
HEADER = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals=2; plural=n != 1;\\n"
"""
TEXT = re.compile(r'^msgstr(?:\[\d+\])? "')


def grow(text, mirrored):
    """A text as a catalogue writes it, in the language that nobody speaks."""
    parts = KEPT.split(text)
    letters = MIRRORED if mirrored else TALL
    words = "".join(part if index % 2 else part.translate(letters) for index, part in enumerate(parts))
    while len(words) < GROWTH * len(text):
        words += " lo".translate(letters)
    begin = RIGHT_TO_LEFT if mirrored else ""
    # What ends in a line end is to go on doing so.
    end = "\\n" if words.endswith("\\n") else ""
    return f"{begin}[{words.removesuffix(end)}]{end}"


def entries(catalogue):
    """The entries of a catalogue, each text of them in one line."""
    return re.sub(r'"\n"', "", catalogue).strip().split("\n\n")


def translate(entry, mirrored):
    lines = [line for line in entry.split("\n") if not line.startswith("#")]
    for index, line in enumerate(lines):
        match = TEXT.match(line)
        if match:
            lines[index] = match[0] + grow(line[match.end():-1], mirrored) + '"'
    return "\n".join(lines)


def call(*command, cwd, words=None):
    return subprocess.run(command, cwd=cwd, input=words, stdout=subprocess.PIPE, check=True, encoding="utf-8").stdout


def main():
    project, output = pathlib.Path(sys.argv[1]).resolve(), pathlib.Path(sys.argv[2]).resolve()
    names = [name for name in (project / "po/POTFILES.in").read_text(encoding="utf-8").split()
             if not name.startswith(ELSEWHERE)]
    with tempfile.TemporaryDirectory() as folder:
        english = pathlib.Path(folder, "english.pot")
        template = call(*XGETTEXT, "--output=-", *names, cwd=project)
        english.write_text(template.replace("charset=CHARSET", "charset=UTF-8", 1), encoding="utf-8")
        catalogue = call("msgen", "--no-wrap", str(english), cwd=project)
    pseudo = "\n\n".join([HEADER, *(translate(entry, "--mirrored" in sys.argv) for entry in entries(catalogue)[1:])])
    output.parent.mkdir(parents=True, exist_ok=True)
    call("msgfmt", "--check-format", f"--output-file={output}", "-", cwd=project, words=pseudo + "\n")


if __name__ == "__main__":
    main()
