"""Thiếu dấu cách sau dấu phẩy, chấm phẩy, hai chấm, dấu chấm.

Số thập phân ("94,8%"), giờ ("7:30"), địa chỉ mạng, chữ viết tắt ("v.v", "TP.HCM") không tính.

Sai (trang):
    doan: Tuyên truyền,vận động nhân dân tham gia.
Sai (trang):
    doan: Thực hiện theo quy định.Các đơn vị báo cáo.
Đúng (trang):
    doan: Đạt 94,8% lúc 7:30, xem tại minhlong.gov.vn; TP.HCM; sách, vở, v.v.
Đúng (trang):
    doan: Gửi về ubnd.minhlong@quangngai.gov.vn; mục 1.a,b.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import LOWER, SOAT, UPPER, hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP15"
NAME = "thiếu dấu cách sau dấu câu"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_WRONG = Sought(
    rf"(?<=[{LOWER}])[,;:](?=[^\W\d_]{{2}})"
    rf"|(?<![{UPPER}.\w])[{LOWER}]{{2,7}}\.(?=[{UPPER}][{LOWER}])",
    mark=r"[,;:.][^\W\d_]",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        yield hit.finding("thiếu dấu cách sau dấu câu", "thêm một dấu cách sau dấu câu")
