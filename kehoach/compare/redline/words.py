"""The words of two paragraphs: what of the new one is said anew, in changes a reader can follow."""

from __future__ import annotations

import re
from typing import NamedTuple

from kehoach.compare.align import Step, steps

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
    ours, theirs = _TOKEN.findall(old), _TOKEN.findall(new)
    found = _grouped([*steps(_keys(ours, spaces=spaces), _keys(theirs, spaces=spaces))], ours, theirs)
    starts = _starts(theirs)
    return [
        Difference(starts[one.new.start], starts[one.new.stop], "".join(ours[one.old.start : one.old.stop]))
        for one in found
    ]


def _keys(tokens: list[str], *, spaces: bool) -> list[str]:
    return tokens if spaces else [" " if one.isspace() else one for one in tokens]


def _starts(tokens: list[str]) -> list[int]:
    out = [0]
    for one in tokens:
        out.append(out[-1] + len(one))
    return out


def _grouped(found: list[Step], ours: list[str], theirs: list[str]) -> list[Step]:
    """Return the changes, those with next to nothing between them as one."""
    changed = [one for one in found if not one.same]
    if not changed:
        return []
    kept = sum(_count(theirs, one.new) for one in found if one.same)
    if len(changed) > 1 and kept < _KEPT * max(_count(theirs, range(len(theirs))), 1):
        return [_joined(changed[0], changed[-1])]
    out = [changed[0]]
    for one in changed[1:]:
        between = range(out[-1].new.stop, one.new.start)
        if _together(out[-1], _count(theirs, between), one, ours, theirs):
            out[-1] = _joined(out[-1], one)
        else:
            out.append(one)
    return out


def _together(before: Step, between: int, after: Step, ours: list[str], theirs: list[str]) -> bool:
    """Return True when two changes read better as one."""
    if between == 0:
        return True
    sizes = (_count(ours, one.old) + _count(theirs, one.new) for one in (before, after))
    return between <= _LITTLE and min(sizes) >= _LONG


def _joined(first: Step, last: Step) -> Step:
    return Step(
        range(first.old.start, last.old.stop), range(first.new.start, last.new.stop), same=False
    )


def _count(tokens: list[str], where: range) -> int:
    """Return how many words are among the tokens."""
    return sum(tokens[one][0].isalnum() for one in where)
