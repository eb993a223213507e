"""What a hostile input costs, told without a limit in seconds: the machine may be slow or shared.

``linear`` holds how CPU time grows from n to 4n in one run, ``peak`` measures what a call keeps in
memory at most, ``child`` runs a command and says how much memory its process took.
tests/test_growth.py proves that they see.
"""

import gc
import json
import subprocess
import sys
import time
import tracemalloc
from collections.abc import Callable
from typing import NamedTuple, TypeVar

Input = TypeVar("Input")

TIMES = 4
MOST = 8.0
"""Linear work grows 4 times, n log n a little more, quadratic work 16 times: 8 is between."""
CLEAR = 6.0
"""Work that grew less is linear at once: to hide quadratic work, both small inputs must have cost 2.7 times."""
ROUNDS = 5
"""The least of five is what the work costs when nothing disturbs it."""
AGAIN = 15
"""Rounds at most before work that grew too much is called slow: noise passes, growth stays."""
NOTHING = 0.01
"""CPU seconds for the larger input below which a clock cannot tell growth: choose a larger size."""
ENOUGH = 0.15
"""CPU seconds of linear work that tell growth as well as more would: sizes were chosen by hand, and those above it took
90 of the 145 CPU seconds of all tests of growth (12/2026)."""
SMALLEST = 8
"""How many times smaller than asked an input may be made: what is bounded somewhere must be met beyond its bound."""


class Grown(NamedTuple):
    """CPU seconds for an input and for one four times as large, the least of several runs each."""

    small: float
    large: float

    @property
    def allowed(self) -> bool:
        return self.large <= max(MOST * self.small, NOTHING)

    def __str__(self) -> str:
        return (
            f"{TIMES} times the input took {self.large / self.small:.1f} times the CPU time"
            f" ({self.small * 1000:.1f} ms, {self.large * 1000:.1f} ms);"
            f" at most {MOST:g} times is linear enough"
        )


def grown(work: Callable[[Input], object], make: Callable[[int], Input], size: int) -> Grown:
    """Measure ``work(make(n))`` at about ``size // 4`` and at about ``size``; smaller where that is `ENOUGH`.

    Every round makes inputs of its own, one piece longer than the last: no cache knows them. A round
    is two small inputs and a large one: the least of the small ones is what is compared. The
    first run of all is not counted: it pays for what is compiled or loaded once. Nobody looks for
    garbage meanwhile. To look before, too, took 242 of the 1,090 CPU seconds of all tests in one
    process (11/2026); less where several share them.
    """
    gc.disable()
    try:
        return _least(work, make, size)
    finally:
        gc.enable()


def _least(work: Callable[[Input], object], make: Callable[[int], Input], size: int) -> Grown:
    size = _enough(work, make, size)
    least = Grown(float("inf"), float("inf"))
    for number in range(AGAIN):
        few = size // TIMES + 2 * number
        small = min(_seconds(work, make(few + 1)), _seconds(work, make(few)))
        large = _seconds(work, make(few * TIMES))
        least = Grown(min(least.small, small), min(least.large, large))
        clear = least.large <= max(CLEAR * least.small, NOTHING)
        if clear or (number + 1 >= ROUNDS and least.allowed):
            break
    return least


def _enough(work: Callable[[Input], object], make: Callable[[int], Input], size: int) -> int:
    """Return a size for which linear work takes `ENOUGH`; ``size`` where that takes less, or the work may not be linear."""
    first = max(size // TIMES // TIMES, 1)
    times = size / first
    expected = _seconds(work, make(first)) * times
    if expected > ENOUGH:  # the first run of all may have loaded something
        expected = _seconds(work, make(first + 1)) * times
    return max(size // SMALLEST, int(size * min(1, ENOUGH / max(expected, NOTHING))))


def _seconds(work: Callable[[Input], object], made: Input) -> float:
    start = time.process_time()
    work(made)
    return time.process_time() - start


def linear(work: Callable[[Input], object], make: Callable[[int], Input], size: int) -> None:
    """Fail when the time of ``work(make(n))`` grows as quadratic work does, up to n = ``size``.

    Choose a size for which the work takes some hundredths of a second; less cannot be told.
    """
    found = grown(work, make, size)
    assert found.allowed, str(found)


def repeated(piece: str, before: str = "", after: str = "") -> Callable[[int], str]:
    """Return what makes a text of n pieces, for ``linear``."""
    return lambda count: before + piece * count + after


def peak(work: Callable[[], object]) -> float:
    """Return the MB Python's objects took at most during the work; lxml's memory is not seen."""
    tracemalloc.start()
    try:
        work()
        return tracemalloc.get_traced_memory()[1] / 1e6
    finally:
        tracemalloc.stop()


class Ended(NamedTuple):
    """How a process ended, what it said and its largest resident memory in MB."""

    code: int
    out: str
    err: str
    megabytes: float


_LOOK = """
import json, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], capture_output=True)
most = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
unit = 1 << 20 if sys.platform == "darwin" else 1 << 10
print(json.dumps([done.returncode, done.stdout.decode(), done.stderr.decode(), most / unit]))
"""


def child(*command: str, folder: object = None) -> Ended:
    """Run a command in a process of its own: the memory of other tests does not count."""
    look = [sys.executable, "-c", _LOOK, *command]
    done = subprocess.run(look, cwd=folder, capture_output=True, check=True)
    return Ended(*json.loads(done.stdout))
