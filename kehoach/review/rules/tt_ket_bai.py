"""Lời văn kết thúc bằng dấu "./.", như các mẫu của nghị định.

Sai (trang):
    ket_thuc: Trên đây là Kế hoạch tập huấn công tác văn thư.
    noi_nhan: Nơi nhận:
Sai (trang):
    ket_thuc: Trên đây là Kế hoạch tập huấn công tác văn thư/.
    noi_nhan: Nơi nhận:
Đúng (trang):
    ket_thuc: Trên đây là Kế hoạch tập huấn công tác văn thư./.
    noi_nhan: Nơi nhận:
Đúng (trang):
    doan: Bảng phân công như sau:
    chua_ro: Bảng 1
    noi_nhan: Nơi nhận:
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.look import RUNNING
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT57"
NAME = "cuối bài thiếu ./."
SEVERITY = Severity.WARNING
BASIS = "Phụ lục III, Mẫu 1.4"
KIND = PAGE

_END = r"(?<![\s./;,])[\s./;,]*$"
_OPEN = r"(?:[:?!…}]|\.\.|v\.v\.?)[\s./;,]{0,30}$"
"""An end a person must look at: more was to follow."""
_CLOSING = (Role.NOI_NHAN, Role.QUYEN_HAN, Role.CHUC_VU)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the last paragraph before recipients or signature ends otherwise."""
    end = next((n for n, block in enumerate(subject.main) if block.role in _CLOSING), 0)
    if not end or subject.main[end - 1].role not in RUNNING:
        return
    last = subject.main[end - 1]
    words = text_of(last).rstrip()
    if any(map(str.isalnum, words)) and not words.replace(" ", "").endswith("./."):
        tail = words[-30:].split(" ", 1)[-1]
        repair = None if re.search(_OPEN, tail) or " " not in words else re.sub(_END, "./.", tail, count=1)
        yield at(last, tail, 'cuối bài không có dấu "./."', 'kết thúc bằng "./."', repair=repair)
