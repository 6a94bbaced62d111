#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A person's whole way through the program, with real keys, the mouse, the clipboard and a printed page."""

import glob
import os
import re
import subprocess
import sys
import tempfile

import pyatspi

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import desktop  # noqa: E402
import tap  # noqa: E402
from tap import contains, equal  # noqa: E402

BINARY = os.path.abspath(sys.argv[1])
HOME = tempfile.mkdtemp(prefix="vandap-path-")
# The frame that GTK draws around a window where no window manager does.
FRAME = 5

outline = [line.split("\t") for line in subprocess.run(
    [BINARY, "--outline", "ia-grai-2019.en"], capture_output=True, check=True).stdout.decode().splitlines()[1:]]
QUESTION = outline[1][2]
PARAGRAPHS = outline[1][5].split(" ¶ ")

program = desktop.Program(BINARY, "ia-grai-2019.en", home=HOME)
program.focus()


def place(node):
    """Where a thing is on the screen: left, top, width, height."""
    extents = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return extents.x + FRAME, extents.y + FRAME, extents.width, extents.height


def heading():
    return program.find(pyatspi.ROLE_HEADING, "^(?!Nothing)").name


def answer():
    view = program.find(pyatspi.ROLE_TEXT)
    return view.queryText().getText(0, -1)


def test_the_list_shows_three_questions():
    rows = program.find_all(pyatspi.ROLE_LIST_ITEM)
    equal(len(rows), 3)
    for number, row in enumerate(rows):
        contains(row.name, f"{number + 1}. ", outline[number][2], "Ksor Oét")


def test_the_first_answer_is_there():
    contains(heading(), outline[0][2])
    for paragraph in outline[0][5].split(" ¶ "):
        contains(answer(), paragraph)


def test_a_click_on_the_second_shows_its_answer():
    x, y, width, height = place(program.find_all(pyatspi.ROLE_LIST_ITEM)[1])
    program.click(x + width // 2, y + height // 2)
    desktop.wait_for("the second question", lambda: heading() == QUESTION)
    for paragraph in PARAGRAPHS:
        contains(answer(), paragraph)
    program.find(pyatspi.ROLE_LABEL, "^Question 2 of 3$")


def select_words():
    """Drags over the beginning of the answer's first line; returns what Ctrl+C copies of it."""
    view = program.find(pyatspi.ROLE_TEXT)
    x, y, width, height = place(view)
    lines = [y + offset for offset in range(56, 130, 6)]
    for line in lines:
        program.drag((x + 2, line), (x + width // 2, line))
        program.press("ctrl+c")
        try:
            words = desktop.wait_for("words", lambda: desktop.clipboard("UTF8_STRING"), patience=2)
        except AssertionError:
            continue
        if words and words.strip() in PARAGRAPHS[0]:
            return words
    raise AssertionError("dragging selects no words of the answer")


SELECTED = []


def test_words_dragged_over_are_copied_exactly():
    words = select_words()
    SELECTED.append(words.strip())
    equal(len(words.split()) >= 3, True)
    contains(PARAGRAPHS[0], words)
    equal("\n" in words, False)


def test_they_are_copied_as_a_quotation():
    words = SELECTED[0]
    program.press("ctrl+shift+c")

    def quoted():
        text = desktop.clipboard("text/plain;charset=utf-8")
        return text if "retold" in text else None

    text = desktop.wait_for("a quotation", quoted)
    equal(text.startswith(words + "\n"), True)
    contains(text, "Ksor Oét, retold", "Standing Deputy Secretary", QUESTION, "digest by Vấn Đáp",
             "Báo Gia Lai, 9 September 2019", "not the speaker’s words")
    html = desktop.clipboard("text/html")
    contains(html, words.replace("’", "’"), "Ksor Oét, retold", QUESTION)
    equal("blockquote" in html, False)
    targets = desktop.clipboard("TARGETS").split()
    for target in ("text/html", "text/plain;charset=utf-8", "UTF8_STRING"):
        equal(target in targets, True)


def test_without_a_selection_the_whole_answer_is_quoted():
    x, y, width, height = place(program.find_all(pyatspi.ROLE_LIST_ITEM)[2])
    program.click(x + width // 2, y + height // 2)
    desktop.wait_for("the third question", lambda: heading() == outline[2][2])
    program.press("ctrl+shift+c")
    text = desktop.wait_for("the answer", lambda: (
        lambda t: t if outline[2][2] in t else None)(desktop.clipboard("text/plain;charset=utf-8")))
    equal(text.startswith("\n\n".join(outline[2][5].split(" ¶ ")) + "\n"), True)


def test_keys_lead_from_question_to_question():
    program.press("alt+Up")
    desktop.wait_for("the second question", lambda: heading() == QUESTION)
    program.press("alt+Up")
    desktop.wait_for("the first question", lambda: heading() == outline[0][2])
    program.press("alt+Down")
    desktop.wait_for("the second question", lambda: heading() == QUESTION)


def printed_words(path):
    done = subprocess.run(["pdftotext", path, "-"], capture_output=True, check=False)
    return re.sub(r"\s+", " ", done.stdout.decode())


def find_print_button():
    """The dialog's button, once it can be pressed."""
    for button in program.find_all(pyatspi.ROLE_PUSH_BUTTON, within=program.find(pyatspi.ROLE_DIALOG)):
        if re.fullmatch("_?Print( Print)?", button.name) and button.getState().contains(pyatspi.STATE_SENSITIVE):
            return button
    return None


def test_it_is_printed_to_a_file():
    program.press("ctrl+p")
    program.find(pyatspi.ROLE_DIALOG)
    program.focus()
    # The list of printers says nothing to AT-SPI in GTK 4.8; its only row is the file.
    button = desktop.wait_for("a chosen printer", lambda: program.click(80, 92) or find_print_button())
    button.queryAction().doAction(0)
    path = desktop.wait_for("the printed file", lambda: glob.glob(HOME + "/**/*.pdf", recursive=True))[0]
    words = desktop.wait_for("the answer on paper", lambda: (
        lambda text: text if PARAGRAPHS[0][:60] in text else None)(printed_words(path)))
    contains(words, outline[0][2], "Digest by Vấn Đáp, after Báo Gia Lai, 9 September 2019", "1 of ")


def test_a_second_window_opens_an_article():
    article = os.path.join(HOME, "bài.txt")
    with open(article, "w", encoding="utf-8") as file:
        file.write("Bài viết để thử\n\n* P.V: Câu hỏi để thử là gì?\n\n- Bà HỒ THỬ: Câu trả lời để thử.\n\n"
                   "* P.V: Câu hỏi nữa?\n\n- Bà HỒ THỬ: Câu trả lời nữa.\n")
    # The program that runs already shows it; the one that was started only hands it on.
    equal(subprocess.run([BINARY, "--question=2", article], env=program.environment, timeout=desktop.PATIENCE, check=False).returncode, 0)
    row = program.find(pyatspi.ROLE_LIST_ITEM, "Câu hỏi để thử")
    contains(row.name, "1. ", "Hồ Thử")
    program.find(pyatspi.ROLE_LABEL, "^Question 2 of 2$")
    equal(len(program.find_all(pyatspi.ROLE_FRAME)), 2)


def test_windows_are_independent():
    def lists():
        """In how many windows questions are listed."""
        return sum(button.getState().contains(pyatspi.STATE_PRESSED)
                   for button in program.find_all(pyatspi.ROLE_PUSH_BUTTON) if button.name == "Show the questions")

    desktop.wait_for("two lists", lambda: lists() == 2)
    program.focus()
    program.press("F9")
    desktop.wait_for("one list", lambda: lists() == 1)
    # The next window begins as the last one was left.
    program.press("ctrl+n")
    desktop.wait_for("three windows", lambda: len(program.find_all(pyatspi.ROLE_FRAME)) == 3)
    desktop.wait_for("three answers", lambda: len(program.find_all(pyatspi.ROLE_TEXT)) == 3)
    equal(lists(), 1)


try:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
finally:
    program.close()
