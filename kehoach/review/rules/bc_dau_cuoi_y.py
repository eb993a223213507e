"""Các ý của một danh sách kết thúc bằng dấu khác nhau, hoặc có ý không có dấu.

Mỗi ý một dấu chấm phẩy, ý cuối dấu chấm; hoặc ý nào cũng dấu chấm. Nghị định 30 không quy định: chỉ gợi ý.

Sai (trang):
    gach_dau_dong: - | Xây dựng kế hoạch;
    gach_dau_dong: - | Tổ chức tập huấn.
    gach_dau_dong: - | Báo cáo kết quả.
Sai (trang):
    gach_dau_dong: - | Xây dựng kế hoạch;
    gach_dau_dong: - | Tổ chức tập huấn
    gach_dau_dong: - | Báo cáo kết quả.
Đúng (trang):
    gach_dau_dong: - | Xây dựng kế hoạch;
    gach_dau_dong: - | Tổ chức tập huấn;
    gach_dau_dong: - | Báo cáo kết quả.
Đúng (trang):
    gach_dau_dong: - | Xây dựng kế hoạch gồm:
    gach_dau_dong: - | Tổ chức tập huấn.
    gach_dau_dong: - | Báo cáo kết quả.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.numbering import end_of, quoted
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC15"
NAME = "dấu cuối ý không thống nhất"
SEVERITY = Severity.HINT
BASIS = ""
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding a list: at the item without a mark, else at the first of the rarer mark."""
    for run in subject.facts.dash_lists:
        inner = [(block, end_of(block)) for block in run[:-1] if end_of(block) != ":"]
        last = end_of(run[-1])
        bare = [block for block, mark in [*inner, (run[-1], last)] if not mark and "http" not in block.words]
        groups = [[block for block, mark in inner if mark == sign] for sign in (";", ".")]
        if bare and 2 * len(bare) < len(run):
            yield at(bare[0], quoted(bare[0]), "ý này không có dấu ở cuối", 'thêm ";" hoặc "." như các ý khác')
        elif all(groups):
            rare = min(groups, key=len)[0]
            yield at(rare, quoted(rare), "các ý của danh sách kết thúc bằng dấu khác nhau", "dùng một dấu cho mọi ý")
