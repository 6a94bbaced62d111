#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Completes command lines as bash would, in a folder with known files, with a
# program that lists known interviews.
set -u

completion=$(realpath "$1")
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder" || exit 1

bash -n "$completion" || exit 1
touch 'an article.txt' talk.xml
printf '#!/bin/sh\nprintf "id\\tlanguage\\ttitle\\nfirst.vi\\tvi\\tOne\\nsecond.en\\ten\\tTwo\\n"\n' > vandap
chmod +x vandap

. "$completion"
failed=0

# expect ANSWERS WORD...: completing the last word offers these, one a line.
expect ()
{
  local expected=$1 got
  shift
  COMP_WORDS=("$@")
  COMP_CWORD=$(($# - 1))
  COMPREPLY=()
  _vandap
  got=$(printf '%s\n' "${COMPREPLY[@]}" | sort)
  if [[ $got != "$expected" ]]; then
    printf 'completing %s: got\n%s\nexpected\n%s\n' "${*@Q}" "$got" "$expected" >&2
    failed=1
  fi
}

expect '--outline' ./vandap --o
expect $'--as-read\n--convert=\n--help\n--list\n--outline\n--question=\n--report\n--version' ./vandap --
expect $'an article.txt\nfirst.vi\nsecond.en\ntalk.xml\nvandap' ./vandap ''
expect 'first.vi' ./vandap fi
expect 'an article.txt' ./vandap --outline an
expect 'talk.xml' ./vandap --convert = ta
expect $'an article.txt\ntalk.xml\nvandap' ./vandap --convert =
expect '' ./vandap --question = ''

exit $failed
