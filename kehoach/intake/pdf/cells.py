"""Letters into the cells of a table, and whether its ruling can be believed."""

from __future__ import annotations

from bisect import bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.intake.pdf.letters import pieces
from kehoach.intake.pdf.strokes import Fields
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.intake.pdf.letters import Letter, Piece
    from kehoach.intake.pdf.strokes import StrokeGrid

_MARGIN = 0.05
"""Least room in sizes between a letter and the lines of its cell; nearer, it may cross one."""
_SPACE = 0.16
"""A gap of that many sizes parts two words."""
_SAME_LINE = 0.5
"""Baselines of one line differ by less, in sizes."""


class Cells(NamedTuple):
    """A table with drawn lines, and the pieces in each of its boxes."""

    grid: StrokeGrid
    pieces: tuple[tuple[Piece, ...], ...]


class Sorted(NamedTuple):
    """The letters of a page, inside and outside of tables."""

    outside: list[Letter]
    tables: list[Cells]
    over: list[str]
    """Words written over a drawn line; each stands whole in the cell that holds most of it."""
    crowded: list[str]
    """Lines that stand in one cell where the ruling of other rows parts them in columns."""


def sorted_out(signs: Iterable[Letter], grids: Sequence[StrokeGrid]) -> Sorted:
    """Return the letters outside all tables, and the tables that hold any."""
    fields = [_Filling(grid) for grid in grids]
    outside = [letter for letter in signs if not any(field.take(letter) for field in fields)]
    tables: list[Cells] = []
    over: list[str] = []
    for field in fields:
        over += field.mended()
        if field.holds_any():
            tables.append(field.cells())
    crowded = [words for table in tables for words in _crowded(table)]
    return Sorted(outside, tables, over, crowded)


class _Filling:
    """The cells of one grid while they are filled."""

    def __init__(self, grid: StrokeGrid) -> None:
        self._grid = grid
        self._fields = Fields(grid)
        self._letters: dict[int, list[Letter]] = {}
        self._over = False
        """True when a letter touches a line: then the words are looked at."""

    def take(self, letter: Letter) -> bool:
        """Put a letter into its cell; return False for one outside the table."""
        xs = self._grid.xs
        at = self._fields.cell((letter.x0 + letter.x1) / 2, letter.y + letter.co / 4)
        if at is None:
            return False
        self._letters.setdefault(at, []).append(letter)
        box = self._grid.boxes[at]
        margin = min(letter.x0 - xs[box.column], xs[box.column + box.columns] - letter.x1)
        if margin < _MARGIN * letter.co and letter.sign.strip():
            self._over = True
        return True

    def mended(self) -> list[str]:
        """Put each word that is written over a line into one cell; return those words."""
        if not self._over:
            return []
        placed = [(letter, at) for at, letters in self._letters.items() for letter in letters]
        self._letters = {}
        messages: list[str] = []
        for word in _words(placed):
            cells = [at for _, at in word]
            best = max(sorted(set(cells)), key=cells.count)
            if len(set(cells)) > 1:
                messages.append("".join(letter.sign for letter, _ in word).strip())
            self._letters.setdefault(best, []).extend(letter for letter, _ in word)
        return messages

    def holds_any(self) -> bool:
        """Return True when a letter stands in the table."""
        return any(letter.sign.strip() for letters in self._letters.values() for letter in letters)

    def cells(self) -> Cells:
        """Return the table with what stands in it."""
        boxes = range(len(self._grid.boxes))
        return Cells(self._grid, tuple(tuple(pieces(self._letters.get(at, ()))) for at in boxes))


def _words(placed: list[tuple[Letter, int]]) -> Iterator[list[tuple[Letter, int]]]:
    """Yield the letters word by word, whatever lines are drawn between them."""
    rows: list[list[tuple[Letter, int]]] = []
    for item in sorted(placed, key=lambda pair: -pair[0].y):
        if rows and abs(rows[-1][0][0].y - item[0].y) < _SAME_LINE * item[0].co:
            rows[-1].append(item)
        else:
            rows.append([item])
    for row in rows:
        yield from _words_of_row(sorted(row, key=lambda pair: pair[0].x0))


def _words_of_row(row: list[tuple[Letter, int]]) -> Iterator[list[tuple[Letter, int]]]:
    word: list[tuple[Letter, int]] = []
    for item in row:
        gap = item[0].x0 - word[-1][0].x1 if word else 0.0
        if word and (gap > _SPACE * item[0].co or not item[0].sign.strip()):
            yield word
            word = []
        word.append(item)
    yield word


def _crowded(table: Cells) -> Iterator[str]:
    """Yield the lines of a cell that stand apart in several of the columns it covers."""
    for box, found in zip(table.grid.boxes, table.pieces, strict=True):
        if box.columns < 2:  # noqa: PLR2004 - one column holds all it has
            continue
        for _, line in groupby(found, key=lambda piece: round(piece.y)):
            row = list(line)
            columns = {_column(table.grid, piece) for piece in row}
            if len(columns) > 1 and None not in columns:
                yield "   ".join(piece.text for piece in row)


def _column(grid: StrokeGrid, piece: Piece) -> int | None:
    """Return the one column a piece stands in; None for a piece over several."""
    first, last = (bisect_right(grid.xs, x) - 1 for x in (piece.x0 + 1, piece.x1 - 1))
    return first if first == last else None
