"""Marks of what came or went at the end of a paragraph and in the settings of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import N

if TYPE_CHECKING:
    from kehoach.word.revise.desk import Desk

_SETTINGS, _LOOK, _ROW_SETTINGS = N + "pPr", N + "rPr", N + "trPr"
_BEHIND_LOOK = (N + "sectPr", N + "pPrChange")
_BEHIND_MARK = (N + "trPrChange",)
_BEFORE_ROW_SETTINGS = (N + "tblPrEx",)
"""Order of the elements: ISO/IEC 29500-1, 17.3.1.26, 17.3.1.29, 17.4.79 and 17.4.82."""


def mark_end(desk: Desk, paragraph: Any, tag: str) -> None:
    """Mark the end of a paragraph as come or gone."""
    settings = paragraph.find(_SETTINGS)
    if settings is None:
        settings = paragraph.makeelement(_SETTINGS)
        paragraph.insert(0, settings)
    look = settings.find(_LOOK)
    if look is None:
        look = settings.makeelement(_LOOK)
        _put(settings, look, _BEHIND_LOOK)
    look.insert(0, desk.mark(paragraph, tag))


def mark_row(desk: Desk, row: Any, tag: str) -> None:
    """Mark a row as come or gone."""
    settings = row.find(_ROW_SETTINGS)
    if settings is None:
        settings = row.makeelement(_ROW_SETTINGS)
        before = [one for one in row if one.tag in _BEFORE_ROW_SETTINGS]
        row.insert(len(before), settings)
    _put(settings, desk.mark(row, tag), _BEHIND_MARK)


def _put(parent: Any, new: Any, behind: tuple[str, ...]) -> None:
    """Put a new child before those of these tags, at the end where there are none."""
    after = next((one for one in parent if one.tag in behind), None)
    if after is None:
        parent.append(new)
    else:
        after.addprevious(new)
