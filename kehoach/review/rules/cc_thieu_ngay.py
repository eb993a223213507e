"""Căn cứ không ghi ngày, tháng, năm ban hành.

Căn cứ của thông tư, nghị định từ năm 2025 thường bỏ ngày; chép sang kế hoạch thì phải thêm lại.

Sai (trang):
    can_cu: Căn cứ Nghị định số 150/2025/NĐ-CP của Chính phủ quy định tổ chức các cơ quan chuyên môn;
Đúng (trang):
    can_cu: Căn cứ Nghị định số 150/2025/NĐ-CP ngày 12/6/2025 của Chính phủ quy định tổ chức các cơ quan chuyên môn;
Đúng (trang):
    can_cu: Căn cứ Luật số 72/2025/QH15 về tổ chức chính quyền địa phương;
Đúng (trang):
    doan: Thực hiện Quyết định số 771/QĐ-UBND đã nêu ở phần căn cứ.
Đúng (trang):
    can_cu: Căn cứ Chương trình công tác năm 2026 thực hiện Nghị quyết số 57-NQ/TW của Bộ Chính trị;
Đúng (trang):
    can_cu: Căn cứ Quyết định số 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án;
    can_cu: Thực hiện Quyết định số 33/QĐ-TTg và các văn bản hướng dẫn.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.citing import is_law, told
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC02"
NAME = "căn cứ thiếu ngày ban hành"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE

_DAY = Sought(r"\W{0,3}(?:ban hành |ký )?ngày|[^;]{0,120}\d{1,2}/\d{1,2}/\d{4}")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a căn cứ whose own document has no date."""
    dated = set()
    for one in subject.facts.citations:
        if one.one.ngay:
            dated.add(one.one.so)
        if (
            one.first
            and not one.cut_short
            and one.one.so not in dated
            and one.one.ngay is None
            and not is_law(one)
            and not _DAY.match(one.after)
        ):
            yield told(
                one, "căn cứ không ghi ngày, tháng, năm ban hành", "thêm ngày, tháng, năm sau số, ký hiệu", one.head
            )
