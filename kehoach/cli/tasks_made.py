"""A tracker and a calendar made and written, both or neither."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli.show import as_json, complain, print_json, say
from kehoach.named import NamedTuple
from kehoach.output import check_free, write_all
from kehoach.problem import KehoachError, Place, Severity, command
from kehoach.tasks.days_off import day_off
from kehoach.tasks.faults import problem, refuse
from kehoach.tasks.gather import FollowedKinds, gather, with_work
from kehoach.tasks.row import fresh
from kehoach.tasks.task import Why
from kehoach.tasks.tracker import stamp_of, tracker
from kehoach.text.dates import Ngay

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.cli.tasks import Asked
    from kehoach.plain import Json
    from kehoach.problem import Problem
    from kehoach.tasks.ics import Calendar
    from kehoach.tasks.row import Rows
    from kehoach.tasks.task import Aim, Listed

_TRACKER, _CALENDAR = ".xlsx", ".ics"


class _Made(NamedTuple):
    plans: tuple[Listed, ...]
    rows: Rows | None
    calendar: Calendar | None
    before: str
    """The tracker that was read back; empty for none."""

    @property
    def notices(self) -> tuple[Problem, ...]:
        """Return what is told of the plans and of the tracker before."""
        read = (found for plan in self.plans for found in plan.notices)
        return (*read, *(self.rows.problems if self.rows else ()))


def made(asked: Asked) -> int:
    """Write what was asked for and tell it. Raises KehoachError; then nothing was written."""
    targets = {Path(path).suffix.casefold(): path for path in asked.outputs}
    before = {Path(path).suffix.casefold(): path for path in asked.updates}
    for ending, path in targets.items():
        _check_free(asked, ending, path)
        if os.path.lexists(path):
            before.setdefault(ending, path)
    plans = _plans(asked)
    files: list[tuple[str, bytes]] = []
    rows, calendar = None, None
    if _TRACKER in targets:
        rows = _rows(plans, before.get(_TRACKER))
        files.append((targets[_TRACKER], tracker(plans, rows, asked.ngay)))
    if _CALENDAR in targets:
        calendar = _calendar(plans, before.get(_CALENDAR), asked)
        files.append((targets[_CALENDAR], calendar.content))
    write_all(files, force=asked.force)
    _tell(asked, _Made(plans, rows, calendar, before.get(_TRACKER, "")), targets)
    return 0


def _check_free(asked: Asked, ending: str, path: str) -> None:
    """Raise KehoachError TE03 for a file that is there, with the way to keep what is in it."""
    fresh_name = f"{Path(path).stem}-moi{ending}"
    again = command("tasks", *asked.files, "--update", path, "-o", fresh_name)
    check_free(Path(path), force=asked.force, instead=f"giữ chữ đã ghi: {again}")


def _plans(asked: Asked) -> tuple[Listed, ...]:
    """Return the work of every plan. Raises KehoachError, the problems of all files at once."""
    wanted = FollowedKinds(asked.duties, asked.points)
    found: list[Listed] = []
    wrong: list[Problem] = []
    for file in asked.files:
        try:
            found.append(gather(file, wanted))
        except KehoachError as error:
            wrong += error.problems
    wrong += _doubled(found)
    if wrong:
        raise KehoachError(wrong)
    return with_work(found)


def _doubled(plans: Sequence[Listed]) -> Iterator[Problem]:
    """Yield the plans that are given twice: every task would stand there twice."""
    first: dict[str, str] = {}
    for plan in plans:
        if plan.head.code in first:
            yield problem("VC06", Place(plan.file), what=first[plan.head.code])
        first.setdefault(plan.head.code, plan.file)


def _rows(plans: Sequence[Listed], before: str | None) -> Rows:
    if before is None:
        return fresh(plans)
    from kehoach.tasks.merge import merged  # noqa: PLC0415 - only for a tracker issued anew
    from kehoach.tasks.reread import reread  # noqa: PLC0415 - as above

    try:
        old = reread(before)
    except KehoachError as error:
        if error.problems[0].code.startswith("TE"):
            raise
        what = error.problems[0].message
        raise refuse("VC07", Place(before), what=what) from error
    return merged(plans, old)


def _calendar(plans: Sequence[Listed], before: str | None, asked: Asked) -> Calendar:
    from kehoach.tasks.ics import calendar  # noqa: PLC0415 - only for a calendar
    from kehoach.tasks.ics_read import read_events  # noqa: PLC0415 - as above

    events = () if before is None else read_events(before)
    return calendar(plans, stamp_of(plans, asked.ngay), alarm=asked.alarm, before=events)


def _tell(asked: Asked, done: _Made, targets: dict[str, str]) -> None:
    if asked.json:
        print_json(_as_json(done, targets))
        complain(found for found in done.notices if found.severity is Severity.ERROR)
        return
    complain(done.notices)
    if done.rows is not None:
        say(f"Đã ghi {targets[_TRACKER]}: {_tracked(done)}.")
        if done.before:
            say(_carried(done.rows, done.before))
    if done.calendar is not None:
        say(f"Đã ghi {targets[_CALENDAR]}: {_dated(done)}.")
    for line in _days_off(done.plans):
        say(line)


def _tracked(done: _Made) -> str:
    tasks = sum(len(plan.tasks) for plan in done.plans)
    aims = sum(len(plan.aims) for plan in done.plans)
    plans = f" của {len(done.plans)} kế hoạch" if len(done.plans) > 1 else ""
    said = [f"{tasks} việc{plans}", *_undated(done.plans)]
    return "; ".join([*said, f"{aims} chỉ tiêu"] if aims else said)


def _undated(plans: Sequence[Listed]) -> list[str]:
    """Return how many pieces of work have no day, by why."""
    why = [task.han.why for plan in plans for task in plan.tasks]
    return [f"{why.count(kind)} việc {kind}" for kind in Why if kind and kind in why]


def _carried(rows: Rows, before: str) -> str:
    from kehoach.tasks.merge import NEW  # noqa: PLC0415 - only for a tracker issued anew

    new = sum(row.change == NEW for row in rows.tasks)
    changed = sum(bool(row.change) for row in rows.tasks) - new
    parts = [f"{new} việc mới", f"{changed} việc có thay đổi", f"{len(rows.gone)} việc không còn"]
    kept = f"Giữ chữ đã ghi của {rows.kept} việc từ {before}: {', '.join(parts)}"
    return f"{kept}. Màu, chú thích ô tự thêm không chép theo."


def _dated(done: _Made) -> str:
    assert done.calendar is not None  # noqa: S101 - asked before
    dates = done.calendar
    said = [f"{dates.events} việc có ngày", *_undated(done.plans)]
    said += [f"{dates.changed} việc đổi so với lịch trước"] if dates.changed else []
    said += [f"{dates.cancelled} việc hủy khỏi lịch"] if dates.cancelled else []
    return "; ".join(said)


def _days_off(plans: Sequence[Listed]) -> Iterator[str]:
    """Yield the deadlines on days nobody works: they are shown, never moved."""
    days = sorted({task.han.day for plan in plans for task in plan.tasks if task.han.day})
    off = [f"{Ngay(day.day, day.month, day.year).ngan()} ({day_off(day)})"
           for day in days if day_off(day)]  # fmt: skip
    if off:
        yield f"Hạn rơi vào ngày nghỉ, giữ nguyên: {', '.join(off)}."


def _as_json(done: _Made, targets: dict[str, str]) -> dict[str, Json]:
    out: dict[str, Json] = {"files": list(targets.values())}
    out["plans"] = [_plan_json(plan) for plan in done.plans]
    if done.rows is not None:
        counts = {"kept": done.rows.kept, "gone": len(done.rows.gone)}
        out["tracker"] = {"rows": len(done.rows.tasks), **counts}
    if done.calendar is not None:
        made_of = done.calendar
        counts = {"changed": made_of.changed, "cancelled": made_of.cancelled}
        out["calendar"] = {"events": made_of.events, **counts}
    return {**out, "problems": [as_json(found) for found in done.notices]}


def _plan_json(plan: Listed) -> dict[str, Json]:
    tasks = [
        {
            "id": f"{plan.head.code}/{task.code}", "viec": task.viec, "chu_tri": task.chu_tri,
            "phoi_hop": task.phoi_hop, "thoi_han": task.han.words,
            "den_ngay": task.han.day.isoformat() if task.han.day else None,
            "san_pham": task.san_pham, "loai": str(task.kind),
        }
        for task in plan.tasks
    ]  # fmt: skip
    aims = [_aim_json(plan, aim) for aim in plan.aims]
    return {"file": plan.file, "ke_hoach": plan.head.ten, "nhiem_vu": tasks, "chi_tieu": aims}


def _aim_json(plan: Listed, aim: Aim) -> dict[str, Json]:
    code = f"{plan.head.code}/{aim.code}"
    return {"id": code, "chi_tieu": aim.chi_tieu, "gia_tri": aim.gia_tri}
