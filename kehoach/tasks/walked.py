"""The items of a plan by their identity, with what stands around each."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.plan.identity import Thing, things

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import PlanPath
    from kehoach.plan import Plan


class Walked(NamedTuple):
    """A thing of a plan and the item it is."""

    thing: Thing
    item: Any
    """A section, an annex or an item of one; None for a row of a table of money."""
    above: tuple[Any, ...]
    """The items it stands in, the nearest first."""

    @property
    def muc(self) -> str:
        """Return the words of the nearest heading over it."""
        return self.thing.place[-1] if self.thing.place else ""


def walked(plan: Plan) -> Iterator[Walked]:
    """Yield what of a plan has an identity, in order."""
    met: list[Walked] = []
    for thing in things(plan):
        above: tuple[Any, ...] = ()
        if thing.parent >= 0:
            around = met[thing.parent]
            above = (around.item, *around.above)
        met.append(Walked(thing, at(plan, thing.path), above))
        yield met[-1]


def at(plan: Plan, path: PlanPath) -> Any:
    """Return what stands at a path of ``things``; None where it is a row of a table."""
    first, *steps = path
    found: Any = plan.phu_luc if first == "phu_luc" else _section(plan, str(first))
    for step in steps:
        if isinstance(step, int):
            found = found[step] if isinstance(found, tuple) and step < len(found) else None
        else:
            found = getattr(found, step, None)
    return found


def _section(plan: Plan, khoa: str) -> Any:
    return next((muc for muc in plan.muc if muc.khoa == khoa), None)
