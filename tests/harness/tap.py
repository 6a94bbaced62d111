# SPDX-License-Identifier: GPL-3.0-or-later
"""Test points in the Test Anything Protocol, for tests that run the whole program."""

import sys
import traceback


def run(tests):
    """Runs functions in order, a test point each; ends the process with 1 if any fails."""
    print(f"1..{len(tests)}", flush=True)
    failed = 0
    for number, test in enumerate(tests, 1):
        try:
            test()
        except Exception:
            failed += 1
            print(f"not ok {number} {test.__name__}", flush=True)
            for line in traceback.format_exc().splitlines():
                print(f"# {line}", flush=True)
        else:
            print(f"ok {number} {test.__name__}", flush=True)
    sys.exit(1 if failed else 0)


def equal(got, expected):
    if got != expected:
        raise AssertionError(f"got {got!r}, expected {expected!r}")


def contains(text, *parts):
    for part in parts:
        if part not in text:
            raise AssertionError(f"{part!r} is not in {text!r}")
