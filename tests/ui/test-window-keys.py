#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The first minute, and every key of the window, as a person at the keyboard meets them; a window manager is there."""

import os
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
HOME = tempfile.mkdtemp(prefix="vandap-keys-")
MANAGER = desktop.manage_windows()

outline = [line.split("\t") for line in subprocess.run(
    [BINARY, "--outline", "ia-grai-2019.en"], capture_output=True, check=True).stdout.decode().splitlines()[1:]]
QUESTIONS = [row[2] for row in outline]

ARTICLE = os.path.join(HOME, "bài.txt")
with open(ARTICLE, "w", encoding="utf-8") as article:
    article.write("Bài viết để thử\n\n")
    for number in range(1, 4):
        article.write(f"* P.V: Câu hỏi {number} là gì?\n\n- Bà HỒ THỬ: Đường dài số {number}.\n\n")

PROSE = os.path.join(HOME, "prose.txt")
with open(PROSE, "w", encoding="utf-8") as prose:
    prose.write("A walk\n\nThe path led down to the water. Nobody was there.\n\nAt noon it rained.\n")

EMPTY = os.path.join(HOME, "empty.txt")
with open(EMPTY, "w", encoding="utf-8"):
    pass

program = desktop.Program(BINARY, home=HOME)
program.focus()


def heading():
    for node in desktop.walk(program.tree):
        if desktop.role_of(node) == pyatspi.ROLE_HEADING and node.name and not node.name.startswith("Nothing"):
            return node.name
    return None


def wait_heading(name):
    desktop.wait_for(name, lambda: heading() == name)


def rows():
    return [row.name for row in program.find_all(pyatspi.ROLE_LIST_ITEM)]


def view():
    return program.find(pyatspi.ROLE_TEXT, r"\. ")


def shown(role, name):
    """What is there now, without waiting for it."""
    try:
        return program.find(role, name, patience=0)
    except AssertionError:
        return None


def press_button(name):
    program.find(pyatspi.ROLE_PUSH_BUTTON, name).queryAction().doAction(0)


def wait_focus(what, matches):
    """Waits until what has the keyboard is as it should be."""
    return desktop.wait_for(what, lambda: (lambda node: node if matches(node) else None)(program.focused()))


def wait_row(number):
    wait_focus(f"the keyboard in row {number}", lambda node: desktop.role_of(node) == pyatspi.ROLE_LIST_ITEM
               and node.name.startswith(f"{number}. "))


def test_the_first_key_reads():
    wait_row(1)
    for _ in range(12):
        program.press("space")
        time.sleep(0.4)
        if heading() != QUESTIONS[0]:
            break
    equal(heading(), QUESTIONS[1])
    # What was left behind, as is the introduction, takes the keyboard nowhere else.
    wait_row(2)
    program.press("alt+Up")
    wait_row(1)


def test_the_first_minute():
    program.find(pyatspi.ROLE_LABEL, r"^Example\.$")
    program.find(pyatspi.ROLE_PUSH_BUTTON, "^Open a File…$")
    program.find(pyatspi.ROLE_PUSH_BUTTON, "^How It Works$")
    program.find(pyatspi.ROLE_LABEL, "^Digest — not the speaker’s words$")


def test_the_other_language_and_back():
    press_button("Tiếng Việt")
    desktop.wait_for("the Vietnamese question", lambda: heading() not in QUESTIONS)
    press_button("English")
    wait_heading(QUESTIONS[0])


def test_a_submenu_gives_the_keyboard_back():
    program.press("ctrl+l")
    wait_row(1)
    for _ in range(2):
        program.press("F10")
        wait_focus("the menu", lambda node: desktop.role_of(node) == pyatspi.ROLE_MENU_ITEM)
        program.press("Down", "Down", "Down", "Return")
        program.find(pyatspi.ROLE_MENU_ITEM, "^PDF…$")
        program.press("Escape")
        wait_row(1)
    program.press("alt+Down")
    wait_heading(QUESTIONS[1])
    program.press("alt+Up")
    wait_heading(QUESTIONS[0])


def test_ctrl_l_leads_to_the_question_that_is_read():
    program.press("ctrl+l", "Return", "alt+Down", "alt+Down")
    wait_heading(QUESTIONS[2])
    program.press("ctrl+l")
    wait_row(3)
    program.press("Up")
    wait_row(2)
    wait_heading(QUESTIONS[1])
    # The keyboard comes along.
    program.press("alt+Up")
    wait_row(1)
    program.press("ctrl+f")
    program.type("directive")
    program.find(pyatspi.ROLE_LABEL, r"^1 of \d+$")
    found = next(number for number, question in enumerate(QUESTIONS, 1) if question == heading())
    program.press("Escape", "ctrl+l")
    wait_row(found)
    while found > 1:
        program.press("Up")
        found -= 1
        wait_row(found)


def test_arrows_walk_the_list():
    program.press("ctrl+l")
    program.press("Down")
    wait_heading(QUESTIONS[1])
    program.press("Up")
    wait_heading(QUESTIONS[0])


def test_enter_puts_the_caret_at_the_start():
    program.press("ctrl+l", "Down")
    wait_heading(QUESTIONS[1])
    program.press("Return")
    desktop.wait_for("the answer in focus", lambda: desktop.role_of(program.focused()) == pyatspi.ROLE_TEXT)
    equal(view().queryText().caretOffset, 0)
    program.press("Right")
    desktop.wait_for("the caret", lambda: 0 < view().queryText().caretOffset < 4)
    program.press("ctrl+l", "Up")
    wait_heading(QUESTIONS[0])


def page(key, name):
    """Presses a key until a question is there; tells how often it took."""
    for times in range(1, 12):
        program.press(key)
        time.sleep(0.4)
        if heading() == name:
            return times
    raise AssertionError(f"{key} does not lead to {name}")


def test_space_pages_on_and_over():
    for _ in range(3):
        program.press("ctrl+plus")
    program.press("Return")
    equal(page("space", QUESTIONS[1]) > 1, True)
    # Back is back to where one was: at the end.
    equal(page("shift+space", QUESTIONS[0]), 1)
    equal(page("space", QUESTIONS[1]), 1)
    equal(page("shift+space", QUESTIONS[0]), 1)
    for _ in range(6):
        program.press("shift+space")
    equal(heading(), QUESTIONS[0])


def test_a_remote_pages_on_and_over():
    equal(page("Next", QUESTIONS[1]) > 1, True)
    equal(page("Next", QUESTIONS[2]) > 1, True)
    equal(page("Prior", QUESTIONS[1]), 1)
    program.press("ctrl+0", "alt+Up")
    wait_heading(QUESTIONS[0])


def test_find_narrows_marks_and_counts():
    program.press("ctrl+f")
    program.type("dieu chua tung co")
    program.find(pyatspi.ROLE_LABEL, "^Not found$")
    wait_focus("an entry that tells", lambda node: node.description == "Not found")
    equal(rows(), [])
    program.press("ctrl+a")
    program.type("directive")
    count = program.find(pyatspi.ROLE_LABEL, r"^1 of \d+$").name
    total = int(count.split()[-1])
    equal(total >= 2, True)
    equal(0 < len(rows()) < 3, True)
    wait_focus("an entry that tells", lambda node: node.description == count)
    program.press("Return")
    program.find(pyatspi.ROLE_LABEL, f"^2 of {total}$")
    wait_focus("an entry that tells", lambda node: node.description == f"2 of {total}")
    program.press("shift+Return")
    program.find(pyatspi.ROLE_LABEL, f"^1 of {total}$")
    program.press("ctrl+shift+g")
    program.find(pyatspi.ROLE_LABEL, f"^{total} of {total}$")
    program.press("ctrl+g")
    program.find(pyatspi.ROLE_LABEL, f"^1 of {total}$")


def test_escape_lists_all_again_with_the_caret_at_what_was_found():
    program.press("Escape")
    desktop.wait_for("all questions", lambda: len(rows()) == 3)
    equal(desktop.role_of(program.focused()), pyatspi.ROLE_TEXT)
    program.press("alt+Up", "alt+Up", "alt+Up")
    wait_heading(QUESTIONS[0])
    equal(view().description, "")


def test_what_is_said_in_passing_is_taken_back():
    program.press("ctrl+f")
    program.type("dieu chua tung co")
    wait_focus("an entry that tells", lambda node: node.description == "Not found")
    program.press("Escape", "ctrl+f")
    wait_focus("an entry that tells", lambda node: desktop.role_of(node) == pyatspi.ROLE_ENTRY
               and node.description == "Not found")
    equal(view().description, "")
    program.press("Escape", "ctrl+shift+c")
    wait_focus("an answer that tells", lambda node: node.description.startswith("Copied: "))
    program.press("ctrl+l")
    wait_row(1)
    equal(view().description, "")
    program.press("ctrl+shift+c")
    wait_focus("a row that tells", lambda node: node.description.startswith("Copied: "))
    wait_focus("a row that tells no more", lambda node: node.description == "")


def test_text_grows_and_shrinks():
    def height():
        return place().height

    before = height()
    for _ in range(4):
        program.press("ctrl+plus")
    desktop.wait_for("larger words", lambda: height() > before * 1.4)
    program.press("ctrl+0")
    desktop.wait_for("words as before", lambda: height() == before)
    program.press("ctrl+minus")
    desktop.wait_for("smaller words", lambda: height() <= before)
    program.press("ctrl+0")


def place():
    """Where the question stands in the window."""
    return next(node for node in desktop.walk(program.tree) if desktop.role_of(node) == pyatspi.ROLE_HEADING
                and node.name == QUESTIONS[0]).queryComponent().getExtents(pyatspi.WINDOW_COORDS)


def test_f9_hides_the_list():
    before = place().x
    program.press("F9")
    desktop.wait_for("the list's room", lambda: place().x < before - 100)
    program.press("F9")
    desktop.wait_for("a list", lambda: place().x == before)


def test_f11_leaves_the_answer_alone():
    def size():
        words = desktop.run_tool("xdotool", "getwindowgeometry", "--shell", program.window())
        values = dict(line.split("=") for line in words.split())
        return int(values["WIDTH"]), int(values["HEIGHT"])

    small = size()
    below = place().y
    program.press("F11")
    desktop.wait_for("the whole screen", lambda: size() > small)
    desktop.wait_for("the header's room", lambda: place().y < below - 30)
    program.find(pyatspi.ROLE_LABEL, "F11")
    program.press("Escape")
    desktop.wait_for("the window as before", lambda: size() == small)
    desktop.wait_for("a header", lambda: place().y == below)


def test_the_answer_has_a_menu():
    program.press("ctrl+l", "Return", "shift+F10")
    program.find(pyatspi.ROLE_MENU_ITEM, "^Copy Quotation$")
    program.find(pyatspi.ROLE_LABEL, r"^Ctrl\+C$")
    equal(shown(pyatspi.ROLE_MENU_ITEM, "^(Cut|Paste|Delete)$"), None)
    program.press("Escape")


def test_f1_opens_the_guide_and_its_keys():
    program.press("F1")
    desktop.wait_for("a second window", lambda: len(program.find_all(pyatspi.ROLE_FRAME)) == 2)
    program.find(pyatspi.ROLE_LABEL, r"^How it works\.$")
    program.find(pyatspi.ROLE_LABEL, "^Comes with Vấn Đáp$")
    program.find(pyatspi.ROLE_PUSH_BUTTON, "^See an Example$")
    time.sleep(1)
    program.press("ctrl+w")
    desktop.wait_for("one window", lambda: len(program.find_all(pyatspi.ROLE_FRAME)) == 1)
    program.focus()
    program.press("ctrl+question")
    program.find(pyatspi.ROLE_LABEL, "A page on, and over to the next question")
    program.find(pyatspi.ROLE_LABEL, "^Page Down$")
    program.find(pyatspi.ROLE_FRAME, "^Keyboard Shortcuts$")
    program.press("Escape")
    desktop.wait_for("no shortcuts", lambda: shown(pyatspi.ROLE_LABEL, "A page on, and over") is None)


def open_with_another(path):
    done = subprocess.run([BINARY, path], env=program.environment, timeout=desktop.PATIENCE, check=False)
    equal(done.returncode, 0)
    time.sleep(1)


def test_what_was_opened_is_in_the_menu_until_it_is_removed():
    open_with_another(ARTICLE)
    wait_heading_any("Câu hỏi 1")
    program.press("alt+Down")
    wait_heading_any("Câu hỏi 2")
    program.find(pyatspi.ROLE_LABEL, "^As in your file$")
    equal(shown(pyatspi.ROLE_LABEL, r"^Example\.$"), None)


def wait_heading_any(words):
    desktop.wait_for(words, lambda: any(words in (node.name or "") for node in desktop.walk(program.tree)
                                        if desktop.role_of(node) == pyatspi.ROLE_HEADING))


def test_finding_in_it_needs_no_accents():
    program.press("ctrl+f")
    program.type("duong dai so 3")
    program.find(pyatspi.ROLE_LABEL, "^1 of 1$")
    wait_heading_any("Câu hỏi 3")
    program.press("Escape")


def test_what_is_no_interview_is_shown_with_the_reason():
    open_with_another(PROSE)
    program.find(pyatspi.ROLE_LABEL, "nothing in it tells who is speaking")
    desktop.wait_for("the text", lambda: any(
        "Nobody was there." in node.queryText().getText(0, -1)
        for node in desktop.walk(program.tree) if desktop.role_of(node) == pyatspi.ROLE_TEXT))
    program.press("ctrl+w")


def test_an_empty_file_is_said_to_be_empty():
    open_with_another(EMPTY)
    program.find(pyatspi.ROLE_LABEL, "^The file is empty")
    program.press("ctrl+w")


def test_an_error_leaves_the_keyboard_on_its_button():
    program.focus()
    open_with_another(os.path.join(HOME, "not there.txt"))
    wait_focus("a button", lambda node: desktop.role_of(node) == pyatspi.ROLE_PUSH_BUTTON and node.name == "Open…"
               and "there is no such file" in node.description)
    program.press("ctrl+w")
    program.focus()


def test_what_is_removed_leaves_the_keyboard_beside_it():
    frame = desktop.wait_for("the window", lambda: next(
        (frame for frame in program.find_all(pyatspi.ROLE_FRAME) if frame.getState().contains(pyatspi.STATE_ACTIVE)), None))
    button = program.find(pyatspi.ROLE_PUSH_BUTTON, "^Open an interview$", within=frame)
    button.getChildAtIndex(0).queryAction().doAction(0)
    wait_focus("the menu", lambda node: node.name == "Open a File…")
    removers = [node.name for node in program.find_all(pyatspi.ROLE_PUSH_BUTTON, within=frame)
                if node.name.startswith("Remove “")]
    equal(len(removers) >= 2, True)
    program.press("Tab", "Tab", "Tab")
    wait_focus("the first to remove", lambda node: node.name == removers[0])
    program.press("Return")
    wait_focus("the next", lambda node: node.name == removers[1])
    program.press("Escape")


def test_quit_and_come_back_to_where_one_was():
    program.press("ctrl+q")
    program.process.wait(timeout=desktop.PATIENCE)
    equal(program.process.returncode, 0)
    again = desktop.Program(BINARY, ARTICLE, home=HOME)
    try:
        again.find(pyatspi.ROLE_HEADING, "Câu hỏi 3")
        again.find(pyatspi.ROLE_LABEL, "^Question 3 of 3$")
    finally:
        again.close()


try:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
finally:
    if program.process.poll() is None:
        program.close()
    MANAGER.terminate()
    MANAGER.wait(timeout=desktop.PATIENCE)
