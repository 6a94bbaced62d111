#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Sets a manual page with every warning on; a warning is an error.
set -eu

warnings=$(groff -ww -K utf8 -man -Tutf8 -z "$1" 2>&1) || { echo "$warnings" >&2; exit 1; }

if [ -n "$warnings" ]; then
  echo "$warnings" >&2
  exit 1
fi
