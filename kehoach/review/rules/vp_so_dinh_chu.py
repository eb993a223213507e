"""Chữ số viết dính vào chữ.

Sai (trang):
    doan: Hoàn thành trước ngày30/11 năm2026.
Sai (trang):
    doan: Đạt 100%giáo viên.
Sai (trang):
    can_cu: Căn cứ Quyết định số 35/2025/QĐ-TTgcủa Thủ tướng Chính phủ;
Sai (trang):
    can_cu: Công văn số 3036/BGDĐT-GDTH ngày 20/7/2021của Bộ Giáo dục và Đào tạo;
Đúng (trang):
    doan: Trước ngày 30/11 năm 2026, lúc 14h30, rộng 85m2, đạt 100% giáo viên.
Đúng (trang):
    doan: Phòng họp A4, Covid-19, mẫu số 05a, 5kg, COVID19.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, hits
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP26"
NAME = "số dính chữ"
SEVERITY = Severity.WARNING
BASIS = SOAT
KIND = PAGE

_WRONG = Sought(
    r"\b(?:năm|ngày|tháng|khoản|điều|Điều|quý|tuần|số)\d"
    rf"|\d%[{LOWER}]{{2}}|\d(?:năm|ngày|tháng|người|giáo|học|lớp|trường|đồng chí|của|về)\b"
    r"|/(?:[A-ZĐ]{2,5}-)?(?:TTg|CP|UBND|HĐND|QH\d\d|TW|TU)(?:của|ngày|về|năm)",
    mark=r"\d(?:%[^\W\d_]|[nthglđcv]|(?<=[mygnuýố]\d))|(?:TTg|CP|UBND|HĐND|TW|TU)[cnv]",
)
_SEAM = r"(?<=[a-zà-ỹ])(?=\d)|(?<=[\d%])(?=[a-zà-ỹ])|(?<=[A-ZĐg\d])(?=(?:của|ngày|về|năm)$)"
"""Where the space is missing."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        yield hit.finding("số dính chữ", "thêm một dấu cách", fixed=re.sub(_SEAM, " ", hit.words))
