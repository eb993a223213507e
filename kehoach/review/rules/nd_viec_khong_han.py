"""Nhiệm vụ không có thời hạn.

Việc làm quanh năm thì ghi "Thường xuyên", "Hằng năm".

Sai (tệp):
    nhiem_vu:
      - {nhiem_vu: Tập huấn, chu_tri: Phòng Kinh tế, thoi_han: Quý I/2026, san_pham: Lớp tập huấn}
      - {nhiem_vu: Kiểm tra, chu_tri: Phòng Kinh tế, san_pham: Báo cáo}
Đúng (tệp):
    nhiem_vu:
      - {nhiem_vu: Tập huấn, chu_tri: Phòng Kinh tế, thoi_han: Quý I/2026, san_pham: Lớp tập huấn}
      - {nhiem_vu: Kiểm tra, chu_tri: Phòng Kinh tế, thoi_han: Thường xuyên, san_pham: Báo cáo}
Đúng (tệp):
    muc_noi_dung: {tieu_de: NỘI DUNG, noi_dung: [Tập huấn công tác văn thư.]}
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

CODE = "ND02"
NAME = "nhiệm vụ không có thời hạn"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PLAN


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each task without it, where others have it; one for the first where none has."""
    tasks = [(path, task) for path, task in subject.facts.tasks if not typed.has_tasks(task)]
    lacking = [(path, task) for path, task in tasks if not task.thoi_han]
    if len(lacking) == len(tasks):
        for path, _ in lacking[:1]:
            yield in_plan(
                path,
                "chưa nhiệm vụ nào ghi thời hạn",
                "ghi thời hạn (thoi_han); việc làm quanh năm ghi Thường xuyên",
                severity=Severity.HINT,
            )
        return
    less = Severity.HINT if subject.source.from_file else None  # an empty cell of a file may be one of several merged
    for path, task in lacking:
        yield in_plan(
            path,
            "nhiệm vụ chưa ghi thời hạn",
            "ghi thời hạn (thoi_han); việc làm quanh năm ghi Thường xuyên",
            typed.short(task.nhiem_vu),
            less,
        )
