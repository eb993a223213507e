"""Paragraphs whose end goes with a revision: each runs on into the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARAGRAPH, _SETTINGS = N + "p", N + "pPr"
_MARKUP = tuple(N + name for name in (
    "bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd",
    "proofErr"))  # fmt: skip
"""What may stand between two paragraphs that are neighbours all the same."""


def run_on(paragraphs: Sequence[Any]) -> None:
    """Join each paragraph with the next, which gives the settings: its end is the one that stays.

    One without words that no paragraph follows goes, unless its cell or text would lack one.
    """
    for paragraph in reversed(paragraphs):  # the last first: each takes what follows it whole
        parent = paragraph.getparent()
        if parent is None:
            continue
        content = [one for one in paragraph if one.tag != _SETTINGS]
        after = next_paragraph(paragraph)
        if after is not None:
            at = 0 if after.find(_SETTINGS) is None else 1
            after[at:at] = content
            if not after.attrib:  # one of ours: the ids the program that saved the file gave stay
                after.attrib.update(paragraph.attrib)
            parent.remove(paragraph)
        elif not content and _may_go(paragraph):
            parent.remove(paragraph)


def next_paragraph(paragraph: Any) -> Any:
    """Return the paragraph that follows in the same text; None before a table or the end."""
    after = paragraph.getnext()
    while after is not None and after.tag in _MARKUP:
        after = after.getnext()
    return after if after is not None and after.tag == _PARAGRAPH else None


def paragraph_before(paragraph: Any) -> Any:
    """Return the paragraph before in the same text; None behind a table or at the start."""
    before = paragraph.getprevious()
    while before is not None and before.tag in _MARKUP:
        before = before.getprevious()
    return before if before is not None and before.tag == _PARAGRAPH else None


def _may_go(paragraph: Any) -> bool:
    """Return True when its text still has a paragraph at its end without this one."""
    after = paragraph.getnext()
    while after is not None and after.tag in _MARKUP:
        after = after.getnext()
    if after is not None and after.tag != N + "sectPr":
        return True
    return paragraph_before(paragraph) is not None
