"""Nhiệm vụ không có đơn vị chủ trì.

Các nhiệm vụ khác ghi rõ ai chủ trì mà một nhiệm vụ bỏ trống thì không ai làm.

Sai (tệp):
    nhiem_vu:
      - {nhiem_vu: Tập huấn, chu_tri: Phòng Kinh tế, thoi_han: Quý I/2026, san_pham: Lớp tập huấn}
      - {nhiem_vu: Kiểm tra, thoi_han: Quý II/2026, san_pham: Báo cáo}
Đúng (tệp):
    nhiem_vu:
      - {nhiem_vu: Tập huấn, chu_tri: Phòng Kinh tế, thoi_han: Quý I/2026, san_pham: Lớp tập huấn}
      - {nhiem_vu: Kiểm tra, chu_tri: Phòng Kinh tế, thoi_han: Quý II/2026, san_pham: Báo cáo}
Đúng (tệp):
    to_chuc_thuc_hien:
      - don_vi: Phòng Kinh tế
        noi_dung: [{nhiem_vu: Kiểm tra, thoi_han: Quý II/2026, san_pham: Báo cáo}]
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

CODE = "ND01"
NAME = "nhiệm vụ không có đơn vị chủ trì"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PLAN


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each task without it, where others have it; one for the first where none has."""
    tasks = [(path, task) for path, task in subject.facts.tasks if not typed.has_tasks(task)]
    lacking = [(path, task) for path, task in tasks if not task.chu_tri]
    if len(lacking) == len(tasks):
        for path, _ in lacking[:1]:
            yield in_plan(
                path, "chưa nhiệm vụ nào ghi đơn vị chủ trì", "ghi đơn vị chủ trì (chu_tri)", severity=Severity.HINT
            )
        return
    less = Severity.HINT if subject.source.from_file else None  # an empty cell of a file may be one of several merged
    for path, task in lacking:
        yield in_plan(
            path, "nhiệm vụ chưa ghi đơn vị chủ trì", "ghi đơn vị chủ trì (chu_tri)", typed.short(task.nhiem_vu), less
        )
