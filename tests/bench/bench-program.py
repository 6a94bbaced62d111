#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench-program.py start-up|memory FIRST-PAINT BARE-WINDOW VANDAP: the program beside a bare window of GTK.

start-up: from exec to the first frame on screen; of the program, to the first
  frame in which the answer can be read. Both are run in turn, and the median
  of the pairs' ratios counts.
memory: proportional set size, a second after that frame.
"""

import os
import signal
import statistics
import sys
import time

PAIRS = {"start-up": 25, "memory": 5}
WARM_UPS = 2
LONGEST_START = 1.35  # times the bare window's
MOST_MEMORY = 20.0  # MiB more than the bare window
PATIENCE = 20  # seconds
REST = 0.15  # seconds in which display and buses tidy up after the program before


def start(preload, command, answer, stay):
    """Starts a program; its process, and a pipe on which it tells when it was painted."""
    time.sleep(REST)
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        os.set_inheritable(writing, True)
        os.execve(command[0], command, {
            **os.environ, "LD_PRELOAD": preload, "BENCH_REPORT": str(writing), "BENCH_ANSWER": answer,
            "BENCH_STAY": stay, "BENCH_START": str(time.monotonic_ns())})
    os.close(writing)
    return process, reading


def read_report(command, process, reading):
    """Milliseconds to the first paint."""
    signal.alarm(PATIENCE)
    with os.fdopen(reading) as pipe:
        line = pipe.readline()
    signal.alarm(0)
    if not line:
        sys.exit(f"{command[0]} ended before it had painted anything (process {process})")
    return int(line) / 1e6


def read_memory(process):
    """MiB of memory that a process takes, its share of what it shares included."""
    with open(f"/proc/{process}/smaps_rollup", encoding="ascii") as lines:
        return next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def measure(what, preload, command, answer):
    stay = what == "memory"
    process, reading = start(preload, command, answer, "1" if stay else "0")
    result = read_report(command, process, reading)
    if stay:
        time.sleep(1)
        result = read_memory(process)
        os.kill(process, signal.SIGTERM)
    os.waitpid(process, 0)
    return result


def measure_pairs(what, preload, bare, program):
    pairs = []
    for i in range(WARM_UPS + PAIRS[what]):
        pair = (measure(what, preload, [bare], "0"),
                measure(what, preload, [program, "ia-grai-2019.en"], "1"))
        if i >= WARM_UPS:
            pairs.append(pair)
    return pairs


def print_table(unit, pairs):
    print(f"{'':14}{'median':>8} {'least':>8} {'most':>8}")
    for name, values in zip(("bare window", "program"), zip(*pairs)):
        print(f"{name:14}{statistics.median(values):8.1f} {min(values):8.1f} {max(values):8.1f}  {unit}")


def main():
    what, preload, bare, program = sys.argv[1], *map(os.path.abspath, sys.argv[2:5])
    pairs = measure_pairs(what, preload, bare, program)
    if what == "start-up":
        print_table("ms", pairs)
        ratio = statistics.median(ours / theirs for theirs, ours in pairs)
        print(f"start-up: {ratio:.2f} × the bare window (limit {LONGEST_START:.2f})")
        return ratio > LONGEST_START
    print_table("MiB", pairs)
    more = statistics.median(ours - theirs for theirs, ours in pairs)
    print(f"memory: {more:.1f} MiB more than the bare window (limit {MOST_MEMORY:.1f})")
    return more > MOST_MEMORY


if __name__ == "__main__":
    sys.exit(main())
