"""Which part of one plan is which of another: identity carried over rewording, moves and years."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Any

from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.plan.identity import FAMILY, HEADINGS, SECTION, Thing, free_code
from kehoach.plan.likeness import LikeWords, alike

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Hashable, Sequence

    Key = Callable[[int], Any]

MA, PLACE, WORDS, SIMILAR = "ma", "place", "words", "similar"


class Pair(NamedTuple):
    """A thing of one plan and the thing of another that it is."""

    old: Thing
    new: Thing
    by: str
    """What says so: ``ma``, equal words at one ``place``, equal ``words``, ``similar`` ones."""
    moved: bool
    """True where it stands in another thing than before; to be counted anew is no move."""


class Paired(NamedTuple):
    """Two plans' things side by side."""

    pairs: tuple[Pair, ...]
    """In the order of the new plan."""
    added: tuple[Thing, ...]
    dropped: tuple[Thing, ...]


def paired(old: Sequence[Thing], new: Sequence[Thing]) -> Paired:
    """Return which things of two plans are one, in pairs, and which only one plan has.

    Both stand in the order of their plan. First an equal ``ma``; two different ones never pair.
    Then equal words at the equal place, equal words elsewhere, similar words. Headings are paired
    before what stands under them: a place is the same when its heading was only reworded. Twins
    pair in their order. The work is linear, and both directions find the same pairs.
    """
    return _Pairing(_Side(old), _Side(new)).paired()


def carried(old: Sequence[Thing], new: Sequence[Thing]) -> tuple[Thing, ...]:
    """Return the new things, each that is an old one with its code; a ``ma`` of its own wins."""
    known = {pair.new.order: pair.old.code for pair in paired(old, new).pairs}
    kept = {thing.order: thing.ma or known.get(thing.order) for thing in new}
    taken = {code for code in kept.values() if code}
    met: dict[str, int] = {}
    codes = {thing: kept[thing.order] or free_code(thing.code, taken, met) for thing in new}
    return tuple(thing._replace(code=code) for thing, code in codes.items())


class _Side:
    """The things of one plan and the heading each stands under."""

    def __init__(self, things: Sequence[Thing]) -> None:
        self.things = tuple(things)
        self._at = {thing.order: at for at, thing in enumerate(self.things)}
        self.home: list[int] = []
        """Place in the list of the heading above a thing, -1 where there is none."""
        for thing in self.things:
            above = self.above(thing)
            heading = above < 0 or self.things[above].kind in HEADINGS
            self.home.append(above if heading else self.home[above])

    def above(self, thing: Thing) -> int:
        """Return the place in the list of what a thing stands in, -1 for nothing."""
        return self._at.get(thing.parent, -1)

    def around(self, at: int) -> tuple[str, str]:
        """Return the words of what a thing stands in, as they are and as they are compared."""
        above = self.above(self.things[at])
        return (self.things[above].words, self.things[above].key) if above >= 0 else ("", "")


class _Pairing:
    """The pairs of two plans as they are found."""

    def __init__(self, old: _Side, new: _Side) -> None:
        self._old = old
        self._new = new
        self._to_new: dict[int, int] = {}
        """Place of an old thing in its list → place of the new one in its list."""
        self._to_old: dict[int, tuple[int, str]] = {}

    def paired(self) -> Paired:
        """Return the pairs once every way was tried, the surest first."""
        self._same(MA, lambda thing: thing.ma)
        self._headings()
        self._items()
        left = (thing for at, thing in enumerate(self._old.things) if at not in self._to_new)
        added = (thing for at, thing in enumerate(self._new.things) if at not in self._to_old)
        return Paired(tuple(map(self._pair, sorted(self._to_old))), tuple(added), tuple(left))

    def _headings(self) -> None:
        usual = bo_cuc.cac_phan()
        self._same(PLACE, lambda thing: thing.khoa in usual and thing.khoa)
        self._same(
            PLACE, lambda thing: _is_heading(thing) and (thing.kind, thing.words, thing.place)
        )
        self._same(PLACE, lambda thing: _is_heading(thing) and (thing.kind, thing.key, thing.place))
        self._same(WORDS, lambda thing: _is_heading(thing) and (thing.kind, thing.key))
        self._same(WORDS, lambda thing: _is_heading(thing) and ("", thing.key))
        self._same(PLACE, lambda thing: thing.kind == SECTION and thing.khoa)
        self._similar(headings=True)

    def _items(self) -> None:
        old, new = self._old, self._new
        for exact in (True, False):
            self._equal(PLACE, self._inside(old, exact=exact), self._inside(new, exact=exact))
        self._equal(PLACE, self._below(old), self._below(new))
        self._same(WORDS, lambda thing: not _is_heading(thing) and (thing.kind, thing.key))
        self._same(WORDS, lambda thing: not _is_heading(thing) and ("", thing.key))
        self._similar(headings=False)

    def _inside(self, side: _Side, *, exact: bool) -> Key:
        """Return the key of an item: its words, what it stands in and the heading above."""

        def key(at: int) -> Hashable:
            thing = side.things[at]
            words, around = (thing.words if exact else thing.key), side.around(at)[not exact]
            return not _is_heading(thing) and (thing.kind, words, around, self._home(side, at))

        return key

    def _below(self, side: _Side) -> Key:
        """Return the key of an item: its words and the heading above."""

        def key(at: int) -> Hashable:
            thing = side.things[at]
            return not _is_heading(thing) and (thing.kind, thing.key, self._home(side, at))

        return key

    def _home(self, side: _Side, at: int) -> Hashable:
        """Return a heading, the same for both plans; one only the old has is like no other."""
        heading = side.home[at]
        if heading < 0:
            return side.things[at].place
        return heading if side is self._new else self._to_new.get(heading, ("dropped", heading))

    def _same(self, by: str, key: Callable[[Thing], Any]) -> None:
        self._equal(by, lambda at: key(self._old.things[at]), lambda at: key(self._new.things[at]))

    def _equal(self, by: str, key_old: Key, key_new: Key) -> None:
        """Pair what has an equal key, in order; False is no key. Two codes are two things."""
        queues: dict[Hashable, _Queue] = {}
        for at, thing in enumerate(self._old.things):
            if at not in self._to_new and (key := key_old(at)):
                queues.setdefault(key, _Queue()).push(at, thing)
        for at, thing in enumerate(self._new.things):
            found = None if at in self._to_old else queues.get(key_new(at))
            mate = found.pull(thing, fixed=by == MA) if found else None
            if mate is not None:
                self._join(mate, at, by)

    def _similar(self, *, headings: bool) -> None:
        old = self._left(self._old, self._to_new, headings=headings)
        new = self._left(self._new, self._to_old, headings=headings)
        for left, right in alike(old, new):
            self._join(old[left].at, new[right].at, SIMILAR)

    def _left(self, side: _Side, met: Container[int], *, headings: bool) -> list[LikeWords]:
        """Return what has no pair yet, as words to be compared."""
        listed = (at for at in range(len(side.things)) if at not in met)
        chosen = (at for at in listed if _is_heading(side.things[at]) == headings)
        return [self._said(side, at) for at in chosen]

    def _said(self, side: _Side, at: int) -> LikeWords:
        thing = side.things[at]
        kind, place = FAMILY.get(thing.kind, thing.kind), self._home(side, at)
        return LikeWords(thing.key, kind, place, at, fixed=thing.ma is not None)

    def _join(self, old: int, new: int, by: str) -> None:
        self._to_new[old] = new
        self._to_old[new] = (old, by)

    def _pair(self, new: int) -> Pair:
        old, by = self._to_old[new]
        left, right = self._old.things[old], self._new.things[new]
        above, mate = self._old.above(left), self._new.above(right)
        return Pair(left, right, by, moved=self._to_new.get(above, -1) != mate)


class _Queue:
    """Old things of one key, in order: those their author gave a code, and the others."""

    def __init__(self) -> None:
        self._coded: deque[int] = deque()
        self._free: deque[int] = deque()

    def push(self, at: int, thing: Thing) -> None:
        (self._coded if thing.ma else self._free).append(at)

    def pull(self, thing: Thing, *, fixed: bool) -> int | None:
        """Return the first that may be a thing; ``fixed`` where the key is the code itself."""
        fitting = [self._coded] if fixed or not thing.ma else []
        fitting += [] if fixed else [self._free]
        first = min((queue for queue in fitting if queue), key=lambda queue: queue[0], default=None)
        return first.popleft() if first is not None else None


def _is_heading(thing: Thing) -> bool:
    return thing.kind in HEADINGS
