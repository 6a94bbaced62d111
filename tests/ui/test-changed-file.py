#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A file that changed since it was put right: said in the window, put right again as far as it fits, or declined."""

import glob
import hashlib
import json
import os
import sys
import tempfile
import time
import urllib.parse

import pyatspi

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import desktop  # noqa: E402
import tap  # noqa: E402
from tap import contains, equal  # noqa: E402

BINARY = os.path.abspath(sys.argv[1])
HOME = tempfile.mkdtemp(prefix="vandap-changed-")
FOLDER = os.path.join(HOME, "data", "vandap", "corrections")
MANAGER = desktop.manage_windows()

ARTICLE = os.path.join(HOME, "bài.txt")
BEGINNING = ("Bài viết để thử\n\n"
             "PV: Thư viện mở cửa từ bao giờ?\n\n"
             "Bà Lê Thử: Mở cửa đã lâu. Khi đó chỉ có một tủ sách.\n\n"
             "Bao nhiêu người mượn sách?\n\n")
WAS = BEGINNING + "Khoảng ba mươi người mỗi ngày.\n\nPV: Còn năm nay thì sao?\n\nBà Lê Thử: Năm nay có thêm máy tính.\n"
IS = BEGINNING + "Khoảng bốn mươi người mỗi ngày.\n\nPV: Còn năm nay thì sao?\n\nBà Lê Thử: Năm nay có thêm máy tính.\n"
LATER = IS.replace("Bài viết để thử\n", "Bài viết để thử\n\nĐã sửa.\n")

program = None


def digest(text):
    return hashlib.sha256(text.encode()).hexdigest()


def write(text):
    with open(ARTICLE, "w", encoding="utf-8") as article:
        article.write(text)


def correction(paragraph, words, **members):
    return {"paragraph": paragraph, "paragraphs": 1, "words": [digest(words)[:16]], **members}


def keep():
    """As if it had been put right before the file changed."""
    os.makedirs(FOLDER)
    uri = "file://" + urllib.parse.quote(ARTICLE)
    with open(os.path.join(FOLDER, digest(WAS) + ".json"), "w", encoding="utf-8") as kept:
        json.dump({"version": 1, "file": uri, "corrections": [
            correction(3, "Bao nhiêu người mượn sách?", what="speech", asks=True, person=0, **{"known-as": "PV"}),
            correction(4, "Khoảng ba mươi người mỗi ngày.", what="kind", kind="caption"),
        ]}, kept)


def start():
    global program
    program = desktop.Program(BINARY, ARTICLE, home=HOME)
    program.focus()


def restart(text=None):
    program.close()
    if text is not None:
        write(text)
    start()


def rows():
    return [row.name for row in program.find_all(pyatspi.ROLE_LIST_ITEM)]


def wait_rows(n):
    desktop.wait_for(f"{n} questions", lambda: len(rows()) == n)


def message(words="has changed"):
    for label in program.find_all(pyatspi.ROLE_LABEL):
        if words in label.name:
            return label.name
    return None


def push(name):
    program.find(pyatspi.ROLE_PUSH_BUTTON, name).queryAction().doAction(0)


def test_a_message_says_what_fits():
    keep()
    write(IS)
    start()
    wait_rows(2)
    program.find(pyatspi.ROLE_LABEL, "bài.txt.* has changed since you put it right: 1 of 2 corrections still fit")


def test_which_ones_are_told():
    push("^Which…$")
    fits = program.find(pyatspi.ROLE_LIST_ITEM, "Still fits$")
    contains(fits.name, "“Bao nhiêu người mượn sách?”: a question by ", "PV")
    lost = program.find(pyatspi.ROLE_LIST_ITEM, "Does not fit any more$")
    contains(lost.name, "What was paragraph 5: a caption")
    program.wait_keyboard("^(?!Bài viết)")
    program.press("Escape")
    desktop.wait_for("no dialog", lambda: len(rows()) == 2)


def test_ignored_it_comes_again():
    restart()
    wait_rows(2)
    desktop.wait_for("the message", message)


def test_what_fits_is_put_right_again():
    push("^Apply Them$")
    wait_rows(3)
    program.find(pyatspi.ROLE_LABEL, "^Put right again")
    desktop.wait_for("no message", lambda: message() is None)
    equal(len(glob.glob(os.path.join(FOLDER, "*.json"))), 2)
    program.press("ctrl+z")
    wait_rows(2)
    program.press("ctrl+shift+z")
    wait_rows(3)
    program.find(pyatspi.ROLE_LABEL, "^Put right again")


def test_it_is_there_again_and_not_spoken_of():
    restart()
    wait_rows(3)
    time.sleep(2)
    equal(message(), None)
    with open(os.path.join(FOLDER, digest(IS) + ".json"), encoding="utf-8") as kept:
        content = json.load(kept)
    equal([len(content["corrections"]), len(content["aside"])], [1, 1])


def test_what_is_declined_is_not_spoken_of():
    restart(LATER)
    wait_rows(2)
    program.find(pyatspi.ROLE_LABEL, "1 of 2 corrections still fit")
    push("^No$")
    desktop.wait_for("no message", lambda: message() is None)
    time.sleep(1)
    restart()
    wait_rows(2)
    time.sleep(2)
    equal(message(), None)
    equal(len(glob.glob(os.path.join(FOLDER, "*.json"))), 3)


def test_what_is_read_otherwise_is_said_until_it_is_known():
    text = IS.replace("máy tính", "máy in")
    with open(os.path.join(FOLDER, digest(text) + ".json"), "w", encoding="utf-8") as kept:
        json.dump({"version": 1, "settled": [digest(WAS), digest(IS), digest(LATER)], "corrections": [
            correction(9, "Read otherwise by another version of the program.", what="kind", kind="caption"),
            correction(3, "Bao nhiêu người mượn sách?", what="speech", asks=True, person=0, **{"known-as": "PV"}),
        ]}, kept)
    restart(text)
    wait_rows(3)
    program.find(pyatspi.ROLE_LABEL, "is read otherwise than when you put it right: 1 correction does not fit any more")
    push("^Close$")
    desktop.wait_for("no message", lambda: message("read otherwise") is None)
    time.sleep(1)
    restart()
    wait_rows(3)
    time.sleep(2)
    equal([message("read otherwise"), message()], [None, None])


def test_what_is_forgotten_for_good_is_said():
    program.press("ctrl+l")
    program.choose("Put Right", "Forget What Was Put Right")
    program.find(pyatspi.ROLE_LABEL, "brings back what fitted, step by step; the rest is gone")
    wait_rows(2)
    program.press("ctrl+shift+z")
    wait_rows(3)


try:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
finally:
    if program is not None and program.process.poll() is None:
        program.close()
    MANAGER.terminate()
    MANAGER.wait(timeout=desktop.PATIENCE)
