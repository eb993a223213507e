"""Tasks without who, when or what comes of them; tasks of the upper plan."""

from __future__ import annotations

from functools import partial
from operator import attrgetter
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan import given
from kehoach.plan.content import NhiemVu
from kehoach.problem import Severity
from kehoach.review.facts import items
from kehoach.review.finding import in_plan

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


class _Owed(NamedTuple):
    """Something every task is to say."""

    of: Callable[[NhiemVu], object]
    none: str
    """Told where no task says it, at the first."""
    some: str
    """Told of a task that does not where others do."""
    cure: str


_OWED = {
    "ND01": _Owed(
        attrgetter("chu_tri"),
        "chưa nhiệm vụ nào ghi đơn vị chủ trì",
        "nhiệm vụ chưa ghi đơn vị chủ trì",
        "ghi đơn vị chủ trì (chu_tri)",
    ),
    "ND02": _Owed(
        attrgetter("thoi_han"),
        "chưa nhiệm vụ nào ghi thời hạn",
        "nhiệm vụ chưa ghi thời hạn",
        "ghi thời hạn (thoi_han); việc làm quanh năm ghi Thường xuyên",
    ),
    "ND03": _Owed(
        attrgetter("san_pham"),
        "chưa nhiệm vụ nào ghi sản phẩm, kết quả",
        "nhiệm vụ chưa ghi sản phẩm, kết quả",
        "ghi sản phẩm (san_pham)",
    ),
}


def task_without(subject: Subject, owed: _Owed) -> Iterator[Finding]:
    """Yield a finding for each task without it where others have it, else a hint at the first."""
    tasks = [(path, task) for path, task in subject.facts.tasks if not items.has_tasks(task)]
    lacking = [(path, task) for path, task in tasks if not owed.of(task)]
    if len(lacking) == len(tasks):
        for path, _ in lacking[:1]:
            yield in_plan(path, owed.none, owed.cure, severity=Severity.HINT)
        return
    # an empty cell of a file may be one of several merged
    less = Severity.HINT if subject.source.from_file else None
    for path, task in lacking:
        yield in_plan(path, owed.some, owed.cure, items.short(task.nhiem_vu), less)


def upper_task_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each task of the upper plan that no task of this one carries out."""
    for number, viec in given.left_out(subject.plan) if subject.plan is not None else ():
        message = f"việc {viec.ma} cấp trên giao chưa có nhiệm vụ nào thực hiện"
        hint = (
            f"thêm nhiệm vụ có `theo: {viec.ma}`; "
            "việc không thuộc phạm vi của cấp này thì xóa khỏi cap_tren"
        )
        yield in_plan(("cap_tren", "viec", number), message, hint, items.short(viec.viec))


def unknown_upper_task(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each task that names work the upper plan does not give."""
    if subject.plan is None:
        return
    cure = "sửa mã cho khớp, hoặc thêm việc ấy vào cap_tren"
    for path, task, _ in subject.facts.items:
        if isinstance(task, NhiemVu) and task.theo:
            for code in given.unknown(subject.plan, task.theo):
                yield in_plan(path, "cap_tren không có việc này", cure, code)


CHECKS: Checks = {
    **{code: partial(task_without, owed=owed) for code, owed in _OWED.items()},
    "ND10": upper_task_left_out,
    "ND12": unknown_upper_task,
}
