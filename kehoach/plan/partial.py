"""The plan of a file that is not one yet: what is missing is blank, what is wrong is left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.plan import Plan
from kehoach.plan.reading import Reading

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.plain import Raw, RawValue

BLANK = "……"
"""Stands where the author has to write; printed as it is, and told by the review."""
_NEEDED: Raw = {"cap": "xa", "co_quan": BLANK, "trich_yeu": BLANK}
"""What every plan must have."""
_DERIVED = {"dia_danh": BLANK, "ky_hieu": f"KH-{BLANK}", "co_quan_chu_quan": BLANK}
"""What mostly follows from the rest, and is blank where it cannot."""
_MOST_ROUNDS = 8
"""A part left out can show a fault behind it; after so many the rest is no plan."""


def partial(raw: Raw, made: Plan | None = None) -> Plan | None:
    """Return the plan that plain values give once blanks are put in and faulty parts left out.

    ``raw`` stays as it is. None when nothing readable is left. ``made`` is the plan it makes as it
    is, where that is known: it is the same one when no value is blank.
    """
    held: Raw = {**_NEEDED, **{key: value for key, value in raw.items() if value not in (None, "")}}
    if made is not None and held == raw:
        return made
    for _ in range(_MOST_ROUNDS):
        reading = Reading()
        plan = reading.part(Plan, held, ())
        if plan is not None and not reading.faults:
            return plan
        for fault in reading.faults:
            held = _without(held, fault.path)
    return None


def _without(held: Raw, path: PlanPath) -> Raw:
    """Return the values without the part a path names; what follows from the head becomes blank."""
    name = path[0] if path else ""
    if name in _DERIVED and name not in held:
        return {**held, str(name): _DERIVED[str(name)]}
    if name in _NEEDED:
        return {**held, str(name): _NEEDED[str(name)]}
    found = _dropped(held, path)
    return found if isinstance(found, dict) else held


def _dropped(value: RawValue, path: PlanPath) -> RawValue:
    """Return a value without the item of the innermost list on the path, else without its key."""
    if not path:
        return None
    if isinstance(value, dict):
        return _without_key(value, path[0], path[1:])
    if isinstance(value, list):
        return _without_item(value, path[0], path[1:])
    return None


def _without_key(value: Raw, key: str | int, path: PlanPath) -> Raw | None:
    """Return a mapping without what a path below a key names; the key goes with the last of it."""
    if not isinstance(key, str) or key not in value:
        return None
    below = _dropped(value[key], path)
    if below is None or below == []:
        return {name: kept for name, kept in value.items() if name != key}
    return {**value, key: below}


def _without_item(value: list[RawValue], at: str | int, path: PlanPath) -> list[RawValue] | None:
    """Return a list without an item, or without what a path below it names inside another list."""
    if not isinstance(at, int) or at >= len(value):
        return None
    inside = any(isinstance(step, int) for step in path)
    below = _dropped(value[at], path) if inside else None
    kept = [] if below is None else [below]
    return [*value[:at], *kept, *value[at + 1 :]]
