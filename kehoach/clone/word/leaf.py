"""A leaf of a Word file: words and where in which paragraphs they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.clone.leaf import BLANKS, Leaf

if TYPE_CHECKING:
    from kehoach.clone.word.standing import Standing


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class WordLeaf(Leaf):
    """Words of a Word file, and where they stand in it."""

    standing: Standing
    """The words as the file has them. The view of a part that names something (``co_quan``,
    ``ngay``) says it as a spec does; any other view is these words, letter by letter."""
    block: int
    """``Block.number`` of the first block it was cut from; 0 beside the text."""

    @property
    def by_letter(self) -> bool:
        """Return True where an offset of the view is one of the words in the file."""
        return len(self.view) == len(self.standing.words)

    @property
    def order(self) -> tuple[int, int]:
        """Return a key that sorts leaves as they stand in the file."""
        first = next(iter(self.standing.pieces), None)
        return (first.paragraph, first.start) if first else (0, 0)


def view_of(words: str) -> str:
    """Return words as rules look at them: every blank a space."""
    return words.translate(BLANKS)
