"""Where words of a labelled document stand in the paragraphs of the file they were read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE, Address
from kehoach.named import NamedTuple
from kehoach.word.traced import Spot

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Document


class Piece(NamedTuple):
    """Words that stand together in one paragraph."""

    at: int
    """Offset of the first of them in the words of the standing."""
    length: int
    origin: Address
    paragraph: int
    start: int
    """Offset in the words of the paragraph as it was read."""

    @property
    def end(self) -> int:
        """Return the offset behind the last of them."""
        return self.at + self.length


class Standing(NamedTuple):
    """Some words and where they stand; of words between two pieces the file holds none."""

    words: str
    pieces: tuple[Piece, ...] = ()

    def part(self, start: int, end: int) -> Standing:
        """Return the words between two offsets."""
        kept = (
            _cut(piece, start, end) for piece in self.pieces if piece.at < end and start < piece.end
        )
        return Standing(self.words[start:end], tuple(kept))

    def spot(self, start: int, end: int) -> Spot | None:
        """Return the place of words that stand in one paragraph; None where they do not.

        An empty stretch is the place between two letters.
        """
        for piece in self.pieces:
            if piece.at <= start and end <= piece.end:
                begin = piece.start + start - piece.at
                return Spot(piece.origin, self.words[start:end], 0, piece.paragraph, begin)
        return None

    @property
    def whole(self) -> Spot:
        """Return the paragraph the words begin in; the whole file where they stand nowhere."""
        first = next(iter(self.pieces), None)
        return Spot(WHOLE) if first is None else Spot(first.origin, paragraph=first.paragraph)


def joined(parts: Iterable[Standing]) -> Standing:
    """Return several words as one text, a blank between them that stands nowhere."""
    words: list[str] = []
    pieces: list[Piece] = []
    at = 0
    for standing in parts:
        words.append(standing.words)
        pieces += (
            [piece._replace(at=piece.at + at) for piece in standing.pieces]
            if at
            else standing.pieces
        )
        at += len(standing.words) + 1
    return Standing(" ".join(words), tuple(pieces))


def after(standing: Standing) -> Standing:
    """Return the place behind words: nothing stands there."""
    last = standing.pieces[-1:]
    return Standing("", tuple(_cut(piece, piece.end, piece.end) for piece in last))


def _cut(piece: Piece, start: int, end: int) -> Piece:
    first, last = max(piece.at, start), min(piece.end, end)
    begin = piece.start + first - piece.at
    return piece._replace(at=first - start, length=last - first, start=begin)


class Paragraphs:
    """The paragraphs of a document as it was read, to find in them what was cut out of them.

    Blocks of one paragraph are asked for in their order: each is sought behind the one before.
    """

    def __init__(self, read: Document) -> None:
        self._words = {block.paragraph: words_of(block) for block in every_paragraph(read)}
        self._origins = {block.paragraph: block.origin for block in every_paragraph(read)}
        self._passed: dict[int, int] = {}

    def standing(self, block: Block) -> Standing:
        """Return the words of a block without its label; those not found stand nowhere."""
        words, number = words_of(block), block.paragraph
        start = self._words.get(number, "").find(words, self._passed.get(number, 0))
        if start >= 0:
            return Standing(words, (self._piece(0, number, start, len(words)),))
        pieces = tuple(self._word_by_word(words, number))
        return Standing(words, pieces)

    def _piece(self, at: int, paragraph: int, start: int, length: int) -> Piece:
        self._passed[paragraph] = start + length
        return Piece(at, length, self._origins[paragraph], paragraph, start)

    def _word_by_word(self, words: str, number: int) -> Iterator[Piece]:
        """Yield the places of words with other blanks in the file, or that two paragraphs hold.

        Nothing once a word is not where it should be: what is not certain has no place.
        """
        at = 0
        for word in words.split():
            at = words.index(word, at)
            found = self._next(word, number)
            if found is None:
                return
            number, start = found
            yield self._piece(at, number, start, len(word))
            at += len(word)

    def _next(self, word: str, number: int) -> tuple[int, int] | None:
        """Return where the next word stands: in the paragraph, or at the start of the next."""
        for paragraph in (number, number + 1):
            words, passed = self._words.get(paragraph, ""), self._passed.get(paragraph, 0)
            start = words.find(word, passed)
            if start >= 0 and (passed == 0 or not words[passed:start].strip()):
                return paragraph, start
        return None


def words_of(block: Block) -> str:
    """Return the words of a block without its label."""
    return "".join(run.text for run in block.text)


def every_paragraph(read: Document) -> Iterator[Block]:
    """Yield the paragraphs of a document: of its text, cells, margins of the page and notes."""
    for section in read.sections:
        for blocks in (section.blocks, section.dau_trang, section.chan_trang):
            yield from inner(blocks)
    yield from inner(read.chu_thich)


def inner(blocks: Iterable[Block]) -> Iterator[Block]:
    """Yield paragraphs, those in the cells of tables in the place of these."""
    for block in blocks:
        if block.table is None:
            yield block
            continue
        for row in block.table.rows:
            for cell in row.cells:
                yield from inner(cell.blocks)
