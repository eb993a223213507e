"""Blanks of a page to be filled in: ``Số: ......./KH-UBND``, ``ngày    tháng    năm 2026``."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.intake.pdf.fillers import FILLERS
from kehoach.intake.pdf.strokes import Fields
from kehoach.named import NamedTuple
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.intake.pdf.letters import Letter
    from kehoach.intake.pdf.strokes import StrokeGrid

_BESIDE = 1.0
"""Baselines of a line and of what was laid on it by hand differ by less, in sizes."""
_SAME = 0.25
"""Baselines of one printed line differ by less, in sizes."""
_REACH = 6.0
"""A blank to fill in is at most that wide, in sizes: ``Số: ............/KH-UBND``."""
_COVERED = 0.3
"""An annotation that covers more of its own width in words is a stamp upon them, no filling."""
_SPACE = 0.3
"""Width of a space, in sizes."""
_NEXT = 0.01
"""A space put beside a letter stands that much before it, in pt, and is found there."""
_TIGHT = frozenset("/,.;-")
"""Signs that stand close to what fills the blank before them."""
_OPEN = re.compile(r"(?:\bso|ngay|thang|nam|nam\d{1,3}|:)$")
"""Words a blank follows (folded, without spaces)."""
_CLOSE = re.compile(r"/|thang|nam")
_HEAD = re.compile(
    r"so\s{0,9}:?\s{0,9}\d{1,5}[a-z]?\s{0,9}/\s{0,9}\w[\w&-]{0,30}"
    r"|(?:[^\d,]{2,40},\s{0,9})?ngay\s{0,9}\d{1,2}\s{0,9}thang\s{0,9}\d{1,2}\s{0,9}nam\s{0,9}\d{4}"
)
"""A whole number or date of a paper, laid on the page as one."""


class _Gap(NamedTuple):
    """The printed letters around what is laid on a line."""

    before: Letter | None
    after: Letter | None
    left: str
    """The words on its left, without spaces, as far as two blanks reach."""
    right: str
    covered: float
    """How much of them it covers, in pt."""


class Blanks:
    """The letters of a page by height, and what was laid on them."""

    def __init__(self, page: list[Letter], grids: Sequence[StrokeGrid]) -> None:
        self._page = sorted(page, key=lambda letter: letter.y)
        self._heights = [letter.y for letter in self._page]
        self._grids = [(grid, Fields(grid)) for grid in grids]
        self._filled: list[Letter] = []
        self._taken: set[int] = set()
        """Places of letters that stand under a filling: dots, spaces."""

    @property
    def letters(self) -> list[Letter]:
        """Return the letters of the page with the fillings."""
        kept = (letter for at, letter in enumerate(self._page) if at not in self._taken)
        return [*kept, *self._filled]

    def has_blank(self, found: list[Letter], words: str) -> bool:
        """Return True when a line of the page leaves a blank there, or an empty cell of a table.

        Dots are a blank; words that are covered are none, so a stamp upon the text fills nothing.
        """
        found.sort(key=_start)
        row = [self._page[at] for at in self._row(found)]
        gap = _gap([letter for letter in row if letter.sign not in FILLERS], found)
        if gap.covered > _COVERED * (found[-1].x1 - found[0].x0):
            return False
        if _HEAD.fullmatch(fold(words).strip(" .")):
            return True
        opened = gap.before is not None and _OPEN.search(fold(gap.left)) is not None
        return opened or _CLOSE.match(fold(gap.right)) is not None or self._empty_cell(found)

    def fill(self, found: list[Letter], *, single: bool) -> None:
        """Put the letters on the page; those of one line on the line whose blank they fill."""
        row = self._row(found) if single else []
        if not row:
            self._filled += found
            return
        found.sort(key=_start)
        self._drop(row, found)
        height = self._page[row[0]].y
        ink = [self._page[at] for at in row if at not in self._taken]
        self._filled += _closed(_gap(ink, found), [letter._replace(y=height) for letter in found])

    def _row(self, found: Sequence[Letter]) -> list[int]:
        """Return the places of the line of the page that stands nearest, from left to right."""
        y, size = found[0].y, max(letter.co for letter in found)
        low = bisect_left(self._heights, y - _BESIDE * size)
        high = bisect_right(self._heights, y + _BESIDE * size)
        inked = [self._heights[at] for at in range(low, high) if self._page[at].sign.strip()]
        if not inked:
            return []
        line = min(inked, key=lambda amount: abs(amount - y))
        near = [at for at in range(low, high) if abs(self._heights[at] - line) < _SAME * size]
        return sorted(near, key=lambda at: self._page[at].x0)

    def _empty_cell(self, found: Sequence[Letter]) -> bool:
        x, y = (found[0].x0 + found[-1].x1) / 2, found[0].y
        for grid, fields in self._grids:
            cell = fields.cell(x, y)
            if cell is not None:
                return not self._holds_words(grid, cell)
        return False

    def _holds_words(self, grid: StrokeGrid, cell: int) -> bool:
        box = grid.boxes[cell]
        left, right = grid.xs[box.column], grid.xs[box.column + box.columns]
        low = bisect_left(self._heights, grid.ys[box.row + box.rows])
        high = bisect_right(self._heights, grid.ys[box.row])
        inside = (letter for letter in self._page[low:high] if left <= letter.x0 < right)
        return any(letter.sign.strip() for letter in inside)

    def _drop(self, row: list[int], found: list[Letter]) -> None:
        """Take the dots of the blank away, and the spaces under the filling."""
        x0, x1 = found[0].x0 - found[0].co, found[-1].x1 + found[0].co
        under = {at for at in row if x0 < self._page[at].x1 and self._page[at].x0 < x1}
        for filler, group in groupby(row, key=lambda at: self._page[at].sign in FILLERS):
            run = list(group)
            if filler and under.intersection(run):
                self._taken.update(run)
        self._taken.update(at for at in under if not self._page[at].sign.strip())


def _gap(row: Sequence[Letter], found: Sequence[Letter]) -> _Gap:
    """Return what stands around the letters ``found`` on their line."""
    x0, x1 = found[0].x0, found[-1].x1
    reach = _REACH * found[0].co
    ink = list(filter(_inked, row))
    first, last = _middle(found[0]), _middle(found[-1])
    left = [letter for letter in ink if x0 - 2 * reach < letter.x1 and _middle(letter) < first]
    right = [letter for letter in ink if letter.x0 < x1 + reach and _middle(letter) > last]
    before = next((letter for letter in reversed(left) if letter.x1 > x0 - reach), None)
    covered = sum(_lap(letter, x0, x1) for letter in ink)
    return _Gap(before, next(iter(right), None), _text(left), _text(right), covered)


def _inked(letter: Letter) -> bool:
    return bool(letter.sign.strip())


def _middle(letter: Letter) -> float:
    return (letter.x0 + letter.x1) / 2


def _lap(letter: Letter, x0: float, x1: float) -> float:
    return max(min(letter.x1, x1) - max(letter.x0, x0), 0.0)


def _closed(gap: _Gap, found: list[Letter]) -> list[Letter]:
    """Return the filling with the rest of its blank closed, as if it had been typed there."""
    first, last = found[0], found[-1]
    size = first.co
    out = list(found)
    if gap.before is not None:
        x0 = min(first.x0, gap.before.x1 + _SPACE * size)
        out[0] = first._replace(x0=x0)
        going_on = gap.before.sign.isdigit() and first.x0 - gap.before.x1 < _SPACE * size
        if not going_on:  # 20 and 26 are one year
            out.insert(0, first._replace(sign=" ", x0=x0 - _NEXT, x1=x0))
    if gap.after is not None:
        tight = gap.after.sign in _TIGHT
        end = gap.after.x0 - (0.0 if tight else _SPACE * size)
        out[-1] = out[-1]._replace(x1=max(last.x1, end))
        if not tight:
            out.append(last._replace(sign=" ", x0=gap.after.x0 - _NEXT, x1=gap.after.x0))
    return out


def _text(signs: Sequence[Letter]) -> str:
    return "".join(letter.sign for letter in signs)


def _start(letter: Letter) -> float:
    return letter.x0
