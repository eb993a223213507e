"""Nơi nhận "để thực hiện", "phối hợp" mà không được giao việc nào.

Sai (trang):
    muc: III. | TỔ CHỨC THỰC HIỆN
    khoan: 1. | Phòng Văn hóa - Xã hội
    doan: Chủ trì tổ chức tập huấn.
    khoan: 2. | Các trường mầm non
    dong_noi_nhan: - | Phòng Kinh tế (phối hợp);
    dong_noi_nhan: - | Phòng Văn hóa - Xã hội (thực hiện);
Đúng (trang):
    muc: III. | TỔ CHỨC THỰC HIỆN
    khoan: 1. | Phòng Văn hóa - Xã hội
    doan: Phối hợp với Phòng Kinh tế tổ chức tập huấn.
    dong_noi_nhan: - | Phòng Kinh tế (phối hợp);
    dong_noi_nhan: - | Phòng Văn hóa - Xã hội (thực hiện);
Đúng (trang):
    muc: III. | TỔ CHỨC THỰC HIỆN
    doan: Các đơn vị căn cứ Kế hoạch này tổ chức thực hiện.
    dong_noi_nhan: - | Phòng Kinh tế (để thực hiện);
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review import agencies
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC02"
NAME = "nơi nhận không được giao việc"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE

_TO_DO = Sought(r"\((?:để )?(?:thực hiện|t/h|phối hợp|p/h|c/đ và t/h)\)", flags=re.IGNORECASE)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each recipient told to act whom the text does not name, where it names others."""
    if not any(subject.facts.duties):
        return
    body = " ".join(text_of(block) for block in subject.prose if block.role is not Role.DONG_NOI_NHAN)
    told = agencies.spelt_out(body)
    named = [agencies.key(name) for _, name in subject.facts.duties]
    for block, line in subject.facts.recipients:
        note = _TO_DO.search(line)
        name = line[: note.start()].strip() if note else ""
        if (
            name
            and agencies.names_one(name)
            and agencies.spelt_out(name) not in told
            and agencies.key(name) not in named
        ):
            yield at(block, name, "ghi nhận để thực hiện mà bài không giao việc nào", "giao việc, hoặc bỏ phần ghi chú")
