"""A row of a tracker as it is to be written."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.tasks.columns import AIM_OF_PLAN, OF_PLAN

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.problem import Problem
    from kehoach.tasks.task import Aim, Listed, Task

NOTHING: Mapping[str, str] = MappingProxyType({})


class Row(NamedTuple):
    """A row of a tracker."""

    id: str
    """``plan/task``; empty for a row somebody added by hand."""
    values: Mapping[str, str]
    """Key of a column → words; days as ``dd/mm/yyyy``."""
    own: Mapping[str, str] = NOTHING
    change: str = ""
    origin: Mapping[str, str] = NOTHING
    """What the plan says; empty where the plan says nothing of it any more."""
    muc: str = ""


class Rows(NamedTuple):
    """Everything a tracker holds, and what is to be told of it."""

    tasks: tuple[Row, ...]
    gone: tuple[Row, ...] = ()
    aims: tuple[Row, ...] = ()
    own: tuple[str, ...] = ()
    """Headings of the clerk's own columns."""
    problems: tuple[Problem, ...] = ()
    kept: int = 0
    """Rows of the tracker before that were found again."""


def fresh(plans: Sequence[Listed]) -> Rows:
    """Return the rows of a tracker nobody worked in yet."""
    tasks = [of_task(plan, task) for plan in plans for task in plan.tasks]
    aims = [of_aim(plan, aim) for plan in plans for aim in plan.aims]
    return Rows(tuple(tasks), aims=tuple(aims))


def of_task(plan: Listed, task: Task) -> Row:
    """Return the row of a task as its plan says it."""
    day = task.han.day
    words = (task.viec, task.chu_tri, task.phoi_hop, task.han.words,
             day.strftime("%d/%m/%Y") if day else "", task.san_pham)  # fmt: skip
    said = {known.key: text for known, text in zip(OF_PLAN, words, strict=True)}
    where = {"loai": str(task.kind), "ke_hoach": plan.head.ten.partition(":")[0]}
    return Row(f"{plan.head.code}/{task.code}", {**said, **where}, origin=said, muc=task.muc)


def of_aim(plan: Listed, aim: Aim) -> Row:
    """Return the row of a target as its plan says it."""
    words = (aim.chi_tieu, aim.don_vi, aim.nam_truoc, aim.gia_tri)
    said = {known.key: text for known, text in zip(AIM_OF_PLAN, words, strict=True)}
    where = {"ke_hoach": plan.head.ten.partition(":")[0]}
    return Row(f"{plan.head.code}/{aim.code}", {**said, **where}, origin=said)
