"""The words of two paragraphs: what of the new one is said anew, in changes a reader can follow."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from kehoach.compare.align import Step, steps
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Sequence

_TOKEN = re.compile(r"[\w\u0300-\u036f]+(?:[./,:–-][\w\u0300-\u036f]+)*|\s+|.", re.DOTALL)
"""A word, a date, an amount or a symbol of a paper whole: half a number is no change to read."""
_LITTLE = 1
"""Words that stay between two longer changes and do not keep them apart."""
_LONG = 4
"""Words of a longer change."""
_KEPT = 0.3
"""Share of words that must stay; below, the paragraph reads better said anew as a whole."""


class Difference(NamedTuple):
    """Letters of the new words in the place of which the old ones had others."""

    start: int
    end: int
    old: str


def differences(old: str, new: str, *, spaces: bool) -> list[Difference]:
    """Return where two texts differ, in order, whole words and neighbours together.

    With ``spaces`` blanks count letter by letter; without, only that there are some.
    """
    ours, theirs = tokens(old), tokens(new)
    found = steps(_keys(ours, spaces=spaces), _keys(theirs, spaces=spaces))
    at, ends = _starts(ours), _starts(theirs)
    out = []
    for step in _grouped(found, ours, theirs):
        words = old[at[step.old.start] : at[step.old.stop]]
        out.append(Difference(ends[step.new.start], ends[step.new.stop], words))
    return out


def tokens(text: str) -> list[str]:
    """Return a text as its words, blanks and signs."""
    return _TOKEN.findall(text)


def _keys(tokens: list[str], *, spaces: bool) -> list[str]:
    return tokens if spaces else [" " if token.isspace() else token for token in tokens]


def _starts(tokens: list[str]) -> list[int]:
    """Return where each token begins, and where the last ends."""
    return list(accumulate(map(len, tokens), initial=0))


def _grouped(found: Sequence[Step], ours: list[str], theirs: list[str]) -> list[Step]:
    """Return the changes, those with next to nothing between them as one."""
    changed = [step for step in found if not step.same]
    if not changed:
        return []
    kept = sum(_count(theirs, step.new) for step in found if step.same)
    if len(changed) > 1 and kept < _KEPT * max(_count(theirs, range(len(theirs))), 1):
        return [_joined(changed[0], changed[-1])]
    close = _merged(changed, ours, theirs, 0, 0)
    return _merged(close, ours, theirs, _LITTLE, _LONG)


def _merged(
    changed: Sequence[Step],
    ours: list[str],
    theirs: list[str],
    most: int,
    size: int,
) -> list[Step]:
    """Return changes of some words at least as one where no more than ``most`` are between."""
    out: list[Step] = []
    for step in changed:
        if out and _count(theirs, range(out[-1].new.stop, step.new.start)) <= most:
            sizes = (_count(ours, it.old) + _count(theirs, it.new) for it in (out[-1], step))
            if min(sizes) >= size:
                out[-1] = _joined(out[-1], step)
                continue
        out.append(step)
    return out


def _joined(first: Step, last: Step) -> Step:
    old = range(first.old.start, last.old.stop)
    return Step(old, range(first.new.start, last.new.stop), same=False)


def _count(tokens: list[str], where: range) -> int:
    """Return how many words are among the tokens."""
    return sum(tokens[number][0].isalnum() for number in where)
