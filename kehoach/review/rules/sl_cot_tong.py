"""Một hàng của bảng có cột tổng không bằng các cột hợp thành cộng lại.

Cột tổng là cột tên "Tổng", "Tổng số", "Tổng cộng", "Cộng". Chỉ báo khi ở phần lớn các hàng,
ít nhất hai hàng, cột ấy đúng bằng tổng các cột liền cạnh; "trong đó" thì không cộng.

Sai (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Tổng số, Tỉnh, Xã]
        hang: [[Họp, "30", "10", "20"], [In ấn, "25", "5", "20"], [Kiểm tra, "41", "20", "20"]]
Sai (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, {ten: Kinh phí, cot: [Tỉnh, Xã, Cộng]}]
        hang: [[Họp, "10", "20", "30"], [In ấn, "5", "20", "26"], [Kiểm tra, "20", "20", "40"]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Nội dung, Tổng số, Tỉnh, Xã]
        hang: [[Họp, "30", "10", "20"], [In ấn, "25", "5", "20"], [Kiểm tra, "40", "20", "20"]]
Đúng (tệp):
    kinh_phi:
      - cot: [STT, Trường, {ten: Học sinh, cot: [Tổng số, Nữ, Dân tộc]}]
        hang: [[Mầm non, "300", "140", "20"], [Tiểu học, "500", "260", "40"]]
"""

from __future__ import annotations

from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING, NamedTuple

from kehoach.address import Position
from kehoach.problem import Severity
from kehoach.review import grids
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.numbers import figure_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.grids import Grid, Line
    from kehoach.review.subject import Subject

CODE = "SL15"
NAME = "cột tổng khác các cột cộng lại"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_TOTALS = {"tong", "tong so", "tong cong", "cong"}
_FEWEST = 2
"""Rows that must agree before one is said to differ, each with two parts that are not zero."""


class _Sum(NamedTuple):
    """A column read as the sum of others."""

    column: int
    parts: range
    right: int
    wrong: tuple[tuple[Line, Decimal], ...]
    """Rows that differ, and what their parts add up to."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each row whose total differs where those of the other rows are right."""
    for grid in subject.facts.grids:
        for column in range(len(grid.heads[-1].cells)):
            found = _best(grid, column) if _name(grid, column) in _TOTALS else None
            for line, summed in found.wrong if found else ():
                told = f"cột tổng khác các cột cộng lại ({figure_words(summed)})"
                place = Position(line.number, column + 1)
                yield at(grid.block, line.cells[column], told, "tính lại hàng này", cell=place)


def _name(grid: Grid, column: int) -> str:
    """Return the lowest heading of a column, folded."""
    told = [line.cells[column] for line in grid.heads if line.cells[column]]
    return fold(told[-1]).strip(" .:") if told else ""


def _best(grid: Grid, column: int) -> _Sum | None:
    """Return the columns beside that add up to this one in nearly all rows, None for none."""
    wide = len(grid.heads[-1].cells)
    right = (range(column + 1, stop) for stop in range(column + 3, wide + 1))
    left = (range(start, column) for start in range(column - 1))
    sums = [_summed(grid, column, parts) for parts in chain(right, left)]
    best = max(sums, key=lambda one: one.right, default=None)
    if best is None or best.right < _FEWEST or len(best.wrong) * 2 > best.right:
        return None
    return best


def _summed(grid: Grid, column: int, parts: range) -> _Sum:
    right = 0
    wrong: list[tuple[Line, Decimal]] = []
    for line in grid.body:
        total = grids.figure(line.cells[column])
        known = _parts(line, parts) if total is not None else []
        if total is None or len(known) < _FEWEST:
            continue
        summed = sum(known, Decimal())
        if abs(summed - total) <= grids.slack(known):
            right += 1
        else:
            wrong.append((line, summed))
    return _Sum(column, parts, right, tuple(wrong))


def _parts(line: Line, parts: range) -> list[Decimal]:
    """Return the figures of some columns that are not zero; none where one holds words."""
    return [value for value in grids.figures(line.cells[at] for at in parts) if value]
