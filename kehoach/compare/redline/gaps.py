"""Where in the new file each paragraph of the old one stood."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.redline.flow import FlowLine
from kehoach.compare.redline.wish import Gap

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from kehoach.compare.redline.flow import Item
    from kehoach.compare.redline.wish import Beside


def gaps(
    count: int,
    new: Sequence[Item],
    pairs: Mapping[int, int],
    moving: Collection[int],
) -> dict[int, Gap]:
    """Return for each of the old items that has no place of its own where it goes.

    Before what came in where it was, so that the old is read first; never beside what moved, which
    stands somewhere else in one of the two.
    """
    elsewhere = {pairs[here] for here in moving}
    steady = [number for number in range(len(new)) if number not in elsewhere]
    out: dict[int, Gap] = {}
    before = 0
    """Number among the steady ones of the first behind the last pair."""
    rank = {number: place for place, number in enumerate(steady)}
    for here in range(count):
        if here in pairs and here not in moving:
            before = rank[pairs[here]] + 1
        else:
            out[here] = _gap(new, steady, before)
    return out


def _gap(new: Sequence[Item], steady: Sequence[int], before: int) -> Gap:
    if before < len(steady):
        return Gap(_beside(new[steady[before]]), before=True, near=steady[before])
    last = steady[-1] if steady else len(new) - 1
    return Gap(_beside(new[last]), before=False, near=last)


def _beside(item: Item) -> Beside:
    return item.spot if isinstance(item, FlowLine) else item.at
