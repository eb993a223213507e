"""Two plans as lists of things: what came, what went, what moved, what changed."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from kehoach.compare.align import moved
from kehoach.compare.change import Change, ChangeKind, Said, Thing
from kehoach.compare.half import Half, name_of
from kehoach.compare.pair import Both, Gathered, compare, weight_of
from kehoach.compare.pairs import Listed, known_again, paired

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from kehoach.compare.entry import Entry


_MAY_BE_NAMELESS = "phu_luc"
"""What is there though it says nothing itself."""


def differences(old: Half, new: Half) -> Gathered:
    """Return every change between two plans, and every difference that is folded away."""
    found = Gathered([], [])
    known = known_again(old.raw, new.raw)
    mine, its = (Listed(half.listed, [*half.keys()]) for half in (old, new))
    pairs = paired(mine, its, known)
    for number, inside in _outermost(old.listed, pairs):
        entry = old.listed[number]
        _note(
            ChangeKind.DROPPED, entry, Said(name_of(entry), old.place(entry)), Said(), found, inside
        )
    for number, inside in _outermost(new.listed, {*pairs.values()}):
        entry = new.listed[number]
        _note(
            ChangeKind.ADDED, entry, Said(), Said(name_of(entry), new.place(entry)), found, inside
        )
    for here in _moved(old.listed, new.listed, pairs):
        entry, other = old.listed[here], new.listed[pairs[here]]
        said = Said(name_of(entry), old.place(entry)), Said(name_of(other), new.place(other))
        _note(ChangeKind.MOVED, other, *said, found, was=entry)
    for here, there in pairs.items():
        compare(Both(old, old.listed[here], new, new.listed[there], known), found)
    return found


def _note(
    kind: ChangeKind,
    entry: Entry,
    old: Said,
    new: Said,
    found: Gathered,
    inside: int = 0,
    was: Entry | None = None,
) -> None:
    before = was or entry
    thing, then = Thing(entry.part, entry.what), Thing(before.part, before.what)
    change = Change(kind, weight_of(entry), *thing, old, new, then, inside=inside)
    found.changes.append(change)


def _outermost(listed: Sequence[Entry], taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield the things in no pair, without those inside another such; and how many are inside."""
    within: dict[int, int] = {}
    inside: dict[int, int] = {}
    for number, entry in enumerate(listed):
        nothing = not name_of(entry) and entry.grid is None and entry.what != _MAY_BE_NAMELESS
        if number in taken or nothing:
            continue
        outer = within.get(entry.above, number)
        within[number] = outer
        inside[outer] = inside.get(outer, -1) + 1
    yield from inside.items()


def _moved(old: Sequence[Entry], new: Sequence[Entry], pairs: dict[int, int]) -> list[int]:
    """Return what stands under something else now, and what changed places among its own."""
    families: dict[tuple[int, str], dict[int, int]] = defaultdict(dict)
    out = []
    for here, there in pairs.items():
        entry, other = old[here], new[there]
        if _elsewhere(entry, other, pairs):
            out.append(here)
        else:
            listed = entry.part if entry.above < 0 and entry.what != "muc" else ""
            families[entry.above, listed][here] = there
    for family in families.values():
        out += moved(family)
    return sorted(out)


def _elsewhere(entry: Entry, other: Entry, pairs: dict[int, int]) -> bool:
    if entry.above < 0 and other.above < 0:
        return entry.what != "muc" and entry.part != other.part
    return pairs.get(entry.above, -1) != other.above
