"""Ở cơ quan chế độ tập thể (UBND), cấp phó ký "TM. ỦY BAN NHÂN DÂN" rồi "KT. CHỦ TỊCH".

Không ít địa phương chỉ ghi "KT. CHỦ TỊCH" (7 trong 30 kế hoạch cấp tỉnh đã đối chiếu). Cơ quan theo lệ ấy
có thể ghi mã này vào bo_qua của hồ sơ cơ quan.

Sai (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK
    quyen_han: KT. CHỦ TỊCH
    chuc_vu: PHÓ CHỦ TỊCH
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK
    quyen_han: TM. ỦY BAN NHÂN DÂN
    quyen_han: KT. CHỦ TỊCH
    chuc_vu: PHÓ CHỦ TỊCH
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
    quyen_han: TUQ. CHỦ TỊCH
    chuc_vu: TRƯỞNG PHÒNG
Đúng (trang):
    co_quan_ban_hanh: ỦY BAN NHÂN DÂN XÃ MINH LONG
    tham_quyen: CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MINH LONG
    quyen_han: KT. CHỦ TỊCH
    chuc_vu: PHÓ CHỦ TỊCH
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.finding import at
from kehoach.review.head import line, unread
from kehoach.review.rule import PAGE
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.law.co_quan import LoaiCoQuan
    from kehoach.review.finding import Finding
    from kehoach.review.signers import Signed
    from kehoach.review.subject import Subject

CODE = "TT52"
NAME = "KT. mà không có TM."
SEVERITY = Severity.WARNING
BASIS = "Điều 13, khoản 2"
KIND = PAGE


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a deputy of a collective who signs for the head only; a hint for a head without ``TM.``."""
    if not unread(subject, r"\bt/?m\b"):
        for one in subject.facts.signatures:
            if one.kind is None or not one.kind.tap_the or _of_the_head(subject, one.kind):
                continue
            yield from _without_collective(one, one.kind)


def _of_the_head(subject: Subject, agency: LoaiCoQuan) -> bool:
    """Return True for a decision the head issues by his own authority (Phụ lục III, Mẫu 1.3)."""
    heads = (fold(line(block)) for block in subject.of(Role.THAM_QUYEN))
    return any(head.startswith(fold(agency.truong)) for head in heads)


def _without_collective(one: Signed, agency: LoaiCoQuan) -> Iterator[Finding]:
    powers, titles = one.of(Role.QUYEN_HAN), one.of(Role.CHUC_VU)
    starts = [line(block)[:2] for block in powers]
    line_of_collective = f"TM. {agency.tap_the}".upper()
    other = "nơi có lệ khác thì bỏ qua mã này trong hồ sơ cơ quan"
    cure = f'thêm dòng "{line_of_collective}" ở trên; {other}'
    if "KT" in starts and not {"TM", "T/", "TL", "TU"} & set(starts):
        block = powers[starts.index("KT")]
        if fold(agency.truong) not in fold(line(block)):
            return  # another agency's head: the issuer was read wrong
        told = "thiếu dòng TM. ở trên: cấp phó thay mặt tập thể, ký thay người đứng đầu"
        yield at(block, line(block), told, cure)
    if titles and not powers and fold(line(titles[0])) == fold(agency.truong):
        told = "người đứng đầu cơ quan chế độ tập thể ký mà không có dòng TM."
        yield at(titles[0], line(titles[0]), told, cure, Severity.HINT)
