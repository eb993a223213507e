"""How long from starting ``kehoach open`` to its first page, beside Python alone and ``--version``.

``python bench/opening.py``: ten starts each, the quickest and the middle one in seconds, and the
CPU seconds of the middle one (other programs of the machine weigh less there; the other pages,
read behind the first, are counted in).
"""

from __future__ import annotations

import contextlib
import os
import re
import resource
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from row import Row, most, tell

if TYPE_CHECKING:
    from collections.abc import Callable

TIMES = 10
MOST = 1.5
"""Seconds a first page may take."""


class Took(NamedTuple):
    """A start."""

    seconds: float
    cpu: float


def rows() -> list[Row]:
    """Return how long the quickest first page takes; print every figure on the way."""
    print(f"{'':<28}{'nhanh nhất':>12}{'ở giữa':>10}{'CPU':>8}   (giây, {TIMES} lần)")
    for name, words in (
        ("python", ["-c", "pass"]),
        ("kehoach --version", ["-m", "kehoach", "--version"]),
    ):
        _told(name, [_started(partial(_ended, words)) for _ in range(TIMES)])
    with tempfile.TemporaryDirectory() as folder:
        found = [_started(partial(_first_page, Path(folder))) for _ in range(TIMES)]
    _told("kehoach open → trang đầu", found)
    quickest = min(one.seconds for one in found)
    return [most("kehoach open đến trang đầu, theo đồng hồ", quickest, MOST, "giây", "nhanh nhất")]


def _told(name: str, found: list[Took]) -> None:
    seconds, cpu = [one.seconds for one in found], [one.cpu for one in found]
    middle = f"{statistics.median(seconds):>10.2f}{statistics.median(cpu):>8.2f}"
    print(f"{name:<28}{min(seconds):>12.2f}{middle}")


def _started(start: Callable[[], float]) -> Took:
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = start()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Took(seconds, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)


def _ended(words: list[str]) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, *words], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - began


def _first_page(folder: Path) -> float:
    env = {**os.environ, "XDG_STATE_HOME": str(folder / "viec"), "PYTHONUNBUFFERED": "1"}
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "kehoach", "open", str(folder), "--no-browser"],
        stdout=subprocess.PIPE, text=True, encoding="utf-8", env=env,
    ) as server:  # fmt: skip
        line = server.stdout.readline() if server.stdout else ""
        if not (address := re.search(r"http://\S+", line)):
            raise RuntimeError("the page told no address")
        with urllib.request.urlopen(address[0]) as answer:  # noqa: S310 - our own server
            answer.read()
        seconds = time.perf_counter() - began
        server.terminate()
        with contextlib.suppress(ValueError):
            server.communicate()
    return seconds


if __name__ == "__main__":
    tell(rows())
