"""Họ tên người ký viết chữ in thường, đậm.

Sai (trang):
    ho_ten: ĐINH VĂN SƠN
Đúng (trang):
    ho_ten: Đinh Văn Sơn
Đúng (trang):
    ho_ten: BHYT ĐIỆN TỬ
Đúng (trang):
    chuc_vu: PHÓ CHỦ TỊCH
    chuc_vu_khac: PHÓ GIÁM ĐỐC SỞ NỘI VỤ
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.review.rule import PAGE
from kehoach.text import syllable
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT56"
NAME = "họ tên người ký in hoa"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 7.đ"
KIND = PAGE

_NAME_WORDS = range(2, 6)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a name in capitals, also where it was taken for a second title."""
    blocks = subject.of(Role.HO_TEN) or [one for one in subject.of(Role.CHUC_VU_KHAC) if _may_be_name(line(one))]
    for block in blocks:
        words = line(block)
        spoken = all(map(syllable.possible, words.lower().split()))  # letters of an abbreviation are no name
        if spoken and words == words.upper() != words.lower() and " " in words:
            yield at(block, words, "họ tên người ký viết in hoa", f'viết "{words.title()}"')


def _may_be_name(words: str) -> bool:
    titles = {
        part
        for one in co_quan.cac_loai()
        for name in (one.bat_dau, *co_quan.cac_chuc_vu(one))
        for part in fold(name).split()
    }
    parts = fold(words).split()
    return len(parts) in _NAME_WORDS and not titles & set(parts) and words.replace(" ", "").isalpha()
