"""Chữ viết tắt quyền hạn có dấu chấm: "TM.", "KT.", "TL.", "TUQ."; "T/M", "K/T" là kiểu của văn bản Đảng.

Sai (trang):
    quyen_han: T/M ỦY BAN NHÂN DÂN
Sai (trang):
    quyen_han: KT CHỦ TỊCH
Đúng (trang):
    quyen_han: TM. ỦY BAN NHÂN DÂN
Đúng (trang):
    quyen_han: TUQ. CHỦ TỊCH
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import nguoi_ky
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT54"
NAME = "T/M, K/T, thiếu dấu chấm"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 7.b"
KIND = PAGE

_BARE = Sought(r"(TM|KT|TL|TUQ|Q)\s+(?!\.)\S")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for an authority written otherwise than the decree does."""
    for block in subject.of(Role.QUYEN_HAN):
        words = text_of(block).strip()
        found = _BARE.match(words)
        party = next((one for one in nguoi_ky.kieu_dang() if words.startswith(one)), None)
        if party and nguoi_ky.ngoai_hanh_chinh(words[len(party) :]):
            continue
        if party:
            right = nguoi_ky.kieu_dang()[party]
            yield at(block, party, "quyền hạn viết theo kiểu văn bản Đảng", f'viết "{right}"', repair=right)
        elif found:
            right = words.replace(found[1], f"{found[1]}.", 1)
            yield at(block, words, "chữ viết tắt quyền hạn thiếu dấu chấm", f'viết "{found[1]}."', repair=right)
