"""Tasks the upper level's plan gives, and whether this plan carries each of them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.plan import Plan, tasks
from kehoach.problem import Problem, Severity

if TYPE_CHECKING:
    from kehoach.plan.build import Draft
    from kehoach.plan.parts import Viec

_LONGEST = 90


def left_out(plan: Plan) -> list[tuple[int, Viec]]:
    """Return the upper plan's tasks no task of this plan names in ``theo``, with their place in the list."""
    if plan.cap_tren is None:
        return []
    named = {one for _, task in tasks(plan) if task.theo for one in _codes(task.theo)}
    return [(number, viec) for number, viec in enumerate(plan.cap_tren.viec) if viec.ma not in named]


def told(draft: Draft) -> list[Problem]:
    """Return a warning KH17 for each task left out and KH16 for each ``theo`` that names none."""
    plan = draft.plan
    out = [
        Problem(
            draft.place(("cap_tren", "viec", number)),
            "KH17",
            f'việc {viec.ma} cấp trên giao chưa có nhiệm vụ nào thực hiện: "{_short(viec.viec)}"',
            f"thêm nhiệm vụ có `theo: {viec.ma}`; việc không thuộc phạm vi của cấp này thì xóa khỏi cap_tren",
            Severity.WARNING,
        )
        for number, viec in left_out(plan)
    ]
    known = {viec.ma for viec in plan.cap_tren.viec} if plan.cap_tren else set()
    wrong = sorted({one for _, task in tasks(plan) if task.theo for one in _codes(task.theo)} - known)
    out += [
        Problem(
            draft.place(("cap_tren",)),
            "KH16",
            f"`theo: {one}` không có trong cap_tren",
            "sửa mã cho khớp, hoặc thêm việc ấy vào cap_tren",
            Severity.WARNING,
        )
        for one in wrong
    ]
    return out


def _codes(theo: str) -> list[str]:
    """Return the codes of a task that carries out several."""
    return [one.strip() for one in theo.replace(";", ",").split(",") if one.strip()]


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0] + " …"
