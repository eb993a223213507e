"""One part of a plan through the years, by the identity a plan gives its parts."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.library import kept, store
from kehoach.library.number import numbered, span_of
from kehoach.library.rows import row_of
from kehoach.named import NamedTuple
from kehoach.plan.identity import Thing, key_of, things
from kehoach.plan.likeness import LEAST, likeness
from kehoach.plan.pairing import MA, PLACE, SIMILAR, WORDS, paired

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Iterator

    from kehoach.address import PlanPath
    from kehoach.library.hit import Hit

_MOST = 60
"""Plans of one series that are looked at: drafts and copies of thirty years."""
_BY = {
    MA: "cùng mã",
    PLACE: "cùng lời, cùng chỗ",
    WORDS: "cùng lời, đã chuyển chỗ",
    SIMILAR: "lời gần giống",
}
_ITSELF = "phần đang xem"
_SAME_WORDS = "cùng lời"


class InYear(NamedTuple):
    """The part as the plan of one year has it."""

    nam: int
    hit: Hit
    by: str
    """Why it is known to be the same, in Vietnamese."""


class _Plan(NamedTuple):
    """A plan of the series."""

    content: int
    nam: int


def through_years(hit: Hit) -> tuple[InYear, ...]:
    """Return a part as the plans of the same agency and subject have it, the newest year first.

    Which part is which, the plan's identities say (``ma``, words, place), from one year to the
    next; a year that does not have it is passed over. A căn cứ, a recipient, a paragraph without
    an identity is known by its words alone. One of each year; the part itself is among them.
    Plans whose year is not known are left out, and so are agencies that had another name.

    Raises KehoachError TV02, TV03, TV04 as ``search`` does.
    """
    with store.opened(hit.database) as held:
        held.execute("BEGIN")
        found = {hit.nam: InYear(hit.nam, hit, _ITSELF)}
        walk = _Walk(held, hit)
        for in_year in walk.by_identity() if hit.code else walk.by_words():
            found.setdefault(in_year.nam, in_year)
    return tuple(found[nam] for nam in sorted(found, reverse=True))


class _Walk:
    """A walk through the plans of a series."""

    def __init__(self, held: sqlite3.Connection, hit: Hit) -> None:
        self._held = held
        self._hit = hit
        self._series = [*self._of_series()]

    def _of_series(self) -> Iterator[_Plan]:
        """Yield the plans of the agency on the same subject, those of other years."""
        title = Counter(key_of(self._hit.trich_yeu).split())
        rows = self._held.execute(
            "SELECT id, nam, trich_yeu FROM contents WHERE don_vi = ? AND nam > 0 AND nam <> ?"
            " ORDER BY nam, mark",
            (kept.office_key(self._hit.co_quan), self._hit.nam),
        )
        for content, nam, trich_yeu in rows:
            if likeness(title, Counter(key_of(trich_yeu).split())) >= LEAST:
                yield _Plan(content, nam)

    def by_identity(self) -> Iterator[InYear]:
        """Yield the part in the years before, going back, then in the years after, going on."""
        before = [plan for plan in self._series if plan.nam < self._hit.nam][-_MOST:]
        after = [plan for plan in self._series if plan.nam > self._hit.nam][:_MOST]
        for way in (reversed(before), after):
            yield from self._along(way)

    def _along(self, way: Iterable[_Plan]) -> Iterator[InYear]:
        listed, path = self._things(self._hit.content), self._hit.path
        for plan in way:
            other = self._things(plan.content)
            pair = next(
                (pair for pair in paired(other, listed).pairs if pair.new.path == path), None
            )
            hit = self._at(plan, pair.old.path) if pair is not None else None
            if pair is not None and hit is not None:
                yield InYear(plan.nam, hit, _BY[pair.by])
                listed, path = other, pair.old.path

    def by_words(self) -> Iterator[InYear]:
        """Yield the parts of the same kind that say the same, years and marks aside."""
        key = key_of(self._hit.words)
        for plan in reversed(self._series[-_MOST:]):
            rows = self._held.execute(
                f"SELECT id, words {kept.WITHIN}", span_of(plan.nam, plan.content)
            )
            same = next(
                (number for number, words in rows.fetchall() if self._says(number, words, key)),
                None,
            )
            hit = row_of(self._held, self._hit, same) if same is not None else None
            if hit is not None:
                yield InYear(plan.nam, hit, _SAME_WORDS)

    def _says(self, number: int, words: str, key: str) -> bool:
        return numbered(number).phan == self._hit.phan and key != "" and key_of(words) == key

    def _things(self, content: int) -> tuple[Thing, ...]:
        return things(kept.raw_of(self._held, content))

    def _at(self, plan: _Plan, path: PlanPath) -> Hit | None:
        found = self._held.execute(
            f"SELECT id {kept.WITHIN} AND path = ?",
            (*span_of(plan.nam, plan.content), kept.path_text(path)),
        ).fetchone()
        return row_of(self._held, self._hit, found[0]) if found else None
