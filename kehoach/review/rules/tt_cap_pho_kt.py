"""Cấp phó ký phải có "KT." và chức vụ người đứng đầu; người đứng đầu thì không ký "KT." chính mình.

Sai (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
    quyen_han: TM. ỦY BAN NHÂN DÂN
    chuc_vu: PHÓ CHỦ TỊCH
Sai (trang):
    co_quan_ban_hanh: SỞ NỘI VỤ
    quyen_han: KT. GIÁM ĐỐC
    chuc_vu: GIÁM ĐỐC
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
    quyen_han: TM. ỦY BAN NHÂN DÂN
    quyen_han: KT. CHỦ TỊCH
    chuc_vu: PHÓ CHỦ TỊCH
Đúng (trang):
    co_quan_ban_hanh: SỞ NỘI VỤ
    quyen_han: TL. GIÁM ĐỐC
    chuc_vu: CHÁNH VĂN PHÒNG
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.head import line, unread
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.review.finding import Finding
    from kehoach.review.signers import Signed
    from kehoach.review.subject import Subject

CODE = "TT53"
NAME = "cấp phó không ký thay hoặc cấp trưởng ký KT."
SEVERITY = Severity.ERROR
BASIS = "Điều 13, khoản 1, 2; Phụ lục I, Phần I, Mục II, khoản 7.b"
KIND = PAGE

_FOR = Sought(r"\b(?:KT|TL|TUQ|K/T|T/L)\b")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where title and authority cannot stand together."""
    for one in subject.facts.signatures:
        if one.kind is not None and one.of(Role.CHUC_VU):
            yield from _of_signer(one, one.kind, subject)


def _of_signer(one: Signed, agency: LoaiCoQuan, subject: Subject) -> Iterator[Finding]:
    block = one.of(Role.CHUC_VU)[0]
    powers = " ".join(line(power) for power in one.of(Role.QUYEN_HAN))
    title = fold(line(block))
    cure = f'thêm dòng "KT. {agency.truong.upper()}" ở trên'
    if _deputy_alone(title, powers, agency) and not unread(subject, r"\b(?:kt|tl|tuq|k/t)\b"):
        weight = None if powers or subject.complete else Severity.WARNING
        yield at(block, line(block), "cấp phó ký mà không có dòng KT. ở trên", cure, weight)
    elif title == fold(agency.truong) and re.search(rf"\bKT\.\s*{re.escape(agency.truong.upper())}$", powers):
        told = "người đứng đầu ký mà ghi KT. chức vụ của chính mình"
        yield at(block, line(block), told, "bỏ dòng KT., hoặc ghi chức vụ cấp phó")


def _deputy_alone(title: str, powers: str, agency: LoaiCoQuan) -> bool:
    return title in map(fold, agency.pho) and not _FOR.search(powers)
