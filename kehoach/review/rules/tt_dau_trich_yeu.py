"""Trích yếu không có dấu ở cuối, không mở đầu bằng "V/v" (chữ này dùng cho công văn).

Sai (trang):
    trich_yeu: Tập huấn công tác văn thư năm 2026.
Sai (trang):
    trich_yeu: V/v tập huấn công tác văn thư năm 2026
Đúng (trang):
    trich_yeu: Tập huấn công tác văn thư năm 2026
Đúng (trang):
    trich_yeu: Về việc tập huấn công tác văn thư (đợt 1)
Đúng (trang):
    trich_yeu: Việt Nam đã thanh toán bệnh bại liệt từ năm nay. Tỷ lệ uống vắc xin đạt trên 90%.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT16"
NAME = "dấu cuối trích yếu, V/v"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 5"
KIND = PAGE

_SENTENCES = Sought(r"[^\W_]{2}\. [A-ZĐÀ-Ỵ][^\W\d_]")
"""Two sentences: the text below was taken for the subject."""
_SHORT = Sought(r"[Vv]\s*/\s*[Vv]\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for V/v at the start and for a mark at the end of the subject."""
    blocks = subject.of(Role.TRICH_YEU)
    if not blocks:
        return
    found = _SHORT.match(text_of(blocks[0]).lstrip())
    if found:
        yield at(blocks[0], found[0], "V/v chỉ dùng cho công văn".lower(), "bỏ chữ này")
    last = text_of(blocks[-1]).rstrip()
    if any(_SENTENCES.search(text_of(block)) for block in blocks):
        return
    if last.endswith((".", ";", ":", ",")) and not last.endswith("..."):
        end = last[-20:].split(" ", 1)[-1]
        repair = None if "v.v" in end else end.rstrip(" .;:,") or None
        yield at(blocks[-1], end, "trích yếu có dấu ở cuối", "bỏ dấu cuối", repair=repair)
