"""What a clone changed, what it leaves to a person, what it let stand."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.picture import Picture
    from kehoach.problem import Place, Problem


class CarriedOutcome(StrEnum):
    """What became of a carried part; the value is the Vietnamese word a user sees."""

    CO_HOC = "tự sửa"
    CAN_QUYET = "cần quyết định"
    GIU_NGUYEN = "giữ nguyên"


class Item(NamedTuple):
    """One line of the worklist."""

    kind: CarriedOutcome
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
    muc: str = ""
    """Of a Word file the part and the heading it stands under, in words; empty for a spec."""
    chu: str = ""
    """Of a Word file the words it stands at, the first of them; empty for a spec."""
    choices: tuple[str, ...] = ()
    """What a person can choose from, whole words to put there; empty where nothing is offered."""

    def at(self, file: str) -> Item:
        """Return the item with the new file's name filled in."""
        more = tuple(place._replace(file=file) for place in self.cho_khac)
        return self._replace(place=self.place._replace(file=file), cho_khac=more)


class CarriedPart(NamedTuple):
    """What became of a part carried over as a whole: the gravest thing found in it."""

    khoa: str
    kind: CarriedOutcome
    ten: str = ""
    """What a page calls it; empty for a spec, which has its key."""


class Cloned(NamedTuple):
    """The new spec and what was done to it."""

    text: str
    worklist: tuple[Item, ...]
    """The worklist: changed, to be decided, left as it was; each by place."""
    phan: tuple[CarriedPart, ...]
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
    writable: frozenset[str] = frozenset()
    """Keys of the questions words can answer (``answers.key_of``)."""

    @property
    def content(self) -> bytes:
        """Return the bytes of the new file."""
        return (self.start + self.text).encode()

    @property
    def open_decisions(self) -> tuple[Item, ...]:
        """Return what of the worklist a person must still decide."""
        return tuple(item for item in self.worklist if item.kind is CarriedOutcome.CAN_QUYET)


class ClonedWord(NamedTuple):
    """The new Word file and what was done to it."""

    content: bytes
    """The .docx: last year's, each certain change tracked, or made where that was asked for."""
    worklist: tuple[Item, ...]
    phan: tuple[CarriedPart, ...]
    nam_cu: int
    nam: int
    co_quan: str
    report: tuple[Problem, ...] = ()
    """What of the old file the rules did not see."""
    writable: frozenset[str] = frozenset()
    """Keys of the questions words can answer (``answers.key_of``)."""

    @property
    def open_decisions(self) -> tuple[Item, ...]:
        """Return what of the worklist a person must still decide."""
        return tuple(item for item in self.worklist if item.kind is CarriedOutcome.CAN_QUYET)


def gathered(items: Iterable[Item]) -> tuple[Item, ...]:
    """Return the items by kind and place, the very same thing at several places as one.

    Places of a Word file have no order of their own: there the order given is kept.
    """
    groups: dict[tuple[object, ...], list[Item]] = {}
    for point in sorted(items, key=_by_place):
        same = (
            point.kind.name,
            point.code,
            point.message,
            point.cure,
            point.nguon,
            point.choices,
        )
        groups.setdefault(same, []).append(point)
    merged = []
    for first, *others in groups.values():
        places = (point.place for point in others if point.place != first.place)
        merged.append(first._replace(cho_khac=tuple(dict.fromkeys(places))))
    order = list(CarriedOutcome)
    return tuple(sorted(merged, key=lambda item: (order.index(item.kind), _by_place(item))))


def _by_place(item: Item) -> tuple[object, ...]:
    place = item.place
    if not place.line:
        return (0, 0, "", "")
    return (place.line, place.column, item.code, item.message)
