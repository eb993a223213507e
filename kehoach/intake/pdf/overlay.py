"""Words of annotations put into the lines of the page: ``Số:      /KH-UBND`` with ``447`` over it.

The văn thư fills number and date in when the paper is signed already, so they stand in
annotations. What fills a blank is text of the paper; what a reader wrote or a program stamped
beside it is not, and is told instead.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from kehoach.intake.pdf.letters import pieces
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kehoach.intake.pdf.letters import Letter
    from kehoach.intake.pdf.marks import Mark
    from kehoach.intake.pdf.rules import Grid

_BESIDE = 0.75
"""Baselines of a line and of what was laid on it by hand differ by less, in sizes."""
_SAME = 0.25
"""Baselines of one printed line differ by less, in sizes."""
_REACH = 6.0
"""A blank to fill in is at most that wide, in sizes: ``Số: ............/KH-UBND``."""
_COVERED = 0.3
"""An annotation that covers more of its own width in words is a stamp upon them, no filling."""
_TOUCH = 1.0
_SPACE = 0.3
"""Width of a space, in sizes."""
_NEXT = 0.01
"""A space put beside a letter stands that much before it, in pt, and is found there."""
_TIGHT = frozenset("/,.;-")
"""Signs that stand close to what fills the blank before them."""
_FILLERS = frozenset(".…_‥·")
_OPEN = re.compile(r"(?:\bso|ngay|thang|nam|nam\d{1,3}|:)$")
"""Words a blank follows (folded, without spaces)."""
_CLOSE = re.compile(r"/|thang|nam")
_HEAD = re.compile(
    r"so\s*:?\s*\d{1,5}[a-z]?\s*/\s*\w[\w&-]{0,30}"
    r"|(?:[^\d,]{2,40},\s*)?ngay\s*\d{1,2}\s*thang\s*\d{1,2}\s*nam\s*\d{4}"
)
"""A whole number or date of a paper, laid on the page as one."""
_SIGNED = re.compile(
    r"\b(?:nguoi ky|ky boi|ky ngay|thoi gian ky|ngay ky|ky so|chu ky|sign(?:ed|er|ature|ing)\b"
    r"|dn:|cn=|reason:|location:|date: ?\d{4}|e-?mail:)"
)
"""What programs print of a digital signature (folded)."""


class Laid(NamedTuple):
    """The letters of a page with those that fill its blanks."""

    letters: list[Letter]
    beside: list[str]
    """Words of text boxes and stamps that fill no blank."""
    signed: list[str]
    """Words that show a digital signature."""


def laid(page: list[Letter], over: Iterable[Letter], marks: Sequence[Mark], grids: Sequence[Grid]) -> Laid:
    """Return the letters of the page with the ``over`` ones that fill blanks, and the others' words."""
    sheet = _Sheet(page, grids)
    out = Laid([], [], [])
    for number, group in groupby(sorted(over, key=lambda one: one.mark), key=lambda one: one.mark):
        found = list(group)
        lines = pieces(found)
        words = " ".join(line.text for line in lines)
        if not words:
            continue
        kind = marks[number - 1].kind
        if kind == "field":
            sheet.fill(found, single=len(lines) == 1)
        elif shows_signature(words):
            out.signed.append(words)
        elif len(lines) == 1 and sheet.has_blank(found, words):
            sheet.fill(found, single=True)
        else:
            (out.signed if kind == "signature" else out.beside).append(words)
    return out._replace(letters=sheet.letters)


def shows_signature(words: str) -> bool:
    """Return True for what programs print of a digital signature: who signed, when, his address."""
    return _SIGNED.search(fold(words)) is not None


class _Sheet:
    """The letters of a page by height, and what was laid on them."""

    def __init__(self, page: list[Letter], grids: Sequence[Grid]) -> None:
        self._page = sorted(page, key=lambda one: one.y)
        self._heights = [one.y for one in self._page]
        self._grids = grids
        self._filled: list[Letter] = []
        self._taken: set[int] = set()
        """Places of letters that stand under a filling: dots, spaces."""

    @property
    def letters(self) -> list[Letter]:
        kept = (one for at, one in enumerate(self._page) if at not in self._taken)
        return [*kept, *self._filled]

    def _row(self, found: Sequence[Letter]) -> list[int]:
        """Return the places of the line of the page that stands nearest, from left to right."""
        y, size = found[0].y, max(one.co for one in found)
        low = bisect_left(self._heights, y - _BESIDE * size)
        high = bisect_right(self._heights, y + _BESIDE * size)
        inked = [at for at in range(low, high) if self._page[at].sign.strip()]
        if not inked:
            return []
        line = min((self._heights[at] for at in inked), key=lambda one: abs(one - y))
        near = [at for at in range(low, high) if abs(self._heights[at] - line) < _SAME * size]
        return sorted(near, key=lambda at: self._page[at].x0)

    def has_blank(self, found: Sequence[Letter], words: str) -> bool:
        """Return True when a line of the page leaves a blank there, or an empty cell of a table."""
        x0, x1 = min(one.x0 for one in found), max(one.x1 for one in found)
        row = [self._page[at] for at in self._row(found)]
        ink = [one for one in row if one.sign.strip() and one.sign not in _FILLERS]
        covered = sum(max(min(one.x1, x1) - max(one.x0, x0), 0.0) for one in ink)
        if covered > _COVERED * (x1 - x0):
            return False
        if _HEAD.fullmatch(fold(words).strip(" .")):
            return True
        reach = _REACH * found[0].co
        left = "".join(one.sign for one in ink if x0 - 2 * reach < one.x1 <= x0 + _TOUCH)
        right = "".join(one.sign for one in ink if x1 - _TOUCH <= one.x0 < x1 + reach)
        near = any(x0 - reach < one.x1 <= x0 + _TOUCH for one in ink)
        opened = near and _OPEN.search(fold(left)) is not None
        return opened or _CLOSE.match(fold(right)) is not None or self._empty_cell(found)

    def _empty_cell(self, found: Sequence[Letter]) -> bool:
        x, y = (found[0].x0 + found[-1].x1) / 2, found[0].y
        for grid in self._grids:
            cell = grid.cell(x, y)
            if cell is not None:
                return not any(grid.cell(one.x0, one.y) == cell for one in self._page if one.sign.strip())
        return False

    def fill(self, found: list[Letter], *, single: bool) -> None:
        """Put the letters on the page; those of one line on the line whose blank they fill."""
        row = self._row(found) if single else []
        if not row:
            self._filled += found
            return
        found.sort(key=lambda one: one.x0)
        self._drop(row, found)
        line = self._page[row[0]].y
        found = [one._replace(y=line) for one in found]
        self._filled += self._closed(row, found)

    def _drop(self, row: list[int], found: list[Letter]) -> None:
        """Take the dots of the blank away, and the spaces under the filling."""
        x0, x1 = found[0].x0 - found[0].co, found[-1].x1 + found[0].co
        signs = [self._page[at].sign for at in row]
        for at, sign in zip(row, signs, strict=True):
            one = self._page[at]
            if sign in _FILLERS and x0 < one.x1 and one.x0 < x1:
                self._taken.add(at)
        for run in _runs(signs):
            if any(row[at] in self._taken for at in run):
                self._taken.update(row[at] for at in run)
        self._taken.update(at for at in row if not self._page[at].sign.strip() and self._within(at, x0, x1))

    def _within(self, at: int, x0: float, x1: float) -> bool:
        return x0 < self._page[at].x1 and self._page[at].x0 < x1

    def _closed(self, row: list[int], found: list[Letter]) -> list[Letter]:
        """Return the filling with the rest of its blank closed, as if it had been typed there."""
        ink = [self._page[at] for at in row if at not in self._taken and self._page[at].sign.strip()]
        first, last = found[0], found[-1]
        size = first.co
        before = max((one for one in ink if one.x1 <= first.x0 + _TOUCH), default=None, key=_end)
        after = min((one for one in ink if one.x0 >= last.x1 - _TOUCH), default=None, key=_start)
        out = list(found)
        if before is not None and first.x0 - before.x1 < _REACH * size:
            out[0] = first._replace(x0=min(first.x0, before.x1 + _SPACE * size))
            if not (before.sign.isdigit() and first.x0 - before.x1 < _SPACE * size):
                out.insert(0, first._replace(sign=" ", x0=out[0].x0 - _NEXT, x1=out[0].x0))
        if after is not None and after.x0 - last.x1 < _REACH * size:
            tight = after.sign in _TIGHT
            end = after.x0 - (0.0 if tight else _SPACE * size)
            out[-1] = out[-1]._replace(x1=max(last.x1, end))
            if not tight:
                out.append(last._replace(sign=" ", x0=after.x0 - _NEXT, x1=after.x0))
        return out


def _end(one: Letter) -> float:
    return one.x1


def _start(one: Letter) -> float:
    return one.x0


def _runs(signs: Sequence[str]) -> list[list[int]]:
    """Return the places of dots that stand together."""
    out: list[list[int]] = []
    for filler, group in groupby(range(len(signs)), key=lambda at: signs[at] in _FILLERS):
        if filler:
            out.append(list(group))
    return out
