#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saving copies by the menu: with what was put right, in the format that was chosen, never over what was opened."""

import os
import re
import sys
import tempfile
import time

import pyatspi

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import desktop  # noqa: E402
import tap  # noqa: E402
from tap import contains, equal  # noqa: E402

BINARY = os.path.abspath(sys.argv[1])
HOME = tempfile.mkdtemp(prefix="vandap-saving-")
MANAGER = desktop.manage_windows()

WORDS = ("Bài viết để thử\n\n"
         "PV: Thư viện mở cửa từ bao giờ?\n\n"
         "Bà Lê Thử: Mở cửa đã lâu.\n\n"
         "PV: Còn năm nay thì sao?\n\n"
         "Bà Lê Thử: Năm nay có thêm máy tính.\n")
ARTICLE = os.path.join(HOME, "bai.txt")
SAVED = os.path.join(HOME, "bai.xml")
with open(ARTICLE, "w", encoding="utf-8") as article:
    article.write(WORDS)

program = None


def start(path):
    global program
    program = desktop.Program(BINARY, path, home=HOME)
    program.focus()
    program.find(pyatspi.ROLE_LIST_ITEM)


def read(path):
    with open(path, encoding="utf-8") as file:
        return file.read()


def put_right():
    """Swaps who asks and who answers: twice would be as it was."""
    before = program.rows()
    program.choose("Put Right", "Swap Who Asks and Who Answers")
    return desktop.wait_for("others who answer", lambda: program.rows() if program.rows() != before else None)


def put_away_error():
    program.push("^Close$")
    time.sleep(0.5)


def test_a_copy_has_in_it_what_was_put_right():
    start(ARTICLE)
    contains(put_right()[0], "PV")
    program.save_copy("TEI document", SAVED)
    desktop.wait_for("a copy", lambda: os.path.exists(SAVED))
    equal(re.search(r'role="(\w+)">\s*<persName type="label">PV<', read(SAVED)).group(1), "interviewee")
    equal(read(ARTICLE), WORDS)


def test_the_format_of_the_menu_wins_over_a_name():
    program.save_copy("TEI document", os.path.join(HOME, "old.txt"))
    whole = os.path.join(HOME, "old.txt.xml")
    desktop.wait_for("a copy", lambda: os.path.exists(whole))
    contains(read(whole), "<TEI ")
    equal(os.path.exists(os.path.join(HOME, "old.txt")), False)


def test_what_was_opened_is_refused_by_any_name():
    os.symlink("bai.txt", os.path.join(HOME, "link.md"))
    os.link(ARTICLE, os.path.join(HOME, "second.md"))
    for name in ("link.md", "second.md"):
        program.save_copy("Markdown", os.path.join(HOME, name), replace=True)
        program.find(pyatspi.ROLE_LABEL, f"{name}: is the file that is open")
        put_away_error()
    program.save_copy("Plain text", ARTICLE, replace=True)
    program.find(pyatspi.ROLE_LABEL, "bai.txt: is the file that is open")
    equal(read(ARTICLE), WORDS)


def test_what_was_refused_is_forgotten_when_something_is_saved():
    program.save_copy("Plain text", os.path.join(HOME, "other.txt"))
    program.find(pyatspi.ROLE_LABEL, "^Saved")
    equal([label.name for label in program.find_all(pyatspi.ROLE_LABEL) if "is the file that is open" in label.name
           and label.getState().contains(pyatspi.STATE_SHOWING)], [])
    program.close()


try:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
finally:
    if program is not None and program.process.poll() is None:
        program.close()
    MANAGER.terminate()
    MANAGER.wait(timeout=desktop.PATIENCE)
