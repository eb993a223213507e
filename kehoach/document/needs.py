"""What the columns of a table ask for: words that must not break, and room for their text."""

from __future__ import annotations

import re
from math import sqrt
from operator import attrgetter, mul
from typing import TYPE_CHECKING

from kehoach.document.measure import lines, width
from kehoach.document.plain_rows import plain_rows
from kehoach.law import the_thuc
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Row, Run, Table
    from kehoach.document.plain_rows import PlainColumn, PlainRows

_LETTER = 0.5
"""Width of a letter against its size, a little more than Vietnamese text has: a line that is said
to fit does."""
_HEAD_LINES = 3
"""Lines a heading may take before it asks for a wider column."""
_STEP = 1.05
"""How finely the room of a heading is sought; at most 23 steps lead from a third to the whole."""
_LONG = 14
"""Letters of a word that may be told in pieces: an address, two words joined by a stroke."""
_SHORT = 12
"""Letters of a cell that is one thing to the eye: a date, a quarter, an amount with its unit."""
_BREAK = re.compile(r"(?<=\w[-–/])(?=[^\W\d])")
"""Where a line may break inside a word: between letters, never inside a number or a date."""


_DAM = attrgetter("dam")


class Sizes(NamedTuple):
    """Sizes in pt of what stands in a table."""

    o_bang: float
    tieu_de_cot: float


def usual_sizes() -> Sizes:
    """Return the sizes of the shipped templates."""
    looks = the_thuc.thanh_phan()
    return Sizes(looks["o_bang"].dung, looks["tieu_de_cot"].dung)


class Need(NamedTuple):
    """What a column asks for, in pt, cell margins not counted."""

    word: float = 0.0
    """Its longest word: numbers, dates and codes are words."""
    piece: float = 0.0
    """The longest part of its words that no line may break."""
    line: float = 0.0
    """Its longest line, estimated."""
    amount: float = 0.0
    """How long a line its usual cell would make, estimated."""
    short: float = 0.0
    """Its longest line where none has more than a few letters: "Quý II/2026" should not wrap."""
    head: float = 0.0
    """Its heading set in a few lines: "Kết quả năm 2025" should be no pillar."""


class _Across(NamedTuple):
    """A cell over several columns."""

    start: int
    span: int
    need: Need


def measured(table: Table) -> Table:
    """Return the table with what its columns ask for in the shipped templates."""
    return table._replace(can=tuple(needs(plain_rows(table), len(table.rong), usual_sizes())))


def needs(rows: PlainRows, wide: int, sizes: Sizes) -> list[Need]:
    """Return what each of ``wide`` columns asks for; every row counts for the longest word.

    A cell over several columns widens them together.
    """
    out = [_column(column, sizes.o_bang) for column in rows.columns] or [Need()] * wide
    across: list[_Across] = []
    for row in rows.others:
        across += _of_row(row, out, sizes)
    for spanning in across:
        _widened(out, spanning)
    return out


def _column(column: PlainColumn, size: float) -> Need:
    """Return what the cells of plain rows ask for; most cells of a table say what others say."""
    lengths = list(map(len, column.words))
    usual = sum(map(mul, lengths, lengths)) / len(lengths)
    if "" in column.words:
        empty = column.once[column.words.index("")]
        usual *= 1 - column.cells.count(empty) / len(column.cells)
    amount = sqrt(usual) * size * _LETTER
    longest = max(lengths)
    if "\n" in column.joined:
        longest = max([len(line) for words in column.words for line in words.split("\n")])
    word, piece = _words(column.joined, size, "thuong")
    line = max(longest * size * _LETTER, word)
    if column.canh is None:
        bold = " ".join([run.text for cell in column.once for run in cell.text if run.dam])
        word, piece = map(max, (word, piece), _words(bold, size, "dam"))
    short = line if longest <= _SHORT else 0.0
    return Need(word, piece, max(line, word), amount, short)


def _of_row(row: Row, columns: list[Need], sizes: Sizes) -> Iterator[_Across]:
    """Widen the columns by a bold or merged row; yield its cells over several columns."""
    column = 0
    for cell in row.cells:
        if cell.text and column + cell.span <= len(columns):
            found = _of_cell(cell.text, row, sizes)
            if cell.span == 1:
                columns[column] = _more(columns[column], found)
            else:
                yield _Across(column, cell.span, found)
        column += cell.span


def _of_cell(runs: tuple[Run, ...], row: Row, sizes: Sizes) -> Need:
    """Return what a cell asks for that is bold or stands in a merged row.

    Only a heading asks for more than its words: a group or a total runs over empty cells.
    """
    text = "".join([run.text for run in runs])
    bold = row.tieu_de or row.nhom or row.tong or any(map(_DAM, runs))
    size = sizes.tieu_de_cot if row.tieu_de else sizes.o_bang
    word, piece = _words(text, size, "dam" if bold else "thuong")
    if not row.tieu_de:
        return Need(word, piece, word)
    line = max(max(map(len, text.split("\n"))) * size * _LETTER, word)
    return Need(word, piece, line, line / _HEAD_LINES, head=_in_few_lines(text, size, word))


def _in_few_lines(text: str, size: float, word: float) -> float:
    """Return the room, to some percent, in which a heading takes no more lines than it may."""
    whole = width(text, size, "dam")
    room = max(word, whole / _HEAD_LINES)
    while room < whole and lines(text, room, size, "dam") > _HEAD_LINES:
        room *= _STEP
    return min(room, whole)


def _words(text: str, size: float, weight: str) -> tuple[float, float]:
    """Return the width of the longest word, and of the longest piece no line may break."""
    if "\xa0" in text:
        text = text.replace("\xa0", ".")  # holds its words together, and is as wide as a stop
    word = _widest(text, size, weight)
    if word <= _LONG * size * _LETTER:
        return word, word
    return word, _widest(_BREAK.sub(" ", text), size, weight)


def _widest(text: str, size: float, weight: str) -> float:
    """Return the width of the longest word; no sign is wider than its size, so few are measured."""
    words = set(text.split())
    if not words:
        return 0.0
    best = width(max(words, key=len), size, weight)
    most = best / size
    return max([best, *[width(word, size, weight) for word in words if len(word) > most]])


def _more(need: Need, other: Need) -> Need:
    return Need(*map(max, need, other))


def _widened(columns: list[Need], over: _Across) -> None:
    """Widen the columns under a cell together."""
    held = range(over.start, over.start + over.span)
    sums = [sum(values) for values in zip(*[columns[at] for at in held], strict=True)]
    more = [max(asked - have, 0.0) / over.span for asked, have in zip(over.need, sums, strict=True)]
    for at in held:
        columns[at] = Need(*map(sum, zip(columns[at], more, strict=True)))
