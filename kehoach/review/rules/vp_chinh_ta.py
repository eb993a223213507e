"""Chữ viết sai chính tả.

Chỉ báo những chữ chắc chắn sai, có trong danh sách cùng nguồn (data/chinh-ta.yaml); chỗ hai chữ liền nhau
tình cờ giống chữ sai ("khả năng xuất khẩu") không bị báo.

Sai (trang):
    doan: Bổ xung kinh phí, triễn khai thực hiện các nhiệm vụ.
Sai (trang):
    doan: Phối hợp với các cơ quan, tổ chức, các nhân khác.
Đúng (trang):
    doan: Nâng cao khả năng xuất khẩu; nghiên cứu lịch sử lý luận; các nhân viên y tế.
Đúng (trang):
    doan: Bổ sung kinh phí, triển khai chủ trương trình Hội đồng nhân dân xã.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import SOAT, like, phrases

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.spoken import Hit
    from kehoach.review.subject import Subject

CODE = "VP03"
NAME = "chính tả"
SEVERITY = Severity.ERROR
BASIS = SOAT
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each word of the list of certain mistakes."""
    wrong = {one.sai: one for one in chinh_ta.cac_loi()}
    for hit, sai in phrases(subject, tuple(wrong), fold=True):
        one = wrong[sai]
        if _before(hit) not in one.truoc and _after(hit) not in one.sau:
            right = like(hit.words, one.dung)
            yield hit.finding("chữ viết sai chính tả", f'viết "{right}"', quote=hit.words, fixed=right)


def _before(hit: Hit) -> str:
    """Return the word before, small letters; nothing when a mark stands between."""
    text = hit.text[max(0, hit.start - 12) : hit.start].casefold()
    return text.split()[-1] if text.endswith(" ") and text.strip() else ""


def _after(hit: Hit) -> str:
    text = hit.text[hit.end : hit.end + 12].casefold()
    return text.split()[0].rstrip(".,;:)") if text.startswith(" ") and text.strip() else ""
