"""Rows of an estimate: how many times how much is what they come to."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.review.facts import grids
from kehoach.review.finding import at
from kehoach.text.numbers import figure_words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.grids import Grid, RowOfWords
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_MANY = re.compile(r"\b(?:so luong|s?l|so (?:ngay|buoi|lan|nguoi|dot|thang|lop|suat))\b")
_EACH = re.compile(r"\b(?:don gia|muc chi|dinh muc)\b")
_COMES_TO = re.compile(r"\b(?:thanh tien|so tien)\b")
_FEWEST = 2
"""Rows that must fit before one is said not to."""


def product_of_row(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the one row whose sum is another, where those of the others are right."""
    for grid in subject.facts.grids:
        columns = _columns(grid)
        for line, product in _wrong(grid, columns) if columns else ():
            message = f"số lượng nhân đơn giá bằng {figure_words(product)}"
            place = Position(line.number, columns[-1] + 1)
            yield at(grid.block, line.cells[columns[-1]], message, "tính lại hàng này", cell=place)


def _wrong(grid: Grid, columns: list[int]) -> list[tuple[RowOfWords, Decimal]]:
    """Return the row that does not fit, and what it comes to; nothing where several do not."""
    *factors, sums = columns
    fit, wrong = 0, []
    for line in grid.body:
        product, told = _product(line, factors), grids.figure(line.cells[sums])
        if product is not None and told is not None:
            fit += product == told
            wrong += [(line, product)] if product != told else []
    return wrong if fit >= _FEWEST and len(wrong) == 1 else []


def _columns(grid: Grid) -> list[int]:
    """Return the columns of factors and, last, of what they come to; none for another table."""
    heads = [grid.head(column) for column in range(len(grid.heads[-1].cells))]
    kinds = [_kind(head) for head in heads]
    if kinds.count("sum") != 1 or kinds.count("each") != 1 or "many" not in kinds:
        return []
    return [n for kind in ("many", "each", "sum") for n, found in enumerate(kinds) if found == kind]


def _kind(head: str) -> str:
    """Return what a heading counts: ``sum``, ``each`` or ``many``; empty for none of them."""
    kinds = (("sum", _COMES_TO), ("each", _EACH), ("many", _MANY))
    return next((kind for kind, pattern in kinds if pattern.search(head)), "")


def _product(line: RowOfWords, factors: list[int]) -> Decimal | None:
    """Return what the factors of a row come to; None where one is missing."""
    product = Decimal(1)
    for factor in factors:
        value = grids.figure(line.cells[factor])
        if value is None:
            return None
        product *= value
    return product


CHECKS: Checks = {
    "SL16": product_of_row,
}
