"""Họ tên người ký có âm tiết không viết hoa chữ cái đầu.

Sai (trang):
    ho_ten: Đinh văn Sơn
Đúng (trang):
    ho_ten: Đinh Văn Sơn
Đúng (trang):
    ho_ten: Y Thanh Hà Niê-kđăm
Đúng (trang):
    ho_ten: Trung tá Vũ Thị Lan
"""

from __future__ import annotations

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

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP31"
NAME = "viết hoa họ tên"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục II, Mục II, khoản 1.a"
KIND = PAGE

_FEWEST = 2
_LONGEST = 6
_RANK = Sought(r"(?:(?:Đại|Thượng|Trung|Thiếu) (?:tướng|tá|[uú]ý|úy|sĩ|sỹ)|(?:Bác|Dược|Thạc|Tiến|Kỹ|Luật) s[ĩỹư]) ")
_TITLES = frozenset(("pho", "truong", "chu", "chanh", "giam", "hieu", "bi", "thu", "ky", "da", "quyen", "dai"))
"""A line under the signature that begins so is a title or a note, no name."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a name with a syllable in small letters."""
    for block in subject.of(Role.HO_TEN):
        name = _RANK.sub("", text_of(block).strip())
        parts = name.split(" ")
        if fold(parts[0]) in _TITLES:
            continue
        if _FEWEST <= len(parts) <= _LONGEST and any(part.isalpha() and part.islower() for part in parts):
            right = " ".join(part[:1].upper() + part[1:] for part in parts)
            yield at(block, name, "họ tên có chữ không viết hoa", f'viết "{right}"')
