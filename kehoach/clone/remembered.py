"""What the words of a decision were, in six signs: a question is asked again once they change."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from kehoach.plan.identity import key_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.clone.decisions import Change
    from kehoach.clone.leaf import Leaf


def stamp(words: Iterable[str]) -> str:
    """Return six signs that change with the words, but not with their years, case and signs."""
    key = key_of(" ".join(words))
    return hashlib.blake2b(key.encode(), digest_size=3).hexdigest()


def said(changes: Iterable[Change]) -> dict[Leaf, str]:
    """Return the words of each leaf that changes, as they will be."""
    by_leaf: dict[Leaf, list[Change]] = {}
    for one in changes:
        by_leaf.setdefault(one.leaf, []).append(one)
    return {leaf: _changed(leaf.view, done) for leaf, done in by_leaf.items()}


def _changed(words: str, changes: list[Change]) -> str:
    out, last = [], 0
    for one in sorted(changes, key=lambda change: change.start):
        out += [words[last : one.start], one.new]
        last = one.end
    return "".join((*out, words[last:]))
