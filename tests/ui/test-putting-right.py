#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Putting an interview right with real keys and by its menus: kept, taken back, and there when it is opened again."""

import glob
import os
import signal
import sys
import tempfile
import time

import pyatspi

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import desktop  # noqa: E402
import tap  # noqa: E402
from tap import contains, equal  # noqa: E402

BINARY = os.path.abspath(sys.argv[1])
HOME = tempfile.mkdtemp(prefix="vandap-right-")
MANAGER = desktop.manage_windows()

ARTICLE = os.path.join(HOME, "bài.txt")
with open(ARTICLE, "w", encoding="utf-8") as article:
    article.write("Bài viết để thử\n\n"
                  "PV: Thư viện mở cửa từ bao giờ?\n\n"
                  "Bà Lê Thử: Mở cửa đã lâu. Khi đó chỉ có một tủ sách.\n\n"
                  "Bao nhiêu người mượn sách?\n\n"
                  "Khoảng ba mươi người mỗi ngày.\n\n"
                  "PV: Còn năm nay thì sao?\n\n"
                  "Bà Lê Thử: Năm nay có thêm máy tính.\n\n"
                  ">> Xem thêm: Những căn nhà gỗ ở làng Thử\n\n"
                  "PV: Xin cảm ơn bà!\n")

program = None


def start():
    global program
    program = desktop.Program(BINARY, ARTICLE, home=HOME)
    program.focus()


def rows():
    return [row.name for row in program.find_all(pyatspi.ROLE_LIST_ITEM)]


def wait_rows(n):
    desktop.wait_for(f"{n} questions", lambda: len(rows()) == n)


def answer():
    return program.find(pyatspi.ROLE_TEXT, r"\. ").queryText()


def choose(*names):
    """Goes through the menu of the paragraph that the caret is in."""
    program.choose(*names, key="shift+F10")


def go_to_line(words):
    program.press("ctrl+l")
    program.wait_focus(pyatspi.ROLE_LIST_ITEM)
    program.press("Return")
    text = program.wait_focus(pyatspi.ROLE_TEXT, r"\. ").queryText()
    for _ in range(12):
        at = text.caretOffset
        start = text.getTextAtOffset(at, pyatspi.TEXT_BOUNDARY_LINE_START)[0]
        if start.startswith(words):
            return
        program.press("Down")
        desktop.wait_for("the caret in another line", lambda: text.caretOffset != at)
    contains(start, words)


def kept():
    return glob.glob(os.path.join(HOME, "data", "vandap", "corrections", "*.json"))


def test_a_paragraph_becomes_a_question():
    start()
    wait_rows(2)
    go_to_line("Bao nhiêu")
    choose("A Question By", "PV")
    wait_rows(3)
    contains(rows()[1], "Bao nhiêu người mượn sách?", "Bà Lê Thử")
    program.find(pyatspi.ROLE_LABEL, "^Put right")
    equal(len(kept()), 1)


def test_what_was_said_to_be_kept_is_there_again():
    program.process.send_signal(signal.SIGKILL)
    program.process.wait(timeout=desktop.PATIENCE)
    start()
    wait_rows(3)


def test_keys_take_it_back_and_make_it_again():
    program.press("ctrl+l")
    program.press("ctrl+shift+z")  # nothing to make again
    go_to_line("Mở cửa")
    program.press("ctrl+z")
    wait_rows(2)
    program.press("ctrl+shift+z")
    wait_rows(3)


def test_a_field_takes_back_its_own():
    program.press("ctrl+f")
    program.wait_focus(pyatspi.ROLE_ENTRY)
    program.type("tu sach")
    program.find(pyatspi.ROLE_LABEL, "^1 of 1$")
    program.press("ctrl+z", "ctrl+z", "ctrl+z")
    time.sleep(0.5)
    program.press("Escape")
    wait_rows(3)


def test_a_name_is_put_right():
    go_to_line("Mở cửa")
    choose("Name and Role of Bà Lê Thử…")
    program.wait_focus(pyatspi.ROLE_TEXT, "^Name$")
    program.type("Le Mau")  # in place of the old one
    program.press("Tab")
    program.type("director of a library")
    program.press("Return")
    desktop.wait_for("another name", lambda: all("Bà Le Mau\u2069" in row for row in rows()))
    contains(answer().getText(0, -1), "Bà Le Mau", "director of a library")
    program.press("ctrl+z")
    desktop.wait_for("the name as before", lambda: all("Bà Lê Thử" in row for row in rows()))


def test_somebody_new_answers():
    go_to_line("Mở cửa")
    choose("An Answer By", "Somebody Else…")
    program.wait_focus(pyatspi.ROLE_TEXT, "^Name$")
    program.type("Ho Mau")
    program.press("Return")
    desktop.wait_for("somebody new", lambda: "Ho Mau" in rows()[0])
    program.wait_focus(pyatspi.ROLE_TEXT, r"\. ")
    program.press("ctrl+z")
    desktop.wait_for("who it was", lambda: "Bà Lê Thử" in rows()[0])


def test_those_who_ask_answer():
    program.choose("Put Right", "Swap Who Asks and Who Answers")
    desktop.wait_for("answers by PV", lambda: any("PV" in row for row in rows()))
    program.press("ctrl+z")
    desktop.wait_for("as before", lambda: not any("PV" in row for row in rows()))


def test_the_question_is_put_right():
    program.press("ctrl+l")
    program.choose("Put Right", "The Question…")
    program.choose_next("Something Else", "A Heading")
    desktop.wait_for("an opening answer", lambda: "Mở cửa" not in rows()[0] and len(rows()) == 3
                     and not any("bao giờ" in row for row in rows()))
    program.press("ctrl+z")
    desktop.wait_for("the question", lambda: "bao giờ" in rows()[0])


def open_report():
    program.choose("Put Right", "Reading Report")
    program.find(pyatspi.ROLE_LABEL, "^labels on both sides$")


def selected():
    text = answer()
    return text.getText(*text.getSelection(0)) if text.getNSelections() > 0 else None


def test_the_report_leads_to_a_place():
    program.press("ctrl+l")
    open_report()
    row = program.find(pyatspi.ROLE_LIST_ITEM, "^>> Xem thêm.*Leads elsewhere|^>> Xem thêm")
    contains(row.name, "Những căn nhà gỗ")
    program.wait_keyboard("^Reading Report$")
    program.press("Tab")
    program.wait_focus(pyatspi.ROLE_LIST_ITEM, "^>> Xem thêm")
    program.press("Return")
    desktop.wait_for("the paragraph before it", lambda: selected() == "Năm nay có thêm máy tính.")
    program.find(pyatspi.ROLE_LABEL, "^That is not shown here. It comes right after")
    equal([row.name for row in program.find_all(pyatspi.ROLE_LIST_ITEM) if "Xem thêm" in row.name], [])
    program.press("shift+Left")  # the keyboard is there, too
    desktop.wait_for("another selection", lambda: selected() != "Năm nay có thêm máy tính.")


def test_what_was_left_out_gets_its_place():
    open_report()
    program.find(pyatspi.ROLE_LABEL, "^>> Xem thêm")
    program.find(pyatspi.ROLE_HEADING, "^Left out: 1 paragraph$")
    buttons = [node for node in program.find_all(pyatspi.ROLE_PUSH_BUTTON) if node.description.startswith(">> Xem thêm")]
    equal([button.name for button in buttons], ["Put Right", "Put Right"])
    program.wait_keyboard("^Reading Report$")
    program.press("Tab")
    program.wait_focus(pyatspi.ROLE_LIST_ITEM, "^>> Xem thêm")
    program.press("Tab")
    program.wait_focus(pyatspi.ROLE_PUSH_BUTTON, "^Put Right$")
    program.press("space")
    program.choose_next("An Answer By", "Bà Lê Thử")
    program.find(pyatspi.ROLE_HEADING, "^Nothing was left out$")
    program.press("Escape")
    program.wait_keyboard("^Bài viết")
    desktop.wait_for("its place", lambda: rows()[-1].endswith("2 paragraphs"))
    program.press("ctrl+z")
    desktop.wait_for("as it was", lambda: rows()[-1].endswith("1 paragraph"))


def test_all_is_forgotten():
    equal(len(kept()), 1)
    program.choose("Put Right", "Forget What Was Put Right")
    wait_rows(2)
    desktop.wait_for("nothing kept", lambda: not kept())
    with open(ARTICLE, encoding="utf-8") as source:
        contains(source.read(), "PV: Thư viện mở cửa từ bao giờ?")


try:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
finally:
    if program is not None and program.process.poll() is None:
        program.close()
    MANAGER.terminate()
    MANAGER.wait(timeout=desktop.PATIENCE)
