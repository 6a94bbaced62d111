# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the desktop: what they see through AT-SPI, what they do with real keys and the mouse."""

import os
import re
import subprocess
import time

import pyatspi

PATIENCE = 20  # seconds


def wait_for(what, look, patience=PATIENCE):
    """Looks again and again until there is something to see."""
    end = time.monotonic() + patience
    while True:
        try:
            found = look()
        except Exception:  # the tree changes while it is read
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience} s for {what}")
        time.sleep(0.1)


def walk(node):
    """A node of the accessible tree and all below it, those not on screen left out."""
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child)


def run_tool(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=20).stdout.decode()


class Program:
    """The program, started as a person starts it, in a home of its own."""

    def __init__(self, binary, *arguments, home, locale="C.UTF-8"):
        environment = dict(os.environ, HOME=home, LC_ALL=locale, GSETTINGS_BACKEND="memory",
                           XDG_CONFIG_HOME=os.path.join(home, "config"), XDG_DATA_HOME=os.path.join(home, "data"),
                           XDG_CACHE_HOME=os.path.join(home, "cache"), XDG_STATE_HOME=os.path.join(home, "state"),
                           GDK_BACKEND="x11", GSK_RENDERER="cairo")
        environment.pop("GTK_A11Y", None)
        self.environment = environment
        self.process = subprocess.Popen([binary, *arguments], env=environment, cwd=home)
        self.tree = wait_for("the program on the accessibility bus", self._find_tree)

    def _find_tree(self):
        if self.process.poll() is not None:
            raise SystemExit(f"the program ended with {self.process.returncode}")
        for application in pyatspi.Registry.getDesktop(0):
            if application is not None and application.name and application.get_process_id() == self.process.pid:
                return application
        return None

    def find(self, role, name=None, within=None, patience=PATIENCE):
        """The first node of a role whose name matches a pattern."""
        def look():
            for node in walk(within or self.tree):
                if node.getRole() == role and (name is None or re.search(name, node.name or "")):
                    return node
            return None
        return wait_for(f"{role} {name!r}", look, patience)

    def find_all(self, role, within=None):
        return [node for node in walk(within or self.tree) if node.getRole() == role]

    def window(self):
        """X's number of the program's window that came up last."""
        def look():
            found = run_tool("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)).split()
            return found[-1] if found else None
        return wait_for("a window", look)

    def focus(self):
        """Gives the window the keyboard, as a window manager would."""
        run_tool("xdotool", "windowfocus", "--sync", self.window())

    def press(self, *keys):
        run_tool("xdotool", "key", "--clearmodifiers", *keys)

    def type(self, words):
        run_tool("xdotool", "type", "--clearmodifiers", "--delay", "20", words)

    def drag(self, start, end):
        """Presses the mouse at one place, moves it to another, lets it go."""
        (x, y), (to_x, to_y) = start, end
        run_tool("xdotool", "mousemove", str(x), str(y), "sleep", "0.1", "mousedown", "1", "sleep", "0.1",
                 "mousemove", str((x + to_x) // 2), str((y + to_y) // 2), "sleep", "0.1",
                 "mousemove", str(to_x), str(to_y), "sleep", "0.1", "mouseup", "1")

    def click(self, x, y):
        run_tool("xdotool", "mousemove", str(x), str(y), "sleep", "0.1", "click", "1")

    def close(self):
        self.process.terminate()
        self.process.wait(timeout=10)


def clipboard(target):
    """What another program gets of the clipboard in one format."""
    return subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", target], capture_output=True, check=True,
                          timeout=20).stdout.decode()
