"""Which thing of one plan is which of the other: by its identity, its words, what stands in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING, Any, NamedTuple

from kehoach.compare.alike import matched
from kehoach.plan.identity import EXPENSE, things
from kehoach.plan.pairing import paired as identified

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping, Sequence

    from kehoach.address import PlanPath
    from kehoach.compare.entry import Entry

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


def known_again(old: dict[str, Any], new: dict[str, Any]) -> Known:
    """Return where the plain values of a plan hold what those of another hold, by its identity."""
    return {one.old.path: one.new.path for one in identified(things(old), things(new)).pairs}


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
    there = {one.path: number for number, one in enumerate(new.listed) if one.origin is None}
    listed = ((number, one) for number, one in enumerate(old.listed) if one.origin is None)
    found = ((number, there.get(known[one.path])) for number, one in listed if one.path in known)
    return {number: other for number, other in found if other is not None}


def _lone(old: Listed, new: Listed) -> Pairs:
    """Return the things a plan has at most one of."""
    there = {one.what: number for number, one in enumerate(new.listed) if one.what in _LONE}
    mine = ((number, one.what) for number, one in enumerate(old.listed) if one.what in there)
    return {number: there[what] for number, what in mine}


def _kinds(every: Iterable[Entry]) -> list[tuple[str, ...]]:
    """Return the kinds to be paired among themselves; texts in any of their forms are one."""
    found = dict.fromkeys(_TEXTS if one.what in _TEXTS else (one.what,) for one in every)
    return [one for one in found if one[0] not in _LONE]


def _among(old: Listed, new: Listed, pairs: Pairs, kinds: tuple[str, ...]) -> Pairs:
    """Return the pairs of things of some kinds that have none yet, by their words."""
    here = _free(old, kinds, pairs.keys())
    there = _free(new, kinds, {*pairs.values()})
    found = matched([old.keys[at] for at in here], [new.keys[at] for at in there])
    return {here[one]: there[two] for one, two in found.items()}


def _free(side: Listed, kinds: tuple[str, ...], taken: Collection[int]) -> list[int]:
    """Return the things of some kinds that say something and have no pair yet."""
    held = (at for at, one in enumerate(side.listed) if one.what in kinds and side.keys[at])
    return [at for at in held if at not in taken]


def _by_content(old: Things, new: Things, pairs: Pairs) -> Pairs:
    """Return the holders most of whose content is the content of one holder of the other plan."""
    votes: dict[int, Counter[int]] = defaultdict(Counter)
    for here, there in pairs.items():
        above, beyond = old[here].above, new[there].above
        if above >= 0 and beyond >= 0 and old[above].what == new[beyond].what:
            votes[above][beyond] += 1
    sizes = Counter(one.above for one in old)
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
    for there, one in reversed([*enumerate(new)]):
        if there not in taken and (money := _sum(one)):
            waiting[one.above, money].append(there)
    out: Pairs = {}
    for here, one in enumerate(old):
        found = waiting.get((pairs.get(one.above, -1), _sum(one))) if here not in pairs else None
        if found:
            out[here] = found.pop()
    return out


def _sum(one: Entry) -> str:
    return dict(one.fields).get("so_tien", "") if one.what == EXPENSE else ""


def _left_in_order(old: Things, new: Things, pairs: Pairs, kind: str) -> Pairs:
    """Return what of a kind is left, the first with the first, within things that are a pair."""
    taken = {*pairs.values()}
    waiting: dict[tuple[int, str], list[int]] = defaultdict(list)
    for there, one in reversed([*enumerate(new)]):
        if one.what == kind and there not in taken:
            waiting[one.above, one.part].append(there)
    out: Pairs = {}
    for here, one in enumerate(old):
        above = pairs.get(one.above, -1)
        if one.what == kind and here not in pairs and waiting.get((above, one.part)):
            out[here] = waiting[above, one.part].pop()
    return out
