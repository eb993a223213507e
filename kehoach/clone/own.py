"""The years that are the old plan's own, and its day of issue: the measure of every time in it."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from kehoach.clone.times import last_year, times
from kehoach.clone.zones import zone_at, zones
from kehoach.named import NamedTuple
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.clone.target import Issuer
    from kehoach.clone.times import Time
    from kehoach.text.dates import Ngay

_PLAN = re.compile(
    r"(?<!\w)Kế hoạch(?!\w)[^.;:]{0,200}?"
    r"(?:giai đoạn|thời kỳ|nhiệm kỳ|từ năm|\d{4}\s?[-–—])"
)
"""Words of an opening that tell the several years the plan itself is for."""


class Own(NamedTuple):
    """The years that are the old plan's own, and where they go."""

    nam: int
    hoc: int | None
    """First half of the plan's school year; None when its title names none."""
    moi: int
    cap: str
    lich_su: frozenset[str]
    """Keys of the sections that tell what was: ``thuc_trang`` and those titled so."""
    ky: tuple[int, int] | None = None
    """First and last year of a plan for several years; None for a plan of one year."""
    ban_hanh: tuple[date, date] | None = None
    """The first and the last day it may be of; None when not even its year is known."""
    cu: Issuer | None = None
    """Who issued it: its own short names are no other agency's."""

    @property
    def doi(self) -> int:
        """Return how many years pass from the old plan to the new."""
        return self.moi - self.nam

    @property
    def dau(self) -> int:
        """Return the first year of the plan: the one a school year begins in."""
        return self.nam if self.hoc is None else min(self.nam, self.hoc)

    @property
    def cuoi(self) -> int:
        """Return the last year of the plan: the one a school year ends in."""
        return self.nam if self.hoc is None else max(self.nam, self.hoc + 1)

    def base(self, time: Time) -> int:
        """Return the plan's own year, as a time counts years.

        A school year counts by its first half; the year it ends in is the plan's own too.
        """
        if time.kieu == "nam_hoc" and self.hoc is not None:
            return self.hoc
        return self.cuoi if time.nam == self.cuoi else self.nam

    def past(self, time: Time) -> bool | None:
        """Return True for a time over before the plan was issued, False for one that was not.

        None where the day of issue, as far as it is known, does not tell.
        """
        if self.ban_hanh is None or time.last is None:
            return None
        first, last = self.ban_hanh
        if time.last < first:
            return True
        return False if time.last >= last else None

    def coming(self, time: Time) -> bool:
        """Return True for a time that surely begins after the plan was issued."""
        if self.ban_hanh is None or time.first is None:
            return False
        return time.first > self.ban_hanh[1]

    def of_several(self, time: Time) -> bool:
        """Return True for a year, or times, within those of a plan for several years."""
        if self.ky is None or self.doi == 0 or time.nam is None or time.kieu == "tran":
            return False
        return self.ky[0] <= time.nam and max(time.years) <= self.ky[1]


class Named(NamedTuple):
    """The years a plan calls its own."""

    nam: int | None
    hoc: int | None
    """First half of its school year."""
    ky: tuple[int, int] | None
    """First and last year of a plan for several years."""


def named_years(trich_yeu: str, mo_dau: Iterable[str]) -> Named:
    """Return the year most named, the school year first named and the several years it is for.

    The title decides, else the first paragraph of the opening that names any; there the several
    years must be the plan's, not those of what it speaks of.
    """
    title = _named(_of_no_other(one_line(trich_yeu)), one_line(trich_yeu))
    if any(title):
        return title
    for text in map(one_line, mo_dau):
        found = _named(_of_no_other(text), text)
        if found.ky and not _PLAN.search(text):
            found = found._replace(ky=None)
        if any(found):
            return found
    return Named(None, None, None)


def _named(own: list[Time], text: str) -> Named:
    """Return what the times of a text tell; one year named makes it a plan of one year."""
    named: Counter[int] = Counter()
    for time in own:  # of two named as often the first counts, a lone number too
        if time.nam is not None:
            named[time.nam] += time.kieu == "nam"
    nam = next((year for year, count in named.most_common(1) if count), None)
    hoc = next((time.nam for time in own if time.kieu == "nam_hoc"), None)
    if nam is None and hoc is None:
        return Named(None, None, next(filter(None, (_several(text, time) for time in own)), None))
    return Named(nam, hoc, None)


def _several(text: str, time: Time) -> tuple[int, int] | None:
    if time.kieu not in ("giai_doan", "khoang") or time.nam is None:
        return None
    return time.nam, last_year(text[time.start : time.end])


def _of_no_other(text: str) -> list[Time]:
    """Return the times of a text outside its zones: they are the words of its own plan."""
    found = zones(text, opening=True)
    return [time for time in times(text) if zone_at(found, time.start, time.end) is None]


def issued(ngay: Ngay) -> tuple[date, date] | None:
    """Return the first and the last day a paper may be of, from what its date tells."""
    if ngay.nam is None:
        return None
    months = (1, 12) if ngay.thang is None else (ngay.thang, ngay.thang)
    if ngay.ngay is not None and ngay.thang is not None:
        day = date(ngay.nam, ngay.thang, ngay.ngay)
        return day, day
    return date(ngay.nam, months[0], 1), _last_of(ngay.nam, months[1])


def _last_of(year: int, month: int) -> date:
    after = date(year + month // 12, month % 12 + 1, 1)
    return date.fromordinal(after.toordinal() - 1)
