"""Số của văn bản không có ký hiệu: "Quyết định số 1350".

Lần viện dẫn sau vẫn ghi tên loại cùng số, ký hiệu. Cách gọi gọn đã nêu trước ("gọi tắt là") thì dùng được.

Sai (trang):
    doan: Thực hiện các chỉ tiêu theo Quyết định số 1350, bảo đảm tiến độ.
Đúng (trang):
    doan: Thực hiện các chỉ tiêu theo Quyết định số 1350/QĐ-BGDĐT, bảo đảm tiến độ.
Đúng (trang):
    can_cu: Quyết định số 1350/QĐ-BGDĐT (sau đây gọi tắt là Quyết định số 1350);
    doan: Thực hiện các chỉ tiêu theo Quyết định số 1350, bảo đảm tiến độ.
Đúng (trang):
    doan: Các quyết định số lượng người làm việc.
Đúng (trang):
    can_cu: Quyết định số 23/QĐ-TTg ngày 07/01/2021 của Thủ tướng Chính phủ (Quyết định 23);
    doan: Thực hiện các mục tiêu của Quyết định số 23, đó là:
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "CC27"
NAME = "số thiếu ký hiệu"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.b"
KIND = PAGE

_KIND = r"(?:Nghị định|Thông tư|Quyết định|Công văn|Kế hoạch|Thông báo)"
_CUT = Sought(
    rf"(?<!\w){_KIND} số \d{{1,5}}(?=[,;.)]? (?![/-])\D|[,;.)]*$)",
    " số ",
)
_AGREED = Sought(
    rf"(?:gọi(?: tắt| chung)?|viết tắt|tắt)(?: là)?:? [“\"]?({_KIND} )(?:số )?(\d{{1,5}})\b"
    rf"|\([“\"]?({_KIND} )(?:số )?(\d{{1,5}})[”\"]?\)"
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number without its code that was not agreed on before."""
    agreed = {"".join(filter(None, one.groups())) for one in _AGREED.finditer(subject.words)}
    for block, text, cell in subject.texts(_CUT):
        if block.role in (Role.KEM_THEO, Role.SO_KY_HIEU, Role.CHUA_RO):
            continue
        for found in _CUT.finditer(text):
            if found[0].replace(" số ", " ") not in agreed:
                cure = "ghi đủ số, ký hiệu như lần viện dẫn đầu"
                yield at(block, found[0], "số của văn bản thiếu ký hiệu", cure, cell=cell)
