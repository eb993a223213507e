"""The heading of a table: how many rows it takes, and the columns it names, levels kept."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from kehoach.document.extract.cells import covers, grid
from kehoach.document.label.our_style import in_style_of
from kehoach.named import NamedTuple
from kehoach.plain import raw_list, raw_text
from kehoach.plan.inline import marked, runs
from kehoach.plan.run import Run
from kehoach.plan.table.columns import DEEPEST
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Row, Table
    from kehoach.plain import RawValue

_FEWEST = 3
"""Rows of a table whose head is two: one row stands below them."""
_INDEX = re.compile(r"\(?\d{1,2}\)?(?: ?= ?[\d+\-*/x:() ]+)?|\(?[a-z]\)?").fullmatch
"""What numbers a column: (1), 2, 5=3+4, A."""


class Heads(NamedTuple):
    """The heading rows of a table."""

    rows: int
    repeats: bool = True
    """False where a page of ours says that they stand on the first page only."""


def heads_of(table: Table) -> Heads:
    """Return the heading rows of a table; without a mark the first row is one.

    A row of one cell below the first is a group that repeats with the heading, no part of it; nor
    is a row that numbers the columns.
    """
    most = max(len(table.rows) - 1, 1)
    marked_rows = _marked_rows(table)
    if marked_rows:
        return Heads(min(_with_tall(table, marked_rows), DEEPEST, most))
    ours = _rows_of_ours(table)
    if ours:
        return Heads(min(ours, len(table.rows)), repeats=False)
    over = 1 if covers(table.rows[0]) and len(table.rows) >= _FEWEST else 0
    below = table._replace(rows=table.rows[over:])
    deep = over + _with_tall(below, 2 if _heads_split(below) else 1)
    return Heads(min(deep, DEEPEST, most))


def _with_tall(table: Table, rows: int) -> int:
    """Return how many rows a heading takes whose cells may reach below its last row."""
    ends = [at + cell.rows for at, row in enumerate(table.rows[:rows]) for cell in row.cells]
    return max([rows, *ends])


def _marked_rows(table: Table) -> int:
    """Return how many rows at the top are marked to repeat and name columns."""
    count = 0
    for row in table.rows:
        if not row.tieu_de or (count and (covers(row) or _numbers_columns(row))):
            break
        count += 1
    return count


def _numbers_columns(row: Row) -> bool:
    """Return True for (1), (2), (3) …: a row of the body as its author wrote it."""
    messages = [fold(cell) for cell in grid(row) if cell.strip()]
    return len(messages) > 1 and all(_INDEX(cell) for cell in messages)


def _rows_of_ours(table: Table) -> int:
    """Return how many rows at the top are in the style of a heading of our templates."""
    return sum(1 for _ in takewhile(_is_head_of_ours, table.rows))


def is_ours(table: Table) -> bool:
    """Return True for a table whose first row is in the style of a heading of our templates."""
    return _is_head_of_ours(table.rows[0])


def _is_head_of_ours(row: Row) -> bool:
    blocks = [block for cell in row.cells for block in cell.blocks]
    return bool(blocks) and all(in_style_of(block, "tieu_de_cot") for block in blocks)


def _heads_split(table: Table) -> bool:
    """Return True when a heading over several columns has a name below it in each, no other has."""
    if len(table.rows) < _FEWEST or covers(table.rows[0]):
        return False
    below = grid(table.rows[1])
    at, split = 0, False
    for cell in table.rows[0].cells:
        names = below[at : at + cell.span]
        at += cell.span
        if cell.span > 1:
            split = True
        if all(names) != (cell.span > 1) or any(names) != (cell.span > 1):
            return False
    return split


class _Head(NamedTuple):
    """A cell of a heading row."""

    start: int
    wide: int
    name: str


def columns_of(rows: tuple[Row, ...], wide: int) -> list[RawValue]:
    """Return the columns the heading rows name; a heading over several holds them.

    One level more than a plan can hold is joined to the level above: ``Tỉnh - Năm 2026``.
    """
    return _columns([list(_cells(row, wide)) for row in rows], 0, wide, 1)


def _cells(row: Row, wide: int) -> Iterator[_Head]:
    at = 0
    for cell in row.cells:
        words = grid(row._replace(cells=(cell,)))[0]
        span = min(cell.span, wide - at)
        if span > 0:
            yield _Head(at, span, _bare(words))
        at += cell.span
    if at < wide:
        yield _Head(at, wide - at, "")


def _bare(words: str) -> str:
    """Return a name on one line and without looks: a heading has its own; notes stay."""
    plain = tuple([Run(run.text, note=run.note) for run in runs(words)])
    return one_line(marked(plain))


def _columns(rows: list[list[_Head]], start: int, end: int, level: int) -> list[RawValue]:
    """Return the columns from ``start`` to ``end`` that the rows name."""
    if not rows:
        return [f"Cột {at + 1}" for at in range(start, end)]
    out: list[RawValue] = []
    for head in rows[0]:
        first, last = max(head.start, start), min(head.start + head.wide, end)
        if first < last:
            out += _named(head.name, rows[1:], first, last, level)
    return out


def _named(name: str, rows: list[list[_Head]], start: int, end: int, level: int) -> list[RawValue]:
    """Return the columns under one heading."""
    if not _has_name(rows, start, end):
        rest = [f"Cột {at + 1}" for at in range(start + 1, end)]
        return [name or f"Cột {start + 1}", *rest]
    below = _columns(rows, start, end, level + bool(name))
    if not name:
        return below
    if level < DEEPEST:
        return [{"ten": name, "cot": below}]
    return [f"{name} - {item}" if isinstance(item, str) else item for item in below]


def _has_name(rows: list[list[_Head]], start: int, end: int) -> bool:
    return any(head.name for row in rows for head in row if start <= head.start < end)


def leaf_names(columns: Sequence[RawValue]) -> list[str]:
    """Return the headings of the columns that hold cells."""
    out: list[str] = []
    for column in columns:
        if isinstance(column, dict) and "cot" in column:
            out += leaf_names(raw_list(column["cot"]))
        else:
            out.append(raw_text(column["ten"] if isinstance(column, dict) else column))
    return out
