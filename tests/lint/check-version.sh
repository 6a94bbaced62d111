#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# check-version.sh VERSION FILE...: each file names this version of the program.
set -eu

version=$1
shift

for file; do
  grep -qF -e "\"$version\"" -e " $version\"" "$file" || { echo "$file: does not name version $version" >&2; exit 1; }
done
