"""What the settings of a table's cell say, read in one walk: a file may have 100,000 cells."""

from __future__ import annotations

from typing import Any

from kehoach.named import NamedTuple
from kehoach.word.read.measure import twips
from kehoach.word.read.style import VAL, N, child, first_of_each

_SETTINGS, _WIDTH, _BORDERS = N + "tcPr", N + "tcW", N + "tcBorders"
_SPAN, _MERGED_DOWN, _MERGED_ACROSS = N + "gridSpan", N + "vMerge", N + "hMerge"
_LEVEL_SIDES = (N + "top", N + "bottom")
_TYPE, _WIDE = N + "type", N + "w"
_MOST_SPAN = 63
"""Columns a table of Word may have."""


class CellSettings(NamedTuple):
    """The settings of a ``w:tc``."""

    span: int = 1
    """Columns it covers."""
    continues_above: bool = False
    """True for a cell merged into the one above it."""
    continues_left: bool = False
    """True for a cell merged into the one on its left in the older way (``w:hMerge``)."""
    width: float | None = None
    """In twips; None where the file does not say."""
    ruled: bool = False
    """True where a line is drawn above or below it."""

    @property
    def rows(self) -> int:
        """Return how many rows it covers as far as it says: 0 where it continues the cell above."""
        return 0 if self.continues_above else 1

    def room(self, margins: float) -> float | None:
        """Return how wide its text may be, in twips; None when the file does not say.

        ``margins`` is what its table leaves at its sides.
        """
        return None if self.width is None else self.width - margins or None


_NONE = CellSettings()


def settings_of(cell: Any) -> CellSettings:
    """Return what a ``w:tc`` says of itself."""
    settings = child(cell, _SETTINGS)
    if settings is None:
        return _NONE
    said = first_of_each(settings)
    return CellSettings(
        span_of(said.get(_SPAN)),
        _continues(said.get(_MERGED_DOWN)),
        _continues(said.get(_MERGED_ACROSS)),
        _width(said.get(_WIDTH)),
        _is_ruled(said.get(_BORDERS)),
    )


def span_of(element: Any) -> int:
    """Return how many columns an element with a number says; 1 where it says none."""
    value = "" if element is None else element.get(VAL) or ""
    return min(int(value), _MOST_SPAN) if value.isdigit() and int(value) else 1


def _continues(merge: Any) -> bool:
    return merge is not None and merge.get(VAL) != "restart"


def _width(width: Any) -> float | None:
    if width is None or width.get(_TYPE) not in (None, "dxa"):
        return None
    return twips(width.get(_WIDE)) or 0.0


def _is_ruled(sides: Any) -> bool:
    shown = [] if sides is None else [side for side in sides if side.tag in _LEVEL_SIDES]
    return any(record.get(VAL) not in ("nil", "none", None) for record in shown)
