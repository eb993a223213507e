"""Nhiệm vụ không nói làm xong thì có gì: báo cáo, quyết định, lớp tập huấn.

Sai (tệp):
    nhiem_vu:
      - {nhiem_vu: Tập huấn, chu_tri: Phòng Kinh tế, thoi_han: Quý I/2026, san_pham: Lớp tập huấn}
      - {nhiem_vu: Kiểm tra, chu_tri: Phòng Kinh tế, thoi_han: Quý II/2026}
Đúng (tệp):
    nhiem_vu:
      - {nhiem_vu: Tập huấn, chu_tri: Phòng Kinh tế, thoi_han: Quý I/2026, san_pham: Lớp tập huấn}
Đúng (tệp):
    nhiem_vu: [Tập huấn công tác văn thư., Kiểm tra công tác văn thư.]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import typed
from kehoach.review.finding import in_plan
from kehoach.review.rule import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "ND03"
NAME = "nhiệm vụ không có sản phẩm"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PLAN


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each task without it, where others have it; one for the first where none has."""
    tasks = [(path, task) for path, task in subject.facts.tasks if not typed.has_tasks(task)]
    lacking = [(path, task) for path, task in tasks if not task.san_pham]
    if len(lacking) == len(tasks):
        for path, _ in lacking[:1]:
            yield in_plan(
                path, "chưa nhiệm vụ nào ghi sản phẩm, kết quả", "ghi sản phẩm (san_pham)", severity=Severity.HINT
            )
        return
    for path, task in lacking:
        yield in_plan(
            path, "nhiệm vụ chưa ghi sản phẩm, kết quả", "ghi sản phẩm (san_pham)", typed.short(task.nhiem_vu)
        )
