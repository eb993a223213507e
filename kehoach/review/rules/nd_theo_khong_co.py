"""Nhiệm vụ ghi `theo:` một mã việc không có trong kế hoạch cấp trên.

Mã ở `theo` phải là mã của một việc trong `cap_tren`; nếu không, bảng đối chiếu việc cấp trên giao sẽ sai.

Sai (tệp):
    cap_tren:
      van_ban: Kế hoạch số 141/KH-SGDĐT ngày 31/8/2025
      viec: [{ma: V.4.1, viec: Cử giáo viên tham gia bồi dưỡng}]
    nhiem_vu:
      - {nhiem_vu: Cử giáo viên đi học, chu_tri: Phòng Kinh tế, thoi_han: Quý I/2026, theo: "V.4.1, V.9"}
Đúng (tệp):
    cap_tren:
      van_ban: Kế hoạch số 141/KH-SGDĐT ngày 31/8/2025
      viec: [{ma: V.4.1, viec: Cử giáo viên tham gia bồi dưỡng}, {ma: V.9, viec: Báo cáo kết quả}]
    nhiem_vu:
      - {nhiem_vu: Cử giáo viên đi học, chu_tri: Phòng Kinh tế, thoi_han: Quý I/2026, theo: "V.4.1, V.9"}
Đúng (tệp):
    nhiem_vu: [Cử giáo viên đi học.]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan import given
from kehoach.plan.content import NhiemVu
from kehoach.problem import Severity
from kehoach.review.finding import in_plan
from kehoach.review.rule import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "ND12"
NAME = "mã việc cấp trên không có"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PLAN


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each task that names work the upper plan does not give."""
    if subject.plan is None:
        return
    for path, task, _ in subject.facts.items:
        for code in given.unknown(subject.plan, task.theo) if isinstance(task, NhiemVu) and task.theo else ():
            cure = "sửa mã cho khớp, hoặc thêm việc ấy vào cap_tren"
            yield in_plan(path, "cap_tren không có việc này", cure, code)
