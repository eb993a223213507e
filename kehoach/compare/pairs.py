"""Which thing of one plan is which of the other: by its name, its words, what stands in it."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from kehoach.compare.alike import matched

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Sequence

    from kehoach.compare.entry import Entry

    Things = Sequence[Entry]
    Pairs = dict[int, int]
    Name = tuple[str, ...]

_TEXTS = ("gach_dau_dong", "doan", "khoan")
_ANY = (*_TEXTS, "nhiem_vu", "chi_tieu", "khoan_chi", "tieu_de", "don_vi", "mo_dau", "ket_thuc")
"""Kinds a line may change into: a task that became a dash is the same line."""
_LONE = ("ke_hoach", "ban_hanh", "cap_tren", "phe_duyet")
_IN_ORDER = ("ky", "mo_dau", "ket_thuc", "bang", "phu_luc", "hinh")
"""Kinds of which the first left over is the first, though no word is the same."""
_NAMES = ("noi_nhan", "luu", "don_vi", "can_cu")
_ALIKE_NAMES = 0.6
"""Names are short: half of the words may be the same in two that are different agencies."""
_ALIKE_KINDS = 0.75
"""A line that changed its kind too must have kept most of its words."""
_MOSTLY = 0.5
"""Share of what stands in two things from which they are one that got another name."""


def paired(old: Things, new: Things, key: Sequence[str], other: Sequence[str]) -> Pairs:
    """Return which thing of ``old`` is which of ``new``; ``key`` and ``other`` are their words.

    The order: what its author calls it; the same or like words among things of its kind; holders
    whose content is the same; lines that changed their kind; what is left, in order.
    """
    pairs: Pairs = {}
    _add(pairs, _by_name(old, new))
    for kinds in _kinds([*old, *new]):
        alike = {"alike": _ALIKE_NAMES} if kinds[0] in _NAMES else {}
        _add(pairs, _among(old, new, key, other, pairs, kinds, **alike))
    _add(pairs, _by_content(old, new, pairs))
    _add(pairs, _among(old, new, key, other, pairs, _ANY, alike=_ALIKE_KINDS))
    for kind in _IN_ORDER:
        _add(pairs, _left_in_order(old, new, pairs, kind))
    return dict(sorted(pairs.items()))


def _add(pairs: Pairs, found: Pairs) -> None:
    taken = {*pairs.values()}
    for here, there in found.items():
        if here not in pairs and there not in taken:
            pairs[here] = there
            taken.add(there)


def _by_name(old: Things, new: Things) -> Pairs:
    """Return the things that are alone of their kind, or that their author calls by one name."""
    known = _only(new, _name)
    return {here: known[name] for name, here in _only(old, _name).items() if name in known}


def _name(one: Entry) -> Name | None:
    if one.what in _LONE:
        return (one.what,)
    return (one.what, one.part if one.what != "muc" else "", one.ma) if one.ma else None


def _only(listed: Things, name: Callable[[Entry], Name | None]) -> dict[Name, int]:
    """Return the things whose name no other of the plan has."""
    found: dict[Name, list[int]] = defaultdict(list)
    for number, one in enumerate(listed):
        named = name(one)
        if named is not None:
            found[named].append(number)
    return {named: numbers[0] for named, numbers in found.items() if len(numbers) == 1}


def _kinds(every: Iterable[Entry]) -> list[tuple[str, ...]]:
    """Return the kinds to be paired among themselves; texts in any of their forms are one."""
    found = dict.fromkeys(_TEXTS if one.what in _TEXTS else (one.what,) for one in every)
    return [one for one in found if one[0] not in _LONE]


def _among(
    old: Things, new: Things, key: Sequence[str], other: Sequence[str],
    pairs: Pairs, kinds: tuple[str, ...], **more: float,
) -> Pairs:  # fmt: skip
    """Return the pairs of things of some kinds that have none yet, by their words."""
    here = _free(old, key, kinds, pairs.keys())
    there = _free(new, other, kinds, {*pairs.values()})
    found = matched([key[at] for at in here], [other[at] for at in there], **more)
    return {here[one]: there[two] for one, two in found.items()}


def _free(listed: Things, words: Sequence[str], kinds: Name, taken: Collection[int]) -> list[int]:
    """Return the things of some kinds that say something and have no pair yet."""
    held = (at for at, one in enumerate(listed) if one.what in kinds and words[at])
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
