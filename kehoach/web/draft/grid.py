r"""Tables as a grid of cells, and a grid as the values of a table.

A cell is written as in the spec: ``<`` goes on from the left, ``^`` from above, ``\<`` and ``\^``
are the signs themselves. A group of rows is a row of one cell, ``nhom: Tên nhóm``.
"""

from __future__ import annotations

import re
from itertools import chain, islice
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.plan.partial import BLANK
from kehoach.plan.table.heads import columns, wide
from kehoach.plan.table.lines import cells_of
from kehoach.spec.step import Path, Put, Step
from kehoach.text.cell import ABOVE, LEFT

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plain import Raw

_GROUP = re.compile(r"nhom(?: \d)? ?: *\S")
Cells = list[list[str]]
"""Rows of cells."""
_MOST_CELLS = 40
"""Cells of a list changed one by one; more are written with all their table."""
MOST = 20_000
"""Cells of a table the page takes."""


class Grid(NamedTuple):
    """A table the form can show."""

    path: Path
    heads: Cells
    rows: Cells

    @property
    def width(self) -> int:
        """Return how many columns it has."""
        return len(self.heads[0])


def grid_of(record: Raw, path: Path) -> Grid | None:
    """Return the table of an item; None for one given in another way (a file, by names)."""
    cot = record.get("cot")
    if not isinstance(cot, list) or not cot or not all(map(_is_column, cot)):
        return None
    rows = _rows(record.get("hang"))
    if rows is None:
        return None
    count, heads = wide(cot), _head_rows(cot)
    rows = [_filled(row, count, heads) for row in rows]
    good = all(len(row) == count or is_group(row) for row in rows)
    return Grid(path, heads, rows) if good else None


def _rows(hang: Any) -> Cells | None:
    """Return rows as they are written; None for rows in another form."""
    if isinstance(hang, list):
        return _listed(hang)
    if not isinstance(hang, str):
        return [] if hang is None else None
    return None if "\n" not in hang else [_split(line) for line in _held(hang)]


def _listed(hang: list[Any]) -> Cells | None:
    good = all(map(_is_row, hang))
    return [[str(cell or "") for cell in row] for row in hang] if good else None


def _split(line: str) -> list[str]:
    return [line] if _GROUP.match(line) else cells_of(line)


def _held(block: str) -> list[str]:
    """Return the lines of a block that hold words."""
    return [line.strip() for line in block.splitlines() if line.strip()]


def _is_column(item: Any) -> bool:
    if isinstance(item, dict):
        below = item.get("cot", [])
        return (
            isinstance(item.get("ten"), str)
            and isinstance(below, list)
            and all(map(_is_column, below))
        )
    return isinstance(item, str)


def _is_row(row: Any) -> bool:
    return isinstance(row, list) and bool(row) and all(isinstance(cell, str | None) for cell in row)


def _filled(row: list[str], count: int, heads: Cells) -> list[str]:
    """Return a row with its number left blank where the program fills it in."""
    if is_group(row):
        return row
    row = ["" if cell == BLANK else cell for cell in row]
    while len(row) > count and not row[-1]:
        row = row[:-1]
    if len(row) == count - 1 and heads[0][0].casefold() in ("stt", "tt"):
        return ["", *row]
    return row


def is_group(row: list[str]) -> bool:
    """Return True for a row that names a group."""
    return len(row) == 1 and bool(_GROUP.match(row[0]))


def _reads_as_group(row: list[str]) -> bool:
    """Return True for a row of several cells that a line of a block would say is a group."""
    return len(row) > 1 and bool(_GROUP.match(row[0] or row[1]))


def _head_rows(cot: list[Any]) -> Cells:
    """Return the columns as rows of cells, merged with the signs of a table."""
    deep = max(_deep(item) for item in cot)
    out: Cells = [[] for _ in range(deep)]
    for item in cot:
        _put_head(item, out)
    return out


def _deep(item: Any) -> int:
    below = item.get("cot") if isinstance(item, dict) else None
    return 1 + max(map(_deep, below)) if below else 1


def _put_head(item: Any, rows: Cells) -> None:
    below = item.get("cot") if isinstance(item, dict) else None
    rows[0].append(item["ten"] if isinstance(item, dict) else item)
    if not below:
        for row in rows[1:]:
            row.append(ABOVE)
        return
    rows[0] += [LEFT] * (wide(below) - 1)
    for column in below:
        _put_head(column, rows[1:])


def steps_for(record: Raw, path: Path, heads: Cells, rows: Cells) -> list[Step]:
    """Return the changes that give a table these heads and rows; none for what it has already."""
    before = grid_of(record, path)
    out: list[Step] = []
    if before is None or before.heads != heads:
        out.append(Put((*path, "cot"), _columns(record.get("cot"), heads)))
    if before is None or before.rows != rows:
        out += _row_steps(record.get("hang"), path, before, rows, heads)
    return out


def _columns(old: Any, heads: Cells) -> list[Any]:
    """Return columns as a spec has them; one whose name stays keeps its width and alignment."""
    filled = [[cell or BLANK for cell in heads[0]], *heads[1:]]
    known = {
        item["ten"]: item for item in old or [] if isinstance(item, dict) and not item.get("cot")
    }
    return [
        known.get(column, column) if isinstance(column, str) else column
        for column in columns(filled)
    ]


def _row_steps(hang: Any, path: Path, before: Grid | None, rows: Cells, heads: Cells) -> list[Step]:
    where = (*path, "hang")
    if isinstance(hang, list) and before is not None and _same_shape(before.rows, rows):
        each = (_cell_steps(hang, where, before, rows, n) for n in range(len(rows)))
        steps = list(islice(chain.from_iterable(each), _MOST_CELLS + 1))
        return steps if len(steps) <= _MOST_CELLS else [Put(where, rows)]
    if _needs_cells(rows):
        return [Put(where, [_bare(row, heads) for row in rows] or None)]
    return [Put(where, _as_block(rows, heads, _lines(hang, before)) or None)]


def _needs_cells(rows: Cells) -> bool:
    """Return True for rows a text of one line each cannot say."""
    return "\n" in "".join(map("".join, rows)) or any(map(_reads_as_group, rows))


def _as_block(rows: Cells, heads: Cells, kept: dict[tuple[str, ...], str]) -> str:
    """Return rows as lines; ``kept`` are the lines of rows that stay."""
    return "".join(f"{kept.get(tuple(row)) or as_line(row, heads)}\n" for row in rows)


def _cell_steps(hang: list[Any], where: Path, before: Grid, rows: Cells, at: int) -> Iterator[Step]:
    """Yield the changes of the cells of a row given as a list; its number may be left out."""
    left_out = before.width - len(hang[at])
    for cell, new in enumerate(rows[at]):
        if new != before.rows[at][cell] and cell >= left_out:
            yield Put((*where, at, cell - left_out), new)


def _same_shape(old: Cells, new: Cells) -> bool:
    return [len(row) for row in old] == [len(row) for row in new]


def _lines(hang: Any, before: Grid | None) -> dict[tuple[str, ...], str]:
    """Return the lines a block has by their cells: a row that stays keeps its blanks."""
    if not isinstance(hang, str) or before is None:
        return {}
    lines = _held(hang)
    return {tuple(row): line for row, line in zip(before.rows, lines, strict=True)}


def _bare(row: list[str], heads: Cells) -> list[str]:
    """Return a row without the number the program fills in."""
    numbered = heads[0][0].casefold() in ("stt", "tt") and bool(row[2:])
    return row[1:] if numbered and not row[0] else row


def as_line(row: list[str], heads: Cells) -> str:
    """Return a row as a line of a block: cells between bars, a bar in a cell escaped."""
    if is_group(row):
        return row[0]
    cells = [cell.strip().replace("|", r"\|") for cell in _bare(row, heads)]
    if not any(cells):
        cells[0] = BLANK
    return " | ".join(cells).strip()
