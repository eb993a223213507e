"""One thing that is in both plans: what of its words, its fields and its rows changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.change import Change, ChangeKind, Folded, Said, Thing, Weight
from kehoach.compare.fold import Fold
from kehoach.compare.half import Half, name_of
from kehoach.compare.tables import Cells, differences
from kehoach.compare.wording import Text, changed, pieces
from kehoach.named import NamedTuple
from kehoach.text import dates

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.address import PlanPath
    from kehoach.compare.entry import Entry

    Texts = tuple[Text, Text]

_LINES = (
    "gach_dau_dong",
    "doan",
    "khoan",
    "mo_dau",
    "ket_thuc",
    "chu_thich",
    "ngoai_bai",
    "kem_theo",
)
_WORDS_ALONE = frozenset(_LINES)
"""Things that are words and no more."""
_AT_ISSUE = ("so", "ngay")
_ATTACHED = "kem_theo"
_ISSUING = ("ke_hoach", "ban_hanh")


class Gathered(NamedTuple):
    """What a comparison finds."""

    changes: list[Change]
    folded: list[Folded]


Below = tuple[str | int, ...]
"""Keys that lead from a thing to something of it."""


class Both(NamedTuple):
    """A thing in the old plan and in the new one."""

    old: Half
    entry: Entry
    new: Half
    other: Entry
    known: Mapping[PlanPath, PlanPath]
    """What both plans know again: where in the old one, where in the new one."""

    @property
    def rows(self) -> dict[int, int]:
        """Return which row of a table is which of the other, for those that have an identity."""
        count = len(self.entry.grid.rows) if self.entry.grid is not None else 0
        ways = {at: self.known.get((*self.entry.path, "hang", at), ()) for at in range(count)}
        here = (*self.other.path, "hang")
        return {at: int(to[-1]) for at, to in ways.items() if to and to[:-1] == here}

    def thing(self, field: str) -> Thing:
        """Return what is told of it in the new plan."""
        return _thing(self.other, field)

    def was(self, field: str) -> Thing:
        """Return what is told of it in the old plan."""
        return _thing(self.entry, field)

    def said(self, texts: tuple[str, str], here: Below, there: Below) -> tuple[Said, Said]:
        """Return what both say, each at its place."""
        old = Said(texts[0], self.old.place(self.entry, *here))
        return old, Said(texts[1], self.new.place(self.other, *there))


def _thing(entry: Entry, field: str) -> Thing:
    return Thing(entry.part, entry.what, field, name_of(entry) if field else "")


def weight_of(entry: Entry) -> Weight:
    """Return how much a change of a thing matters: mere words less than what the plan asks."""
    return Weight.WORDING if entry.what in _WORDS_ALONE else Weight.MEANING


def compare(both: Both, found: Gathered) -> None:
    """Gather what changed in one thing."""
    texts = both.old.text(both.entry), both.new.text(both.other)
    words = both.said((texts[0].words, texts[1].words), (), ())
    _words("", both, texts, words, found)
    _label(both, found)
    _kind(both, found)
    _fields(both, found)
    if both.entry.grid is not None and both.other.grid is not None:
        _table(both, found)


def _words(
    field: str,
    both: Both,
    texts: Texts,
    said: tuple[Said, Said],
    found: Gathered,
    before: str = "",
) -> None:
    """Gather a text that changed, and what of it was folded away.

    ``before`` is what the field is called in the old plan, where that may be something else.
    """
    old, new = said
    if old.words == new.words:
        return
    parts, thing, was = pieces(*texts), both.thing(field), both.was(before or field)
    for piece in parts:
        if piece.fold is not None:
            mine = old._replace(words=piece.old.strip())
            its = new._replace(words=piece.new.strip())
            found.folded.append(Folded(piece.fold, *thing, mine, its, was))
    if changed(parts):
        weight = _weight(field, both)
        found.changes.append(Change(ChangeKind.CHANGED, weight, *thing, old, new, was, parts))


def _label(both: Both, found: Gathered) -> None:
    """Gather a number or a mark that is printed otherwise: mostly it follows from the order."""
    labels = both.old.label(both.entry), both.new.label(both.other)
    if all(labels) and labels[0] != labels[1]:
        said = both.said(labels, (), ())
        found.folded.append(Folded(Fold.ORDER, *both.thing(""), *said, both.was("")))


def _kind(both: Both, found: Gathered) -> None:
    """Gather a line that is of another kind now: a task that became a dash."""
    entry, other = both.entry, both.other
    if weight_of(entry) is not weight_of(other) or not {entry.what, other.what} & _WORDS_ALONE:
        said = both.said((entry.what, other.what), (), ())
        if entry.what != other.what:
            thing, was = both.thing("kind"), both.was("kind")
            found.changes.append(Change(ChangeKind.CHANGED, Weight.WORDING, *thing, *said, was))


def _fields(both: Both, found: Gathered) -> None:
    entry, other = both.entry, both.other
    mine, its = dict(entry.fields), dict(other.fields)
    for field in dict.fromkeys([*mine, *its]):
        old, new = mine.get(field, ""), its.get(field, "")
        said = both.said((old, new), (field,), (field,))
        if old == new:
            continue
        if _only_carried(both, field, old, new):
            found.folded.append(Folded(Fold.YEAR, *both.thing(field), *said, both.was(field)))
        else:
            texts = both.old.field(entry, field), both.new.field(other, field)
            _words(field, both, texts, said, found)


def _only_carried(both: Both, field: str, old: str, new: str) -> bool:
    """Return True for a field that is what the clone makes of it: last year's value, a blank."""
    at_issue = both.other.what in _ISSUING and field in _AT_ISSUE
    if at_issue and not (_blank(field, old) and _blank(field, new)):
        return False
    forward, backward = (
        both.old.carried_on(both.entry, field),
        both.new.carried_on(both.other, field),
    )
    return new == forward != old or old == backward != new


def _weight(field: str, both: Both) -> Weight:
    other = both.other
    if other.what == _ATTACHED:
        return Weight.ISSUED
    if other.what in _ISSUING and field in _AT_ISSUE:
        said = both.old.carried_on(both.entry, field), both.new.carried_on(other, field)
        if any(_blank(field, words) for words in said):
            return Weight.ISSUED
    return weight_of(other)


def _blank(field: str, words: str) -> bool:
    """Return True for a number or a day that is to be filled in."""
    if not words or field != "ngay":
        return not words
    try:
        return not dates.parse(words).whole
    except ValueError:
        return False


def _table(both: Both, found: Gathered) -> None:
    grid, other = both.entry.grid, both.other.grid
    assert grid is not None  # noqa: S101 - asked by the caller
    assert other is not None  # noqa: S101 - same
    old, new = both.old.cells(both.entry), both.new.cells(both.other)
    keys = (lambda words: old(words).key), (lambda words: new(words).key)
    for cells in differences(grid, other, *keys, both.rows):
        said = both.said((cells.old or "", cells.new or ""), cells.here, cells.there)
        if cells.kind is None:
            _words(
                cells.name or cells.what,
                both,
                (old(said[0].words), new(said[1].words)),
                said,
                found,
                cells.named or cells.what,
            )
        else:
            _row(both, cells, cells.kind, said, found)


def _row(
    both: Both, cells: Cells, kind: ChangeKind, said: tuple[Said, Said], found: Gathered
) -> None:
    """Gather a row or a column that came, went or moved."""
    old, new = said
    old = Said() if kind is ChangeKind.ADDED else old
    new = Said() if kind is ChangeKind.DROPPED else new
    thing, was = (
        Thing(entry.part, cells.what, name=name_of(entry)) for entry in (both.other, both.entry)
    )
    found.changes.append(Change(kind, Weight.MEANING, *thing, old, new, was))
