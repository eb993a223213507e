"""Letters that stand across a page whose text is upright: tall heads, stamps, watermarks."""

from __future__ import annotations

from collections import defaultdict
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.document.block import Run
from kehoach.intake.line import merged
from kehoach.intake.pdf.letters import pieces
from kehoach.intake.pdf.strokes import Fields
from kehoach.named import NamedTuple
from kehoach.text.letters import clean, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kehoach.intake.pdf.cells import Cells
    from kehoach.intake.pdf.letters import Letter, Piece
    from kehoach.intake.pdf.turn import Turn

_Place = tuple[int, int]
"""The number of a table on its page, and of a cell in it."""
_HALF = 0.3
"""Half the height of a small letter, in sizes: the middle of a line above its baseline."""


class Across(NamedTuple):
    """The tables with the words that stand across in their cells, and the words beside them."""

    tables: list[Cells]
    beside: list[str]


def across(signs: Iterable[Letter], turn: Turn, tables: Sequence[Cells]) -> Across:
    """Return the tables with the words turned by a quarter in their cells, and all other words."""
    turned: dict[int, list[Letter]] = defaultdict(list)
    for letter in signs:
        turned[letter.quarter].append(letter)
    slanting = one_line(clean("".join(letter.sign for letter in turned.pop(-1, ()))))
    beside = [slanting] if slanting else []
    fields = [Fields(table.grid) for table in tables]
    held: dict[_Place, list[Piece]] = defaultdict(list)
    for quarter, letters in sorted(turned.items()):
        for piece in pieces(letters):
            middle = turn.middle(piece.middle, piece.y + _HALF * piece.co, quarter)
            place = _place(middle, fields)
            if place is None:
                beside.append(piece.text)
            else:
                held[place].append(piece)
    return Across(_filled(tables, held), beside)


def _place(middle: tuple[float, float], fields: Sequence[Fields]) -> _Place | None:
    for number, table in enumerate(fields):
        cell = table.cell(*middle)
        if cell is not None:
            return number, cell
    return None


def _filled(tables: Sequence[Cells], held: Mapping[_Place, Sequence[Piece]]) -> list[Cells]:
    """Return the tables with the words that stand across put into their cells."""
    out = list(tables)
    for (number, cell), found in held.items():
        texts = list(out[number].pieces)
        texts[cell] = (*texts[cell], _upright(out[number], cell, found))
        out[number] = out[number]._replace(pieces=tuple(texts))
    return out


def _upright(table: Cells, cell: int, found: Sequence[Piece]) -> Piece:
    """Return the lines as one that stands upright in the middle of its cell."""
    box, grid = table.grid.boxes[cell], table.grid
    middle = (grid.xs[box.column] + grid.xs[box.column + box.columns]) / 2
    height = (grid.ys[box.row] + grid.ys[box.row + box.rows]) / 2
    runs = chain.from_iterable((*piece.runs, Run(" ")) for piece in found)
    text = merged(run for run in runs)
    last = text[-1]._replace(text=text[-1].text.rstrip())
    return found[0]._replace(runs=(*text[:-1], last), x0=middle - 1, x1=middle + 1, y=height)
