#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands above the questions, put right by mouse and keys where it stands, and in the reading report."""

import os
import sys
import tempfile

import pyatspi

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import desktop  # noqa: E402
import tap  # noqa: E402
from tap import contains, equal  # noqa: E402

BINARY = os.path.abspath(sys.argv[1])
HOME = tempfile.mkdtemp(prefix="vandap-above-")
MANAGER = desktop.manage_windows()

FIRST = "Chợ Thử họp mỗi tuần hai phiên, bài này bịa ra để thử."
SECOND = "Bà đến chợ từ bao giờ?"
ARTICLE = os.path.join(HOME, "cho.txt")
with open(ARTICLE, "w", encoding="utf-8") as article:
    article.write(f"Chuyện ở chợ Thử\n\n{FIRST}\n\n{SECOND}\n\nPV: Bà bán gì ở chợ?\n\n"
                  "Bà Lê Thử: Tôi bán chiếu.\n\nPV: Còn năm nay thì sao?\n\nBà Lê Thử: Năm nay đông hơn.\n")

program = desktop.Program(BINARY, ARTICLE, home=HOME)


def introduction():
    return program.find(pyatspi.ROLE_LABEL, f"{SECOND[:-1]}")


def line(nth):
    """Where the first or the second paragraph of the introduction stands on the screen."""
    geometry = desktop.run_tool("xdotool", "getwindowgeometry", "--shell", program.window()).split()
    geometry = dict(line.split("=") for line in geometry)
    extents = introduction().queryComponent().getExtents(pyatspi.WINDOW_COORDS)
    return int(geometry["X"]) + extents.x + 20, int(geometry["Y"]) + extents.y + extents.height * (2 * nth + 1) // 4


def take_back():
    program.press("ctrl+z")
    desktop.wait_for("as it was", lambda: SECOND not in program.rows()[0])
    equal(introduction().name, f"{FIRST}\n{SECOND}")


def test_the_mouse_makes_a_question_of_the_introduction():
    program.focus()
    x, y = line(1)
    desktop.run_tool("xdotool", "mousemove", str(x), str(y), "sleep", "0.1", "click", "3")
    desktop.wait_for("a menu", program.menu)
    equal([item.name for item in program.menu()][:2], ["Copy", "Select All"])
    desktop.run_tool("xdotool", "mousemove", "1279", "799")
    program.press("Down")
    program.choose_next("A Question By", "PV")
    desktop.wait_for("one more question", lambda: SECOND in program.rows()[0])
    program.find(pyatspi.ROLE_LABEL, f"^{FIRST}$")
    take_back()


def test_keys_make_one_of_it_too():
    x, y = line(1)
    program.click(x, y)
    program.choose("A Question By", "PV", key="shift+F10")
    desktop.wait_for("one more question", lambda: SECOND in program.rows()[0])
    take_back()


def test_the_window_shows_what_becomes_of_it():
    program.click(*line(0))
    program.choose("An Answer By", "Bà Lê Thử", key="shift+F10")
    program.find(pyatspi.ROLE_LABEL, "(?i)^Before the first question$")
    program.press("ctrl+z")
    program.find(pyatspi.ROLE_LABEL, "(?i)^Question 1 of 2$")


def test_all_of_it_is_copied_by_the_menu():
    program.click(*line(1))
    program.choose("Select All", key="shift+F10")
    program.choose("Copy", key="shift+F10")
    equal(desktop.wait_for("words", lambda: desktop.clipboard("UTF8_STRING")), f"{FIRST}\n{SECOND}")


def test_the_report_lists_what_stands_above():
    program.choose("Put Right", "Reading Report")
    program.find(pyatspi.ROLE_HEADING, "^Above the questions: 3 paragraphs$")
    rows = [row.name for row in program.find_all(pyatspi.ROLE_LIST_ITEM, within=program.dialog("^Reading Report$"))]
    equal([row.rsplit(" ", 1)[1].rstrip(".") for row in rows], ["Title", "Introduction", "Introduction"])
    contains(rows[2], SECOND)


try:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
finally:
    if program.process.poll() is None:
        program.close()
    MANAGER.terminate()
    MANAGER.wait(timeout=desktop.PATIENCE)
