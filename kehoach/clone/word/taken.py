"""Decisions the comments of a Word file remember: one marked as resolved is not asked again.

What the words were is not noted when a person resolves it: the next clone writes it behind the
code of the comment, in six signs, and asks again once they changed. Years do not count.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.remembered import Kept, answered, said
from kehoach.clone.word.comments import spot_of
from kehoach.clone.word.leaf import WordLeaf
from kehoach.clone.word.questions import from_text, last_line
from kehoach.text.letters import one_line
from kehoach.word.comments import Program, read_in

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.clone.decisions import LeafChange, Remark
    from kehoach.word.comments import Seen
    from kehoach.word.traced import Places


class _Kept(Kept):
    """A resolved comment, the leaves it stands at and whether it was asked for."""

    def __init__(self, seen: Seen, code: str, noted: str, leaves: list[WordLeaf]) -> None:
        super().__init__(noted, leaves)
        self.number = seen.number
        self.code = code
        self.words = one_line(seen.words)

    def speaks_of(self, remark: Remark) -> bool:
        """Return True for a question of its code at its words; in a table, anywhere in that."""
        leaf = remark.leaf
        if leaf is None or leaf not in self.leaves:
            return False
        words = one_line(spot_of(remark).words)
        return leaf.in_table or words in self.words or self.words in words


class Taken:
    """The decisions a Word file remembers."""

    def __init__(self, places: Places, leaves: Iterable[WordLeaf]) -> None:
        """Find them in a file that is open, and the leaves read from it."""
        self._kept: dict[str, list[_Kept]] = {}
        done = [sight for sight in read_in(places) if _is_decided(sight)]
        stood = _Stood(leaves if done else ())
        for seen in done:
            question = from_text(seen.text)
            if question is not None:
                kept = _Kept(seen, question.code, question.stamp, stood.at(seen.paragraph))
                self._kept.setdefault(question.code, []).append(kept)

    def holds(self, remark: Remark) -> bool:
        """Return True for a question that was answered and whose words did not change since."""
        if not isinstance(remark.leaf, WordLeaf):
            return False
        return answered(kept for kept in self._kept.get(remark.code, ()) if kept.speaks_of(remark))

    def holding(self) -> Iterator[_Kept]:
        """Yield what was decided of words that did not change since."""
        return (kept for listed in self._kept.values() for kept in listed if kept.holds)

    def kept(self, changes: Iterable[LeafChange]) -> dict[str, str]:
        """Return the comments that stay, by number, each with its last line."""
        new = said(changes) if self._kept else {}
        every = (kept for listed in self._kept.values() for kept in listed)
        met = (kept for kept in every if kept.met and kept.holds)
        return {kept.number: last_line(kept.code, kept.stamp(new)) for kept in met}


def _is_decided(seen: Seen) -> bool:
    """Return True for a question of a clone that a person marked as resolved."""
    return seen.program is Program.CLONE and seen.done and not seen.answers


class _Stood:
    """The leaves of a file by the paragraph they begin in, those of one table together."""

    def __init__(self, leaves: Iterable[WordLeaf]) -> None:
        self._at: dict[int, list[WordLeaf]] = {}
        self._table: dict[int, list[WordLeaf]] = {}
        for leaf in leaves:
            paragraphs = {piece.paragraph for piece in leaf.standing.pieces} if leaf.view else ()
            for number in paragraphs:
                self._at.setdefault(number, []).append(leaf)
            if leaf.in_table:
                self._table.setdefault(leaf.block, []).append(leaf)

    def at(self, paragraph: int) -> list[WordLeaf]:
        """Return the leaves of a paragraph; of one in a table those of the whole table."""
        found = self._at.get(paragraph, [])
        block = next((word_leaf.block for word_leaf in found if word_leaf.in_table), None)
        return found if block is None else self._table[block]
