"""Words in = words out: the text of the file counted against what was read, once, at the end."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.intake.line import words
from kehoach.intake.odt.names import (
    CHANGES,
    COMMENT,
    DRAW,
    FORMS,
    OFFICE,
    SETTINGS,
    SVG,
    TEXT,
    local,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

_TOLD = SETTINGS | {CHANGES, COMMENT, FORMS, OFFICE + "annotation-end"}
_TOLD |= {TEXT + name for name in ("note-citation", "page-number", "page-count", "ruby-text")}
"""Elements whose words are told, or are numbers the page shows."""
_INSIDE = frozenset(
    ("span", "a", "meta", "meta-field", "bookmark", "bookmark-start", "bookmark-end", "change",
     "change-start", "change-end", "reference-mark", "reference-mark-start", "reference-mark-end",
     "ruby", "ruby-base", "soft-page-break", "annotation-end")
)  # fmt: skip
"""Elements that part no word."""


def missing(text: Any, heard: list[str]) -> list[str]:
    """Return the words of ``office:text`` that were not read, each as often as it is missing."""
    found = Counter(words(" ".join(heard)))
    there = Counter(words("".join(_letters(text))))
    return list((there - found).elements())


def _letters(element: Any) -> Iterator[str]:
    """Yield the letters of an element in order, blanks where it parts words."""
    if element.tag in _TOLD:
        return
    apart = local(element.tag) not in _INSIDE and not element.tag.startswith((DRAW, SVG))
    if apart:
        yield " "
    yield element.text or ""
    for child in element:
        yield from _letters(child)
        yield child.tail or ""
    if apart:
        yield " "
