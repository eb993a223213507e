"""Sizes of letters in annexes and tables: the decree says none, practice does."""

from __future__ import annotations

from collections import Counter
from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.document.roles import PARAGRAPHS
from kehoach.law import the_thuc
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, opening
from kehoach.review.look import in_range, nearest, quote_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block
    from kehoach.review.facts.annexes import Annex
    from kehoach.review.facts.in_cells import InCell
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_ENOUGH = 4
"""Cells of a column from which on it has a size of its own."""
_RARE = 4
"""The share of its column, one in so many, from which on another size is no choice."""


def size_of_annex(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each phụ lục most of whose text is smaller or larger than is usual."""
    allowed = the_thuc.co_quen_dung("phu_luc")
    for annex in subject.facts.annexes:
        sizes = _sizes_of(annex)
        main = _main_size((len(text_of(block)), size) for block, size in sizes)
        if main and not in_range(main, allowed):
            message = (
                f"lời của phụ lục cỡ chữ {main:g}, quen dùng {allowed[0]:g} đến {allowed[1]:g}"
            )
            first = next(block for block, size in sizes if size == main)
            yield at(first, quote_of(first), message, f"đặt cỡ {nearest(main, allowed):g}")


def _sizes_of(annex: Annex) -> list[tuple[Block, float]]:
    """Return the paragraphs of the text of a phụ lục whose size is known."""
    text = (block for block in annex.blocks if block.role in PARAGRAPHS)
    return [
        (paragraph, paragraph.look.co)
        for paragraph in text
        if paragraph.look and paragraph.look.co and text_of(paragraph).strip()
    ]


def size_of_table(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each table most of whose words are smaller or larger than is usual."""
    allowed = the_thuc.co_quen_dung("bang")
    for _, cells in _tables(subject):
        size = _main_size((len(in_cell.text), in_cell.look.co) for in_cell in cells)
        if size and not in_range(size, allowed):
            message = f"chữ trong bảng cỡ {size:g}, quen dùng {allowed[0]:g} đến {allowed[1]:g}"
            yield _at(next(in_cell for in_cell in cells if in_cell.look.co == size), message, "")


def _main_size(sizes: Iterable[tuple[int, float | None]]) -> float:
    """Return the size of most letters; 0 where none is known."""
    count: Counter[float] = Counter()
    for letters, size in sizes:
        if size:
            count[size] += letters
    return count.most_common(1)[0][0] if count else 0


def several_sizes_in_table(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each table with cells of another size than their column.

    A column of its own size is a choice, so are bold words: heads, groups, totals.
    """
    for _, cells in _tables(subject):
        other = [in_cell for column in _columns(cells) for in_cell in _others(column)]
        if other:
            first = min(other, key=lambda in_cell: in_cell.cell)
            more = f" ({len(other)} chỗ)" if len(other) > 1 else ""
            message = f"chữ trong bảng cỡ {first.look.co:g}, khác các ô cùng cột{more}"
            yield _at(first, message, "đặt một cỡ chữ cho cả cột")


def _columns(cells: Iterable[InCell]) -> Iterable[list[InCell]]:
    """Return the plain words of the body, column by column."""
    columns: dict[int, list[InCell]] = {}
    for in_cell in cells:
        if in_cell.look.co and not (in_cell.heading or in_cell.look.dam):
            columns.setdefault(in_cell.cell.column, []).append(in_cell)
    return columns.values()


def _others(column: list[InCell]) -> list[InCell]:
    """Return the few cells of a column whose size is not that of the others."""
    sizes = Counter(in_cell.look.co for in_cell in column)
    main, number = sizes.most_common(1)[0]
    few = (len(column) - number) * _RARE <= len(column)
    return (
        [in_cell for in_cell in column if in_cell.look.co != main]
        if few and number >= _ENOUGH
        else []
    )


def _tables(subject: Subject) -> Iterator[tuple[Block, list[InCell]]]:
    """Yield the tables with lines around their cells: others set words side by side."""
    for _, cells in groupby(subject.facts.in_cells, key=lambda in_cell: in_cell.table.number):
        found = list(cells)
        table = found[0].table
        if table.table is not None and table.table.vien:
            yield table, found


def _at(in_cell: InCell, message: str, cure: str) -> Finding:
    return at(in_cell.table, opening(in_cell.text.strip()), message, cure, cell=in_cell.cell)


CHECKS: Checks = {
    "TT86": size_of_annex,
    "TT87": size_of_table,
    "TT88": several_sizes_in_table,
}
