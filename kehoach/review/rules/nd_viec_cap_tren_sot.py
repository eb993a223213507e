"""Việc kế hoạch cấp trên giao chưa có nhiệm vụ nào thực hiện.

Sai (tệp):
    cap_tren:
      van_ban: Kế hoạch số 141/KH-SGDĐT ngày 31/8/2025
      viec: [{ma: V.4.1, viec: Cử giáo viên tham gia bồi dưỡng}]
Đúng (tệp):
    cap_tren:
      van_ban: Kế hoạch số 141/KH-SGDĐT ngày 31/8/2025
      viec: [{ma: V.4.1, viec: Cử giáo viên tham gia bồi dưỡng}]
    nhiem_vu:
      - {nhiem_vu: Cử giáo viên đi học, chu_tri: Phòng Kinh tế, thoi_han: Quý I/2026, san_pham: Danh sách, theo: V.4.1}
Đúng (tệp):
    nhiem_vu: [Cử giáo viên đi học.]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan import given
from kehoach.problem import Severity
from kehoach.review import typed
from kehoach.review.finding import in_plan
from kehoach.review.rule import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "ND10"
NAME = "việc cấp trên giao bị sót"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PLAN


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each task of the upper plan that no task of this one carries out."""
    for number, viec in given.left_out(subject.plan) if subject.plan is not None else ():
        told = f"việc {viec.ma} cấp trên giao chưa có nhiệm vụ nào thực hiện"
        hint = f"thêm nhiệm vụ có `theo: {viec.ma}`; việc không thuộc phạm vi của cấp này thì xóa khỏi cap_tren"
        yield in_plan(("cap_tren", "viec", number), told, hint, typed.short(viec.viec))
