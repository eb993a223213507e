"""Chỉ tiêu không cao hơn kết quả năm trước.

Chỉ tiêu càng thấp càng tốt (hộ nghèo, tai nạn, vi phạm) thì xét chiều ngược lại; đã đạt 100% thì thôi.

Sai (tệp):
    muc_tieu: [{chi_tieu: Văn bản đi được ký số, gia_tri: 80, don_vi: "%", nam_truoc: "92,5"}]
Sai (tệp):
    muc_tieu: [{chi_tieu: Tỷ lệ hộ nghèo, gia_tri: 5, don_vi: "%", nam_truoc: 4}]
Đúng (tệp):
    muc_tieu: [{chi_tieu: Tỷ lệ hộ nghèo, gia_tri: 3, don_vi: "%", nam_truoc: 4}]
Sai (tệp):
    muc_tieu: [{chi_tieu: Hộ nghèo được hỗ trợ nhà ở, gia_tri: 5, don_vi: hộ, nam_truoc: 9}]
Đúng (tệp):
    muc_tieu: [{chi_tieu: Tỷ lệ hộ nghèo tiếp cận thông tin, gia_tri: 95, don_vi: "%", nam_truoc: 90}]
Đúng (tệp):
    muc_tieu: [{chi_tieu: Văn bản đi được ký số, gia_tri: 100, don_vi: "%", nam_truoc: 100}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import typed
from kehoach.review.falling import less_is_better
from kehoach.review.finding import in_plan
from kehoach.review.rule import PLAN

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "ND05"
NAME = "chỉ tiêu không hơn năm trước"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PLAN


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each target worse than last year's value; a hint where it is the same."""
    for path, target in subject.facts.targets:
        now = target.gia_tri.gia_tri if target.gia_tri else None
        before = target.nam_truoc.gia_tri if target.nam_truoc else None
        if now is None or before is None:
            continue
        falling = less_is_better(target.chi_tieu)
        if now == before and now not in (0, 100):
            yield in_plan(
                (*path, "gia_tri"),
                "chỉ tiêu bằng đúng kết quả năm trước",
                "xem lại mức phấn đấu",
                typed.short(target.chi_tieu),
                Severity.HINT,
            )
        elif (now > before) if falling else (now < before):
            told = f"chỉ tiêu {target.gia_tri} kém kết quả năm trước {target.nam_truoc}"
            yield in_plan((*path, "gia_tri"), told, "xem lại mức phấn đấu", typed.short(target.chi_tieu))
