"""Sau dấu chấm, chấm hỏi, chấm than không viết hoa.

Chữ viết tắt có chấm ("TP. ", "đ/c. ", "v.v.") không tính.

Sai (trang):
    doan: Thực hiện theo quy định. các đơn vị báo cáo kết quả.
Đúng (trang):
    doan: Thực hiện theo quy định. Các đơn vị báo cáo kết quả; sách, vở, v.v. cho học sinh.
Đúng (trang):
    doan: Sở GD. của tỉnh, tr. 15, xem minhlong.gov.vn. rồi gửi.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import hits
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP27"
NAME = "viết hoa đầu câu"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục II, Mục I"
KIND = PAGE

_WRONG = Sought(rf"(?<= )[{LOWER}]{{3,7}}[.?!] +[{LOWER}]{{2,7}}(?= )", mark=rf"[.?!] +[{LOWER}]")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        yield hit.finding("sau dấu chấm không viết hoa", "viết hoa chữ đầu câu, hoặc sửa dấu chấm")
