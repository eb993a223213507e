"""Dòng tổng cộng của bảng không bằng các dòng cộng lại.

Xét cột chỉ có số, bảng không chia nhóm; cột tỷ lệ, đơn giá, định mức, năm thì không cộng.

Sai (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Kinh phí]
        hang: [[Tập huấn, "20.000.000"], [In tài liệu, "5.000.000"], ["", Tổng cộng, "26.000.000"]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Kinh phí]
        hang: [[Tập huấn, "20.000.000"], [In tài liệu, "5.000.000"], ["", Tổng cộng, "25.000.000"]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Đơn giá, Tỷ lệ (%)]
        hang: [[Tập huấn, "20.000", "40"], [In tài liệu, "5.000", "70"], ["", Tổng cộng, "9.000", "55"]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Kinh phí]
        hang: [["1", Tập huấn, "20"], ["", "Trong đó: báo cáo viên", "8"], ["2", In, "5"], ["", Tổng cộng, "25"]]
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.problem import Severity
from kehoach.review import grids
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.numbers import figure_words
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.grids import Grid
    from kehoach.review.subject import Subject

CODE = "SL04"
NAME = "dòng tổng cộng sai"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_NOT_ADDED = Sought(
    r"%|ty le|don gia|dinh muc|\bnam\b|ghi chu|thoi gian|he so|binh quan|nang suat|\bmuc|\bgia\b|\bngay\b|diem|xep|stt"
)
_FEWEST = 2
"""Figures that make a sum."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each column whose last row, of totals, is not the sum of the rows above."""
    for grid in subject.facts.grids:
        if not _is_summed(grid):
            continue
        last = grid.body[-1]
        for column in range(1, len(last.cells)):
            right = _right(grid, column)
            if right is not None:
                told = f"dòng tổng cộng không bằng các dòng trên cộng lại ({figure_words(right)})"
                place = Position(last.number, column + 1)
                yield at(grid.block, last.cells[column], told, "tính lại cột này", cell=place)


def _is_summed(grid: Grid) -> bool:
    """Return True for a table without groups whose last row, and no other, is of totals."""
    totals = [line.total for line in grid.body]
    return sum(totals) == 1 and totals[-1] and not grid.grouped and not any(map(_adds, grid.body[:-1]))


def _right(grid: Grid, column: int) -> Decimal | None:
    """Return what the rows of a column add up to where the total says otherwise, else None."""
    *rows, last = [line.cells[column] for line in grid.body]
    total, known = grids.figure(last), grids.figures(rows)
    if total is None or len(known) < _FEWEST or _NOT_ADDED.search(grid.head(column)):
        return None
    summed = sum(known, Decimal())
    return None if abs(summed - total) <= grids.slack(known) else summed


def _adds(line: grids.Line) -> bool:
    """Return True for a row that may add up the rows above it, or is part of the row above."""
    return any(
        re.match(r"(?:tong|cong|luy ke|trong do|gom|bao gom)\b|[-+*]\s?\D", fold(cell)) for cell in line.cells[:3]
    )
