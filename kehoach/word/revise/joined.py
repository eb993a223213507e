"""Paragraphs whose end goes with a revision: each runs on into the next one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.word.read.style import N

if TYPE_CHECKING:
    from collections.abc import Sequence

_PARAGRAPH, _SETTINGS = N + "p", N + "pPr"
MARKUP = tuple(N + name for name in (
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
        content = [element for element in paragraph if element.tag != _SETTINGS]
        after = next_paragraph(paragraph)
        if after is not None:
            _take_in(after, content, paragraph.attrib)
            parent.remove(paragraph)
        elif not content and _may_go(paragraph):
            parent.remove(paragraph)


def _take_in(paragraph: Any, content: Sequence[Any], attributes: Any) -> None:
    """Put what stood in the paragraph before ahead of the words of a paragraph.

    Each by its place: lxml counts all that a paragraph holds where a slice of it is set, and a long
    run of paragraphs gathers in the last of them.
    """
    first = next(iter(paragraph), None)
    at = 1 if first is not None and first.tag == _SETTINGS else 0
    for element in reversed(content):
        paragraph.insert(at, element)
    if not paragraph.attrib:  # one of ours: the ids the program that saved the file gave stay
        paragraph.attrib.update(attributes)


def next_paragraph(paragraph: Any) -> Any:
    """Return the paragraph that follows in the same text; None before a table or the end."""
    return _if_paragraph(following(paragraph))


def paragraph_before(paragraph: Any) -> Any:
    """Return the paragraph before in the same text; None behind a table or at the start."""
    return _if_paragraph(_neighbour(paragraph, preceding=True))


def following(paragraph: Any) -> Any:
    """Return what follows a paragraph in the same text: a paragraph, a table, its last settings."""
    return _neighbour(paragraph, preceding=False)


def ends_section(paragraph: Any) -> bool:
    """Return True for a paragraph that holds the settings of the pages up to it."""
    return paragraph.find(f"{_SETTINGS}/{N}sectPr") is not None


def _neighbour(paragraph: Any, *, preceding: bool) -> Any:
    beside = paragraph.itersiblings(preceding=preceding)
    return next((element for element in beside if element.tag not in MARKUP), None)


def _if_paragraph(element: Any) -> Any:
    return element if element is not None and element.tag == _PARAGRAPH else None


def _may_go(paragraph: Any) -> bool:
    """Return True when its text still has a paragraph at its end without this one."""
    after = following(paragraph)
    if after is not None and after.tag != N + "sectPr":
        return True
    return paragraph_before(paragraph) is not None
