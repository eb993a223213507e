"""Quý hoặc tháng không có trong năm.

Sai (trang):
    gach_dau_dong: Hoàn thành trong Quý V/2026.
Sai (trang):
    gach_dau_dong: Hoàn thành trong tháng 13/2026.
Đúng (trang):
    gach_dau_dong: Hoàn thành trong Quý IV/2026, tháng 12/2026; kinh phí 13 tháng lương.
Đúng (trang):
    gach_dau_dong: Báo cáo định kỳ quý I, II, III và 06 tháng, năm; Cựu chiến binh quý VIP.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review import days
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TG06"
NAME = "quý, tháng không có"
SEVERITY = Severity.ERROR
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_QUARTER = Sought(r"(?<!\w)[Qq](?:uý|úy) (?P<q>[IVX]{1,4}|\d{1,2})(?=[/.,; )]|$)", "uý ", "úy ")
_MONTH = Sought(r"(?<!\w)[Tt]háng (?P<m>\d{1,2})(?=/(?:19|20)\d\d| năm (?:19|20)\d\d)", "háng ")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each quarter beyond the fourth and each month beyond the twelfth."""
    for block, text, cell in subject.texts(_QUARTER):
        for found in _QUARTER.finditer(text):
            if found["q"] not in ("I", "II", "III", "IV", "1", "2", "3", "4", "01", "02", "03", "04"):
                yield at(block, found[0], "không có quý này", "ghi quý I, II, III hoặc IV", cell=cell)
    for block, text, cell in subject.texts(_MONTH):
        for found in _MONTH.finditer(text):
            dated = days.find(text[max(0, found.start() - 8) : found.end() + 12])
            if not 1 <= int(found["m"]) <= 12 and not any(one.fault for one in dated):  # noqa: PLR2004 - months
                yield at(block, found[0], "không có tháng này", "ghi tháng 01 đến tháng 12", cell=cell)
