"""The author's tables: name and unit above, headings, rows, totals, notes below."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Cell, Role, Row, Table
from kehoach.document.compose.aligned import column_align
from kehoach.document.compose.table_rows import (
    group_row,
    heading_rows,
    merged_cells,
    plain_cell,
)
from kehoach.document.needs import measured
from kehoach.plan.inline import runs
from kehoach.plan.table import Nhom
from kehoach.plan.table.columns import leaves
from kehoach.plan.table.merged import spans
from kehoach.plan.table.total import total_row
from kehoach.text.cell import ABOVE, LEFT, said
from kehoach.text.numbering import capital, roman

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.plan.table import Bang

DON_VI_TINH = "Đơn vị tính: "
GHI_CHU = "Ghi chú: "
_MERGED = {LEFT, ABOVE}


def table_blocks(bang: Bang, path: PlanPath, level: int, own: PlanPath) -> Iterator[Block]:
    """Yield a table with what stands round it.

    ``path`` leads to it, ``own`` is the table block's.
    """
    if bang.don_vi_tinh:
        words = runs(DON_VI_TINH + bang.don_vi_tinh)
        yield Block(Role.DON_VI_TINH, words, level=level, path=(*path, "don_vi_tinh"))
    yield Block(Role.BANG, level=level, table=given_table(bang, path), path=own)
    for number, note in enumerate(bang.ghi_chu):
        words = runs(note if number else GHI_CHU + note)
        yield Block(Role.GHI_CHU_BANG, words, level=level, path=(*path, "ghi_chu", number))


def given_table(bang: Bang, path: PlanPath) -> Table:
    """Return the author's table: heading rows, groups, figures set right, totals; measured."""
    return measured(set_table(bang, path))


def set_table(bang: Bang, path: PlanPath) -> Table:
    """Return the author's table as ``given_table`` does, and do not measure what it asks for."""
    columns = leaves(bang.cot)
    rows = [row for row in bang.hang if not isinstance(row, Nhom)]
    words = list(zip(*rows, strict=True)) or [()] * len(columns)
    aligns = _aligns(bang, words)
    head = heading_rows(bang.cot, (*path, "cot"), repeats=bang.lap_tieu_de)
    body = _body(bang, aligns, _plain_cells(words, aligns), path)
    made = (*head, *body, *_total(bang, aligns, path))
    return Table(tuple(column.rong for column in columns), made)


def _aligns(bang: Bang, words: Sequence[Sequence[str]]) -> list[str]:
    """Return how each column is set: as the author says, figures right, the rest left."""
    columns = leaves(bang.cot)
    out = [column.canh for column in columns]
    if bang.numbered:
        out[0] = out[0] or "giua"
    return [
        canh or column_align(column.ten, set(held) - _MERGED)
        for canh, column, held in zip(out, columns, words, strict=True)
    ]


def _plain_cells(words: Sequence[Sequence[str]], aligns: list[str]) -> Iterator[tuple[Cell, ...]]:
    """Yield the cells of each row as if none were merged; those alike in a column are made once."""
    columns = []
    for held, canh in zip(words, aligns, strict=True):
        made = {cell: plain_cell(said(cell), canh) for cell in set(held)}
        columns.append([made[cell] for cell in held])
    return zip(*columns, strict=True)


def _body(
    bang: Bang,
    aligns: list[str],
    plain: Iterator[tuple[Cell, ...]],
    path: PlanPath,
) -> Iterator[Row]:
    """Yield the rows and groups; ``plain`` are the cells of each row as if none were merged."""
    found = spans([None if isinstance(row, Nhom) else row for row in bang.hang])
    groups = Groups(bang.hang, numbered=bang.numbered)
    for number, (row, merged) in enumerate(zip(bang.hang, found, strict=True)):
        place = (*path, "hang", number)
        if isinstance(row, Nhom):
            yield groups.row(row, len(aligns), place)
            continue
        cells = next(plain)
        yield Row(cells if merged is None else merged_cells(row, aligns, merged), path=place)


class Groups:
    """Counts the groups of a table: I, II; where groups hold groups A, B and in each I, II."""

    def __init__(self, rows: Iterable[object], *, numbered: bool) -> None:
        self._numbered = numbered
        self._nested = any(isinstance(row, Nhom) and row.bac > 1 for row in rows)
        self._counts = {1: 0, 2: 0}

    def row(self, group: Nhom, wide: int, path: PlanPath) -> Row:
        """Return the next group as a row."""
        number = self.number(group.bac) if self._numbered else ""
        return group_row(group.nhom, wide, number=number, bac=group.bac, path=path)

    def number(self, bac: int) -> str:
        """Count a group of that depth and return its number."""
        self._counts[bac] += 1
        if bac == 1:
            self._counts[2] = 0
        count = self._counts[bac]
        return capital(count) if self._nested and bac == 1 else roman(count)


def _total(bang: Bang, aligns: list[str], path: PlanPath) -> Iterator[Row]:
    """Yield the row of totals, none without one; its name stands in the middle."""
    if bang.tong is False:
        return
    cells = total_row(bang.cot, bang.hang) if bang.tong is True else tuple(bang.tong)
    (found,) = spans([cells])
    named = next((at for at, cell in enumerate(cells) if cell and cell not in _MERGED), 0)
    set_so = [*aligns[:named], "giua", *aligns[named + 1 :]]
    if found is None:
        row = tuple(
            [Cell(runs(said(cell)), canh) for cell, canh in zip(cells, set_so, strict=True)]
        )
    else:
        row = merged_cells(cells, set_so, found)
    yield Row(row, tong=True, path=(*path, "tong"))
