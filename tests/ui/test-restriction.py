#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A restricted interview, by real keys and the mouse: it is told, asked about once, and goes with every copy."""

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
HOME = tempfile.mkdtemp(prefix="vandap-restriction-")
MANAGER = desktop.manage_windows()

TERMS = "Not before 2090 without leave of the Sample Archive"
LINE = f"Restricted: {TERMS}"
LEAD = "Written down for tests, and for nothing else."
OTHERS = "Selected in another program."
WORDS = "Cloth, mostly, and now and then a belt."
FILE = os.path.join(HOME, "looms.xml")
with open(FILE, "w", encoding="utf-8") as interview:
    interview.write(
        "<TEI xmlns='http://www.tei-c.org/ns/1.0' xml:lang='en'><teiHeader><fileDesc><titleStmt>"
        "<title>On looms</title></titleStmt><publicationStmt><publisher>House of Samples</publisher>"
        f"<availability status='restricted'><p>{TERMS}</p></availability></publicationStmt>"
        "<sourceDesc><p/></sourceDesc></fileDesc><profileDesc><particDesc><listPerson>"
        "<person xml:id='l' role='interviewer'><persName>Lan Test</persName></person>"
        "<person xml:id='v' role='interviewee'><persName>Van Sample</persName></person>"
        f"</listPerson></particDesc></profileDesc></teiHeader><text><front><div type='note'><p>{LEAD}</p></div></front>"
        "<body><div type='exchange' n='1'><sp who='#l'><p>What do you weave?</p></sp>"
        f"<sp who='#v'><p>{WORDS}</p></sp></div></body></text></TEI>")

program = desktop.Program(BINARY, FILE, home=HOME)
program.focus()


def answer():
    return program.find(pyatspi.ROLE_TEXT, r"\. As in your file")


def asked():
    return [node for node in program.find_all(pyatspi.ROLE_HEADING)
            if node.name == "The use of this interview is restricted"]


def wait_asked(is_asked):
    desktop.wait_for(f"asked: {is_asked}", lambda: bool(asked()) == is_asked)
    program.wait_keyboard("^(?!On looms)" if is_asked else "^On looms")


def taken(selection, target="text/plain;charset=utf-8"):
    """What another program gets, or None where that is nothing."""
    got = subprocess.run(["xclip", "-selection", selection, "-o", "-t", target], capture_output=True, timeout=20)
    return got.stdout.decode() or None if got.returncode == 0 else None


def read():
    """Puts the keyboard into the answer, from wherever it is."""
    program.press("ctrl+l", "Return")
    program.wait_focus(pyatspi.ROLE_TEXT)


def walk_back_to(name):
    """Goes back from the answer until something has the keyboard."""
    read()
    for _ in range(12):
        at = program.focused()
        if at.name == name:
            break
        program.press("shift+Tab")
        desktop.wait_for("the keyboard elsewhere", lambda: not desktop.has_keyboard(at))
    equal(program.focused().name, name)


def test_it_is_told():
    badge = program.find(pyatspi.ROLE_PUSH_BUTTON, "^Restricted$")
    equal(badge.description, TERMS)
    contains(answer().name, "As in your file. Restricted")


def test_the_badge_tells_all_by_the_keyboard():
    walk_back_to("Restricted")
    program.press("Return")
    program.find(pyatspi.ROLE_TEXT, "^Title$")
    program.wait_keyboard("^About This Interview$")
    program.press("Escape")
    program.wait_keyboard("^On looms")
    equal(program.focused().name, "Restricted")


def test_what_is_only_selected_is_not_given_away():
    read()
    program.press("ctrl+a")
    time.sleep(0.5)
    equal(taken("primary"), None)


def offer(words):
    """Another program has something selected."""
    subprocess.run(["xclip", "-selection", "primary", "-i"], input=words.encode(), stdout=subprocess.DEVNULL,
                   stderr=subprocess.DEVNULL, timeout=20, check=True)


def refuse():
    """Who is asked does not copy, and what another program has is still there."""
    wait_asked(True)
    program.press("Escape")
    wait_asked(False)
    equal(taken("primary"), OTHERS)


def test_the_keyboard_passes_the_introduction_by():
    offer(OTHERS)
    walk_back_to(LEAD)
    equal(program.focused().queryText().getNSelections(), 0)
    equal(taken("primary"), OTHERS)


def test_who_selects_in_the_introduction_is_asked():
    program.press("ctrl+a")
    refuse()
    program.press("shift+Right")
    refuse()
    program.choose("Select All", key="shift+F10")
    refuse()
    x, y = place(program.find(pyatspi.ROLE_LABEL, f"^{LEAD}$"))
    program.drag((x - 40, y), (x + 40, y))
    refuse()
    desktop.run_tool("xdotool", "mousemove", str(x), str(y), "click", "--repeat", "2", "--delay", "60", "1")
    refuse()
    equal(program.find(pyatspi.ROLE_LABEL, f"^{LEAD}$").queryText().getNSelections(), 0)


def test_who_does_not_copy_has_copied_nothing():
    read()
    program.press("ctrl+a", "ctrl+c")
    wait_asked(True)
    program.find(pyatspi.ROLE_LABEL, f"^{TERMS}$")
    contains(program.focused().name, "Copy Anyway")
    equal(program.focused().description, TERMS)
    program.press("Escape")
    wait_asked(False)
    equal(program.focused().getRole(), pyatspi.ROLE_TEXT)
    equal(taken("clipboard"), None)
    equal(taken("primary"), OTHERS)


def test_cancelling_is_no_answer():
    program.press("ctrl+shift+c")
    wait_asked(True)
    program.press("shift+Tab")
    program.wait_focus(pyatspi.ROLE_PUSH_BUTTON, "Cancel")
    program.press("space")
    wait_asked(False)
    equal(taken("clipboard"), None)


def drag_to_search(x, y):
    """Drags what is at a place into the field of the search."""
    to_x, to_y = place(program.find(pyatspi.ROLE_ENTRY))
    steps = []
    for i in range(1, 11):
        steps += ["mousemove", str(x + (to_x - x) * i // 10), str(y + (to_y - y) * i // 10), "sleep", "0.1"]
    desktop.run_tool("xdotool", "mousemove", str(x), str(y), "sleep", "0.2", "mousedown", "1", "sleep", "0.2", *steps,
                     "sleep", "0.3", "mouseup", "1")
    time.sleep(0.7)


def corner(node):
    """Where a thing begins on the screen."""
    window = desktop.run_tool("xdotool", "getwindowgeometry", "--shell", program.window()).split()
    geometry = dict(line.split("=") for line in window)
    extents = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return int(geometry["X"]) + extents.x, int(geometry["Y"]) + extents.y


def place(node):
    """The middle of it."""
    extents = node.queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    left, top = corner(node)
    return left + extents.width // 2, top + extents.height // 2


def select_all_to_drag():
    """All is selected, and the search is there to drag it to; returns a place among the words."""
    program.press("ctrl+f")
    time.sleep(0.7)
    read()
    program.press("ctrl+a")
    time.sleep(0.5)
    left, top = corner(answer())
    return left + 60, top + 55


def test_dragging_asks():
    drag_to_search(*select_all_to_drag())
    wait_asked(True)
    program.press("Escape")
    wait_asked(False)


def test_who_copies_takes_along_what_is_told():
    read()
    program.press("ctrl+a", "ctrl+c")
    wait_asked(True)
    program.press("Return")
    wait_asked(False)
    for selection in ("clipboard", "primary"):
        for target in ("text/plain;charset=utf-8", "UTF8_STRING", "text/plain"):
            contains(taken(selection, target), WORDS, f"\n\n[{LINE}]")
    equal(program.focused().getRole(), pyatspi.ROLE_TEXT)
    program.find(pyatspi.ROLE_LABEL, "^Copied: .*, restricted$")


def test_nobody_is_asked_twice():
    program.press("ctrl+shift+c")
    desktop.wait_for("a quotation", lambda: "text/html" in taken("clipboard", "TARGETS"))
    equal(asked(), [])
    for target in ("text/plain;charset=utf-8", "text/html", "UTF8_STRING"):
        contains(taken("clipboard", target), WORDS, f"House of Samples. {LINE}.")


def test_what_is_dragged_takes_it_along():
    drag_to_search(*select_all_to_drag())
    equal(asked(), [])
    program.press("ctrl+f", "ctrl+a", "ctrl+c")
    desktop.wait_for("what was dropped", lambda: taken("clipboard").count(LINE) == 1)
    contains(taken("clipboard"), WORDS)


def test_what_the_mouse_selects_takes_it_along():
    program.press("ctrl+f", "Escape")
    left, top = corner(answer())
    program.click(left + 300, top + 120)  # nothing is selected any more
    time.sleep(0.5)
    program.drag((left + 60, top + 55), (left + 200, top + 55))
    words = desktop.wait_for("words", lambda: taken("primary"))
    contains(words, f"\n\n[{LINE}]")
    contains(WORDS, words.split("\n")[0])
    equal(words.split("\n")[0] in ("", WORDS), False)


def test_the_introduction_takes_it_along():
    label = program.find(pyatspi.ROLE_LABEL, f"^{LEAD}$")
    x, y = place(label)
    program.click(x, y)
    program.press("ctrl+a")
    time.sleep(0.3)
    program.press("ctrl+c")
    desktop.wait_for("a copy", lambda: taken("clipboard") == f"{LEAD}\n\n[{LINE}]")
    equal(taken("primary"), f"{LEAD}\n\n[{LINE}]")


try:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
finally:
    program.close()
    MANAGER.terminate()
    MANAGER.wait(timeout=desktop.PATIENCE)
