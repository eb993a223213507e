"""Which thing of one plan is which of the other: by its identity, its words, what stands in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from kehoach.compare.alike import matched
from kehoach.named import NamedTuple
from kehoach.plan.identity import EXPENSE, things
from kehoach.plan.pairing import paired as identified

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from kehoach.address import PlanPath
    from kehoach.compare.entry import Entry
    from kehoach.plain import Raw

    Known = Mapping[PlanPath, PlanPath]
    Things = Sequence[Entry]
    Pairs = dict[int, int]


class Listed(NamedTuple):
    """A plan as things."""

    listed: Sequence[Entry]
    keys: Sequence[str]
    """What the words of each thing mean."""


_TEXTS = ("gach_dau_dong", "doan", "khoan")
_ANY = (*_TEXTS, "nhiem_vu", "chi_tieu", "khoan_chi", "tieu_de", "don_vi", "mo_dau", "ket_thuc")
"""Kinds a line may change into: a task that became a dash is the same line."""
_LONE = ("ke_hoach", "ban_hanh", "cap_tren", "phe_duyet")
_IN_ORDER = ("ky", "mo_dau", "ket_thuc", "bang", "phu_luc", "hinh", "kem_theo")
"""Kinds of which the first left over is the first, though no word is the same."""
_MOSTLY = 0.5
"""Share of what stands in two things from which they are one that got another name."""


def known_again(old: Raw, new: Raw) -> Known:
    """Return where the plain values of a plan hold what those of another hold, by its identity."""
    return {pair.old.path: pair.new.path for pair in identified(things(old), things(new)).pairs}


def paired(old: Listed, new: Listed, known: Known) -> Pairs:
    """Return which thing of one plan is which of the other, by their numbers.

    ``known`` is what ``known_again`` says of both.

    The order: the identity a plan gives its parts; what there is only one of; the same or like
    words among things of a kind; holders whose content is the same; expenses of the same sum; lines
    that changed their kind; what is left, in order.
    """
    pairs: Pairs = {}
    _add(pairs, _by_identity(old, new, known))
    _add(pairs, _lone(old, new))
    for kinds in _kinds([*old.listed, *new.listed]):
        _add(pairs, _among(old, new, pairs, kinds))
    _add(pairs, _by_content(old.listed, new.listed, pairs))
    _add(pairs, _of_one_sum(old.listed, new.listed, pairs))
    _add(pairs, _among(old, new, pairs, _ANY))
    for kind in _IN_ORDER:
        _add(pairs, _left_in_order(old.listed, new.listed, pairs, kind))
    return dict(sorted(pairs.items()))


def _add(pairs: Pairs, found: Pairs) -> None:
    taken = {*pairs.values()}
    for here, there in found.items():
        if here not in pairs and there not in taken:
            pairs[here] = there
            taken.add(there)


def _by_identity(old: Listed, new: Listed, known: Known) -> Pairs:
    """Return the sections, tasks, targets … a plan itself knows again."""
    there = {entry.path: number for number, entry in enumerate(new.listed) if entry.origin is None}
    listed = ((number, entry) for number, entry in enumerate(old.listed) if entry.origin is None)
    found = (
        (number, there.get(known[entry.path])) for number, entry in listed if entry.path in known
    )
    return {number: other for number, other in found if other is not None}


def _lone(old: Listed, new: Listed) -> Pairs:
    """Return the things a plan has at most one of."""
    there = {entry.what: number for number, entry in enumerate(new.listed) if entry.what in _LONE}
    mine = ((number, entry.what) for number, entry in enumerate(old.listed) if entry.what in there)
    return {number: there[what] for number, what in mine}


def _kinds(every: Iterable[Entry]) -> list[tuple[str, ...]]:
    """Return the kinds to be paired among themselves; texts in any of their forms are one."""
    found = dict.fromkeys(_TEXTS if entry.what in _TEXTS else (entry.what,) for entry in every)
    return [pair for pair in found if pair[0] not in _LONE]


def _among(old: Listed, new: Listed, pairs: Pairs, kinds: tuple[str, ...]) -> Pairs:
    """Return the pairs of things of some kinds that have none yet, by their words."""
    here = _free(old, kinds, pairs.keys())
    there = _free(new, kinds, {*pairs.values()})
    found = matched([old.keys[at] for at in here], [new.keys[at] for at in there])
    return {here[number]: there[two] for number, two in found.items()}


def _free(side: Listed, kinds: tuple[str, ...], taken: Collection[int]) -> list[int]:
    """Return the things of some kinds that say something and have no pair yet."""
    held = (at for at, entry in enumerate(side.listed) if entry.what in kinds and side.keys[at])
    return [at for at in held if at not in taken]


def _by_content(old: Things, new: Things, pairs: Pairs) -> Pairs:
    """Return the holders most of whose content is the content of one holder of the other plan."""
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for here, there in pairs.items():
        above, beyond = old[here].above, new[there].above
        if above >= 0 and beyond >= 0 and old[above].what == new[beyond].what:
            votes[above][beyond] += 1
    sizes = Counter(entry.above for entry in old)
    out: Pairs = {}
    for above, counted in votes.items():
        beyond, count = counted.most_common(1)[0]
        if above not in pairs and count > _MOSTLY * sizes[above]:
            out[above] = beyond
    return out


def _of_one_sum(old: Things, new: Things, pairs: Pairs) -> Pairs:
    """Return the expenses left over that are of the same sum under the same thing, in order.

    What money is for is said in three words: few of them are left when it is said otherwise.
    """
    taken = {*pairs.values()}
    waiting: dict[tuple[int, str], list[int]] = defaultdict(list)
    for there, entry in reversed([*enumerate(new)]):
        if there not in taken and (money := _sum(entry)):
            waiting[entry.above, money].append(there)
    out: Pairs = {}
    for here, entry in enumerate(old):
        found = (
            waiting.get((pairs.get(entry.above, -1), _sum(entry))) if here not in pairs else None
        )
        if found:
            out[here] = found.pop()
    return out


def _sum(entry: Entry) -> str:
    return dict(entry.fields).get("so_tien", "") if entry.what == EXPENSE else ""


def _left_in_order(old: Things, new: Things, pairs: Pairs, kind: str) -> Pairs:
    """Return what of a kind is left, the first with the first, within things that are a pair."""
    taken = {*pairs.values()}
    waiting: dict[tuple[int, str], list[int]] = defaultdict(list)
    for there, entry in reversed([*enumerate(new)]):
        if entry.what == kind and there not in taken:
            waiting[entry.above, entry.part].append(there)
    out: Pairs = {}
    for here, entry in enumerate(old):
        above = pairs.get(entry.above, -1)
        if entry.what == kind and here not in pairs and waiting.get((above, entry.part)):
            out[here] = waiting[above, entry.part].pop()
    return out
