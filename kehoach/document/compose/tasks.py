"""Tasks, targets and amounts in words, and the duties of each agency."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.law import bo_cuc
from kehoach.plan import tasks
from kehoach.plan.inline import without_notes
from kehoach.text.letters import fold
from kehoach.text.marks import list_ends

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kehoach.plan import Plan
    from kehoach.plan.content import NhiemVu
    from kehoach.plan.figured import ChiTieu, KhoanChi

BLANK = "." * 10
"""Room to write a figure by hand."""


def details(task: NhiemVu, messages: Collection[str] = ()) -> list[tuple[str, str]]:
    """Return field name and line for what is known of a task and not ``messages`` elsewhere."""
    values = {
        "chu_tri": task.chu_tri,
        "phoi_hop": "; ".join(task.phoi_hop),
        "thoi_han": task.thoi_han,
        "san_pham": task.san_pham,
        "kinh_phi": str(task.kinh_phi) if task.kinh_phi else "",
    }
    names = [name for name in bo_cuc.chi_tiet_nhiem_vu() if values[name] and name not in messages]
    lines = list_ends([f"{bo_cuc.chi_tiet_nhiem_vu()[name]}: {values[name]}" for name in names])
    return list(zip(names, lines, strict=True))


def target_words(target: ChiTieu) -> str:
    """Return a target as one line without its end mark: name, value, last year's value, source."""
    notes = []
    if target.nam_truoc:
        notes.append(f"năm trước: {_quantity(str(target.nam_truoc), target.don_vi)}")
    if target.nguon:
        notes.append(f"nguồn: {target.nguon}")
    value = _quantity(str(target.gia_tri) if target.gia_tri else BLANK, target.don_vi)
    return f"{target.chi_tieu}: {value}" + (f" ({'; '.join(notes)})" if notes else "")


def _quantity(value: str, unit: str | None) -> str:
    if not unit or value.endswith(unit):
        return value
    return f"{value}{unit}" if unit == "%" else f"{value} {unit}"


def amount_words(item: KhoanChi) -> str:
    """Return an expense as one line without its end mark."""
    amount = str(item.so_tien) if item.so_tien else f"{BLANK} đồng"
    return f"{item.khoan_chi}: {amount}" + (f" (nguồn: {item.nguon})" if item.nguon else "")


class Duties:
    """Who does what, gathered from the tasks."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan

    @cached_property
    def _tasks(self) -> list[NhiemVu]:
        return [task for _, task in tasks(self._plan)]

    def agencies(self) -> list[str]:
        """Return every agency with a task, those that lead first, each once."""
        names = [name for task in self._tasks for name in task.cac_chu_tri]
        names += [name for task in self._tasks for name in task.phoi_hop]
        return list({fold(name): name for name in reversed(names)}.values())[::-1]

    def of(self, agency: str, mark: str = ".") -> list[str]:
        """The agency's duties as lines ended by ``;``, the last by ``mark``, leading ones first."""
        wanted = fold(agency)
        leads = [
            _leads(task, wanted) for task in self._tasks if wanted in map(fold, task.cac_chu_tri)
        ]
        joins = [_joins(task) for task in self._tasks if wanted in map(fold, task.phoi_hop)]
        lines = [*leads, *joins]
        return [
            line + (mark if number == len(lines) else ";") for number, line in enumerate(lines, 1)
        ]


def _leads(task: NhiemVu, agency: str) -> str:
    """Return the duty of an agency (folded) that leads a task, alone or with others."""
    others = [name for name in task.cac_chu_tri if fold(name) != agency]
    lead = f"Cùng {_and(others)} chủ trì: " if others else "Chủ trì: "
    return lead + _work(task)


def _joins(task: NhiemVu) -> str:
    lead = f"Phối hợp với {_and(task.cac_chu_tri)}: " if task.chu_tri else "Phối hợp: "
    return lead + _work(task)


def _and(names: Sequence[str]) -> str:
    """Return ``A, B và C``."""
    return " và ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)


def _work(task: NhiemVu) -> str:
    return without_notes(task.nhiem_vu) + (f" (thời hạn: {task.thoi_han})" if task.thoi_han else "")
