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
    dong_noi_nhan: - | Bí thư Chi bộ, Trưởng thôn, Ban công
    dong_noi_nhan: tác Mặt trận thôn;
    dong_noi_nhan: - | Lưu: VT, MTTQ.
Đúng (trang):
    noi_nhan: Nơi nhận:
    dong_noi_nhan: - | Như trên;
    dong_noi_nhan: - | Lưu: VT, GDĐT.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
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
_NOTED = r"([^;]*[^;\s])\s*;\s*(\([^();]*\))[.;]?"
"""A note in brackets behind the semicolon."""
_LONGEST = 90
"""Letters of a recipient; a longer line is no name."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a recipient without its semicolon, or in a Word file without its dash."""
    blocks = subject.of(Role.DONG_NOI_NHAN)
    for block, after in pairwise(blocks):
        words = text_of(block).rstrip()
        if _goes_on(after):
            continue
        if "luu" in fold(words)[:4]:
            continue
        if words and not words.endswith(_OPEN) and not _GLUED.search(words):
            told, cure = "dòng nơi nhận không kết thúc bằng dấu chấm phẩy", 'đặt ";" ở cuối dòng'
            less = Severity.HINT if not subject.source.says_paragraphs else None  # there it may go on in the next line
            yield at(block, words, told, cure, less, _closed(words))
    bare = [block for block in blocks if not block.label and not text_of(block).lstrip().startswith(("-", "–", "+"))]
    if bare and len(bare) < len(blocks) and subject.source.says_looks:
        yield at(
            bare[0],
            text_of(bare[0]).strip(),
            "dòng nơi nhận không có gạch đầu dòng",
            'đặt "- " ở đầu dòng',
            Severity.HINT,
        )


def _goes_on(after: Block) -> bool:
    """Return True for a line that carries on the one above: no dash, a small letter first."""
    return not after.label and text_of(after).lstrip()[:1].islower()


def _closed(words: str) -> str | None:
    """Return the line with its semicolon last; None where one stands inside, or a blank, or a sentence."""
    noted = re.fullmatch(_NOTED, words)
    if noted:
        return f"{noted[1]} {noted[2]};"
    open_end = (
        not any(map(str.isalnum, words)) or ";" in words or "…" in words or ".." in words or len(words) > _LONGEST
    )
    return None if open_end else words.rstrip(" .") + ";"
