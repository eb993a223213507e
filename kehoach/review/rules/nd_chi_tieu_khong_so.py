"""Chỉ tiêu không có con số.

Chỉ tiêu phải đo được; chưa có số thì bản in để chỗ trống, không trình ký như thế được.

Sai (tệp):
    muc_tieu: [{chi_tieu: Văn bản đi được ký số, don_vi: "%"}]
Sai (tệp):
    muc_tieu: [{chi_tieu: Văn bản đi được ký số, gia_tri: cao hơn năm trước}]
Đúng (tệp):
    muc_tieu: [{chi_tieu: Văn bản đi được ký số, gia_tri: trên 90, don_vi: "%"}]
Đúng (tệp):
    muc_tieu: [Nâng cao chất lượng văn bản.]
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

CODE = "ND04"
NAME = "chỉ tiêu không có số"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PLAN


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each target without a figure; a hint where words stand in its place."""
    for path, target in subject.facts.targets:
        if target.gia_tri is None:
            yield in_plan(
                path, "chỉ tiêu chưa có con số", "ghi giá trị phải đạt (gia_tri)", typed.short(target.chi_tieu)
            )
        elif not any(letter.isdigit() for letter in target.gia_tri.viet):
            yield in_plan(
                (*path, "gia_tri"),
                "chỉ tiêu không đo được bằng con số",
                "ghi một con số",
                target.gia_tri.viet,
                Severity.HINT,
            )
