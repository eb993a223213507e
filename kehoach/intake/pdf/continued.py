"""A table that runs over a page: its rows on both pages as the rows of one table."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from kehoach.document.block import Block, Cell, Row, Run
from kehoach.intake import joins
from kehoach.intake.line import merged
from kehoach.intake.markdown import cell_of
from kehoach.named import NamedTuple
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAST_ROWS = 2
"""A heading alone is never cut."""
_NUMBER_COLUMN = frozenset({"stt", "tt", "so tt", "so thu tu"})


class Continued(NamedTuple):
    """The rows of one table."""

    rows: tuple[Row, ...]
    joined: bool
    """True when the last row of the first page went on in the first row of the next."""


def goes_on(rows: Sequence[Row], more: Sequence[Row]) -> bool:
    """Return False where the next page begins a table of its own: with another heading."""
    first = _words(more[0])
    return fold(first[0]).strip(" .") not in _NUMBER_COLUMN or first == _words(rows[0])


def continued(rows: tuple[Row, ...], more: Sequence[Row], *, cut: bool) -> Continued:
    """Return the rows of a table with those of the next page.

    A heading that is printed again goes. ``cut`` says that the ruling leaves the row at the page
    break open; without it a row counts as cut when its first cell is empty on the next page and
    each cell there has words before the break to go on from.
    """
    more = more[_repeated(rows, more) :]
    if len(rows) < _LEAST_ROWS or not more or not _alike(rows[-1], more[0]):
        return Continued((*rows, *more), joined=False)
    if cut or _split(rows[-1], more[0]):
        return Continued((*rows[:-1], _joined_row(rows[-1], more[0]), *more[1:]), joined=True)
    if rows[-1].cells[0].rows != 1 and not _words(more[0])[0]:
        return Continued(_spanning(rows, more), joined=False)
    return Continued((*rows, *more), joined=False)


def _repeated(rows: Sequence[Row], more: Sequence[Row]) -> int:
    """Return how many rows of the heading are printed again on the next page."""
    pairs = zip(rows, more, strict=False)
    return sum(1 for _ in takewhile(lambda pair: _words(pair[0]) == _words(pair[1]), pairs))


def _alike(last: Row, first: Row) -> bool:
    """Return True when two rows have cells over the same columns."""
    return [cell.span for cell in last.cells] == [cell.span for cell in first.cells]


def _words(row: Row) -> list[str]:
    return ["".join(run.text for run in cell.text).strip() for cell in row.cells]


def _split(last: Row, first: Row) -> bool:
    """Return True when each cell of ``first`` goes on from one that has words, but the first."""
    before, after = _words(last), _words(first)
    if last.cells[0].rows != 1 or after[0] or not before[0] or not any(after):
        return False
    return all(a or not b for a, b in zip(before, after, strict=True))


def _spanning(rows: tuple[Row, ...], more: Sequence[Row]) -> tuple[Row, ...]:
    """Return the rows with their first cell, which reaches over several, on the next page too."""
    reach = more[0].cells[0].rows
    owner = next(at for at in range(len(rows) - 1, -1, -1) if rows[at].cells[0].rows)
    above = rows[owner].cells[0]
    wider = above._replace(rows=above.rows + reach)
    opened = rows[owner]._replace(cells=(wider, *rows[owner].cells[1:]))
    below = more[0].cells[0]._replace(text=(), blocks=(), rows=0)
    first = more[0]._replace(cells=(below, *more[0].cells[1:]))
    return (*rows[:owner], opened, *rows[owner + 1 :], first, *more[1:])


def _joined_row(last: Row, first: Row) -> Row:
    cells = tuple(_joined(a, b) for a, b in zip(last.cells, first.cells, strict=True))
    return last._replace(cells=cells)


def _joined(a: Cell, b: Cell) -> Cell:
    """Return a cell with its part on the next page; a sentence that was cut is one again."""
    blocks = a.blocks + b.blocks
    if a.blocks and b.blocks and _same_paragraph(a.blocks[-1], b.blocks[0]):
        first, second = a.blocks[-1], b.blocks[0]
        glue = joins.glue(first.words, second.words)
        text = merged((*first.text, Run(glue), *second.text))
        blocks = (*a.blocks[:-1], first._replace(text=text), *b.blocks[1:])
    return cell_of(blocks, span=a.span)._replace(rows=a.rows, canh=a.canh)


def _same_paragraph(a: Block, b: Block) -> bool:
    before, after = a.words.strip(), b.words.strip()
    return bool(before and after) and joins.follows(before, after, full=False)
