"""Marks of insertions and deletions at the end of a paragraph and in the settings of a row."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import N

if TYPE_CHECKING:
    from kehoach.word.revise.package import Package

_SETTINGS, _LOOK, _ROW_SETTINGS = N + "pPr", N + "rPr", N + "trPr"
_PAGES, _EXCEPTIONS = N + "sectPr", N + "tblPrEx"
"""The one stands behind the look of an end, the other before the settings of a row, and a mark last
in these: ISO/IEC 29500-1, 17.3.1.26, 17.3.1.29, 17.4.79 and 17.4.82. No settings say what they were
before: the revisions of a file are accepted first."""


def mark_end(package: Package, paragraph: Any, tag: str) -> None:
    """Mark the end of a paragraph as inserted or deleted."""
    settings = paragraph.find(_SETTINGS)
    if settings is None:
        settings = paragraph.makeelement(_SETTINGS)
        paragraph.insert(0, settings)
    look = settings.find(_LOOK)
    if look is None:
        look = settings.makeelement(_LOOK)
        pages = settings.find(_PAGES)
        settings.insert(len(settings) if pages is None else settings.index(pages), look)
    look.insert(0, package.mark(paragraph, tag))


def mark_row(package: Package, row: Any, tag: str) -> None:
    """Mark a row as inserted or deleted."""
    settings = row.find(_ROW_SETTINGS)
    if settings is None:
        settings = row.makeelement(_ROW_SETTINGS)
        row.insert(len(row.findall(_EXCEPTIONS)), settings)
    settings.append(package.mark(row, tag))
