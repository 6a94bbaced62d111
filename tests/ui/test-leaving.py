#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Leaving while a copy is made: the program stays until it is whole."""

import os
import sys
import tempfile

import pyatspi

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import desktop  # noqa: E402
import tap  # noqa: E402
from tap import equal  # noqa: E402

BINARY = os.path.abspath(sys.argv[1])
HOME = tempfile.mkdtemp(prefix="vandap-leaving-")
MANAGER = desktop.manage_windows()

program = None


def start(path):
    global program
    program = desktop.Program(BINARY, path, home=HOME)
    program.focus()
    program.find(pyatspi.ROLE_LIST_ITEM)


def test_a_copy_is_whole_though_the_last_window_is_gone():
    """Pages for thousands of questions take seconds, for which nobody stays."""
    long = os.path.join(HOME, "dai.txt")
    copy = os.path.join(HOME, "dai.pdf")
    answer = "một câu trả lời dài thêm một chút nữa, " * 20
    with open(long, "w", encoding="utf-8") as file:
        file.write("Bài dài để thử\n\n")
        for number in range(6000):
            file.write(f"PV: Câu hỏi thứ {number} là gì?\n\nBà Lê Thử: Đây là {answer}hết.\n\n")
    start(long)
    program.save_copy("PDF", copy)
    program.wait_window()
    program.press("ctrl+w")
    desktop.wait_for("the window to go", lambda: program.process.poll() is not None or len(list(program.tree)) == 0)
    equal((program.process.poll(), os.path.exists(copy)), (None, False))
    desktop.wait_for("the end", lambda: program.process.poll() is not None, patience=300)
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
    MANAGER.wait(timeout=desktop.PATIENCE)
