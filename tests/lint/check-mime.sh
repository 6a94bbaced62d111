#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# Installs a package of kinds of files in a folder of its own, and looks whether
# TEI is known there by its root element and by its name.
set -eu

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT

xmllint --noout "$1"
mkdir -p "$folder/mime/packages"
cp "$1" "$folder/mime/packages/"
warnings=$(XDG_DATA_HOME=$folder update-mime-database "$folder/mime" 2>&1)

if [ -n "$warnings" ]; then
  echo "$warnings" >&2
  exit 1
fi

cd "$folder/mime"
grep -qx 'http://www.tei-c.org/ns/1.0 TEI application/tei+xml' XMLnamespaces
grep -qx 'application/tei+xml:\*\.tei' globs
grep -qx 'application/tei+xml application/xml' subclasses
