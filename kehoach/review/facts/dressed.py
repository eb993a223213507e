"""Words of a file beside their look: paragraphs and notes first, then what stands in tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.review.blocks import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.document.look import Look
    from kehoach.review.subject import Subject


class Dressed(NamedTuple):
    """Words and the look they have."""

    block: Block
    """The paragraph, or the table they stand in."""
    words: str
    look: Look
    cell: Position | None = None

    @property
    def place(self) -> str:
        """Return where they stand, for people."""
        return self.block.origin.at(self.cell).shown


def dressed(subject: Subject) -> Iterator[Dressed]:
    """Yield every paragraph that has words and a look; an empty one shows neither."""
    for block in (*subject.blocks, *subject.notes):
        words = text_of(block) if block.table is None else ""
        if block.look is not None and words.strip():
            yield Dressed(block, words, block.look)
    for in_cell in subject.facts.in_cells:
        yield Dressed(in_cell.table, in_cell.text, in_cell.look, in_cell.cell)
