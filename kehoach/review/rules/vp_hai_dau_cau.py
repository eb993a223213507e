"""Hai dấu câu đứng liền nhau.

Thường còn lại khi thêm, bớt chữ: ";.", "..", ",,". Dấu kết thúc "./.", dấu ba chấm và "v.v.," không tính.

Sai (trang):
    gach_dau_dong: - | Thực hiện đúng quy định;.
Sai (trang):
    doan: Báo cáo kết quả về Ủy ban nhân dân xã..
Đúng (trang):
    doan: Sách, vở,... v.v., đồ dùng...; báo cáo kết quả./.
Đúng (trang):
    doan: Ngày....tháng....năm....; số.....; ngày.. tháng.. năm 2025, hồi.. giờ.. phút
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
    from kehoach.review.subject import Subject

CODE = "VP18"
NAME = "hai dấu câu liền nhau"
SEVERITY = Severity.ERROR
BASIS = SOAT
KIND = PAGE

_WRONG = Sought(
    rf"(?<=[{LOWER}{UPPER}\d)”])(?:[;,](?!\.\.)[;,.:]+|:[;,.:](?![./…/])|(?<!v\.v)(?<!ngày)(?<!tháng)(?<!năm)(?<!giờ)(?<![Ss]ố)(?<![Hh]ồi)\.\.(?![.…/]))(?!\S)",
    mark=r"[;,:.][;,:.]",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each place the pattern stands."""
    for hit in hits(subject, _WRONG):
        one = hit.words[0] if len(set(hit.words)) == 1 else None  # of two different marks a person keeps one
        yield hit.finding("hai dấu câu liền nhau", "giữ một dấu", fixed=one)
