"""Paragraphs as blocks: settings worked out once, texts counted, what is odd told."""

from __future__ import annotations

import itertools
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from kehoach.address import WHOLE, Paragraph
from kehoach.document.block import Block
from kehoach.word.read.lines import Ruled
from kehoach.word.read.looks import Looks, Settled
from kehoach.word.read.page_break import SIGN, Pages, breaks_of
from kehoach.word.read.paragraph import block_of, runs_of
from kehoach.word.read.telling import NOTICED_AS, tell

if TYPE_CHECKING:
    from kehoach.address import Address
    from kehoach.document.block import Run
    from kehoach.word.read.notices import Notes
    from kehoach.word.read.numbering import Numbering
    from kehoach.word.read.opened import Opened
    from kehoach.word.read.pictures import Pictures
    from kehoach.word.read.piece import Inside, Piece
    from kehoach.word.read.placed import Placed
    from kehoach.word.read.style import Props, Styles


class Maker:
    """Makes the blocks of one file."""

    def __init__(self, styles: Styles, numbering: Numbering, notes: Notes, opened: Opened) -> None:
        self.styles = styles
        self.numbering = numbering
        self.notes = notes
        self.opened = opened
        self.part = opened.main
        """The part that is read now: relations are looked up in it."""
        self.count = 0
        """Paragraphs of the running text with words."""
        self.heard: list[str] = []
        """Texts of the file that became words of the document, or were told, or show nothing."""
        self._paragraphs = itertools.count(1)
        self.linked: dict[str, str] = {}
        """Words of diagrams and charts, by their part."""
        self._looks = Looks()
        self.pages = Pages(notes)
        self._shown: Pictures | None = None
        self._settled: dict[tuple[Any, ...], Settled] = {}

    def settle(self, direct: Props, table: Props) -> Settled:
        """Return what a paragraph's own settings, its table, list and style come to."""
        key = (*direct.items(), None, *table.items())
        found = self._settled.get(key)
        if found is None:
            style = direct.get("style")
            numbered = {
                **self.styles.chain(style or self.styles.default.get("paragraph"))[0],
                **direct,
            }
            name = numbered.get("numId")
            depth = _depth(numbered)
            props = self.styles.paragraph(direct, table, self.numbering.props(name, depth))
            listed = None if name == "0" else name
            found = Settled(len(self._settled), props, listed, depth, self.styles.name(style))
            self._settled[key] = found
        return found

    def blocks(
        self, inside: Inside, label: str, settled: Settled, address: Address, *, empty: bool
    ) -> list[Block | Ruled]:
        """Return the block of a paragraph, or what of one without words belongs to its neighbours.

        ``empty`` is True when a label alone does not make it stand on the page.
        """
        if not inside.pictures:
            return self._words(inside, label, settled, address, empty=empty)
        beside = _words_follow(inside.pieces)
        shown = [placed._replace(beside=beside) for placed in inside.pictures]
        late = settled.props.get("page") or shown[0].page_ended
        early = [] if late else [*itertools.takewhile(attrgetter("first"), shown)]
        before = self._pictures(early, address)
        found = self._words(inside, label, settled, address, empty=empty)
        behind = self._pictures(shown[len(early) :], address)
        alone = not any(isinstance(pair, Block) for pair in found)
        return [*found, *before, *behind] if alone else [*before, *found, *behind]

    def _pictures(self, found: list[Placed], address: Address) -> list[Block]:
        """Return the pictures of a paragraph as blocks."""
        if self._shown is None:
            from kehoach.word.read.pictures import Pictures  # noqa: PLC0415 - most files have none

            self._shown = Pictures(self)
        return list(self._shown.blocks(found, address))

    def _words(
        self, inside: Inside, label: str, settled: Settled, address: Address, *, empty: bool
    ) -> list[Block | Ruled]:
        breaks = breaks_of(inside, settled.props)
        runs = runs_of(inside.pieces, self.notes)
        aside = runs_of(inside.aside, self.notes) if inside.aside else ()
        left: list[Block | Ruled] = []
        if not any(run.text.strip() or run.note for run in runs):
            if inside.lines or aside:
                left.append(Ruled(tuple(inside.lines), aside))
            if empty or aside or not label:
                self.pages.passed(breaks, address)
                self.finish(inside, aside, address)
                return left
            runs = ()
        origin = self._address(address)
        look = self._looks.of(inside.pieces, settled, inside.lines)
        self.finish(inside, (*runs, *aside), origin)
        block = block_of(runs, aside, label, look, origin, next(self._paragraphs))
        return [*left, self.pages.begun(block, breaks, address)]

    def _address(self, within: Address) -> Address:
        """Return the address of a paragraph with words: its number in the text, or its part."""
        if within is not WHOLE:
            return within
        self.count += 1
        return Paragraph(self.count)

    def finish(self, inside: Inside, runs: tuple[Run, ...], where: Address) -> None:
        """Count the texts of a paragraph that was read, and tell what one should know of it."""
        self.heard += inside.heard
        odd = [run for run in runs if run.status in NOTICED_AS and run.text]
        noticed = inside.noticed + [(NOTICED_AS[run.status], run.text) for run in odd]
        if noticed:
            tell(self, noticed, where.shown or self.near())

    def near(self) -> str:
        """Return a place in the running text where no paragraph with words is."""
        count = self.count
        return f"sau đoạn {count}" if count else "đầu bài"


def _depth(props: Props) -> int:
    value = props.get("ilvl") or "0"
    return int(value) if value.isdigit() else 0


def _words_follow(pieces: list[Piece]) -> bool:
    """Return True when words follow the pictures a paragraph begins with in their line.

    Behind the end of a line, or of a page, they are what names a picture.
    """
    words = "".join(piece.text for piece in pieces).lstrip(" \t\xa0")
    return bool(words.strip()) and words[0] not in f"\n{SIGN}"
