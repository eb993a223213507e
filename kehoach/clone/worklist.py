"""What a clone changed, what it leaves to a person, what it let stand."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.picture import Picture
    from kehoach.problem import Place, Problem


_MOST_PLACES = 12
"""Places of one item shown as text; JSON has them all."""


class Kind(StrEnum):
    """What became of a carried part; the value is the Vietnamese word a user sees."""

    CO_HOC = "tự sửa"
    CAN_QUYET = "cần quyết định"
    GIU_NGUYEN = "giữ nguyên"


class Item(NamedTuple):
    """One line of the worklist."""

    kind: Kind
    code: str
    """``CL`` and a number: 1x changed, 2x to 5x to decide, 7x left as it was."""
    place: Place
    """Where it stands in the new file; the file's name is empty until it is written."""
    old: Place
    """Where it stood in the old file."""
    message: str
    """What was done or found, one sentence without a final full stop."""
    cure: str = ""
    """What a person should do; empty where nothing is left to do."""
    nguon: str = ""
    """Where the fact of law comes from; empty for what was seen in the plan itself."""
    cho_khac: tuple[Place, ...] = ()
    """Other places of the new file with the very same thing."""

    def at(self, file: str) -> Item:
        """Return the item with the new file's name filled in."""
        more = tuple(one._replace(file=file) for one in self.cho_khac)
        return self._replace(place=self.place._replace(file=file), cho_khac=more)


class Part(NamedTuple):
    """What became of a part carried over as a whole: the gravest thing found in it."""

    khoa: str
    kind: Kind


class Cloned(NamedTuple):
    """The new spec and what was done to it."""

    text: str
    worklist: tuple[Item, ...]
    """The worklist: changed, to be decided, left as it was; each by place."""
    phan: tuple[Part, ...]
    nam_cu: int
    """Year of the old plan, as it was read or given."""
    nam: int
    co_quan: str
    """Issuer of the new plan, its name in full."""
    report: tuple[Problem, ...] = ()
    """What reading the old file told, when it was no spec."""
    start: str = ""
    """The byte order mark the old spec began with, else nothing."""
    pictures: tuple[Picture, ...] = ()
    """The pictures the new plan shows: they must lie beside it."""

    @property
    def content(self) -> bytes:
        """Return the bytes of the new file."""
        return (self.start + self.text).encode()

    @property
    def open_decisions(self) -> tuple[Item, ...]:
        """Return what of the worklist a person must still decide."""
        return tuple(item for item in self.worklist if item.kind is Kind.CAN_QUYET)


def gathered(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items by kind and place, the very same thing at several places as one."""
    groups: dict[tuple[str, ...], list[Item]] = {}
    for one in sorted(items, key=lambda item: (item.place, item.code, item.message)):
        groups.setdefault((one.kind.name, one.code, one.message, one.cure, one.nguon), []).append(one)
    merged = [
        group[0]._replace(cho_khac=tuple(dict.fromkeys(one.place for one in group if one.place != group[0].place)))
        for group in groups.values()
    ]
    order = list(Kind)
    return tuple(sorted(merged, key=lambda item: (order.index(item.kind), item.place, item.code, item.message)))


def as_text(cloned: Cloned) -> str:
    """Return the worklist as lines for the terminal and for a text file."""
    out = [f"Kế hoạch năm {cloned.nam_cu} → năm {cloned.nam}, {cloned.co_quan}", "", "CÁC PHẦN"]
    out += [f"  {one.khoa}: {one.kind.value}" for one in cloned.phan]
    for kind in Kind:
        found = [item for item in cloned.worklist if item.kind is kind]
        if found:
            out += ["", f"{kind.value.upper()}: {len(found)} việc", *(line for item in found for line in _lines(item))]
    return "\n".join(out) + "\n"


def _lines(item: Item) -> list[str]:
    where = _spot(item.place)
    if item.cho_khac:
        where += "".join(f", {_spot(one)}" for one in item.cho_khac[:_MOST_PLACES])
        if len(item.cho_khac) > _MOST_PLACES:
            where += f" và {len(item.cho_khac) - _MOST_PLACES} chỗ nữa"
    old = "" if (item.old.line, item.old.column) == (item.place.line, item.place.column) else f" (cũ {_spot(item.old)})"
    out = [f"  {where}{old}  {item.code}  {item.message}"]
    if item.cure:
        out.append(f"      → {item.cure}")
    if item.nguon:
        out.append(f"      nguồn: {item.nguon}")
    return out


def _spot(place: Place) -> str:
    return f"{place.line}:{place.column}"
