"""A plan in whatever file → what of it is followed up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.sides import side
from kehoach.named import NamedTuple
from kehoach.plan.figured import ChiTieu
from kehoach.problem import KehoachError, Place, Severity
from kehoach.tasks.deadline import deadline
from kehoach.tasks.faults import problem, refuse
from kehoach.tasks.head import head_of
from kehoach.tasks.rows import words
from kehoach.tasks.task import Aim, Listed, Task, Why, WorkKind
from kehoach.tasks.walked import walked
from kehoach.tasks.work import duties, points, typed_tasks, worked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.compare.sides import Side
    from kehoach.problem import Problem
    from kehoach.tasks.walked import Walked
    from kehoach.tasks.work import Work

_MOST_TOLD = 3
"""Faults of a file that is no whole plan told in one sentence."""
_BY_ITSELF = {
    WorkKind.PHAN_CONG: "việc của từng đơn vị ở phần Tổ chức thực hiện",
    WorkKind.DAU_VIEC: "các ý của phần nhiệm vụ, giải pháp, tổ chức thực hiện",
}
"""What stands in for tasks where a plan has none."""


class FollowedKinds(NamedTuple):
    """Which kinds of work beside the tasks are followed up."""

    duties: bool = False
    points: bool = False


TASKS = FollowedKinds()


def gather(file: str, wanted: FollowedKinds = TASKS, content: bytes | None = None) -> Listed:
    """Return the work and the targets of a plan: a YAML spec, or any file ``kehoach.read`` takes.

    Tasks are its items ``nhiem_vu`` and the rows of typed tables of tasks. A plan without any gives
    the duties of its agencies, one without these the points of its sections of tasks; that is told
    (VC04). What its reader told is in ``notices``, with deadlines that are no day (VC03).

    Raises KehoachError: those of ``load`` and ``read``, VC01 for a file that is no plan.
    """
    found = side(file, content)
    if found.plan is None:
        raise refuse("VC01", Place(file))
    head, things = head_of(found.plan), list(walked(found.plan))
    work, notices = _chosen(found, things, wanted)
    tasks = tuple(_task(found, item, head.nam) for item in work)
    every = (*_reading(found), *notices, *_undated(tasks))
    return Listed(file, head, tasks, tuple(_aims(things)), every)


def with_work(plans: Sequence[Listed]) -> tuple[Listed, ...]:
    """Return the plans. Raises KehoachError VC05 where none has anything to be followed up."""
    if not any(plan.tasks or plan.aims for plan in plans):
        raise KehoachError(problem("VC05", Place(plan.file)) for plan in plans)
    return tuple(plans)


def _chosen(
    found: Side, things: Sequence[Walked], wanted: FollowedKinds
) -> tuple[list[Work], list[Problem]]:
    """Return the work of a plan, and what is told where it has no tasks."""
    plan = found.plan
    assert plan is not None  # noqa: S101 - asked before
    work = [*worked(things), *typed_tasks(plan, things)]
    tasks, owed, said = bool(work), list(duties(things)), list(points(plan, things))
    work += owed if wanted.duties or not tasks else []
    by_points = not tasks and not owed
    work += said if wanted.points or by_points else []
    if tasks or not work:
        return work, []
    kind = WorkKind.PHAN_CONG if owed else WorkKind.DAU_VIEC
    return work, [problem("VC04", Place(found.file), what=_BY_ITSELF[kind])]


def _task(found: Side, item: Work, year: int | None) -> Task:
    said = (item.viec, item.chu_tri, item.phoi_hop)
    due, place = deadline(item.thoi_han, year), found.place(item.path)
    return Task(item.code, item.kind, *said, due, item.san_pham, item.muc, place)


def _aims(things: Sequence[Walked]) -> Iterator[Aim]:
    for item in things:
        aim = item.item
        if isinstance(aim, ChiTieu):
            value = str(aim.gia_tri) if aim.gia_tri else ""
            before = str(aim.nam_truoc) if aim.nam_truoc else ""
            yield Aim(item.thing.code, item.thing.words, words(aim.don_vi or ""), value, before)


def _reading(found: Side) -> Iterator[Problem]:
    """Yield what reading a file told, what of it is unsure, and that it is no whole plan."""
    yield from found.notices
    unsure = (item.problem(found.file) for item in found.doubts)
    yield from (item for item in unsure if item.severity is not Severity.HINT)
    if found.faults:
        named = [item.message for item in found.faults[:_MOST_TOLD]]
        more = ["…"] if len(found.faults) > _MOST_TOLD else []
        yield problem("VC02", Place(found.file), what="; ".join(named + more))


def _undated(tasks: Sequence[Task]) -> Iterator[Problem]:
    for item in tasks:
        if item.han.why is Why.KHONG_RO:
            yield problem("VC03", item.place, what=item.han.words[:120])
