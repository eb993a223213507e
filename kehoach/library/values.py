"""The plain values of a plan by their paths."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.compare.said import as_section, listed

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.plain import Raw, RawValue

HELD = "noi_dung"


def value_at(raw: Raw, path: PlanPath) -> Any:
    """Return what stands at a path of a plan, None for nothing.

    A step ``noi_dung`` may name what its author wrote without it: a text alone, an item alone.
    """
    found: Any = raw
    for at, step in enumerate(path):
        found = _step(found, step, first=at == 1)
        if found is None:
            return None
    return found


def _step(value: RawValue, step: str | int, *, first: bool) -> Any:
    if isinstance(step, int):
        held = listed(value)
        return held[step] if step < len(held) else None
    if step == HELD and first:
        return as_section(value).get(HELD)
    if isinstance(value, dict) and step in value:
        return value[step]
    return value if step in ("bang", HELD) else None  # the item itself is the table
