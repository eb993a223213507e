"""The worklist as the page shows it: what is to decide first, then what was done, what was kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.answers import key_of
from kehoach.clone.worklist import CarriedOutcome
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.clone.worklist import Cloned, ClonedWord, Item
    from kehoach.problem import Place


class Row(NamedTuple):
    """A line of the worklist."""

    key: str
    code: str
    message: str
    cure: str
    source: str
    place: str
    words: str
    heading: str
    choices: tuple[str, ...]
    writable: bool
    answered: bool
    answer: str | None


class Group(NamedTuple):
    """The lines of one kind."""

    name: str
    rows: tuple[Row, ...]


class Shown(NamedTuple):
    """A clone."""

    title: str
    to_decide: tuple[Row, ...]
    done: int
    others: tuple[Group, ...]
    report: tuple[str, ...]

    @property
    def left(self) -> int:
        """Return how many questions nobody answered."""
        return len(self.to_decide) - self.done

    def row(self, key: str) -> Row | None:
        """Return a question; None for a key of none."""
        return next((row for row in self.to_decide if row.key == key), None)


def shown(
    first: Cloned | ClonedWord, now: Cloned | ClonedWord, answers: Mapping[str, str | None]
) -> Shown:
    """Return what the page shows; ``first`` is the clone before any answer, ``now`` with them."""
    asked = [_row(item, first, answers) for item in first.open_decisions]
    title = f"Kế hoạch năm {first.nam_cu} → năm {first.nam}, {first.co_quan}"
    others = tuple(
        Group(kind.value.capitalize(), rows)
        for kind in (CarriedOutcome.CO_HOC, CarriedOutcome.GIU_NGUYEN)
        if (rows := tuple(_row(item, now, {}) for item in now.worklist if item.kind is kind))
    )
    report = tuple(problem.message for problem in now.report)
    return Shown(title, tuple(asked), sum(row.answered for row in asked), others, report)


def _row(item: Item, made: Cloned | ClonedWord, answers: Mapping[str, str | None]) -> Row:
    key = key_of(item)
    places = [_spot(place) for place in (item.place, *item.cho_khac)]
    return Row(
        key, item.code, item.message, item.cure, item.nguon, ", ".join(places), item.chu, item.muc,
        item.choices, key in made.writable, key in answers, answers.get(key),
    )  # fmt: skip


def _spot(place: Place) -> str:
    return f"dòng {place.line}" if place.line else place.path or "cả tệp"
