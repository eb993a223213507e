"""Letters of a PDF page, put together to pieces of lines."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.document.block import Run
from kehoach.intake.line import merged, trimmed
from kehoach.intake.pdf.fillers import without_covered
from kehoach.named import NamedTuple
from kehoach.text import legacy
from kehoach.text.letters import clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_SAME_LINE = 0.5
"""Baselines of one line differ by less, in sizes of the letters."""
_SPACE = 0.16
"""A gap of that many sizes is a space."""
_DIGIT_SPACE = 0.35
"""The same between two digits: a gap is between their ink, and a slim 1 leaves much around it."""
_TWICE = 0.12
_RAISED = 0.15
"""A baseline that many sizes higher is that of a raised letter."""
_WIDE_GAP = 1.6
"""A gap of that many sizes parts two pieces: columns, or cells of a table."""


class Letter(NamedTuple):
    """One letter; places in pt from the lower left corner of the page, turned upright."""

    sign: str
    x0: float
    x1: float
    y: float
    """Its baseline."""
    co: float
    dam: bool
    nghieng: bool
    font: str
    quarter: int = 0
    """How it is turned on the page: quarters of a circle against the clock; -1 when it slants."""
    mark: int = 0
    """Which annotation of its page it comes from, the first is 1; 0 for the page itself."""


class Piece(NamedTuple):
    """Letters of one line without a wide gap between them."""

    runs: tuple[Run, ...]
    x0: float
    x1: float
    y: float
    co: float
    """Size of most letters, in pt."""
    first_word: float
    """Width of its first word in pt."""
    font: str

    @property
    def text(self) -> str:
        """Return its words."""
        return "".join(run.text for run in self.runs)

    @property
    def middle(self) -> float:
        """Return the place of its middle."""
        return (self.x0 + self.x1) / 2

    @property
    def dam(self) -> bool:
        """Return True when every letter is bold."""
        return all(run.dam for run in self.runs if run.text.strip())


def pieces(signs: Iterable[Letter]) -> list[Piece]:
    """Return the pieces of lines of a page from top to bottom, left to right."""
    rows: list[list[Letter]] = []
    for sign in sorted(signs, key=lambda letter: (-letter.y, letter.x0)):
        if rows and abs(rows[-1][0].y - sign.y) < _SAME_LINE * max(sign.co, rows[-1][0].co):
            rows[-1].append(sign)
        else:
            rows.append([sign])
    out: list[Piece] = []
    for row in rows:
        row.sort(key=lambda letter: letter.x0)
        out += [piece for part in _parts(without_covered(row)) if (piece := _piece(part))]
    return out


def _parts(row: list[Letter]) -> Iterator[list[Letter]]:
    """Yield the letters of a row, parted where a wide gap or a drawn-out space stands."""
    part: list[Letter] = []
    right = 0.0
    spaced = False
    for letter in row:
        if not letter.sign.strip():
            spaced = True
            continue
        gap = letter.x0 - right
        if part and gap > _WIDE_GAP * letter.co:
            yield part
            part = []
        if not part:
            part = [letter]
        elif _is_printed_twice(part[-1], letter):
            continue
        else:
            if spaced or gap > _space(part[-1], letter):
                part.append(part[-1]._replace(sign=" ", x0=right, x1=letter.x0))
            part.append(_raised(part[-1], letter))
        right, spaced = letter.x1, False
    if part:
        yield part


def _is_printed_twice(before: Letter, letter: Letter) -> bool:
    """Return True for a letter set over the one before to look bold."""
    return letter.sign == before.sign and abs(letter.x0 - before.x0) < _TWICE * letter.co


def _space(before: Letter, letter: Letter) -> float:
    """Return the gap in pt that parts two words; a small raised digit hangs on a word."""
    share = _DIGIT_SPACE if before.sign.isdigit() and letter.sign.isdigit() else _SPACE
    raised = letter.sign.isdigit() and letter.y >= before.y + _RAISED * before.co
    return share * max(letter.co, before.co if raised else 0.0)


def _raised(before: Letter, letter: Letter) -> Letter:
    """A small raised digit as what it means: ``m²``, else the mark of a footnote, ``[1]``."""
    low = before.y + _RAISED * before.co
    if (
        not letter.sign.isdigit()
        or before.sign == " "
        or (letter.y < low and before.sign[-1] != "]")
    ):
        return letter
    if before.sign.startswith("[") and letter.co == before.co:
        return letter._replace(sign=f"\b{letter.sign}]")
    if letter.co > 0.75 * before.co:
        return letter
    return letter._replace(
        sign="²³"[int(letter.sign) - 2]
        if before.sign == "m" and letter.sign in "23"
        else f"[{letter.sign}]"
    )


def _piece(part: list[Letter]) -> Piece | None:
    runs = []
    for (dam, nghieng, font), group in groupby(
        part, key=lambda letter: (letter.dam, letter.nghieng, letter.font)
    ):
        text = clean(
            legacy.from_font("".join(letter.sign for letter in group).replace("]\b", ""), font)
        )
        runs.append(Run(text, dam, nghieng))
    whole = trimmed(merged(runs))
    if not whole:
        return None
    sizes = [round(letter.co, 1) for letter in part]
    fonts = [letter.font for letter in part]
    word = next((at for at, letter in enumerate(part) if letter.sign == " "), len(part))
    return Piece(
        whole,
        part[0].x0,
        part[-1].x1,
        max(part, key=lambda letter: letter.co).y,
        max(set(sizes), key=sizes.count),
        part[word - 1].x1 - part[0].x0 if word else 0.0,
        max(set(fonts), key=fonts.count),
    )
