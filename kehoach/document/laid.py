"""On which page of a layout the words of a document stand."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kehoach.address import PdfLine
from kehoach.named import NamedTuple
from kehoach.text.aligned import aligned
from kehoach.text.letters import clean, words_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from kehoach.address import Address, PlanPath, Position
    from kehoach.document.block import Block, Table

_LEAST_KNOWN = 0.6
"""Share of the words that must be found on the pages: below it they are of another text."""
_MOST_WORDS = 400_000
"""Of a document: 800 pages; a longer one has no pages."""


class BlockMark(NamedTuple):
    """What tells a block of a document from the others, whichever of its papers it is seen in."""

    origin: Address
    path: PlanPath
    words: str


def mark_of(block: Block) -> BlockMark:
    """Return what tells a block from the others; those it does not tell apart say the same."""
    return BlockMark(block.origin, block.path, block.words if block.table is None else "")


class Pages(NamedTuple):
    """Pages of a document, from 1: for each block those of its words, 0 where it is not certain."""

    of: Mapping[BlockMark, Sequence[int]]

    def page(self, block: Block, before: str = "") -> int:
        """Return the page of a block's words behind ``before``, 0 where it is not known."""
        if isinstance(block.origin, PdfLine):
            return block.origin.page
        pages = self.of.get(mark_of(block))
        if not pages:
            return 0
        return pages[min(len(_words(before)), len(pages) - 1)]


def laid(blocks: Iterable[Block], pages: Iterable[str]) -> Pages | None:
    """Return where the words of blocks stand on the pages of a layout, given as their words.

    None when too little of the document is found on them: of a doubtful layout no page is told.
    """
    listed = list(blocks)
    texts = [_words(text_of(block)) for block in listed]
    known = _known([*chain(*texts)], [_words(text) for text in pages])
    if sum(map(bool, known)) <= _LEAST_KNOWN * len(known):
        return None
    return Pages(_by_block(listed, texts, _between(known)))


def _known(said: list[str], pages: list[list[str]]) -> list[int]:
    """Return for each word the page it was found on, 0 for none; nothing for too long a text."""
    printed = [*chain(*pages)]
    if len(said) > _MOST_WORDS or len(printed) > 2 * _MOST_WORDS:
        return []
    numbers = [0]
    for number, words in enumerate(pages, 1):
        numbers += [number] * len(words)
    return [numbers[other + 1] for other in aligned(said, printed)]


def text_of(block: Block, before: Position | None = None) -> str:
    """Return all words of a block in the order they are read, those of its cells by rows.

    Of a table only the cells ``before`` one, where that is given.
    """
    return block.words if block.table is None else "\n".join(_cells(block.table, before))


def _cells(table: Table, before: Position | None) -> Iterator[str]:
    for down, row in enumerate(table.rows, 1):
        for across, cell in enumerate(row.cells, 1):
            if before is not None and (down, across) >= before:
                return
            if cell.rows:
                yield "".join(run.text for run in cell.text)


def _words(text: str) -> list[str]:
    return words_of(clean(text).casefold())


def _between(known: list[int]) -> list[int]:
    """Return the pages with those words filled in that stand between two of one page."""
    out = list(known)
    last = 0
    for at, page in enumerate(known):
        if page and page == known[last]:
            out[last:at] = [page] * (at - last)
        if page:
            last = at
    return out


def _by_block(
    blocks: list[Block], texts: list[list[str]], pages: list[int]
) -> dict[BlockMark, Sequence[int]]:
    out: dict[BlockMark, Sequence[int]] = {}
    start = 0
    for block, words in zip(blocks, texts, strict=True):
        end = start + len(words)
        out.setdefault(mark_of(block), pages[start:end])
        start = end
    return out
