"""Viết hoa "tỉnh", "huyện" trước tên riêng ở giữa câu.

Chỉ tên riêng viết hoa: "tỉnh Điện Biên". Đơn vị tên bằng số, tên người, tên sự kiện viết hoa cả danh từ chung
("Phường 1", "Phường Điện Biên Phủ"); vì vậy với xã, phường, quận đây chỉ là gợi ý.

Sai (trang):
    doan: Phối hợp với các cơ quan của Tỉnh Điện Biên.
Sai (trang):
    doan: Trên địa bàn Xã Minh Long năm 2026.
Đúng (trang):
    doan: Tỉnh Điện Biên và huyện Tuần Giáo phối hợp; Tỉnh ủy Điện Biên; theo Tỉnh Đoàn Điện Biên.
Đúng (trang):
    doan: Trên địa bàn Phường 1, Phường Điện Biên Phủ, Thành phố Hồ Chí Minh, Quận 1.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.dia_danh import can_day_du
from kehoach.problem import Severity
from kehoach.review.rule import PAGE
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "VP28"
NAME = "viết hoa danh từ chung chỉ đơn vị hành chính"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục II, Mục III, khoản 1.a"
KIND = PAGE

_WRONG = Sought(
    rf"(?<=[{LOWER}] )(?:Tỉnh|Huyện|Xã|Phường|Quận) [{UPPER}][{LOWER}]{{1,6}}(?: [{UPPER}][{LOWER}]{{1,6}}){{1,2}}",
    "Tỉnh ",
    "Huyện ",
    "Xã ",
    "Phường ",
    "Quận ",
)
_NO_NAMES = ("Đoàn", "Ủy", "Hội")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a unit word with a capital inside a sentence."""
    for hit in hits(subject, _WRONG):
        unit, _, name = hit.words.partition(" ")
        if can_day_du(name) or name.split()[0] in _NO_NAMES:
            continue
        severity = None if unit in ("Tỉnh", "Huyện") else Severity.HINT
        cure = f'viết "{unit.lower()} {name}"'
        yield hit.finding("danh từ chung chỉ đơn vị hành chính viết hoa giữa câu", cure, severity, hit.words)
