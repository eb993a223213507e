"""The words at fault with some of what stands around them, as a reader looks for them on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.review.subject import text_of
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding

_AROUND = 70
"""Letters shown on either side, at most."""


class Passage(NamedTuple):
    """Words of the page; ``…`` stands where they were cut."""

    before: str
    words: str
    """The words at fault; empty when the finding quotes none or they were not found."""
    after: str


def passage(finding: Finding) -> Passage:
    """Return where a finding's words stand; of a paragraph without a quote its beginning, else the quote alone."""
    quote = finding.quote
    for text in _texts(finding):
        start = text.find(quote)
        if start >= 0:
            end = start + len(quote)
            return Passage(_tail(text[:start]), quote, _head(text[end:]))
    return Passage("", quote, "")


def _texts(finding: Finding) -> Iterator[str]:
    """Yield the texts the words may stand in: the paragraph, its cell, or every cell of its table."""
    block = finding.block
    if block is None:
        return
    if block.table is None:
        yield text_of(block)
        yield block.words
        return
    yield from _cells(block, finding.cell) if finding.cell or finding.quote else ()


def _cells(block: Block, cell: tuple[str | int, ...]) -> Iterator[str]:
    for down, row in enumerate(block.table.rows if block.table else (), 1):
        for across, one in enumerate(row.cells, 1):
            if not cell or cell == ("dòng", down, "ô", across):
                yield "".join(run.text for run in one.text)


def _tail(text: str) -> str:
    """Return the last words of a text, white space at its end kept as one space."""
    kept = text[-_AROUND:]
    if len(text) > _AROUND:
        kept = "… " + (kept.partition(" ")[2] or kept)
    return one_line(kept) + (" " if kept[-1:].isspace() and kept.strip() else "")


def _head(text: str) -> str:
    """Return the first words of a text, white space at its start kept as one space."""
    kept = text[:_AROUND]
    if len(text) > _AROUND:
        kept = (kept.rpartition(" ")[0] or kept) + " …"
    return (" " if kept[:1].isspace() and kept.strip() else "") + one_line(kept)
