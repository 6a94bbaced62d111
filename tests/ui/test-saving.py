#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Saving copies by the menu: never over what was opened, unless it is TEI and a person says so."""

import glob
import os
import re
import subprocess
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
MANAGER = subprocess.Popen(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

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


def focused():
    found = None
    for node in desktop.walk(program.tree):
        if node.getState().contains(pyatspi.STATE_FOCUSED):
            found = node.name
    return found


def walk_to(name):
    for _ in range(30):
        if focused() == name:
            return
        program.press("Down")
        time.sleep(0.25)
    equal(focused(), name)


def begin_save(format_name, path):
    """Through the menu, and the dialog in which folders are chosen."""
    program.press("F10")
    time.sleep(0.7)
    for name in ("Save a Copy As", format_name + "…"):
        walk_to(name)
        program.press("Return")
        time.sleep(0.7)
    program.find(pyatspi.ROLE_PUSH_BUTTON, "^Save$")
    time.sleep(1)
    program.press("ctrl+a")
    program.type(path)
    time.sleep(1)
    program.press("Return")


def save(format_name, path, replace=False):
    begin_save(format_name, path)
    time.sleep(1)
    if replace:
        press_button("^Replace$")
    time.sleep(1)


def press_button(name):
    program.find(pyatspi.ROLE_PUSH_BUTTON, name).queryAction().doAction(0)


def put_away_error():
    press_button("^Close$")
    time.sleep(0.5)


def put_right():
    """Swaps who asks and who answers: twice would be as it was."""
    before = rows()
    program.press("F10")
    time.sleep(0.7)
    for name in ("Put Right", "Swap Who Asks and Who Answers"):
        walk_to(name)
        program.press("Return")
        time.sleep(0.7)
    return desktop.wait_for("others who answer", lambda: rows() if rows() != before else None)


def rows():
    return [row.name for row in program.find_all(pyatspi.ROLE_LIST_ITEM)]


def kept():
    return glob.glob(os.path.join(HOME, "data", "vandap", "corrections", "*.json"))


def test_a_copy_has_in_it_what_was_put_right():
    start(ARTICLE)
    contains(put_right()[0], "PV")
    save("TEI document", SAVED)
    desktop.wait_for("a copy", lambda: os.path.exists(SAVED))
    equal(re.search(r'role="(\w+)">\s*<persName type="label">PV<', read(SAVED)).group(1), "interviewee")
    equal(read(ARTICLE), WORDS)


def test_the_format_of_the_menu_wins_over_a_name():
    save("TEI document", os.path.join(HOME, "old.txt"))
    whole = os.path.join(HOME, "old.txt.xml")
    desktop.wait_for("a copy", lambda: os.path.exists(whole))
    contains(read(whole), "<TEI ")
    equal(os.path.exists(os.path.join(HOME, "old.txt")), False)


def test_what_was_opened_is_refused_by_any_name():
    os.symlink("bai.txt", os.path.join(HOME, "link.md"))
    os.link(ARTICLE, os.path.join(HOME, "second.md"))
    for name in ("link.md", "second.md"):
        save("Markdown", os.path.join(HOME, name), replace=True)
        program.find(pyatspi.ROLE_LABEL, f"{name}: is the file that is open")
        put_away_error()
    save("Plain text", ARTICLE, replace=True)
    program.find(pyatspi.ROLE_LABEL, "bai.txt: is the file that is open")
    equal(read(ARTICLE), WORDS)


def test_what_was_refused_is_forgotten_when_something_is_saved():
    save("Plain text", os.path.join(HOME, "other.txt"))
    program.find(pyatspi.ROLE_LABEL, "^Saved")
    equal([label.name for label in program.find_all(pyatspi.ROLE_LABEL) if "is the file that is open" in label.name
           and label.getState().contains(pyatspi.STATE_SHOWING)], [])
    program.close()


def ask_to_write_over(answer):
    save("TEI document", SAVED, replace=True)
    program.find(pyatspi.ROLE_LABEL, "^Write over the original\\?$")
    time.sleep(0.5)
    press_button(answer)
    time.sleep(1)


def test_tei_is_written_over_only_when_asked():
    start(SAVED)
    before = read(SAVED)
    put_right()
    desktop.wait_for("it is kept", lambda: len(kept()) == 2)
    ask_to_write_over("^Cancel$")
    equal(read(SAVED), before)
    # A second name would leave the file as it was, and the person none the wiser.
    os.link(SAVED, os.path.join(HOME, "second.xml"))
    save("TEI document", os.path.join(HOME, "second.xml"), replace=True)
    program.find(pyatspi.ROLE_LABEL, "second.xml: is the file that is open")
    put_away_error()
    os.remove(os.path.join(HOME, "second.xml"))
    equal(read(SAVED), before)


def test_then_the_window_goes_on_with_what_was_written():
    before = read(SAVED)
    swapped = rows()
    ask_to_write_over("^Write Over$")
    desktop.wait_for("another file", lambda: read(SAVED) != before)
    time.sleep(1)
    equal(rows(), swapped)
    # What was put right is in the file, once; what is put right next is kept for that.
    equal(sorted(read(path).count('"what"') for path in kept()), [0, 1, 1])  # what is written, the article, what was
    equal([label for label in program.find_all(pyatspi.ROLE_LABEL) if "has changed since" in label.name], [])
    written = read(SAVED)
    program.press("ctrl+l", "ctrl+z")
    time.sleep(1)
    equal(rows(), swapped)
    again = put_right()
    time.sleep(1)
    program.close()
    start(SAVED)
    desktop.wait_for("what was put right since", lambda: rows() == again)
    equal(read(SAVED), written)


def test_what_another_program_has_written_stays():
    other = read(SAVED).replace("</body>", "<p>Thêm một câu.</p></body>")
    with open(SAVED, "w", encoding="utf-8") as file:
        file.write(other)
    ask_to_write_over("^_?Write Over")
    program.find(pyatspi.ROLE_LABEL, "bai.xml: has changed since it was opened")
    equal(read(SAVED), other)


def test_a_copy_is_whole_though_the_last_window_is_gone():
    """Pages for thousands of questions take seconds, for which nobody stays."""
    long = os.path.join(HOME, "dai.txt")
    copy = os.path.join(HOME, "dai.pdf")
    answer = "một câu trả lời dài thêm một chút nữa, " * 20
    with open(long, "w", encoding="utf-8") as file:
        file.write("Bài dài để thử\n\n")
        for number in range(6000):
            file.write(f"PV: Câu hỏi thứ {number} là gì?\n\nBà Lê Thử: Đây là {answer}hết.\n\n")
    program.close()
    start(long)
    begin_save("PDF", copy)
    desktop.wait_for("the dialog to go", lambda: len(list(program.tree)) == 1)
    program.press("ctrl+w")
    desktop.wait_for("the window to go", lambda: program.process.poll() is not None or len(list(program.tree)) == 0)
    equal((program.process.poll(), os.path.exists(copy)), (None, False))
    desktop.wait_for("the end", lambda: program.process.poll() is not None, patience=90)
    equal(program.process.returncode, 0)
    with open(copy, "rb") as file:
        pages = file.read()
    equal((pages[:5], pages.rstrip()[-5:]), (b"%PDF-", b"%%EOF"))


try:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
finally:
    if program is not None and program.process.poll() is None:
        program.close()
    MANAGER.terminate()
    MANAGER.wait(timeout=10)
