"""The findings of a file for programs: each under a key, with the one whose line tells it."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.report.first import first
from kehoach.report.folded import in_lines, leaders
from kehoach.report.passage import again
from kehoach.report.where import Places, Where

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged


class Keyed(NamedTuple):
    """A finding, its key and its place."""

    judged: Judged
    key: str
    """``TT07-2``: the second finding of TT07 in the order they are told; of this review only."""
    listed_with: str
    """Key of the finding in whose line people read of this one; empty when it has its own."""
    where: Where


def keyed(examined: Examined) -> tuple[Keyed, ...]:
    """Return the findings of a review that was not folded, in their order."""
    found = examined.review.judged
    names = _keys(found)
    places = Places(examined)
    lead, earlier = leaders(found), again(found)
    listed_with = [names[first] if first != at else "" for at, first in enumerate(lead)]
    where = map(places.of, found, earlier)
    return tuple(map(Keyed, found, names, listed_with, where))


def first_keys(examined: Examined) -> list[str]:
    """Return the keys of the findings that lead the lines of the first block."""
    found = examined.review.judged
    names = _keys(found)
    lead = leaders(found)
    kept = [at for at in range(len(found)) if lead[at] == at]
    lines = first(in_lines(examined).review.judged).lines
    return [names[kept[line.number]] for line in lines]


def _keys(found: Iterable[Judged]) -> list[str]:
    times: Counter[str] = Counter()
    names = []
    for judged in found:
        times[judged.rule.code] += 1
        names.append(f"{judged.rule.code}-{times[judged.rule.code]}")
    return names
