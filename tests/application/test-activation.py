#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-activation.py VANDAP SERVICE ENTRY: the desktop starts the program by its name on the bus, from nothing."""

import configparser
import os
import re
import subprocess
import sys
import tempfile

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "harness"))
import desktop  # noqa: E402
import tap  # noqa: E402
from tap import contains, equal  # noqa: E402

PROGRAM, SERVICE, ENTRY = map(os.path.abspath, sys.argv[1:4])
ID = "io.github.vandap.Vandap"

# Made up for testing.
ARTICLE = "Thử\n\nP.V: Câu hỏi thứ nhất?\n\nBà HỒ THỬ: Trả lời.\n"


def prepare(home):
    """Installs the service for a bus that is still to be started; the program is where it was built."""
    services = os.path.join(home, "data", "dbus-1", "services")
    os.makedirs(services)
    with open(SERVICE, encoding="utf-8") as file:
        lines = re.sub(r"(?m)^Exec=\S+", f"Exec={PROGRAM}", file.read())
    with open(os.path.join(services, os.path.basename(SERVICE)), "w", encoding="utf-8") as file:
        file.write(lines)
    with open(os.path.join(home, "thử.txt"), "w", encoding="utf-8") as file:
        file.write(ARTICLE)
    return {"HOME": home, "XDG_DATA_HOME": os.path.join(home, "data"), "XDG_CONFIG_HOME": os.path.join(home, "config"),
            "XDG_CACHE_HOME": os.path.join(home, "cache"), "XDG_STATE_HOME": os.path.join(home, "state"),
            "GSETTINGS_BACKEND": "memory", "GDK_BACKEND": "x11", "GSK_RENDERER": "cairo", "LC_ALL": "C.UTF-8",
            "LANGUAGE": ""}


def gapplication(*arguments):
    return desktop.run_tool("gapplication", *arguments)


def ask_bus(method):
    done = subprocess.run(["gdbus", "call", "--session", "--dest", "org.freedesktop.DBus", "--object-path",
                           "/org/freedesktop/DBus", "--method", f"org.freedesktop.DBus.{method}", ID],
                          capture_output=True, check=False, timeout=20)
    return done.stdout.decode().strip()


def get_process():
    """The number of the process that has the name on the bus, if one has."""
    found = re.search(r"\d+", ask_bus("GetConnectionUnixProcessID").replace("uint32", ""))
    return int(found.group()) if found else None


def titles():
    """What the program's windows are called."""
    process = get_process()
    for application in desktop.pyatspi.Registry.getDesktop(0):
        if application is not None and application.get_process_id() == process:
            return sorted(frame.name for frame in application if frame is not None)
    return []


def wait_for_titles(*wanted):
    desktop.wait_for(f"windows {wanted}, not {titles()}", lambda: titles() == sorted(wanted))


def test_from_nothing():
    equal(get_process(), None)
    gapplication("launch", ID)
    wait_for_titles("Party work in Ia Grai: a talk with Ksor Oét")


def test_file():
    process = get_process()
    article = os.path.join(os.environ["HOME"], "thử.txt")
    gapplication("launch", ID, article)
    wait_for_titles("Party work in Ia Grai: a talk with Ksor Oét", "Thử")
    gapplication("launch", ID, article)
    gapplication("launch", ID)
    gapplication("action", ID, "new-window")
    # The same file has a window already: only the last of the three makes one.
    wait_for_titles("Party work in Ia Grai: a talk with Ksor Oét", "Thử", "Thử")
    equal(get_process(), process)


def test_actions_of_the_entry():
    entry = configparser.ConfigParser(interpolation=None, strict=False)
    entry.optionxform = str
    entry.read(ENTRY, encoding="utf-8")
    equal(entry["Desktop Entry"]["DBusActivatable"], "true")
    offered = desktop.run_tool("gdbus", "call", "--session", "--dest", ID, "--object-path", "/" + ID.replace(".", "/"),
                               "--method", "org.gtk.Actions.List")
    for action in entry["Desktop Entry"]["Actions"].strip(";").split(";"):
        contains(offered, f"'{action}'")
        equal(f"Desktop Action {action}" in entry, True)


def test_quitting():
    process = get_process()
    gapplication("action", ID, "quit")
    desktop.wait_for("the end", lambda: get_process() is None and not os.path.exists(f"/proc/{process}"))


def test_guide_from_nothing():
    equal(get_process(), None)
    gapplication("action", ID, "guide")
    desktop.wait_for("the guide", lambda: "A talk with Vấn Đáp" in titles())
    gapplication("action", ID, "quit")
    desktop.wait_for("the end", lambda: get_process() is None)


if len(sys.argv) > 4:
    tap.run([function for name, function in list(globals().items()) if name.startswith("test_")])
with tempfile.TemporaryDirectory(prefix="vandap-activation-") as folder:
    command = ["dbus-run-session", "--", sys.executable, __file__, *sys.argv[1:4], "inside"]
    sys.exit(subprocess.run(command, env={**os.environ, **prepare(folder)}, check=False).returncode)
