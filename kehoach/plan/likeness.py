"""Words that say nearly the same: candidates by the rare words they share, the likest first."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterator, Sequence

LEAST = 0.62
"""Share of words two texts must have in common (twice the common ones by the sum of both).

Measured on the examples and five Word files: of 1,219 pairs of different things under one heading
12 reach it, items that say the same of two groups of people; half of all have less than 0.2. A text
of which 30 % of the words are others has 0.7.
"""
_TOKENS = 12
"""Rarest words and runs of two and three words of a text by which candidates are looked for."""
_NEAREST = 6
"""Candidates a word gives, those nearest in the order of the plan; a rare one gives all it has."""
_TRIED = 8
"""Candidates whose words are compared, those that share most of the rare words."""


class LikeWords(NamedTuple):
    """Words to be found again among others."""

    key: str
    """Words parted by one blank, as ``identity.key_of`` gives them."""
    kind: str
    """Only words of one kind are compared."""
    place: Hashable
    at: int
    """Where in the order of its plan."""
    fixed: bool = False
    """Two that are fixed are never alike."""


class _Near(NamedTuple):
    """Two texts that are alike; the smallest is the surest."""

    unlike: float
    elsewhere: bool
    apart: int
    late: int
    """Of pairs that share a thing the first in both plans goes first."""
    old: int
    new: int


def alike(
    old: Sequence[LikeWords], new: Sequence[LikeWords], least: float = LEAST
) -> list[tuple[int, int]]:
    """Return places in both lists of what says nearly the same, each in one pair at most.

    ``least`` is how alike they must be. The likest pair first; of two that are equally like the
    one at the same place, then the nearest.
    The work grows with the words, not with their pairs: of each text a few candidates are compared.
    """
    out: list[tuple[int, int]] = []
    met_old: set[int] = set()
    met_new: set[int] = set()
    for near in sorted(_candidates(old, new, least)):
        if near.old not in met_old and near.new not in met_new:
            met_old.add(near.old)
            met_new.add(near.new)
            out.append((near.old, near.new))
    return out


def likeness(here: Counter[str], other: Counter[str]) -> float:
    """Return the share of words two texts have in common, 0 to 1; their order does not count."""
    both = here.total() + other.total()
    common = sum(min(count, other[word]) for word, count in here.items() if word in other)
    return 2 * common / both if both else 0.0


def _candidates(
    old: Sequence[LikeWords], new: Sequence[LikeWords], least: float
) -> Iterator[_Near]:
    """Yield what is alike, looked for from both sides, so that both directions find the same."""
    if not old or not new:
        return
    pairs = {*_pairs(old, new), *((left, right) for right, left in _pairs(new, old))}
    bags = [[Counter(said.key.split()) for said in side] for side in (old, new)]
    for left, right in pairs:
        was, other = old[left], new[right]
        share = likeness(bags[0][left], bags[1][right])
        if share >= least and not (was.fixed and other.fixed):
            elsewhere, apart = was.place != other.place, abs(was.at - other.at)
            yield _Near(-share, elsewhere, apart, left + right, left, right)


def _pairs(these: Sequence[LikeWords], those: Sequence[LikeWords]) -> Iterator[tuple[int, int]]:
    """Yield each of these with the candidates among those."""
    holders: dict[tuple[str, str], list[int]] = {}
    for number, said in enumerate(those):
        for token in _tokens(said):
            holders.setdefault(token, []).append(number)
    for number, said in enumerate(these):
        for other in _tried(said, number * len(those) // len(these), holders):
            yield number, other


def _tokens(said: LikeWords) -> dict[tuple[str, str], None]:
    """Return the words of a text and runs of two and three of them, each once, with its kind."""
    words = said.key.split()
    doubles = [f"{word} {two}" for word, two in pairwise(words)]
    triples = (f"{double} {two}" for double, two in zip(doubles, words[2:], strict=False))
    return {(said.kind, token): None for token in (*words, *doubles, *triples)}


def _tried(said: LikeWords, expected: int, holders: dict[tuple[str, str], list[int]]) -> list[int]:
    """Return the candidates that share most of the rare words of a text."""
    known = [holders[token] for token in _tokens(said) if token in holders]
    shared: Counter[int] = Counter()
    for held in sorted(known, key=len)[:_TOKENS]:
        middle = bisect_left(held, expected)
        start = max(0, min(middle - _NEAREST // 2, len(held) - _NEAREST))
        shared.update(held[start : start + _NEAREST])
    return [number for number, _ in shared.most_common(_TRIED)]
