"""What the words of a decision were, in six signs: a question is asked again once they change."""

from __future__ import annotations

import hashlib
from operator import attrgetter
from typing import TYPE_CHECKING

from kehoach.clone.decisions import applied
from kehoach.plan.identity import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from kehoach.clone.decisions import LeafChange
    from kehoach.clone.leaf import Leaf


class Kept:
    """A decision the paper remembers: the words it stands at, and whether it is asked for again."""

    def __init__(self, noted: str, leaves: Sequence[Leaf]) -> None:
        self.leaves = leaves
        self.holds = noted in ("", stamp(leaf.view for leaf in leaves))
        """False where the words changed since they were noted."""
        self.met = False
        """True once its question was asked again."""

    def stamp(self, new: Mapping[Leaf, str]) -> str:
        """Return the stamp of its words with those that change."""
        return stamp(new.get(leaf, leaf.view) for leaf in self.leaves)


def answered(found: Iterable[Kept]) -> bool:
    """Meet what answers a question; return True where one of them still holds."""
    listed = list(found)
    for kept in listed:
        kept.met = True
    return any(kept.holds for kept in listed)


def stamp(words: Iterable[str]) -> str:
    """Return six signs that change with the words, but not with their years, case and signs."""
    key = key_of(" ".join(words))
    return hashlib.blake2b(key.encode(), digest_size=3).hexdigest()


def said(changes: Iterable[LeafChange]) -> dict[Leaf, str]:
    """Return the words of each leaf that changes, as they will be."""
    by_leaf: dict[Leaf, list[LeafChange]] = {}
    for change in sorted(changes, key=attrgetter("start")):
        by_leaf.setdefault(change.leaf, []).append(change)
    return {leaf: applied(leaf.view, done) for leaf, done in by_leaf.items()}
