"""The rows of a table that are neither bold nor merged, column by column: nearly all there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.run import PLAIN_LOOK

if TYPE_CHECKING:
    from kehoach.document.block import Cell, Row, Table


class PlainColumn(NamedTuple):
    """One column of the plain rows."""

    cells: tuple[Cell, ...]
    once: list[Cell]
    """The same, each once: most cells of a long table say what others say."""
    words: list[str]
    """What those say."""
    joined: str
    """The same, in one text."""
    canh: str | None
    """How all are set; None when they differ, or when one is more than one run of plain words."""


class PlainRows(NamedTuple):
    """The plain rows of a table."""

    rows: list[Row]
    columns: list[PlainColumn]
    others: list[Row]
    """Headings, groups, totals, and rows with cells over several columns."""


def plain_rows(table: Table) -> PlainRows:
    """Return the rows of a table, plain ones as columns."""
    wide = len(table.rong)
    rows: list[Row] = []
    others: list[Row] = []
    for row in table.rows:
        plain = len(row.cells) == wide and not (row.tieu_de or row.nhom or row.tong)
        (rows if plain else others).append(row)
    cells = [row.cells for row in rows]
    return PlainRows(rows, [_column(column) for column in zip(*cells, strict=True)], others)


def _column(cells: tuple[Cell, ...]) -> PlainColumn:
    once = list(dict.fromkeys(cells))
    words: list[str] = []
    looks = set()
    for text, canh, _, _, rows in once:
        if len(text) == 1:
            run = text[0]
            said, plain = run[0], run[1:] == PLAIN_LOOK
        else:
            said = "".join([run.text for run in text])
            plain = not text
        words.append(said)
        looks.add(canh if plain and rows == 1 else None)
    alike = looks.pop() if len(looks) == 1 else None
    return PlainColumn(cells, once, words, " ".join(words), alike)
