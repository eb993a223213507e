"""What a clone did against the truth: right, asked instead of done, wrong, missed, noise.

A ``sua`` place is right when its words became those of the truth. A group of ``hoi`` rows is right when one of its
places is asked about. A change the truth does not have is wrong; so is one to other words. What got neither a
change nor a question is missed. A question most of whose places are none of ``sua``, ``hoi`` or ``tuy`` is noise;
one with many places is one question, and its places are counted beside it.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple

from clone.truth_ground import Ground, touched
from clone.truth_rows import ASKED, CHANGED, KEPT, Row
from clone.truth_words import Change, Key, Place, Question, Read, Spot

GIVEN = {"cap", "ky_hieu"}
"""Parts the command itself names."""
TOGETHER = 12
"""Letters between two changes a reader takes for one: "Giáo dục và Đào tạo" became "Văn hóa - Xã hội"."""


class Count(NamedTuple):
    """The figures of one plan, or of several."""

    truth: int = 0
    right: int = 0
    instead: int = 0
    """``sua`` places asked about instead of changed: neither right nor missed."""
    missed: int = 0
    done: int = 0
    """Changes made."""
    wrong: int = 0
    asked: int = 0
    noise: int = 0
    again: int = 0
    """Questions about what another question asks already."""
    spots: int = 0
    """Places of the questions."""
    idle: int = 0
    """Places of the questions where nothing is to be asked."""
    silent: int = 0
    """Places of ``hoi`` rows in prose whose paragraph carries no question, whatever its group got elsewhere."""


class Found(NamedTuple):
    """The figures, and what they count: one line each, to be read for the open half only."""

    count: Count
    wrong: tuple[str, ...]
    missed: tuple[str, ...]
    noise: tuple[str, ...]
    idle: tuple[str, ...]
    """Idle places of the questions that are no noise as a whole."""
    silent: tuple[str, ...]


def total(counts: Iterable[Count]) -> Count:
    """Return the sum of figures."""
    return Count(*map(sum, zip(*counts, strict=True)))


def count(read: Read, rows: Iterable[Row], done: list[Change], asked: list[Question]) -> Found:
    """Return how a clone stands to the truth."""
    ground = Ground(read, rows)
    did = _Did(ground, [one for one in done if ground.leaves[one.key].part not in GIVEN])
    answers = [_answer(ground, one, did.made) for one in asked]
    met = set(chain.from_iterable(one.met for one in answers))
    judged = _judged(did, met)
    groups = _groups(ground)
    missed = (*_lost(ground), *judged.missed, *_unasked(did, groups, met))
    wrong = (*judged.wrong, *did.others())
    told = tuple(_noise(ground, answers))
    silent = tuple(_silent(ground, groups, asked))
    figures = Count(
        truth=len(_lost(ground)) + len(did.to_change) + len(groups),
        right=len(did.made) + _met_of(groups, met),
        instead=judged.instead,
        missed=len(missed),
        done=len(did.made) + len(did.carried) + len(wrong),
        wrong=len(wrong),
        asked=len(asked),
        noise=len(told),
        again=_again(answers, groups),
        spots=sum(len(one.spots) for one in asked),
        idle=sum(len(one.idle) for one in answers),
        silent=len(silent),
    )
    return Found(figures, wrong, missed, told, tuple(_alone(ground, answers)), silent)


def _lost(ground: Ground) -> list[str]:
    """Return what was to be changed or asked and is not in the plan as it was read."""
    return [f"vắng: {row.noi}" for row in ground.absent if row.xu_ly in (CHANGED, ASKED)]


def _met_of(groups: dict[str, list[Place]], met: set[Place]) -> int:
    return sum(not met.isdisjoint(members) for members in groups.values())


class _Answer(NamedTuple):
    """A question, the places it is about, and its places that are none."""

    question: Question
    met: tuple[Place, ...]
    idle: tuple[Spot, ...]

    @property
    def noise(self) -> bool:
        """Return True when it has more idle places than others."""
        return 2 * len(self.idle) > len(self.question.spots)


def _answer(ground: Ground, question: Question, made: set[Place]) -> _Answer:
    met: list[Place] = []
    idle = []
    for spot in question.spots:
        here = [place for place in ground.about(spot, made) if place.row.xu_ly != KEPT]
        met += here
        if not here:
            idle.append(spot)
    return _Answer(question, tuple(met), tuple(idle))


class _Did:
    """The changes, and which of them are accounted for."""

    def __init__(self, ground: Ground, done: list[Change]) -> None:
        self.ground = ground
        self.done = done
        self.to_change = [place for place in ground.places if place.row.xu_ly == CHANGED]
        self.made = {place for place in self.to_change if ground.is_made(place, done)}
        self.used = {one for place in self.to_change for one in touched(place, done)}
        self.carried: set[Key] = set()

    def carry(self, members: list[Place]) -> None:
        """Account for a target that was blanked or became last year's, where its place is asked about."""
        for place in members:
            for one in touched(place, self.done):
                leaf = self.ground.leaves[one.key]
                if leaf.field == "nam_truoc" or (leaf.field == "gia_tri" and not one.new):
                    self.used.add(one)
                    self.carried.add(one.key)

    def others(self) -> Iterator[str]:
        """Tell the changes the truth has not; words changed close together in a leaf are one change."""
        last: Change | None = None
        for one in (one for one in self.done if one not in self.used):
            if last is None or last.key != one.key or one.start - last.end > TOGETHER:
                leaf = self.ground.leaves[one.key]
                around = leaf.text[max(0, one.start - 40) : one.end + 20]
                yield f"{leaf.part}: …{around}…: {self.became(one)}"
            last = one

    def became(self, one: Change) -> str:
        """Say what a change did."""
        return f"{self.ground.leaves[one.key].text[one.start : one.end]!r} → {one.new!r}"


class _Judged(NamedTuple):
    """Places that were to be changed and are not as they should be."""

    wrong: tuple[str, ...]
    missed: tuple[str, ...]
    instead: int


def _judged(did: _Did, met: set[Place]) -> _Judged:
    wrong, missed, instead = [], [], 0
    for place in did.to_change:
        touching = touched(place, did.done)
        if place in did.made:
            continue
        if touching:
            became = "; ".join(map(did.became, touching))
            wrong.append(f"khác chữ: {place.row.noi}: {became} (đúng: {place.row.moi})")
        elif place in met:
            instead += 1
        else:
            missed.append(f"không sửa: {place.row.noi} → {place.row.moi}")
    return _Judged(tuple(wrong), tuple(missed), instead)


def _groups(ground: Ground) -> dict[str, list[Place]]:
    groups: dict[str, list[Place]] = {}
    for place in ground.places:
        if place.row.xu_ly == ASKED:
            groups.setdefault(place.row.nhom or place.row.noi, []).append(place)
    return groups


def _unasked(did: _Did, groups: dict[str, list[Place]], met: set[Place]) -> Iterator[str]:
    """Tell the groups nobody asks about and nothing changed, the latter being wrong."""
    for name, members in groups.items():
        if not met.isdisjoint(members):
            did.carry(members)
        elif not any(touched(place, did.done) for place in members):
            yield f"không hỏi: {name}: {members[0].row.noi}"


def _silent(ground: Ground, groups: dict[str, list[Place]], asked: list[Question]) -> Iterator[str]:
    spoken = {ground.paragraph(spot) for one in asked for spot in one.spots}
    for name, members in groups.items():
        for place in members:
            leaf = ground.leaves[place.spots[0].key]
            if not leaf.in_table and ground.paragraph(place.spots[0]) not in spoken:
                yield f"{name}: {place.row.noi}"


def _again(answers: list[_Answer], groups: dict[str, list[Place]]) -> int:
    times = [sum(not set(one.met).isdisjoint(members) for one in answers) for members in groups.values()]
    return sum(max(0, one - 1) for one in times)


def _noise(ground: Ground, answers: list[_Answer]) -> Iterator[str]:
    for one in answers:
        if one.noise:
            yield _said(ground, one, one.idle[0])


def _alone(ground: Ground, answers: list[_Answer]) -> Iterator[str]:
    for one in answers:
        if not one.noise:
            yield from (_said(ground, one, spot) for spot in one.idle)


def _said(ground: Ground, one: _Answer, spot: Spot) -> str:
    leaf = ground.leaves[spot.key]
    around = leaf.text[max(0, spot.start - 20) : spot.start + 60]
    question = one.question
    return f"{question.code} ({len(question.spots)} chỗ) {question.told} | {leaf.part}: …{around}…"
