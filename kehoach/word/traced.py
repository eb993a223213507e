"""The words of each paragraph of a .docx as they were read, and the elements they stand in."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.text.letters import place_of
from kehoach.word.read import read_opened
from kehoach.word.read.notes import unmarked
from kehoach.word.read.opened import Opened
from kehoach.word.sought import Found, Letters, SoughtLine, key_of
from kehoach.word.spans import calls_of, edited_of, open_for_change
from kehoach.word.tracer import Traced

if TYPE_CHECKING:
    from kehoach.address import Address
    from kehoach.document.block import Document
    from kehoach.word.read.notes import Call
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


class Places:
    """A .docx opened to find words in it, as they were when it was opened."""

    def __init__(self, edited: Edited, traced: Traced) -> None:
        self.edited = edited
        self._traced = traced
        self._lines: dict[Any, SoughtLine] = {}
        elements = edited.body.origins.elements
        held = ((elements.get(note), call) for note, call in edited.calls.items())
        self._calls: dict[Any, Call] = {found[0]: call for found, call in held if found}

    def paragraph(self, spot: Spot) -> Any:
        """Return the paragraph of a place; None when the file has none there."""
        if spot.paragraph:
            return self.edited.body.origins.numbered.get(spot.paragraph)
        held = self.edited.body.origins.elements.get(spot.origin, [])
        sought = key_of(spot.words).text
        return next((item for item in held if sought in self.line(item).key.text), None)

    def nearest(self, spot: Spot) -> Found | None:
        """Return the words of a place, the last of their kind where there are fewer; or None."""
        paragraph = self.paragraph(spot)
        if not spot.words or paragraph is None:
            return None
        count = self.line(paragraph).key.text.count(key_of(spot.words).text)
        return self.find(spot._replace(number=min(spot.number, max(count - 1, 0))))

    def line(self, paragraph: Any) -> SoughtLine:
        """Return the words of a paragraph; one no page shows, a copy of another, is read now."""
        if paragraph not in self._lines:
            if not self._traced.knows(paragraph):
                self._traced.read(paragraph, None, {})
            letters = self._traced.letters(paragraph)
            text = "".join(letter.text for letter in letters)
            read = "".join(run.text for run in self._traced.runs(paragraph))
            line = SoughtLine(letters, _starts(letters), text, key_of(text), key_of(read))
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
        begin, end = (line.key.back(number, len(line.text)) for number in ends)
        return Found(paragraph, line, begin, end)

    def _start(self, paragraph: Any, line: SoughtLine, sought: str, spot: Spot) -> int:
        key = line.key.text
        if spot.start < 0:
            found = place_of(sought, key, spot.number)
            return found if found < 0 or key.count(sought) > spot.number else -1
        if line.read.text != key:
            return -1
        call, runs = self._calls.get(paragraph), self._traced.runs(paragraph)
        lead = 0 if call is None or not runs else len(runs[0].text) - len(unmarked(runs[0], call))
        return line.read.forth(spot.start + lead)


def _starts(letters: list[Letters]) -> list[int]:
    """Return the offset of each stretch of letters."""
    lengths = (len(letter.text) for letter in letters[:-1])
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
