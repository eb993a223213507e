"""Paper and margins of the pages of a section as they were, as a tracked change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.part import copy_of
from kehoach.word.read.measure import twips
from kehoach.word.read.style import N

if TYPE_CHECKING:
    from kehoach.word.revise.package import Package

_PAPER, _MARGINS = N + "pgSz", N + "pgMar"
_MEASURES = {
    _PAPER: ("w", "h"),
    _MARGINS: ("top", "right", "bottom", "left", "header", "footer"),
}
_NOT_HELD = (N + "headerReference", N + "footerReference")
"""What a change of a section does not hold: ISO/IEC 29500-1, 17.13.5.32."""
_CLOSE = 6.0
"""Twips (0,1 mm) two measures may be apart: programs round to millimetres."""


def unlike_pages(old: Any, new: Any) -> tuple[str, ...]:
    """Return which settings of two sections differ for a reader: of the paper, of the margins.

    What one of them does not say is no difference.
    """
    pairs = ((tag, old.find(tag), new.find(tag)) for tag in _MEASURES)
    return tuple(
        tag for tag, was, now in pairs
        if was is not None and now is not None and not _same(was, now, _MEASURES[tag])
    )  # fmt: skip


def _same(was: Any, now: Any, names: tuple[str, ...]) -> bool:
    pairs = ((twips(was.get(N + name)), twips(now.get(N + name))) for name in names)
    return all(
        size is None or other is None or abs(size - other) <= _CLOSE for size, other in pairs
    )


def put_page(package: Package, section: Any, old: Any, tags: tuple[str, ...]) -> None:
    """Record that the paper or the margins of a section were those of another one."""
    package.part(section).change(section)
    former = section.makeelement(section.tag)
    former.extend(copy_of(element) for element in section if element.tag not in _NOT_HELD)
    for tag in tags:
        former.replace(former.find(tag), copy_of(old.find(tag)))
    change = package.mark(section, "sectPrChange")
    change.append(former)
    section.append(change)
