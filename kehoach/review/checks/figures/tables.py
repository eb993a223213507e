"""Rows of a table: totals and numbers."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.review.facts import grids
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.numbering import from_roman
from kehoach.text.numbers import figure_words
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.facts.grids import Grid, RowOfWords
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_NOT_ADDED = Sought(
    r"%|ty le|don gia|dinh muc|\bnam\b|ghi chu|thoi gian|he so|binh quan|nang suat|\bmuc|\bgia\b"
    r"|\bngay\b|diem|xep|stt"
)
_FEWEST = 2
"""Figures that make a sum."""
_LONGEST = 4
"""Digits a row's number may have: more is a number of something."""
_BELOW = Sought(r"(\d{1,3})\.\d")
"""A number of the second level: 3.1 stands below 3, whose own row may be a title."""


def row_of_totals(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each column whose last row, of totals, is not the sum of the others."""
    for grid in subject.facts.grids:
        if not _is_summed(grid):
            continue
        last = grid.body[-1]
        for column in range(1, len(last.cells)):
            right = _right(grid, column)
            if right is not None:
                message = (
                    f"dòng tổng cộng không bằng các dòng trên cộng lại ({figure_words(right)})"
                )
                place = Position(last.number, column + 1)
                yield at(grid.block, last.cells[column], message, "tính lại cột này", cell=place)


def _is_summed(grid: Grid) -> bool:
    """Return True for a table without groups whose last row, and no other, is of totals."""
    totals = [line.total for line in grid.body]
    return (
        sum(totals) == 1 and totals[-1] and not grid.grouped and not any(map(_adds, grid.body[:-1]))
    )


def _right(grid: Grid, column: int) -> Decimal | None:
    """Return what the rows of a column add up to where the total says otherwise, else None."""
    *rows, last = [line.cells[column] for line in grid.body]
    total, known = grids.figure(last), grids.figures(rows)
    if total is None or len(known) < _FEWEST or _NOT_ADDED.search(grid.head(column)):
        return None
    summed = sum(known, Decimal())
    return None if abs(summed - total) <= grids.slack(known) else summed


def _adds(line: grids.RowOfWords) -> bool:
    """Return True for a row that may add up the rows above it, or is part of the row above."""
    return any(
        re.match(r"(?:tong|cong|luy ke|trong do|gom|bao gom)\b|[-+*]\s?\D", fold(cell))
        for cell in line.cells[:3]
    )


def numbers_of_rows(subject: Subject) -> Iterator[Finding]:
    """Yield a finding at the first row of a table whose number does not follow the one before."""
    for grid in subject.facts.grids:
        found = _broken(grid.body) if grid.numbered else None
        if found is not None:
            line, before = found
            message = f"số thứ tự không nối tiếp số {before}"
            place = Position(line.number, 1)
            yield at(grid.block, line.cells[0], message, f"ghi {before + 1}", cell=place)


def _broken(lines: Iterable[RowOfWords]) -> tuple[RowOfWords, int] | None:
    """Return the first row that does not follow, and the number before it; None when all do."""
    before = 0
    for line in lines:
        text = line.cells[0].strip(" .)")
        if line.group or _opens_group(text):
            before = 0
            continue
        below = _BELOW.match(text)
        before = max(before, int(below[1])) if below else before
        if not text.isdigit() or len(text) > _LONGEST:
            continue
        if _jumps(int(text), before):
            return line, before
        before = int(text)
    return None


def _jumps(number: int, before: int) -> bool:
    """Return True for a number that neither goes on nor begins anew."""
    return number == 1 if before == 1 else bool(before) and number not in (before + 1, 1)


def _opens_group(number: str) -> bool:
    """Return True for a Roman number or a capital letter: rows are counted anew below it."""
    return bool(from_roman(number)) or (len(number) == 1 and number.isalpha() and number.isupper())


CHECKS: Checks = {
    "SL04": row_of_totals,
    "SL05": numbers_of_rows,
}
