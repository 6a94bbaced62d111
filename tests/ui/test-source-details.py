#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is known of an interview, edited in place with real keys: taken back, kept, and there when it is opened again."""

import glob
import os
import signal
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
HOME = tempfile.mkdtemp(prefix="vandap-details-")
MANAGER = desktop.manage_windows()

ARTICLE = os.path.join(HOME, "bài.txt")
with open(ARTICLE, "w", encoding="utf-8") as article:
    article.write("Bài viết để thử\n\n"
                  "PV: Thư viện mở cửa từ bao giờ?\n\n"
                  "Bà Lê Thử: Mở cửa đã lâu.\n\n"
                  "PV: Còn năm nay thì sao?\n\n"
                  "Bà Lê Thử: Năm nay có thêm máy tính.\n")

program = None


def start():
    global program
    program = desktop.Program(BINARY, ARTICLE, home=HOME)
    program.focus()
    program.find(pyatspi.ROLE_LIST_ITEM)


def show_details():
    program.choose("About This Interview")
    program.wait_keyboard("^About This Interview$")
    entry("Title")


def details():
    return program.dialog("^About This Interview$")


def entry(name):
    return program.find(pyatspi.ROLE_TEXT, f"^{name}$", within=details())


def value(name):
    return entry(name).queryText().getText(0, -1)


def wait_value(name, expected):
    desktop.wait_for(f"{name}: {expected}", lambda: value(name) == expected)


def go_to(name):
    """Walks there as one does without a mouse."""
    for _ in range(40):
        at = desktop.wait_for("the keyboard", program.focused)
        if desktop.role_of(at) == pyatspi.ROLE_TEXT and at.name == name:
            return
        program.press("Tab")
        desktop.wait_for("the keyboard elsewhere", lambda: not desktop.has_keyboard(at))
    raise AssertionError(f"Tab does not lead to {name}")


def write(name, words, *keys):
    go_to(name)
    program.press("ctrl+a")
    program.type(words)
    program.press(*keys)


def kept():
    found = glob.glob(os.path.join(HOME, "data", "vandap", "corrections", "*.json"))
    text = ""
    for path in found:
        with open(path, encoding="utf-8") as file:
            text += file.read()
    return text


def wait_kept(*words):
    desktop.wait_for(f"{words} on the disk", lambda: all(word in kept() for word in words))


def title_of_window():
    return program.find_all(pyatspi.ROLE_FRAME)[0].name


def test_every_value_has_a_name():
    start()
    show_details()
    names = [node.name for node in program.find_all(pyatspi.ROLE_TEXT, within=details())]
    for name in ("Title", "Article", "Published in", "Date", "Address", "Language", "Pages or issue", "Kept at",
                 "Collection", "Archive number", "Interviewer: Name", "Interviewee: Courtesy word", "Interviewee: Name",
                 "Interviewee: Role", "Publisher", "Licence", "Licence text", "Terms of use"):
        equal(names.count(name), 1)
    equal((value("Title"), value("Interviewee: Courtesy word"), value("Interviewee: Name")),
          ("Bài viết để thử", "Bà", "Lê Thử"))


def test_a_title_is_edited_and_taken_back():
    write("Title", "Another title", "Return")
    wait_value("Title", "Another title")
    desktop.wait_for("the window's title", lambda: "Another title" in title_of_window())
    wait_kept('"title"', "Another title")
    program.press("ctrl+z")
    wait_value("Title", "Bài viết để thử")
    program.press("ctrl+shift+z")
    wait_value("Title", "Another title")


def test_what_is_typed_is_taken_back_first():
    go_to("Published in")
    program.type("Test Gazette")
    program.press("ctrl+z")
    time.sleep(0.5)
    equal((value("Title"), value("Published in") != "Test Gazette"), ("Another title", True))
    program.press("Escape")
    wait_value("Published in", "")
    entry("Title")  # the dialog is still there


def test_leaving_is_enough():
    write("Published in", "Test Gazette", "Tab")
    wait_value("Published in", "Test Gazette")
    wait_kept("Test Gazette")


def test_nothing_new_is_no_step():
    before = kept()
    go_to("Published in")
    program.press("End", "space", "Return")
    wait_value("Published in", "Test Gazette")
    time.sleep(0.5)
    equal(kept(), before)


def test_a_date_that_is_none_stays_as_it_was_typed():
    write("Date", "some day", "Return")
    program.find(pyatspi.ROLE_LABEL, "^This date cannot be read")
    equal((value("Date"), "some day" in kept()), ("some day", False))
    program.press("Tab", "Escape")
    desktop.wait_for("the keyboard where it is", lambda: entry("Date").getState().contains(pyatspi.STATE_FOCUSED))
    equal(value("Date"), "some day")
    write("Date", "9/9/2019", "Return")
    wait_value("Date", "9 September 2019")
    wait_kept('"2019-09-09"')


def test_language_and_address_have_a_form():
    write("Address", "nowhere", "Return")
    program.find(pyatspi.ROLE_LABEL, "^This address leads nowhere")
    write("Address", "https://example.org/thu", "Return")
    program.find(pyatspi.ROLE_PUSH_BUTTON, "^Open$")
    write("Language", "vietnamese please", "Return")
    program.find(pyatspi.ROLE_LABEL, "^This is no tag of a language")
    write("Language", "EN_gb", "Return")
    wait_value("Language", "en-GB")


def test_people_are_edited():
    write("Interviewee: Name", "Le Mau", "Return")
    desktop.wait_for("another name", lambda: "Bà Le Mau" in program.find(pyatspi.ROLE_LIST_ITEM).name)
    write("Interviewee: Role", "director of a library", "Return")
    wait_kept("director of a library")
    write("Interviewee: Name", " ", "Return")
    program.find(pyatspi.ROLE_LABEL, "^Nobody is without a name")
    program.press("Escape")
    wait_value("Interviewee: Name", "Le Mau")


def choose(name, *keys):
    """In a list that opens."""
    box = program.find(pyatspi.ROLE_COMBO_BOX, f"^{name}$", within=details())
    for _ in range(40):
        at = desktop.wait_for("the keyboard", program.focused)
        if any(map(desktop.has_keyboard, desktop.walk(box))):
            break
        program.press("Tab")
        desktop.wait_for("the keyboard elsewhere", lambda: not desktop.has_keyboard(at))
    program.press("space")
    desktop.wait_for("the keyboard in the list", lambda: not desktop.has_keyboard(at))
    program.press(*keys)
    desktop.wait_for("the keyboard back", lambda: desktop.has_keyboard(at))


def test_a_digest_is_one_at_once():
    choose("Whose words", "Down", "Return")
    program.find(pyatspi.ROLE_LABEL, "^This is a digest")
    program.find(pyatspi.ROLE_LABEL, "^Digest — not the speaker’s words$")
    wait_kept('"abridgment"')


def test_terms_are_edited():
    choose("Use", "Down", "Down", "Return")
    program.find(pyatspi.ROLE_LABEL, "^The file says that its use is restricted")
    write("Terms of use", "Ask first.", "Return")
    wait_kept('"restricted"', "Ask first.")


def test_the_window_takes_back_too():
    program.press("Escape")
    program.wait_keyboard("^Another title")
    program.press("ctrl+l", "ctrl+z", "ctrl+z", "ctrl+z")
    desktop.wait_for("no digest", lambda: "abridgment" not in kept())
    program.press("ctrl+shift+z", "ctrl+shift+z")
    wait_kept('"abridgment"', '"restricted"')
    program.press("ctrl+shift+c")
    program.wait_focus(pyatspi.ROLE_PUSH_BUTTON, "^_?Copy Anyway$")  # it is restricted now
    program.press("Return")
    text = desktop.wait_for("a quotation", lambda: (
        lambda t: t if "Le Mau" in t else None)(desktop.clipboard("text/plain;charset=utf-8")))
    contains(text, "Bà Le Mau, retold", "director of a library", "Test Gazette, 9 September 2019", "Restricted")


def test_all_is_there_again():
    program.process.send_signal(signal.SIGKILL)
    program.process.wait(timeout=desktop.PATIENCE)
    start()
    show_details()
    equal([value(name) for name in ("Title", "Published in", "Date", "Address", "Language", "Interviewee: Name")],
          ["Another title", "Test Gazette", "9 September 2019", "https://example.org/thu", "en-GB", "Le Mau"])
    with open(ARTICLE, encoding="utf-8") as source:
        contains(source.read(), "Bài viết để thử\n\nPV:")


def write_on(words):
    """Without leaving: whoever types is not done."""
    go_to("Title")
    program.press("ctrl+a")
    program.type(words)
    wait_value("Title", words)


def test_what_is_typed_outlives_the_session():
    write_on("Typed when the session ended")
    program.process.send_signal(signal.SIGTERM)
    equal(program.process.wait(timeout=desktop.PATIENCE), 0)
    contains(kept(), "Typed when the session ended")


def test_what_is_typed_outlives_quitting():
    start()
    show_details()
    equal(value("Title"), "Typed when the session ended")
    write_on("Typed when the program quit")
    subprocess.run(["gapplication", "action", "io.github.vandap.Vandap", "quit"], check=True, timeout=10)
    equal(program.process.wait(timeout=desktop.PATIENCE), 0)
    contains(kept(), "Typed when the program quit")


try:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
finally:
    if program is not None and program.process.poll() is None:
        program.close()
    MANAGER.terminate()
    MANAGER.wait(timeout=desktop.PATIENCE)
