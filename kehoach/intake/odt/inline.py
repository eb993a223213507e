"""What stands inside a paragraph of OpenDocument: the letters a reader sees, each with its look.

Tracked changes are read as accepted (their deleted words lie apart), fields as their result. Words
that are hidden or struck go aside; text boxes and notes are handed over with the paragraph.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from kehoach.document.block import Status
from kehoach.intake.odt.left_out import spoken
from kehoach.intake.odt.looks import Props, Styles, over, points
from kehoach.intake.odt.names import (
    COMMENT,
    DRAW,
    SETTINGS,
    TEXT,
    THREE_D,
    local,
    whole,
)
from kehoach.intake.odt.pieces import Piece
from kehoach.named import NamedTuple
from kehoach.text.letters import clean

if TYPE_CHECKING:
    from kehoach.word.read.notices import Notes

_BLANKS = re.compile(r"[ \t\r\n]+")
_SPAN, _NOTE = TEXT + "span", TEXT + "note"
_SIGNS = {TEXT + "tab": "\t", TEXT + "line-break": "\n"}
_PAGE = {TEXT + "page-number", TEXT + "page-count"}
_SHAPES = (DRAW, THREE_D)
_MOST_SPACES = 1_000
"""Blanks of one ``text:s``; a larger number is no layout."""
_MOST_SPACES_IN_ALL = 200_000
_UNFILLED = re.compile(r"\s*[«<][^«»<>]{1,80}[»>]\s*")


class Inside(NamedTuple):
    """What one paragraph holds."""

    pieces: list[Piece]
    boxes: list[Any]
    """Drawings anchored in it: frames, shapes."""
    notes: list[tuple[str, Any]]
    """Marks and bodies of the notes it calls, in order."""
    pages: list[float | None]
    """Sizes in pt of the page numbers it shows."""


class Inline:
    """Reads the paragraphs of one part."""

    def __init__(self, styles: Styles, notes: Notes) -> None:
        self._styles = styles
        self._notes = notes
        self._spaces = _MOST_SPACES_IN_ALL
        self._blank = True
        """True where white space of the XML shows nothing: at the start, and after white space."""

    def read(self, element: Any, props: Props) -> Inside:
        """Return what a ``text:p`` or ``text:h`` holds; ``props`` are those of its style."""
        inside = Inside([], [], [], [])
        self._blank = True
        self._walk(element, inside, props, Status.LIVE)
        return inside

    def _walk(self, element: Any, inside: Inside, props: Props, status: Status) -> None:
        self._say(element.text, inside, props, status)
        for child in element:
            self._element(child, inside, props, status)
            self._say(child.tail, inside, props, status)

    def _element(self, element: Any, inside: Inside, props: Props, status: Status) -> None:
        tag = element.tag
        if tag == _SPAN:
            own = self._styles.props("text", element.get(TEXT + "style-name"))
            self._walk(element, inside, over(props, own), status)
        elif tag == TEXT + "s":
            self._space(element, inside, props, status)
        elif tag in _SIGNS:
            self._put(_SIGNS[tag], inside, props, status)
        elif tag in _PAGE:
            inside.pages.append(points(props.get("font-size")))
        elif tag == _NOTE:
            self._call(element, inside)
        elif tag.startswith(_SHAPES):
            inside.boxes.append(element)
        elif tag == COMMENT:
            self._notes.add("ghi_chu", spoken(element))
        elif tag == TEXT + "ruby":
            self._ruby(element, inside, props, status)
        elif tag not in SETTINGS:
            self._walk(element, inside, props, _status(element, status))

    def _say(self, text: str | None, inside: Inside, props: Props, status: Status) -> None:
        """Add letters; white space of the XML counts as one blank, and as none at the start."""
        if not text:
            return
        words = _BLANKS.sub(" ", text)
        if self._blank:
            words = words.removeprefix(" ")
        if words:
            self._put(words, inside, props, status)
            self._blank = words.endswith(" ")

    def _put(self, words: str, inside: Inside, props: Props, status: Status) -> None:
        """Add letters as they are."""
        inside.pieces.append(Piece(words, props, _of_look(props, status)))
        self._blank = False

    def _space(self, record: Any, inside: Inside, props: Props, status: Status) -> None:
        count = min(whole(record.get(TEXT + "c"), 1, _MOST_SPACES), self._spaces)
        self._spaces -= count
        self._put(" " * max(count, 1), inside, props, status)

    def _call(self, element: Any, inside: Inside) -> None:
        citation, body = element.find(TEXT + "note-citation"), element.find(TEXT + "note-body")
        mark = "" if citation is None else (citation.get(TEXT + "label") or citation.text or "")
        mark = clean(mark).strip() or str(len(inside.notes) + 1)
        inside.pieces.append(Piece("", {}, note=mark))
        if body is not None:
            inside.notes.append((mark, body))

    def _ruby(self, item: Any, inside: Inside, props: Props, status: Status) -> None:
        for part in item:
            if local(part.tag) == "ruby-text":
                self._notes.add("chu_kem", " ".join(part.itertext()))
            else:
                self._walk(part, inside, props, status)


def _status(element: Any, status: Status) -> Status:
    """Return how far the words of a field are live text."""
    name = local(element.tag)
    if element.get(TEXT + "is-hidden") == "true":
        return Status.HIDDEN
    if name == "placeholder":
        return Status.PLACEHOLDER
    if name == "database-display" and _UNFILLED.fullmatch("".join(element.itertext())):
        return Status.UNMERGED
    return status


def _of_look(props: Props, status: Status) -> Status:
    if props.get("display") == "none":
        return Status.HIDDEN
    through = props.get("text-line-through-style") or props.get("text-line-through-type") or "none"
    return Status.STRUCK if through != "none" else status
