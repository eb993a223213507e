"""What a comparison says: changes, what was folded away, what was not compared."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, TypeVar

from kehoach.compare.wording import Piece, State
from kehoach.named import NamedTuple
from kehoach.problem import Place

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

    from kehoach.compare.fold import Fold
    from kehoach.problem import Problem


class ChangeKind(StrEnum):
    """What happened to a thing; the value is the Vietnamese word a user sees."""

    ADDED = "thêm"
    DROPPED = "bỏ"
    MOVED = "chuyển chỗ"
    CHANGED = "đổi"


_BACK = {ChangeKind.ADDED: ChangeKind.DROPPED, ChangeKind.DROPPED: ChangeKind.ADDED}


class Weight(StrEnum):
    """How much a change matters; the value is how a user reads it."""

    MEANING = "nội dung"
    WORDING = "lời văn"
    ISSUED = "điền khi ban hành"
    """A number or a day that one side leaves blank: no change of content."""


_ORDER = [*Weight]


class Said(NamedTuple):
    """What one side says, and where."""

    words: str = ""
    place: Place = Place()


class Thing(NamedTuple):
    """What a difference is of, as one file has it."""

    part: str
    what: str
    field: str = ""
    name: str = ""


class Change(NamedTuple):
    """One difference."""

    kind: ChangeKind
    weight: Weight
    part: str
    """Key of the part of the plan it is in: ``can_cu``, ``nhiem_vu``, ``muc_doi_tuong``."""
    what: str
    """Key of the thing: ``nhiem_vu``, ``chi_tieu``, ``can_cu``, ``bang`` …"""
    field: str
    """Key of the field that changed; empty for the thing itself."""
    name: str
    """What the new file calls the thing where a field of it changed; else empty."""
    old: Said
    """Of what moved: what it stood under."""
    new: Said
    was: Thing
    """The same four as the old file has them."""
    pieces: tuple[Piece, ...] = ()
    """Of what changed: both texts word by word."""
    inside: int = 0
    """Of what was added or dropped: how many things came or went with it."""

    def inverse(self) -> Change:
        """Return the change that leads back."""
        pieces = tuple(piece.inverse() for piece in self.pieces)
        kind = _BACK.get(self.kind, self.kind)
        turned = _turned(self)
        return turned._replace(kind=kind, pieces=pieces)


class Folded(NamedTuple):
    """A difference that is no change."""

    fold: Fold
    part: str
    what: str
    field: str
    name: str
    """All four as in a change."""
    old: Said
    new: Said
    was: Thing

    def inverse(self) -> Folded:
        """Return the difference seen from the other side."""
        return _turned(self)

    def as_change(self) -> Change:
        """Return it as the change it is for who wants to see differences of its kind."""
        piece = Piece(State.CHANGED, self.old.words, self.new.words)
        thing = self.part, self.what, self.field, self.name
        said = self.old, self.new
        return Change(ChangeKind.CHANGED, Weight.WORDING, *thing, *said, self.was, (piece,))


One = TypeVar("One", Change, Folded)


def _turned(fold: One) -> One:
    """Return a difference with its sides exchanged: what the old file calls it is its name then."""
    was = Thing(fold.part, fold.what, fold.field, fold.name)
    return fold._replace(**fold.was._asdict(), old=fold.new, new=fold.old, was=was)


class Compared(NamedTuple):
    """Two files compared."""

    old: str
    """Name of the old file."""
    new: str
    changes: tuple[Change, ...]
    """In order: content, wording, what is filled in at issue; each by the plan's parts."""
    folded: tuple[Folded, ...]
    uncompared: tuple[str, ...] = ()
    """What of the files was not compared, a sentence each."""
    notices: tuple[Problem, ...] = ()
    """What reading the files told."""
    parts: Mapping[str, str] = {}
    """Keys of the parts in the order of the new plan, those only the old one has behind; of a
    section its title."""
    from_year: int | None = None
    """The year that was carried on, None where both are of one year or a year is not known."""
    to_year: int | None = None

    @property
    def same(self) -> bool:
        """Return True where nothing of content or wording changed: ``kehoach diff`` ends with 0."""
        return all(change.weight is Weight.ISSUED for change in self.changes)

    def unfolded(self, kinds: Collection[Fold]) -> Compared:
        """Return the comparison with differences of some kinds counted as changes of wording."""
        shown = tuple(fold.as_change() for fold in self.folded if fold.fold in kinds)
        place = {part: number for number, part in enumerate(self.parts)}
        changes = sorted(
            (*self.changes, *shown),
            key=lambda change: (_ORDER.index(change.weight), place.get(change.part, len(place))),
        )
        folded = tuple(fold for fold in self.folded if fold.fold not in kinds)
        return self._replace(changes=tuple(changes), folded=folded)

    def of(self, weight: Weight) -> tuple[Change, ...]:
        """Return the changes of one weight."""
        return tuple(change for change in self.changes if change.weight is weight)

    def inverse(self) -> Compared:
        """Return the comparison of the new file with the old one."""
        return self._replace(
            old=self.new,
            new=self.old,
            changes=tuple(change.inverse() for change in self.changes),
            folded=tuple(fold.inverse() for fold in self.folded),
        )
