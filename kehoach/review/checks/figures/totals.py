"""Totals of a table: its own column, and the sentence above it."""

from __future__ import annotations

import re
from decimal import Decimal
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.document.block import Role
from kehoach.law.book import either
from kehoach.named import NamedTuple
from kehoach.review import counts
from kehoach.review.blocks import BODY, text_of
from kehoach.review.facts import grids
from kehoach.review.finding import at
from kehoach.review.money_columns import money_columns
from kehoach.text import numbers
from kehoach.text.letters import fold
from kehoach.text.numbers import figure_words
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.facts.grids import Grid, RowOfWords
    from kehoach.review.finding import Finding
    from kehoach.review.money_columns import MoneyColumn
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_TOTAL = Sought(
    lambda: rf"tổng (?:{either('soat-noi-dung', 'tong_tien')})[^.;]{{0,80}}?(?=\d)",
    "tổng ",
    flags=re.IGNORECASE,
)
_ABOUT = Sought(
    lambda: rf"\b(?:{either('soat-noi-dung', 'tien_uoc')}|(?:trên|hơn|gần)(?= \d))\b",
    flags=re.IGNORECASE,
)
"""Words of an amount that is not exact, or of other years than the table's."""
_NEAR = 40
"""Letters an amount may take."""
_TOTALS = {"tong", "tong so", "tong cong", "cong"}
_FEWEST = 2
"""Rows that must agree before one is said to differ, each with two parts that are not zero."""


def total_against_table(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each total told right above a table whose money adds up to another."""
    found = {grid.block.number: grid for grid in subject.facts.grids if not grid.grouped}
    for number, block in enumerate(subject.blocks):
        grid = found.get(block.number)
        if grid is None:
            continue
        above, unit = _above(subject.blocks, number)
        amount = _total_written(above) if above is not None else None
        if above is not None and amount is not None:
            yield from _compared(above, amount, list(money_columns(grid, unit)))


def _compared(
    above: Block,
    amount: counts.Amount,
    columns: list[MoneyColumn],
) -> Iterator[Finding]:
    """Yield a finding where no column comes to what the sentence says."""
    if columns and not _says(columns, amount.dong):
        summed = numbers.thousands(int(columns[0].total))
        said = numbers.thousands(amount.dong)
        words = f"bảng ngay dưới cộng được {summed} đồng, câu này ghi {said} đồng"
        quote = text_of(above)[amount.start : amount.end]
        yield at(above, quote, words, "sửa số trong câu hoặc trong bảng")


def _above(blocks: Sequence[Block], number: int) -> tuple[Block | None, str]:
    """Return the sentence right above a table, its name aside, and the unit told between them."""
    unit = ""
    for block in reversed(blocks[:number]):
        if block.role is Role.DON_VI_TINH:
            unit = text_of(block)
        elif block.role is not Role.TEN_BANG:
            return (block if block.role in BODY else None), unit
    return None, unit


def _total_written(block: Block) -> counts.Amount | None:
    """Return the one exact total a sentence announces a table with."""
    text = text_of(block)
    if not text.rstrip().endswith(":"):
        return None
    found = list(_TOTAL.finditer(text))
    if len(found) != 1 or _ABOUT.search(text) or re.search(r"[.;]\s", text[found[0].end() :]):
        return None
    start = found[0].end()
    amount = next(counts.amounts(text[start : start + _NEAR]), None)
    if amount is None or amount.start:
        return None
    return amount._replace(start=start, end=start + amount.end)


def _says(columns: list[MoneyColumn], dong: int) -> bool:
    """Return True when a cell, the sum of a column, or of all columns, is the amount."""
    sums = [sum(column.cells) for column in columns]
    totals = [column.total for column in columns]
    cells = [cell for column in columns for cell in column.cells]
    return dong in (*cells, *totals, *sums, sum(totals), sum(sums))


class _Sum(NamedTuple):
    """A column read as the sum of others."""

    column: int
    parts: range
    right: int
    wrong: tuple[tuple[RowOfWords, Decimal], ...]
    """Rows that differ, and what their parts add up to."""


def column_of_totals(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each row whose total differs where those of the other rows are right."""
    for grid in subject.facts.grids:
        for column in range(len(grid.heads[-1].cells)):
            found = _best(grid, column) if _name(grid, column) in _TOTALS else None
            for line, summed in found.wrong if found else ():
                message = f"cột tổng khác các cột cộng lại ({figure_words(summed)})"
                place = Position(line.number, column + 1)
                yield at(grid.block, line.cells[column], message, "tính lại hàng này", cell=place)


def _name(grid: Grid, column: int) -> str:
    """Return the lowest heading of a column, folded."""
    messages = [line.cells[column] for line in grid.heads if line.cells[column]]
    return fold(messages[-1]).strip(" .:") if messages else ""


def _best(grid: Grid, column: int) -> _Sum | None:
    """Return the columns beside that add up to this one in nearly all rows, None for none."""
    wide = len(grid.heads[-1].cells)
    right = (range(column + 1, stop) for stop in range(column + 3, wide + 1))
    left = (range(start, column) for start in range(column - 1))
    sums = [_summed(grid, column, parts) for parts in chain(right, left)]
    best = max(sums, key=lambda added: added.right, default=None)
    if best is None or best.right < _FEWEST or len(best.wrong) * 2 > best.right:
        return None
    return best


def _summed(grid: Grid, column: int, parts: range) -> _Sum:
    right = 0
    wrong: list[tuple[RowOfWords, Decimal]] = []
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


def _parts(line: RowOfWords, parts: range) -> list[Decimal]:
    """Return the figures of some columns that are not zero; none where one holds words."""
    return [value for value in grids.figures(line.cells[at] for at in parts) if value]


CHECKS: Checks = {
    "SL14": total_against_table,
    "SL15": column_of_totals,
}
