"""Tên một cơ quan viết hai lối: khác dấu gạch, khác cách viết tắt.

Sai (trang):
    khoan: 1. | Phòng Văn hóa – Xã hội
    dong_noi_nhan: - | Phòng Văn hóa - Xã hội;
Sai (trang):
    doan: Báo cáo Sở GD&ĐT.
    dong_noi_nhan: - | Sở GDĐT;
Đúng (trang):
    khoan: 1. | Phòng Văn hóa - Xã hội
    dong_noi_nhan: - | Phòng Văn hóa - Xã hội;
Đúng (trang):
    can_cu: Kế hoạch số 141/KH-SGDĐT ngày 31/8/2025 của Sở GDĐT về bồi dưỡng
    doan: Báo cáo Sở GD&ĐT theo Quyết định số 2358/QĐ-BGDĐT.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review import passages
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TC07"
NAME = "một tên hai lối viết"
SEVERITY = Severity.WARNING
BASIS = "Điều 12, khoản 1"
KIND = PAGE

_DASHED = Sought(
    r"(?:Phòng|Sở|Trung tâm|Vụ|Ban) [^\W\d_]+(?: [^\W\d_]+){0,3}?(?P<gach> ?[-–] ?)[A-ZĐÀ-Ỵ][^\W\d_]*(?: [^\W\d_]+)?",
    mark=r"(?:Phòng|Sở|Trung tâm|Vụ|Ban) [^\W\d_]+(?: [^\W\d_]+){0,3} ?[-–]",
)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield the first use of each rarer way to write a name."""
    ways: dict[str, dict[str, list[Finding]]] = {}
    pattern, group = _short()
    may = {(block.number, cell) for sought in (pattern, _DASHED) for block, _, cell in subject.texts(sought)}
    for block, text, cell in subject.texts():
        if (block.number, cell) not in may:
            continue
        if block.role is Role.DONG_NOI_NHAN and text.startswith("Lưu"):
            continue  # there stand signs of offices, not names
        own = passages.own_words(text)
        for found in _DASHED.finditer(own):
            way = at(block, found[0], "tên này viết khác ở chỗ khác trong bài", cell=cell)
            kind, _, rest = found[0].partition(" ")
            parts = fold(rest).replace("–", "-").split("-")
            name = f"{kind} {' - '.join(sorted(part.strip() for part in parts))}"
            ways.setdefault(name, {}).setdefault(f"{found['gach']}{parts[0].strip()}", []).append(way)
        for found in pattern.finditer(own):
            way = at(block, found[0], "viết tắt khác chỗ khác trong bài", cell=cell)
            ways.setdefault(group[found[0]], {}).setdefault(found[0], []).append(way)
    for by_sign in ways.values():
        usual = max(by_sign, key=lambda sign: (len(by_sign[sign]), sign.startswith(" - ")))
        right = by_sign[usual][0].quote
        for sign, same in by_sign.items():
            if sign != usual:
                yield same[0]._replace(hint=f'viết một lối, như "{right}"')


@cache
def _short() -> tuple[Sought, dict[str, str]]:
    """Return what finds the abbreviations written in several ways, and the first way of each."""
    group = {form: ways[0] for ways in book("soat-noi-dung")["viet_tat_hai_loi"] for form in ways}
    return Sought(rf"(?<![\w/&-])(?:{'|'.join(group)})(?![\w/&-])", *group), group
