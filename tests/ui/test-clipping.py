#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""test-clipping.py PROJECT VIEWS [--mirrored]: longer words find room, and so they do from right to left.

Translates the program into a language that nobody speaks, and has VIEWS look at all of it in that language.
"""

import os
import subprocess
import sys
import tempfile

PROJECT, VIEWS = map(os.path.abspath, sys.argv[1:3])
MIRRORED = sys.argv[3:] == ["--mirrored"]
# What GTK says itself is in a real language of the same direction, if it speaks it.
LOCALE, LANGUAGE = ("he_IL.UTF-8", "he") if MIRRORED else ("en_GB.UTF-8", "en")

with tempfile.TemporaryDirectory(prefix="vandap-clipping-") as home:
    translations = os.path.join(home, "locale")
    catalogue = os.path.join(translations, LANGUAGE, "LC_MESSAGES", "vandap.mo")
    pseudo = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pseudo.py")
    subprocess.run([sys.executable, pseudo, PROJECT, catalogue, *sys.argv[3:]], check=True)
    environment = dict(os.environ, LC_ALL=LOCALE, LANGUAGE=LANGUAGE, HOME=home,
                       XDG_CONFIG_HOME=os.path.join(home, "config"), XDG_DATA_HOME=os.path.join(home, "data"),
                       XDG_CACHE_HOME=os.path.join(home, "cache"), XDG_STATE_HOME=os.path.join(home, "state"),
                       VANDAP_TRANSLATIONS=translations, VANDAP_MIRRORED="yes" if MIRRORED else "no")
    ended = subprocess.run([VIEWS, "--tap", "-k"], env=environment, cwd=home, check=False)
sys.exit(ended.returncode)
