"""
Run one command and print what it cost: CPU and wall seconds, peak KiB, exit status.

`python -I -S meter.py FOLDER LOG COMMAND...`. It is a process of its own because Linux never reports
a child's peak memory below that of the process that started it, and this one is small.
"""

from __future__ import annotations

import os
import sys
import time


def main() -> None:
    """Run the command in the folder, with all it prints going to the log file."""
    folder, log, *command = sys.argv[1:]
    os.chdir(folder)
    output = os.open(log, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644)
    streams = (
        (os.POSIX_SPAWN_OPEN, 0, os.devnull, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_DUP2, output, 1),
        (os.POSIX_SPAWN_DUP2, output, 2),
    )
    start = time.perf_counter()
    process = os.posix_spawn(command[0], command, os.environ, file_actions=streams)
    _, ending, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    status = os.waitstatus_to_exitcode(ending)
    print(usage.ru_utime + usage.ru_stime, wall, usage.ru_maxrss, status)


if __name__ == "__main__":
    main()
