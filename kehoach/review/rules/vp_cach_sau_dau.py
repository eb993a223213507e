"""Thiếu dấu cách sau dấu phẩy, chấm phẩy, hai chấm, dấu chấm.

Số thập phân ("94,8%"), giờ ("7:30"), địa chỉ mạng, chữ viết tắt ("v.v", "TP.HCM") không tính.

Sai (trang):
    doan: Tuyên truyền,vận động nhân dân tham gia.
Sai (trang):
    doan: Thực hiện theo quy định.Các đơn vị báo cáo.
Sai (trang):
    doan: Nhân dân (sau đây gọi là người dân),đề nghị các sở, ban, ngành quan tâm.
Sai (trang):
    doan: Triển khai Chương trình, Đề án được duyệt.4. Tổ chức các hoạt động tư vấn tâm lý.
Đúng (trang):
    doan: Đạt 94,8% lúc 7:30, xem tại minhlong.gov.vn; TP.HCM; sách, vở, v.v.
Đúng (trang):
    doan: Gửi về ubnd.minhlong@quangngai.gov.vn; mục 1.a,b; tp.Huế, ths.Hoa.
Đúng (trang):
    doan: Các đơn vị&nbsp;thực hiện nghiêm túc Kế hoạch.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.spoken import Hit
    from kehoach.review.subject import Subject

CODE = "VP15"
NAME = "thiếu dấu cách sau dấu câu"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_WRONG = Sought(
    rf"(?<=[{LOWER})”])[,;:](?=[^\W\d_]{{2}})"
    rf"|(?<![\w.])[{LOWER}]{{2,7}}\.(?=\d{{1,2}}\. [{UPPER}])"
    rf"|(?<![{UPPER}.\w])(?!(?:tp|tx|tt|ths|ts|bs|ks|gs|pgs)\.)[{LOWER}]{{2,7}}\.(?=[{UPPER}][{LOWER}])",
    mark=r"[,;:.](?:[^\W\d_]|\d{1,2}\. )",
)

_LONGEST_ENTITY = 10


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        if not _ends_entity(hit):
            cure = "thêm một dấu cách sau dấu câu"
            yield hit.finding("thiếu dấu cách sau dấu câu", cure, fixed=hit.words + " ")


def _ends_entity(hit: Hit) -> bool:
    """Return True for the mark that ends ``&nbsp;``, left from a web page: another rule's."""
    _, sign, name = hit.text[max(0, hit.start - _LONGEST_ENTITY) : hit.start].rpartition("&")
    return bool(sign) and name.isalpha() and hit.words == ";"
