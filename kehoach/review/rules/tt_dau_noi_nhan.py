"""Mỗi dòng nơi nhận bắt đầu bằng gạch đầu dòng, kết thúc bằng dấu chấm phẩy; ghi chú trong ngoặc đứng trước dấu ấy.

Sai (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Sở Giáo dục và Đào tạo; (b/c)
    dong_noi_nhan: - | Lưu: VT, GDĐT.
Sai (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Các trường mầm non
    dong_noi_nhan: - | Lưu: VT, GDĐT.
Đúng (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Sở Giáo dục và Đào tạo (b/c);
    dong_noi_nhan: - | Các phòng, ban:
    dong_noi_nhan: + | Phòng Kinh tế;
    dong_noi_nhan: - | Lưu: VT, GDĐT.
Đúng (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Như trên;
    dong_noi_nhan: - | Lưu: VT, GDĐT.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.review.subject import text_of
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT59"
NAME = "dấu của các dòng nơi nhận"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 9.d"
KIND = PAGE

_OPEN = (";", ",", ":")
_GLUED = Sought(r";\s*[^\s(]")
"""Another line run into this one by a copy."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a recipient without its semicolon, or in a Word file without its dash."""
    blocks = subject.of(Role.DONG_NOI_NHAN)
    for block in blocks[:-1]:
        words = text_of(block).rstrip()
        if "luu" in fold(words)[:4]:
            continue
        if words and not words.endswith(_OPEN) and not _GLUED.search(words):
            yield at(block, words, "dòng nơi nhận không kết thúc bằng dấu chấm phẩy", 'đặt ";" ở cuối dòng')
    bare = [block for block in blocks if not block.label and not text_of(block).lstrip().startswith(("-", "–", "+"))]
    if bare and len(bare) < len(blocks) and subject.has_looks:
        yield at(
            bare[0],
            text_of(bare[0]).strip(),
            "dòng nơi nhận không có gạch đầu dòng",
            'đặt "- " ở đầu dòng',
            Severity.HINT,
        )
