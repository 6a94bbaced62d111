# SPDX-License-Identifier: GPL-3.0-or-later
"""A person at the desktop: what they see through AT-SPI, what they do with real keys and the mouse."""

import os
import re
import subprocess
import time

import pyatspi

PATIENCE = 40  # seconds, for a slow machine on which other tests run; what is there is seen at once
PAUSES = 0.02, 0.2  # seconds between two looks: soon again at first, then less and less often

MENU_ITEMS = (pyatspi.ROLE_MENU_ITEM, pyatspi.ROLE_CHECK_MENU_ITEM, pyatspi.ROLE_RADIO_MENU_ITEM)


def wait_for(what, look, patience=PATIENCE):
    """Looks again and again until there is something to see."""
    end = time.monotonic() + patience
    pause, longest = PAUSES
    while True:
        try:
            found = look()
        except Exception:  # the tree changes while it is read
            found = None
        if found:
            return found
        if time.monotonic() > end:
            raise AssertionError(f"waited {patience} s for {what}")
        time.sleep(pause)
        pause = min(1.5 * pause, longest)


def walk(node):
    """A node of the accessible tree and all below it, those not on screen left out."""
    yield node
    for index in range(node.childCount):
        child = node.getChildAtIndex(index)
        if child is not None:
            yield from walk(child)


def read_whole(look, patience=5):
    """What is seen of a tree that does not change meanwhile."""
    return wait_for("a tree that stays as it is", lambda: (look(),), patience)[0]


ROLES = {}


def role_of(node):
    """What a thing is; it stays that, so that it is asked once."""
    if node.path not in ROLES:
        ROLES[node.path] = node.getRole()
    return ROLES[node.path]


def has(node, state):
    return node.getState().contains(state)


def has_keyboard(node):
    """Whether a thing has the keyboard; what is gone has it no more."""
    try:
        return has(node, pyatspi.STATE_FOCUSED)
    except Exception:
        return False


def run_tool(*command):
    return subprocess.run(command, capture_output=True, check=True, timeout=PATIENCE).stdout.decode()


def manage_windows():
    """Starts a window manager and waits for it: while it takes over, the keyboard goes from window to window."""
    manager = subprocess.Popen(["openbox", "--sm-disable"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    wait_for("a window manager", lambda: run_tool("xdotool", "get_num_desktops"))
    # A menu that opens below the mouse would have the keyboard where the mouse is.
    run_tool("xdotool", "mousemove", "1279", "799")
    return manager


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
                if role_of(node) == role and (name is None or re.search(name, node.name or "")):
                    return node
            return None
        return wait_for(f"{role} {name!r}", look, patience)

    def find_all(self, role, within=None):
        return read_whole(lambda: [node for node in walk(within or self.tree) if role_of(node) == role])

    def wait_keyboard(self, name):
        """Waits until keys go to the window whose title matches a pattern."""
        wait_for(f"the keyboard in a window {name!r}", lambda: re.search(
            name, run_tool("xdotool", "getwindowfocus", "getwindowname")))

    def wait_window(self):
        """Waits until no dialog has the keyboard; those do not say in GTK 4.8 that they are active."""
        wait_for("the keyboard in no dialog", lambda: any(has(window, pyatspi.STATE_ACTIVE) for window in self.tree))

    def dialog(self, name):
        """The window that came up last, of those whose title matches a pattern: looked through sooner than all."""
        return wait_for(f"a window {name!r}", lambda: next(
            window for window in reversed(list(self.tree)) if re.search(name, window.name or "")))

    def focused(self):
        """What has the keyboard; in windows below a dialog it is what will have it again."""
        def look():
            windows = [window for window in self.tree if window is not None]
            # A dialog never says so, and comes last.
            active = [window for window in windows if has(window, pyatspi.STATE_ACTIVE)] or reversed(windows)
            return next((node for window in active for node in walk(window) if has_keyboard(node)), None)
        return read_whole(look)

    def wait_focus(self, role, name=None):
        def look():
            node = self.focused()
            if node is not None and role_of(node) == role and (name is None or re.search(name, node.name or "")):
                return node
            return None
        return wait_for(f"the keyboard in {role} {name!r}", look)

    def menu(self):
        """All items of the menu that has the keyboard."""
        node = self.focused()
        if node is None or role_of(node) not in MENU_ITEMS:
            return None
        while role_of(node) != pyatspi.ROLE_MENU:
            node = node.parent
        return [item for item in walk(node) if role_of(item) in MENU_ITEMS]

    def choose(self, *names, key="F10"):
        """Opens a menu by a key and goes through it with others: down to an item, into it, down to the next."""
        self.wait_window()
        self.press(key)
        self.choose_next(*names)

    def choose_next(self, *names):
        """Goes on in a menu that opens."""
        wait_for("a menu", self.menu)
        for name in names:
            item = self._go_down(name)
            self.press("Return")
            wait_for(f"{name} to be left", lambda: not has_keyboard(item))

    def _go_down(self, name):
        items = []

        def at():
            # Looks at these alone, unless they are others meanwhile.
            item = next(filter(has_keyboard, items), None)
            if item is None:
                items[:] = self.menu() or []
            return item

        for _ in range(40):
            item = wait_for("the keyboard in the menu", at)
            if item.name == name:
                return item
            self.press("Down")
            wait_for(f"{item.name} to be left", lambda: not has_keyboard(item))
        raise AssertionError(f"no way to {name}")

    def name_file(self, path):
        """In the dialog in which folders are chosen: types a name over that which is suggested."""
        self.wait_keyboard("^Save")
        self.wait_focus(pyatspi.ROLE_TEXT)
        self.press("ctrl+a")
        self.type(path)
        time.sleep(0.5)  # what the folder has of that name is offered; in GTK 4.8 the field says nothing of itself
        self.press("Return")

    def save_copy(self, format_name, path, replace=False):
        """By the menu, over a file that is there if it has to be."""
        self.choose("Save a Copy As", format_name + "…")
        self.name_file(path)
        if replace:
            self.push("^Replace$")

    def push(self, name, within=None):
        self.find(pyatspi.ROLE_PUSH_BUTTON, name, within).queryAction().doAction(0)

    def rows(self):
        """What the list says of the questions."""
        return [row.name for row in self.find_all(pyatspi.ROLE_LIST_ITEM)]

    def window(self):
        """X's number of the program's window that came up last."""
        def look():
            found = run_tool("xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)).split()
            return found[-1] if found else None
        return wait_for("a window", look)

    def focus(self):
        """Gives the window the keyboard, as a window manager would; where there is one, once it knows of the window."""
        window = self.window()
        try:
            managed = run_tool("xdotool", "get_num_desktops")
        except subprocess.CalledProcessError:
            managed = False
        if managed:
            wait_for("a window that is managed", lambda: run_tool("xdotool", "getactivewindow"))
        run_tool("xdotool", "windowfocus", "--sync", window)

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
        self.process.wait(timeout=PATIENCE)


def clipboard(target):
    """What another program gets of the clipboard in one format."""
    return subprocess.run(["xclip", "-selection", "clipboard", "-o", "-t", target], capture_output=True, check=True,
                          timeout=PATIENCE).stdout.decode()
