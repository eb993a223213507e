"""``make bench``: forty plans to PDF/A with one LibreOffice, beside one LibreOffice a file.

``python bench/pdf.py [COPIES]``. Times are on the clock: who waits for paper waits so, and a busy
machine shows in them (its load stands beside). The CPU time of a
LibreOffice that was kept is read from /proc before it is ended.
"""

from __future__ import annotations

import os
import resource
import sys
import time
from pathlib import Path
from statistics import median
from typing import NamedTuple

from row import Row, missing, most, number, shown, tell
from timed import TOP

from kehoach import compose, load
from kehoach.office import Office, PdfPaper, convert, known, paper
from kehoach.word.write import render

COPIES = 40
COLD = 5
BOUND = 0.35
_TICKS = os.sysconf("SC_CLK_TCK")
_EXAMPLE = TOP / "examples" / "xa-2026" / "ke-hoach.yaml"


class Run(NamedTuple):
    """What files took, seconds each."""

    wall: float
    cpu: float
    middle: float
    """Of the files alone, the median."""


def rows() -> list[Row]:
    """Return the figures."""
    copies = int(sys.argv[1]) if len(sys.argv) > 1 else COPIES
    name = f"PDF/A 6 trang, LibreOffice đang chạy, {copies} tệp, đồng hồ mỗi tệp"
    if known() is not None:
        return [missing(name, "máy này không có LibreOffice")]
    docx = render(compose(load(_EXAMPLE)))
    kept, alone = _kept(docx, copies), _alone(docx, COLD)
    busy = number(os.getloadavg()[0])
    note = f"trung vị; tính cả lúc khởi động {number(kept.wall)} s, máy bận {busy}"
    return [
        most(name, kept.middle, BOUND, "s", note),
        shown("như trên, CPU mỗi tệp, tính cả lúc khởi động", kept.cpu, "s"),
        shown(f"mỗi tệp một LibreOffice, {COLD} tệp, đồng hồ mỗi tệp", alone.middle, "s"),
        shown("như trên, CPU mỗi tệp", alone.cpu, "s"),
    ]


def _kept(docx: bytes, copies: int) -> Run:
    """Convert with one LibreOffice."""
    each, before, begun = [], _waited(), time.monotonic()
    with Office() as office:
        for _ in range(copies):
            start = time.monotonic()
            assert isinstance(paper(docx, office.convert), PdfPaper)  # noqa: S101 - or no figure
            each.append(time.monotonic() - start)
        wall, cpu = time.monotonic() - begun, _waited() - before + _running()
    return Run(wall / copies, cpu / copies, median(each))


def _alone(docx: bytes, copies: int) -> Run:
    """Convert with a LibreOffice of its own each."""
    each, before = [], _waited()
    for _ in range(copies):
        start = time.monotonic()
        assert isinstance(paper(docx, convert), PdfPaper)  # noqa: S101 - or no figure
        each.append(time.monotonic() - start)
    return Run(sum(each) / copies, (_waited() - before) / copies, median(each))


def _waited() -> float:
    """Return the CPU seconds of this process and of all that have ended under it."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(one.ru_utime + one.ru_stime for one in used)


def _running() -> float:
    """Return the CPU seconds of the programs that run in groups begun by this process."""
    total, mine, groups = 0.0, os.getpid(), set()
    stats = [found for path in Path("/proc").glob("[0-9]*/stat") if (found := _stat(path))]
    groups = {fields[2] for fields in stats if fields[1] == mine}
    for fields in stats:
        if fields[2] in groups and fields[2] != os.getpgrp():
            total += sum(fields[11:15]) / _TICKS
    return total


def _stat(path: Path) -> list[int]:
    """Return the numbers behind a program's name: 1 its parent, 2 its group, 11-14 its time."""
    try:
        fields = path.read_text().rpartition(")")[2].split()
    except OSError:
        return []
    return [0, *map(int, fields[1:])]


if __name__ == "__main__":
    tell(rows())
