"""A whole country in one command: 3,321 plans from one base and a table, not reviewed.

The base is examples/xa-2026, the table has the code, agency, place, number and signer of every
commune. Two processes; clock and CPU time of all of them, and the most memory any of them held.
Made anew, then run again with nothing to do.
"""

from __future__ import annotations

import csv
import resource
import tempfile
import time
from pathlib import Path

from row import Row, most, shown, tell

import kehoach
from kehoach.law.so_don_vi import hom_nay

ROOT = Path(__file__).resolve().parent.parent
PROCESSES = 2
MOST_SECONDS = 5
_WHO = (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
HEADS = ("Mã", "Cơ quan", "Địa danh", "Số", "Họ tên người ký")


def _table(path: Path) -> int:
    """Write the table of every commune; return how many there are."""
    units = [unit for unit in hom_nay().don_vi.values() if unit.tinh]
    with path.open("w", encoding="utf-8-sig", newline="") as stream:
        out = csv.writer(stream)
        out.writerow(HEADS)
        for number, unit in enumerate(units, 1):
            agency = f"Ủy ban nhân dân {unit.day_du}"
            out.writerow([unit.ma, agency, unit.ten, f"{number:02}", f"Nguyễn Văn {unit.ten}"])
    return len(units)


def _used() -> float:
    """Return the CPU seconds of this process and of those it has ended."""
    return sum(found.ru_utime + found.ru_stime for found in map(resource.getrusage, _WHO))


def rows() -> list[Row]:
    """Return the figures of one run, and of one with nothing left to do."""
    with tempfile.TemporaryDirectory() as folder:
        base, table = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml", Path(folder, "xa.csv")
        count = _table(table)
        name = f"{count} kế hoạch từ một gốc và một bảng, {PROCESSES} tiến trình"
        first = _measured(base, table, Path(folder, "ra"), count)
        again = _measured(base, table, Path(folder, "ra"), count)
    seconds, note = first
    peak = max(found.ru_maxrss for found in map(resource.getrusage, _WHO))
    return [
        most(f"{name}, giây trên đồng hồ", seconds, MOST_SECONDS, "giây", note),
        shown("chạy lại khi không gì đổi", again[0], "giây", again[1]),
        shown("bộ nhớ cao nhất của một tiến trình", peak / 1024, "MB"),
    ]


def _measured(base: Path, table: Path, folder: Path, count: int) -> tuple[float, str]:
    """Return the seconds of one batch on the clock, and its CPU time in words."""
    used, begun = _used(), time.monotonic()
    found = kehoach.batch(base, table, folder, processes=PROCESSES)
    clock, used = time.monotonic() - begun, _used() - used
    if found.count("made", "unchanged") != count:
        raise RuntimeError(found.stopped)
    each = used / count * 1000
    return clock, f"CPU của mọi tiến trình {used:.1f} giây, {each:.2f} ms một kế hoạch"


if __name__ == "__main__":
    tell(rows())
