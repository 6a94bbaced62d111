#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Writing over the TEI file that is open, which a person has to say; the window goes on with what was written."""

import glob
import os
import sys
import tempfile
import time

import pyatspi

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import desktop  # noqa: E402
import tap  # noqa: E402
from tap import equal  # noqa: E402

BINARY = os.path.abspath(sys.argv[1])
HOME = tempfile.mkdtemp(prefix="vandap-over-")
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


def kept():
    return glob.glob(os.path.join(HOME, "data", "vandap", "corrections", "*.json"))


def ask_to_write_over(answer):
    program.save_copy("TEI document", SAVED, replace=True)
    program.find(pyatspi.ROLE_LABEL, "^Write over the original\\?$")
    time.sleep(0.5)
    program.push(answer)
    time.sleep(1)


def test_tei_is_written_over_only_when_asked():
    start(ARTICLE)
    put_right()
    program.save_copy("TEI document", SAVED)
    desktop.wait_for("a copy", lambda: os.path.exists(SAVED))
    program.close()
    start(SAVED)
    before = read(SAVED)
    put_right()
    desktop.wait_for("it is kept", lambda: len(kept()) == 2)
    ask_to_write_over("^Cancel$")
    equal(read(SAVED), before)
    # A second name would leave the file as it was, and the person none the wiser.
    os.link(SAVED, os.path.join(HOME, "second.xml"))
    program.save_copy("TEI document", os.path.join(HOME, "second.xml"), replace=True)
    program.find(pyatspi.ROLE_LABEL, "second.xml: is the file that is open")
    put_away_error()
    os.remove(os.path.join(HOME, "second.xml"))
    equal(read(SAVED), before)


def test_then_the_window_goes_on_with_what_was_written():
    before = read(SAVED)
    swapped = program.rows()
    ask_to_write_over("^Write Over$")
    desktop.wait_for("another file", lambda: read(SAVED) != before)
    time.sleep(1)
    equal(program.rows(), swapped)
    # What was put right is in the file, once; what is put right next is kept for that.
    equal(sorted(read(path).count('"what"') for path in kept()), [0, 1, 1])  # what is written, the article, what was
    equal([label for label in program.find_all(pyatspi.ROLE_LABEL) if "has changed since" in label.name], [])
    written = read(SAVED)
    program.press("ctrl+l", "ctrl+z")
    time.sleep(1)
    equal(program.rows(), swapped)
    again = put_right()
    time.sleep(1)
    program.close()
    start(SAVED)
    desktop.wait_for("what was put right since", lambda: program.rows() == again)
    equal(read(SAVED), written)


def open_second_window():
    program.press("ctrl+n")
    desktop.wait_for("two windows", lambda: len(list(program.tree)) == 2)
    time.sleep(1)


def close_second_window():
    program.press("ctrl+w")
    desktop.wait_for("one window", lambda: len(list(program.tree)) == 1)


def test_two_windows_go_on_with_what_was_written():
    alone = program.rows()
    open_second_window()
    equal(program.rows(), alone * 2)
    before = read(SAVED)
    ask_to_write_over("^Write Over$")
    desktop.wait_for("another file", lambda: read(SAVED) != before)
    desktop.wait_for("both as they were", lambda: program.rows() == alone * 2)
    close_second_window()
    # All that was put right is in the file, for this window too.
    program.press("ctrl+l", "ctrl+z")
    time.sleep(1)
    equal(program.rows(), alone)


def test_what_another_window_shows_is_not_lost():
    open_second_window()
    other = read(SAVED).replace("</body>", "<p>Thêm một câu khác.</p></body>")
    with open(SAVED, "w", encoding="utf-8") as file:
        file.write(other)
    program.press("ctrl+o")
    program.find(pyatspi.ROLE_PUSH_BUTTON, "^Open$")
    time.sleep(1)
    program.type(SAVED)
    time.sleep(1)
    program.press("Return")
    time.sleep(2)
    program.save_copy("TEI document", SAVED, replace=True)
    program.find(pyatspi.ROLE_LABEL, "bai.xml: has changed since one of the windows that show it was opened. Open it again")
    equal(read(SAVED), other)
    close_second_window()


def test_what_another_program_has_written_stays():
    other = read(SAVED).replace("</body>", "<p>Thêm một câu.</p></body>")
    with open(SAVED, "w", encoding="utf-8") as file:
        file.write(other)
    ask_to_write_over("^_?Write Over")
    program.find(pyatspi.ROLE_LABEL, "bai.xml: has changed since it was opened")
    equal(read(SAVED), other)


try:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
finally:
    if program is not None and program.process.poll() is None:
        program.close()
    MANAGER.terminate()
    MANAGER.wait(timeout=desktop.PATIENCE)
