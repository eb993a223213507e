"""What of an OpenDocument file is no part of its text, for the notices all office files share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.intake.odt.names import CHANGES, COMMENT, HEADING, PARAGRAPH

if TYPE_CHECKING:
    from kehoach.word.read.notices import Notes


def left_out(element: Any, notes: Notes) -> None:
    """Record deleted words, comments, forms."""
    words = spoken(element)
    if element.tag == CHANGES and len(element):
        notes.add("sua_doi", words)  # what lies here was deleted
    elif element.tag == COMMENT:
        notes.add("ghi_chu", words)
    elif words:
        notes.add("sot", words)


def spoken(element: Any) -> str:
    """Return the words of the paragraphs inside an element, without its author and date."""
    paragraphs = element.iter(PARAGRAPH, HEADING)
    return " ".join("".join(paragraph.itertext()) for paragraph in paragraphs)
