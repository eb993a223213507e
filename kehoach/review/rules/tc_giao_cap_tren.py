"""Kế hoạch cấp xã giao việc cho cơ quan cấp trên.

Cấp dưới chỉ đề nghị, phối hợp với cấp trên, không giao việc cho cấp trên.

Sai (tệp):
    to_chuc_thuc_hien: [{don_vi: Sở Nội vụ, noi_dung: [Hướng dẫn nghiệp vụ văn thư.]}]
Đúng (tệp):
    to_chuc_thuc_hien: [{don_vi: Phòng Kinh tế, noi_dung: [Đề nghị Sở Nội vụ hướng dẫn nghiệp vụ văn thư.]}]
Đúng (tệp):
    to_chuc_thuc_hien: [{don_vi: Đề nghị Sở Nội vụ, noi_dung: [Hướng dẫn nghiệp vụ văn thư.]}]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC12"
NAME = "giao việc cho cấp trên"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_ABOVE = Sought(r"so |bo (?!phan|chi huy)|(?:uy ban nhan dan|ubnd) tinh\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each agency above the commune that stands as a heading of duties."""
    if not subject.facts.of_commune:
        return
    for block, name in subject.facts.duties:
        if _ABOVE.match(fold(name)):
            yield at(block, name, "kế hoạch cấp xã giao việc cho cơ quan cấp trên", f'viết "Đề nghị {name}"')
