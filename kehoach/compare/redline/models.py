"""Whose clothes of the new file an old paragraph wears: those of the one most like it."""

from __future__ import annotations

from bisect import bisect_left
from itertools import chain, zip_longest
from typing import TYPE_CHECKING

from kehoach.compare.redline.flow import FlowLine, FlowTable, lines_of
from kehoach.compare.redline.label import typed_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.compare.redline.flow import Item

_FAR = 60
"""Paragraphs to each side that are looked at: a page or two."""


class Models:
    """The paragraphs and tables of a text of the new file."""

    def __init__(self, new: Sequence[Item]) -> None:
        own = [(number, item) for number, item in enumerate(new) if isinstance(item, FlowLine)]
        lines = own or [(0, line) for line in lines_of(new)]
        self._numbers = [number for number, _ in lines]
        self._lines = [line for _, line in lines]
        self._tables = [item for item in new if isinstance(item, FlowTable)]

    def like(self, old: FlowLine, near: int) -> FlowLine:
        """Return the paragraph most like an old one that stood near an item, of many the next."""
        best = max(self._around(near), key=lambda line: _alike(old, line))
        if bool(best.label) == bool(old.label):
            return best
        same = (line for line in self._lines if bool(line.label) == bool(old.label))
        return next(same, best)

    def table(self, columns: int) -> FlowTable | None:
        """Return a table with as many columns, else any; None where the text has none."""
        same = (grid for grid in self._tables if len(grid.widths) == columns)
        return next(chain(same, self._tables), None)

    def _around(self, near: int) -> Iterator[FlowLine]:
        """Yield the paragraphs around an item, the nearest first."""
        at = bisect_left(self._numbers, near)
        before, after = self._lines[max(at - _FAR, 0) : at][::-1], self._lines[at : at + _FAR]
        for pair in zip_longest(after, before):
            yield from (line for line in pair if line is not None)


def _alike(old: FlowLine, line: FlowLine) -> tuple[bool, ...]:
    """Return what two paragraphs have in common, what shows most first."""
    return (
        bool(old.label) == bool(line.label),
        _kind(old) == _kind(line),
        _set(old) == _set(line),
        old.words.isupper() == line.words.isupper(),
    )


def _kind(line: FlowLine) -> str:
    """Return what kind of mark a paragraph begins with: its first sign that is no bracket."""
    mark = (line.label or typed_mark(line.words)).strip(" ().")
    if mark[:1].isdigit():
        return "1" * (mark.count(".") + 1)
    return mark[:1].upper() if len(mark) == 1 and not mark.isalnum() else mark[:1] and "a"


def _set(line: FlowLine) -> tuple[object, ...]:
    look = line.look
    return () if look is None else (look.canh, look.dam, look.nghieng)
