"""Tasks the upper level's plan gives, and whether this plan carries each of them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.identity import Thing, code_of, free_code, key_of
from kehoach.plan.plan import Plan, tasks
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.plan.cap_tren import Viec

_KIND = "viec"
_PATH = ("cap_tren", "viec")


def left_out(plan: Plan) -> list[tuple[int, Viec]]:
    """Return the upper plan's tasks no ``theo`` of this plan names, each with its number there."""
    if plan.cap_tren is None:
        return []
    named = {code for _, task in tasks(plan) if task.theo for code in _codes(task.theo)}
    listed = enumerate(plan.cap_tren.viec)
    return [(number, viec) for number, viec in listed if not named & {viec.ma, viec.cho}]


def unknown(plan: Plan, theo: str) -> list[str]:
    """Return the codes of a task's ``theo`` that the upper plan's list does not have."""
    known = _named(plan)
    return [code for code in _codes(theo) if code not in known]


def asked(plan: Plan) -> tuple[Thing, ...]:
    """Return the upper plan's tasks with the identity each has there, in the order of the list.

    A task with a place beside its code (``cho``) was given that code by its author; else ``ma`` is
    the place, and the identity is that of its words: it stays when the upper plan counts anew.
    """
    listed = plan.cap_tren.viec if plan.cap_tren else ()
    taken = {viec.ma for viec in listed if viec.cho}
    met: dict[str, int] = {}
    out = []
    for order, viec in enumerate(listed):
        words = one_line(viec.viec)
        key, ma = key_of(words), viec.ma if viec.cho else None
        code = ma or free_code(code_of(_KIND, key), taken, met)
        out.append(Thing(_KIND, words, ma, code, key, (), (*_PATH, order), order, -1))
    return tuple(out)


def carried_out(plan: Plan, theo: str) -> tuple[Thing, ...]:
    """The upper plan's tasks that a ``theo`` names by code or place, unknown ones left out."""
    listed, known = asked(plan), _named(plan)
    return tuple(listed[known[code]] for code in dict.fromkeys(_codes(theo)) if code in known)


def _named(plan: Plan) -> dict[str, int]:
    """Return code or place → number among the upper plan's tasks; a code goes before a place."""
    listed = plan.cap_tren.viec if plan.cap_tren else ()
    places = {viec.cho: number for number, viec in enumerate(listed) if viec.cho}
    return {**places, **{viec.ma: number for number, viec in enumerate(listed)}}


def _codes(theo: str) -> list[str]:
    """Return the codes of a task that carries out several."""
    return [text.strip() for text in theo.replace(";", ",").split(",") if text.strip()]
