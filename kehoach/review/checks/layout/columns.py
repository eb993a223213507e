"""Widths of the tables of a spec."""

from __future__ import annotations

from math import ceil
from typing import TYPE_CHECKING

from kehoach.document.columns import usual_margins, usual_room, usual_widths
from kehoach.review.finding import at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block, Table
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_UPRIGHT = "đưa bảng vào phụ lục có huong: ngang, bớt cột, hoặc viết số theo đơn vị lớn hơn"
_LANDSCAPE = "bớt cột, tách thành hai bảng, hoặc viết số theo đơn vị lớn hơn"
_ALIKE = 1.0
"""Hundredths of the table by which a column may differ from what was written without a word."""
_LOOSE = 2
"""Room in pt a column held by its words may have beside them: a little more than is left there."""


def table_too_wide(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each table of a plan whose longest words break on its page."""
    for section in subject.document.sections:
        for block in section.blocks:
            broken = _broken(block, ngang=section.ngang)
            if broken:
                cure = _LANDSCAPE if section.ngang else _UPRIGHT
                yield at(block, "", f"bảng quá rộng, {broken} cột phải ngắt chữ hoặc số", cure)


def _broken(block: Block, *, ngang: bool) -> int:
    """Return how many columns break a word."""
    table = block.table
    if table is None or not table.can:
        return 0
    return len(usual_widths(table.can, table.rong, ngang=ngang).narrow)


def column_too_narrow(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each column of a plan that is printed wider than its ``rong``."""
    for section in subject.document.sections:
        for block in section.blocks:
            table = block.table
            if table is None or not table.can or not any(table.rong):
                continue
            for number, share in _widened(table, ngang=section.ngang):
                yield at(
                    block,
                    "",
                    f"cột {number} ghi hẹp hơn chữ dài nhất của nó, đã nới ra",
                    f"ghi rong: {share} cho cột {number}, hoặc bỏ rong để chương trình tự tính",
                )


def _widened(table: Table, *, ngang: bool) -> Iterator[tuple[int, int]]:
    """Yield each column wider than asked, from 1, with the share out of 100 it takes."""
    room = usual_room(ngang=ngang)
    found = usual_widths(table.can, table.rong, ngang=ngang)
    given = [share or 0.0 for share in table.rong]
    whole = 100.0 if None in table.rong else sum(given)
    for number, (share, wide) in enumerate(zip(given, found.pt, strict=True), 1):
        printed = wide / room * 100
        if share and printed > share / whole * 100 + _ALIKE and _held(table, number, wide):
            yield number, ceil(printed)


def _held(table: Table, number: int, wide: float) -> bool:
    """Return True for a column that is as wide as its words, not wide because others are narrow."""
    need = table.can[number - 1]
    return wide <= max(need.word, need.short) + 2 * usual_margins().usual + _LOOSE


CHECKS: Checks = {
    "BC16": table_too_wide,
    "BC17": column_too_narrow,
}
