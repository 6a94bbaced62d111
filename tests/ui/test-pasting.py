#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Pasting an interview with real keys: asked about before it is lost, and offered again after the program was killed."""

import glob
import os
import signal
import stat
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
DRAG_SOURCE = os.path.abspath(sys.argv[2])
HOME = tempfile.mkdtemp(prefix="vandap-paste-")
MANAGER = desktop.manage_windows()

PAGE = ("<meta charset='utf-8'><b>PV: Thư viện mở cửa từ bao giờ?</b><br>Bà Lê Thử: Mở cửa đã lâu.<br>"
        "<b>PV: Còn năm nay thì sao?</b><br>Bà Lê Thử: Năm nay có thêm máy tính.")
WORDS = "PV: Làng Thử có bao nhiêu nhà?\n\nÔng Mẫu: Có ba mươi nhà.\n"
OTHER = os.path.join(HOME, "khác.txt")
with open(OTHER, "w", encoding="utf-8") as other:
    other.write("Bài khác\n\nPV: Ai hỏi?\n\nÔng Mẫu: Tôi đáp.\n")

program = None


def start(*arguments):
    global program
    program = desktop.Program(BINARY, *arguments, home=HOME)
    program.focus()


def copy(content, target):
    """As another program puts it on the clipboard."""
    subprocess.run(["xclip", "-selection", "clipboard", "-t", target, "-i"], input=content.encode(), check=True,
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, timeout=desktop.PATIENCE)
    time.sleep(0.5)


def paste(content, target="text/html"):
    copy(content, target)
    program.press("ctrl+shift+v")


def shows(words):
    def look():
        return any(words in node.queryText().getText(0, -1) for node in program.find_all(pyatspi.ROLE_TEXT))
    desktop.wait_for(f"{words!r} in the answer", look)


def drafts():
    return sorted(glob.glob(os.path.join(HOME, "data", "vandap", "drafts", "*")))


def wait_drafts(n):
    desktop.wait_for(f"{n} drafts", lambda: len(drafts()) == n)


def ended():
    desktop.wait_for("the end of the program", lambda: program.process.poll() is not None)
    equal(program.process.returncode, 0)


def kill():
    program.process.send_signal(signal.SIGKILL)
    program.process.wait(timeout=desktop.PATIENCE)


def question():
    """What asks whether the interview is to be saved."""
    found = desktop.wait_for("the question", asks)
    program.wait_keyboard("^Save the Pasted")
    return found


def asks():
    return next((window for window in program.tree if "Save the Pasted" in (window.name or "")), None)


def press_button(name, within=None):
    program.find(pyatspi.ROLE_PUSH_BUTTON, name, within).queryAction().doAction(0)


def test_a_page_is_pasted():
    start(OTHER)
    shows("Tôi đáp.")
    paste(PAGE)
    shows("Mở cửa đã lâu.")
    program.find(pyatspi.ROLE_FRAME, "Pasted interview")
    wait_drafts(1)
    contains(drafts()[0], ".html")
    with open(drafts()[0], encoding="utf-8") as draft:
        equal(draft.read(), PAGE)
    equal(stat.S_IMODE(os.stat(drafts()[0]).st_mode), 0o600)
    equal(stat.S_IMODE(os.stat(os.path.dirname(drafts()[0])).st_mode), 0o700)


def test_escape_keeps_it():
    program.press("ctrl+w")
    contains(" ".join(node.name or "" for node in desktop.walk(question())), "is in no file yet")
    program.press("Escape")
    desktop.wait_for("the question to go", lambda: not asks())
    shows("Mở cửa đã lâu.")
    wait_drafts(1)


def test_pasting_another_asks():
    paste(WORDS, "text/plain;charset=utf-8")
    question()
    program.press("Escape")
    desktop.wait_for("the question to go", lambda: not asks())
    shows("Mở cửa đã lâu.")
    program.press("ctrl+shift+v")
    press_button("Discard", question())
    shows("Có ba mươi nhà.")
    desktop.wait_for("one draft of words", lambda: [name[-4:] for name in drafts()] == [".txt"])


def test_killed_and_offered_again():
    kill()
    wait_drafts(1)
    start()
    program.find(pyatspi.ROLE_LABEL, "An interview that you pasted was not saved")
    kill()
    start()
    press_button("Open It")
    shows("Có ba mươi nhà.")
    wait_drafts(1)
    equal([node for node in program.find_all(pyatspi.ROLE_PUSH_BUTTON) if node.name == "Open It"], [])


def test_saved_and_closed():
    program.press("ctrl+q")
    question()
    program.press("Return")  # Save… is the default
    program.name_file(os.path.join(HOME, "da-luu.xml"))
    ended()
    equal(drafts(), [])
    with open(os.path.join(HOME, "da-luu.xml"), encoding="utf-8") as saved:
        contains(saved.read(), "Có ba mươi nhà.", "<TEI")


def test_discarded_and_closed():
    start(OTHER)
    shows("Tôi đáp.")
    paste(PAGE)
    shows("Mở cửa đã lâu.")
    program.press("ctrl+w")
    press_button("Discard", question())
    ended()
    equal(drafts(), [])


def test_quitting_with_two_windows():
    start(OTHER)
    shows("Tôi đáp.")
    program.press("ctrl+n")
    desktop.wait_for("two windows", lambda: len(program.find_all(pyatspi.ROLE_FRAME)) == 2)
    time.sleep(1)
    paste(PAGE)
    shows("Mở cửa đã lâu.")
    program.press("ctrl+q")
    question()
    program.press("Escape")
    desktop.wait_for("the question to go", lambda: not asks())
    equal(len(program.find_all(pyatspi.ROLE_FRAME)), 2)
    program.press("ctrl+q")
    press_button("Discard", question())
    ended()
    equal(drafts(), [])


def test_shown_twice():
    """It is one interview: asked about when it goes, and saved for both."""
    start(OTHER)
    shows("Tôi đáp.")
    paste(PAGE)
    shows("Mở cửa đã lâu.")
    program.press("ctrl+n")
    desktop.wait_for("two windows", lambda: [frame.name for frame in program.find_all(pyatspi.ROLE_FRAME)]
                     == ["Pasted interview"] * 2)
    time.sleep(1)
    wait_drafts(1)
    program.press("ctrl+q")
    question()
    program.press("Escape")
    desktop.wait_for("the question to go", lambda: not asks())
    equal(len(program.find_all(pyatspi.ROLE_FRAME)), 2)
    program.press("ctrl+w")
    desktop.wait_for("one window", lambda: len(program.find_all(pyatspi.ROLE_FRAME)) == 1)
    wait_drafts(1)
    shows("Mở cửa đã lâu.")
    program.focus()
    program.press("ctrl+n")
    desktop.wait_for("two windows", lambda: len(program.find_all(pyatspi.ROLE_FRAME)) == 2)
    time.sleep(1)
    program.press("ctrl+q")
    press_button("Discard", question())
    ended()
    equal(drafts(), [])


def test_keys_in_a_field_stay_there():
    start(OTHER)
    shows("Tôi đáp.")
    copy("máy tính", "text/plain;charset=utf-8")
    program.press("ctrl+f")
    program.wait_focus(pyatspi.ROLE_ENTRY)
    program.press("ctrl+shift+v")
    program.find(pyatspi.ROLE_LABEL, "^Not found$")
    shows("Tôi đáp.")
    equal(drafts(), [])
    program.press("Escape")


def test_a_picture_is_none():
    copy("no picture at all", "image/png")
    program.press("ctrl+shift+v")
    program.find(pyatspi.ROLE_LABEL, "only a picture")
    shows("Tôi đáp.")
    program.press("Escape")
    paste("<img src='https://example.org/a.png'>")
    program.find(pyatspi.ROLE_LABEL, "no words in what was copied")
    shows("Tôi đáp.")
    wait_drafts(0)
    program.press("ctrl+q")
    ended()


def drag(x, y):
    """Slowly, as the two programs have to talk about it at each place."""
    steps = ["mousemove", "1060", "230", "sleep", "0.3", "mousedown", "1", "sleep", "0.3"]
    for step in range(1, 11):
        steps += ["mousemove", str(1060 + (x - 1060) * step // 10), str(230 + (y - 230) * step // 10), "sleep", "0.1"]
    desktop.run_tool("xdotool", *steps, "sleep", "0.5", "mouseup", "1")


def test_dropped():
    start(OTHER)
    shows("Tôi đáp.")
    window = program.window()
    desktop.run_tool("xdotool", "windowsize", "--sync", window, "900", "700", "windowmove", window, "0", "0")
    source = subprocess.Popen([DRAG_SOURCE], env=dict(os.environ, GDK_BACKEND="x11", GSK_RENDERER="cairo"))
    try:
        found = desktop.wait_for("what to drag", lambda: desktop.run_tool(
            "xdotool", "search", "--onlyvisible", "--name", "drag source").split())
        desktop.run_tool("xdotool", "windowmove", found[-1], "950", "100", "windowfocus", "--sync", window)
        program.press("ctrl+f")
        time.sleep(1)
        drag(400, 75)  # the field, which takes it as words
        program.find(pyatspi.ROLE_LABEL, "^Not found$")
        shows("Tôi đáp.")
        drag(600, 500)
        shows("Để thử kéo thả.")
        wait_drafts(1)
    finally:
        source.kill()
        source.wait(timeout=desktop.PATIENCE)
    desktop.run_tool("xdotool", "windowfocus", "--sync", window)
    program.press("ctrl+q")
    press_button("Discard", question())
    ended()


def test_where_it_cannot_be_kept():
    folder = os.path.join(HOME, "data", "vandap", "drafts")
    os.rmdir(folder)
    with open(folder, "w", encoding="utf-8") as obstacle:
        obstacle.write("in the way")
    start(OTHER)
    shows("Tôi đáp.")
    paste(PAGE)
    program.find(pyatspi.ROLE_LABEL, "would be lost if the program ended unexpectedly")
    shows("Mở cửa đã lâu.")
    program.press("Escape")
    program.press("ctrl+q")
    press_button("Discard", question())
    ended()
    os.unlink(folder)


TESTS = [test_a_page_is_pasted, test_escape_keeps_it, test_pasting_another_asks, test_killed_and_offered_again,
         test_saved_and_closed, test_discarded_and_closed, test_quitting_with_two_windows, test_shown_twice,
         test_keys_in_a_field_stay_there, test_a_picture_is_none, test_dropped, test_where_it_cannot_be_kept]

try:
    tap.run(TESTS)
finally:
    if program is not None and program.process.poll() is None:
        program.process.kill()
    MANAGER.terminate()
