"""Tasks the upper level's plan gives, and whether this plan carries each of them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.plan import Plan, tasks

if TYPE_CHECKING:
    from kehoach.plan.parts import Viec


def left_out(plan: Plan) -> list[tuple[int, Viec]]:
    """Return the upper plan's tasks no task of this plan names in ``theo``, with their place in the list."""
    if plan.cap_tren is None:
        return []
    named = {one for _, task in tasks(plan) if task.theo for one in _codes(task.theo)}
    return [(number, viec) for number, viec in enumerate(plan.cap_tren.viec) if viec.ma not in named]


def unknown(plan: Plan, theo: str) -> list[str]:
    """Return the codes of a task's ``theo`` that the upper plan's list does not have."""
    known = {viec.ma for viec in plan.cap_tren.viec} if plan.cap_tren else set()
    return [one for one in _codes(theo) if one not in known]


def _codes(theo: str) -> list[str]:
    """Return the codes of a task that carries out several."""
    return [one.strip() for one in theo.replace(";", ",").split(",") if one.strip()]
