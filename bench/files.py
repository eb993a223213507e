"""The files reading and checking are measured on, and ratios to python-docx walking the same file.

Our own are the examples as the program prints them. Real ones are the .docx below a folder:
``python bench/reading.py FOLDER``, or the folder KEHOACH_BENCH_FILES names, else those of ../shared
where it is beside; those python-docx or the program refuses are left out. A ratio is that of the
least CPU times of several rounds in turn: load on the machine only adds.
"""

from __future__ import annotations

import os
import sys
import time
from io import BytesIO
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import docx

from kehoach import intake, load
from kehoach.document.compose import compose
from kehoach.word.write import render

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    Works = Mapping[str, Callable[[bytes], object]]
    Ratios = dict[str, list[float]]

TOP = Path(__file__).resolve().parent.parent
ROUNDS = 7
_LARGEST = 200_000
"""Bytes of a packed file; a larger one is made to break readers."""


def walk(content: bytes) -> int:
    """Read a file with python-docx as a script does: every paragraph, run and cell."""
    document = docx.Document(BytesIO(content))
    count = 0
    for paragraph in document.paragraphs:
        count += len(paragraph.text) + sum(bool(run.bold) for run in paragraph.runs)
        count += len(paragraph.style.name)
    for table in document.tables:
        for row in table.rows:
            for cell in row.cells:
                count += sum(len(one.text) for one in cell.paragraphs)
    return count


def own() -> dict[str, bytes]:
    """Return the examples as the program prints them."""
    paths = sorted((TOP / "examples").glob("*/ke-hoach.yaml"))
    return {path.parent.name: render(compose(load(path))) for path in paths}


def real() -> dict[str, bytes]:
    """Return the .docx of others that can be read here; none where there is no folder of them."""
    paths = sorted(path for folder in _folders() for path in folder.rglob("*.docx"))
    found = {str(path): path.read_bytes() for path in paths if path.stat().st_size <= _LARGEST}
    return {name: content for name, content in found.items() if _is_read(content)}


def _folders() -> list[Path]:
    asked = sys.argv[1:2]
    named = next(iter(asked), os.environ.get("KEHOACH_BENCH_FILES", ""))
    if named:
        return [Path(named)]
    beside = TOP.parent / "shared"  # its other files are made
    return [beside / "specimens", beside / "nd30"]


def _is_read(content: bytes) -> bool:
    try:
        walk(content)
        intake.read("a.docx", content)
    except Exception:  # noqa: BLE001 - python-docx refuses broken files in many ways
        return False
    return True


def ratios(files: Mapping[str, bytes], works: Works, rounds: int = ROUNDS) -> Ratios:
    """Return for each work its time on each file, in walks of python-docx over the same file."""
    found: Ratios = {name: [] for name in works}
    for content in files.values():
        base, *times = _least([walk, *works.values()], content, rounds)
        for name, seconds in zip(works, times, strict=True):
            found[name].append(seconds / base)
    return found


def first_time(files: Mapping[str, bytes], work: Callable[[bytes], object]) -> list[float]:
    """Return the time of a work the first time it meets a file, in walks of python-docx."""
    out = []
    for content in files.values():
        start = time.process_time()
        work(content)
        seconds = time.process_time() - start
        out.append(seconds / _least([walk], content, ROUNDS)[0])
    return out


def _least(works: list[Callable[[bytes], object]], content: bytes, rounds: int) -> list[float]:
    """Return the least CPU seconds of each work, all of them run in turn."""
    least = [float("inf")] * len(works)
    for _ in range(rounds):
        for at, work in enumerate(works):
            work(content)
            start = time.process_time()
            work(content)
            least[at] = min(least[at], time.process_time() - start)
    return least


def spread(found: list[float]) -> str:
    """Return over how many files a median is, and from where to where they reach."""
    return f"{len(found)} tệp, {min(found):.2f}-{max(found):.2f}".replace(".", ",")


def parts(found: Ratios, names: Mapping[str, str]) -> str:
    """Return the medians of some steps in a sentence: where the time goes."""
    told = [f"{named} {median(found[name]):.2f}".replace(".", ",") for name, named in names.items()]
    return f"trong đó {', '.join(told)}"
