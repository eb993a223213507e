"""The year carried on: what ``clone`` would have changed anyway is no news."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach import spec
from kehoach.clone.clone import clone
from kehoach.clone.own import named_years
from kehoach.clone.target import Target
from kehoach.compare.entry import Entry, entries
from kehoach.named import NamedTuple
from kehoach.plan import draft
from kehoach.plan.hinh import shown_in
from kehoach.plan.save import as_yaml, raw_of
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.address import PlanPath
    from kehoach.plan import Plan


class Carried(NamedTuple):
    """A plan as it would be in the year of the other."""

    from_year: int | None = None
    to_year: int | None = None
    things: Mapping[PlanPath, tuple[Entry, Entry]] = {}
    """Where in the plan → what stands there, and what the clone makes of it."""
    why_not: str = ""
    """Why nothing was carried though the years differ; empty where it was, or need not be."""

    def of(self, entry: Entry) -> Entry | None:
        """Return what the clone makes of a thing; None where it does not know it."""
        old, new = self.things.get(entry.path, (None, None))
        return new if old is not None and old.words == entry.words else None


def carried(earlier: Plan, later: Plan) -> Carried:
    """Return the earlier plan carried on to the year of the later one.

    Nothing is carried between plans of one year, or where a year is not known.
    """
    years = _year(earlier), _year(later)
    if years[0] is None or years[1] is None or years[0] >= years[1]:
        return Carried()
    target = Target(years[1], tu_nam=years[0])
    issuer = target._replace(cap=later.cap, co_quan=later.co_quan, dia_danh=later.dia_danh)
    why = ""
    for aim in (target, issuer):
        try:
            return _cloned(earlier, aim)
        except KehoachError as error:
            why = why or error.problems[0].message
    return Carried(why_not=why)


def _year(plan: Plan) -> int | None:
    nam, nam_hoc, _ = named_years(plan.trich_yeu, plan.mo_dau)
    return nam or (plan.ban_hanh or plan).ngay.nam or nam_hoc


def _cloned(plan: Plan, target: Target) -> Carried:
    """Return a plan cloned in memory. Raises KehoachError as ``clone`` does."""
    pictures = tuple(shown_in(plan))
    made = clone(as_yaml(plan), "", target, pictures)
    rolled = draft(spec.parse(made.text), made.text, "", pictures).plan
    old = {entry.path: entry for entry in entries(raw_of(plan))}
    new = {entry.path: entry for entry in entries(raw_of(rolled))}
    both = {path: (entry, new[path]) for path, entry in old.items() if path in new}
    return Carried(made.nam_cu, made.nam, both)
