"""Decisions the comments of a Word file remember, handed on to the spec that is made of it.

What was resolved in Word is written as ``# đã quyết định: CL22`` where the spec would ask it; from
there on it is a decision of the spec, which its own clone remembers.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.clone.remembered import said, stamp
from kehoach.clone.spec_leaf import SpecLeaf
from kehoach.clone.spec_marks import Marks
from kehoach.clone.word.taken import Taken
from kehoach.clone.word_paper import paper_of
from kehoach.plan.identity import key_of
from kehoach.plan.open_marks import OpenState, written
from kehoach.spec.edit import Edit
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from kehoach.clone.decisions import LeafChange, Remark
    from kehoach.clone.leaf import Leaf
    from kehoach.document.block import Document
    from kehoach.plan.build import Draft
    from kehoach.word.traced import Places


class HandedOn:
    """The decisions of a Word file: answers to the same questions at the same words."""

    def __init__(self, read: Document, places: Places, file: str) -> None:
        """Take the file as it was read, revisions accepted, and its places."""
        found = paper_of(read, file).found.leaves
        named = dict(_named(found))
        self._said: dict[tuple[str, Hashable], list[str]] = {}
        """Code and leaf → the words that were decided."""
        for kept in Taken(places, found).holding():
            for leaf in kept.leaves:
                self._said.setdefault((kept.code, named[leaf]), []).append(kept.words)

    def to(self, draft: Draft, leaves: Iterable[Leaf]) -> Handed:
        """Return them as the spec made of the file meets them."""
        return Handed(draft, leaves, self._said)


class Handed:
    """Decisions of a Word file in the spec that is made of it."""

    def __init__(
        self, old: Draft, leaves: Iterable[Leaf], decided: dict[tuple[str, Hashable], list[str]],
    ) -> None:  # fmt: skip
        self._decided = decided
        self._spots = Marks(old.text, old.root, ())
        self._named = dict(_named(leaves))
        self._asked: dict[int, dict[str, bool]] = {}
        """Where a comment stands → code → whether everything it asks there was answered."""

    def holds(self, remark: Remark) -> bool:
        """Return True for a question that was answered in the Word file."""
        leaf = remark.leaf
        if not self._decided or not isinstance(leaf, SpecLeaf):
            return False
        found, words = (
            self._found(remark.code, leaf),
            one_line(leaf.view[remark.at or 0 : remark.end]),
        )
        answered = any(leaf.in_table or words in said or said in words for said in found)
        here = self._asked.setdefault(self._spots.spot(leaf.node), {})
        here[remark.code] = answered and here.get(remark.code, True)
        return answered

    def _found(self, code: str, leaf: SpecLeaf) -> list[str]:
        return self._decided.get((code, self._named.get(leaf)), [])

    def edits(self, changes: Iterable[LeafChange]) -> list[Edit]:
        """Return the edits that mark what was decided, with the stamp of the words as they now are.

        A comment of a spec speaks of its line: where one of two on it is still asked there is none,
        and the next clone asks both.
        """
        marked = {at: [*_answered(codes)] for at, codes in self._asked.items()}
        new = said(changes)
        stood: dict[int, list[str]] = {}
        for leaf in self._named if any(marked.values()) else ():
            if isinstance(leaf, SpecLeaf):
                at = self._spots.spot(leaf.node)
                stood.setdefault(at, []).append(new.get(leaf, leaf.view))
        return [
            Edit(at, at, f"  {written(OpenState.TAKEN, codes, stamp(stood.get(at, ())))}")
            for at, codes in marked.items()
            if codes
        ]


def _answered(codes: dict[str, bool]) -> Iterator[str]:
    return (code for code in sorted(codes) if codes[code])


def _named(leaves: Iterable[Leaf]) -> Iterator[tuple[Leaf, Hashable]]:
    """Yield leaves with what names them in either kind of file: words of a part, twins counted."""
    met: Counter[Hashable] = Counter()
    for leaf in leaves:
        if leaf.view:
            name = leaf.decision, leaf.part, key_of(leaf.view)
            met[name] += 1
            yield leaf, (*name, met[name])
