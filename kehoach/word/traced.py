"""The words of each paragraph of a .docx as they were read, and the elements they stand in."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.text.letters import place_of
from kehoach.word.read import read_opened
from kehoach.word.read.inline import Inline
from kehoach.word.read.notes import unmarked
from kehoach.word.read.notices import Notes
from kehoach.word.read.opened import Opened
from kehoach.word.read.paragraph import runs_of
from kehoach.word.sought import Found, Letters, Line, key_of
from kehoach.word.spans import calls_of, edited_of, open_for_change

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Address
    from kehoach.document.block import Document
    from kehoach.plan.inline import Run
    from kehoach.word.read.notes import Call
    from kehoach.word.read.piece import Inside, Piece
    from kehoach.word.read.style import Props, Styles
    from kehoach.word.spans import Edited


class Spot(NamedTuple):
    """Some words of a paragraph of a file, or the paragraph itself."""

    origin: Address
    """Where the paragraph or cell stands (``Block.origin``)."""
    words: str = ""
    """The words that stand there; empty for the whole paragraph, or for the place at ``start``."""
    number: int = 0
    """How many places of the same words in the paragraph are passed over."""
    paragraph: int = 0
    """``Block.paragraph``; 0 for the first paragraph at the address that holds the words."""
    start: int = -1
    """Offset of the words among those of the paragraph as it was read, its label left out; -1 when
    they are found by ``number``."""


class _Said(str):
    """Letters that know the element they stand in."""

    __slots__ = ("node",)

    node: Any


class Traced(Inline):
    """Reads paragraphs and keeps which element each letter stands in."""

    def __init__(self, styles: Styles, notes: Notes) -> None:
        super().__init__(styles, notes)
        self.paragraphs: dict[Any, list[Letters]] = {}
        """Paragraph → its letters that are live text, in order."""
        self.runs: dict[Any, tuple[Run, ...]] = {}
        """Paragraph → its words as the reader gives them."""
        self._sources: dict[int, list[str]] = {}

    def read(self, paragraph: Any, style: str | None, table: Props) -> Inside:
        """Return what a ``w:p`` holds, its letters kept."""
        outside, self._sources = self._sources, {}
        inside = super().read(paragraph, style, table)
        kept = self.paragraphs[paragraph] = []
        for number, piece in enumerate(inside.pieces):
            kept += _letters(piece, self._sources.get(number))
        self.runs[paragraph] = runs_of(inside.pieces, Notes())
        self._sources = outside
        return inside

    def content(self, elements: Iterable[Any], inside: Inside, look: Piece, out: list[str]) -> None:
        """Read what a run holds, each letter marked with its element."""
        for one in elements:
            before = len(out)
            super().content((one,), inside, look, out)
            if len(out) < before:  # what was read so far was kept on the way
                before = 0
            for number in range(before, len(out)):
                if not isinstance(out[number], _Said):
                    out[number] = said = _Said(out[number])
                    said.node = one

    def keep(self, out: list[str], look: Piece, inside: Inside) -> None:
        """Turn the letters read so far into a piece, and keep where they stand."""
        letters, number = list(out), len(inside.pieces)
        super().keep(out, look, inside)
        if len(inside.pieces) > number:
            self._sources[number] = letters


def _letters(piece: Piece, sources: list[str] | None) -> list[Letters]:
    text = piece.text
    if piece.hoa and len(text.upper()) == len(text):
        text = text.upper()
    if sources is None:
        return [Letters(text, None)] if text else []
    out, at = [], 0
    for one in sources:
        out.append(Letters(text[at : at + len(one)], getattr(one, "node", None)))
        at += len(one)
    return out


class Places:
    """A .docx opened to find words in it, as they were when it was opened."""

    def __init__(self, edited: Edited, traced: Traced) -> None:
        self.edited = edited
        self._traced = traced
        self._lines: dict[Any, Line] = {}
        elements = edited.body.elements
        held = ((elements.get(note), call) for note, call in edited.calls.items())
        self._calls: dict[Any, Call] = {found[0]: call for found, call in held if found}

    def paragraph(self, spot: Spot) -> Any:
        """Return the paragraph of a place; None when the file has none there."""
        if spot.paragraph:
            return self.edited.body.numbered.get(spot.paragraph)
        held = self.edited.body.elements.get(spot.origin, [])
        sought = key_of(spot.words).text
        return next((one for one in held if sought in self.line(one).key.text), None)

    def nearest(self, spot: Spot) -> Found | None:
        """Return the words of a place, the last of their kind where there are fewer; or None."""
        paragraph = self.paragraph(spot)
        if not spot.words or paragraph is None:
            return None
        count = self.line(paragraph).key.text.count(key_of(spot.words).text)
        return self.find(spot._replace(number=min(spot.number, max(count - 1, 0))))

    def line(self, paragraph: Any) -> Line:
        """Return the words of a paragraph; one no page shows, a copy of another, is read now."""
        if paragraph not in self._lines:
            if paragraph not in self._traced.paragraphs:
                self._traced.read(paragraph, None, {})
            letters = self._traced.paragraphs[paragraph]
            text = "".join(one.text for one in letters)
            read = "".join(run.text for run in self._traced.runs[paragraph])
            line = Line(letters, _starts(letters), text, key_of(text), key_of(read))
            self._lines[paragraph] = line
        return self._lines[paragraph]

    def cut(self, paragraph: Any, letters: list[Letters]) -> None:
        """Take in which elements the letters of a paragraph stand once these were cut."""
        line = self.line(paragraph)
        self._lines[paragraph] = line._replace(letters=letters, starts=_starts(letters))

    def find(self, spot: Spot, less: tuple[int, int] = (0, 0)) -> Found | None:
        """Return where the words of a place stand; None when they do not stand there.

        ``less`` is how many of their letters at the start and at the end are left out.
        """
        paragraph = self.paragraph(spot)
        if paragraph is None:
            return None
        line = self.line(paragraph)
        sought = key_of(spot.words).text
        start = self._start(paragraph, line, sought, spot)
        if start < 0 or not line.key.text.startswith(sought, start):
            return None
        inner = (
            key_of(spot.words[: less[0]]).text,
            key_of(spot.words[len(spot.words) - less[1] :]).text,
        )
        ends = start + len(inner[0]), start + len(sought) - len(inner[1])
        begin, end = (line.key.back(one, len(line.text)) for one in ends)
        return Found(paragraph, line, begin, end)

    def _start(self, paragraph: Any, line: Line, sought: str, spot: Spot) -> int:
        key = line.key.text
        if spot.start < 0:
            found = place_of(sought, key, spot.number)
            return found if found < 0 or key.count(sought) > spot.number else -1
        if line.read.text != key:
            return -1
        call, runs = self._calls.get(paragraph), self._traced.runs[paragraph]
        lead = 0 if call is None or not runs else len(runs[0].text) - len(unmarked(runs[0], call))
        return line.read.forth(spot.start + lead)


def _starts(letters: list[Letters]) -> list[int]:
    """Return the offset of each stretch of letters."""
    lengths = (len(one.text) for one in letters[:-1])
    return list(accumulate(lengths, initial=0)) if letters else []


def opened_for_places(content: bytes, file: str) -> Places:
    """Return a .docx read once, each letter with its element. Raises KehoachError TN50."""
    return places_of(Opened(content, file))


def places_of(opened: Opened) -> Places:
    """Return the places of a file that is open, as ``opened_for_places`` does."""
    return _places(open_for_change(opened, Traced))


class ReadForChange(NamedTuple):
    """A file as it was read, open for words to be changed in it."""

    document: Document
    places: Places


def read_for_change(opened: Opened) -> ReadForChange:
    """Return a .docx as ``read_docx`` does, and its places, read once. Raises KehoachError TN50."""
    read = read_opened(opened, Traced)
    edited = edited_of(opened, read.body, calls_of(read.body))
    return ReadForChange(read.document, _places(edited))


def _places(edited: Edited) -> Places:
    traced = edited.body.inline
    if not isinstance(traced, Traced):
        raise TypeError(edited.opened.file)
    return Places(edited, traced)
