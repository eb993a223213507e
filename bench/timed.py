"""Times the scripts of this folder share: CPU time, contenders in turn, medians and minima.

The machine may do other work meanwhile: CPU time (user and system) leaves out the waiting, and a
ratio is the median of the ratios round by round, so that what slows a round slows both. The first
run of each is not counted.
"""

from __future__ import annotations

import gc
import os
import subprocess
import sys
import time
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_LEAST = 0.04
"""Seconds a figure takes at least: what docxtpl takes once."""
TOP = Path(__file__).resolve().parent.parent


class Cost(NamedTuple):
    """What one run of a program cost."""

    cpu: float
    """Seconds, user and system."""
    wall: float
    """Seconds on the clock."""


def in_turn(works: Mapping[str, Callable[[], object]], rounds: int) -> dict[str, list[float]]:
    """Return the CPU seconds of each work, one figure a round, every round timing each in turn.

    A figure is the mean of as many runs as fill ``_LEAST`` seconds, behind one that is not counted:
    one run of a millisecond would mostly measure what the contender before it left in the caches.
    The garbage of a run is collected as in any program, and is part of its time.
    """
    often = {name: _runs(work) for name, work in works.items()}
    found: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds):
        for name, work in works.items():
            gc.collect()
            work()
            start = time.process_time()
            for _again in range(often[name]):
                work()
            found[name].append((time.process_time() - start) / often[name])
    return found


def _runs(work: Callable[[], object]) -> int:
    """Return how many runs fill the least time of a figure."""
    work()
    start = time.process_time()
    work()
    return max(1, round(_LEAST / max(time.process_time() - start, 1e-6)))


def programs(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, list[Cost]]:
    """Return what each program costs from its start to its end, one figure a round, in turn.

    Python's compiled modules are kept, as an installed package has them: a set
    PYTHONDONTWRITEBYTECODE would compile all of them at each start. Raises RuntimeError for a
    program that fails; 1 from kehoach is no failure: faults found.
    """
    for command in commands.values():
        run(command)
    found: dict[str, list[Cost]] = {name: [] for name in commands}
    for _ in range(rounds):
        for name, command in commands.items():
            found[name].append(run(command))
    return found


def run(command: Sequence[str]) -> Cost:
    """Return what a program costs; its words are thrown away."""
    keep = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    began = time.perf_counter()
    with subprocess.Popen(command, stdout=-3, stderr=-3, env=keep) as program:
        _, status, used = os.wait4(program.pid, 0)
        program.returncode = os.waitstatus_to_exitcode(status)
    wall = time.perf_counter() - began
    if program.returncode not in ((0, 1) if "kehoach" in command else (0,)):
        raise RuntimeError(f"{' '.join(command)} ended with {program.returncode}")
    return Cost(used.ru_utime + used.ru_stime, wall)


def peak(command: Sequence[str]) -> float:
    """Return the peak memory of a command in MB.

    It is started by a small process: what starts it counts as its memory until it begins.
    """
    code = (
        "import resource,subprocess,sys;subprocess.run(sys.argv[1:],stdout=-3,stderr=-3);"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    )
    words = [sys.executable, "-c", code, *command]
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return int(done.stdout) / 1024


def compiled() -> None:
    """Compile every module of the project and of what it stands on, as an installation does."""
    folders = [str(TOP / "kehoach"), *(one for one in sys.path if one.endswith("site-packages"))]
    subprocess.run([sys.executable, "-m", "compileall", "-q", *folders], check=False)


def ratio(above: Sequence[float], below: Sequence[float]) -> float:
    """Return the median of the ratios round by round."""
    return median(one / other for one, other in zip(above, below, strict=True))


def of_minima(above: Sequence[float], below: Sequence[float]) -> str:
    """Return the ratio of the least figures, as a note says it."""
    return f"số nhỏ nhất: {min(above) / min(below):.2f}".replace(".", ",")
