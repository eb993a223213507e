"""Lời văn của phụ lục cũng kết thúc bằng dấu "./.".

Phụ lục kết thúc bằng bảng, dưới bảng chỉ có ghi chú của nó (Ghi chú: …, Nguồn: …, (*) …) thì
không nhắc.

Sai (trang):
    phu_luc: Phụ lục
    ten_phu_luc: MẪU BÁO CÁO
    gach_dau_dong: - | Kiến nghị với Ủy ban nhân dân xã.
Đúng (trang):
    phu_luc: Phụ lục
    ten_phu_luc: MẪU BÁO CÁO
    gach_dau_dong: - | Kiến nghị với Ủy ban nhân dân xã./.
Đúng (trang):
    phu_luc: Phụ lục
    ten_phu_luc: MẪU BÁO CÁO
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.look import RUNNING
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT58"
NAME = "cuối phụ lục thiếu ./."
SEVERITY = Severity.HINT
BASIS = "Phụ lục III, Mẫu 2.1"
KIND = PAGE

_NOTE = re.compile(r"(?:ghi chú|chú thích|nguồn)[^:]{0,20}:|\(?\*", re.IGNORECASE)
"""How a note below a table begins; it may go on in paragraphs and dashes."""
_NOTED = (Role.GHI_CHU_BANG, Role.DOAN, Role.GACH_DAU_DONG)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a phụ lục whose last paragraph ends otherwise."""
    for one in subject.facts.annexes:
        last = one.blocks[-1] if one.blocks else None
        if last is None or last.role not in RUNNING or _notes_table(one.blocks):
            continue
        words = text_of(last).rstrip()
        if words and not words.replace(" ", "").endswith("./."):
            yield at(last, words[-30:].split(" ", 1)[-1], 'cuối phụ lục không có dấu "./."', 'kết thúc bằng "./."')


def _notes_table(blocks: Sequence[Block]) -> bool:
    """Return True where nothing but the notes of a table stands behind the last table."""
    tables = [at for at, block in enumerate(blocks) if block.table is not None]
    behind = blocks[tables[-1] + 1 :] if tables else ()
    if not behind or any(block.role not in _NOTED for block in behind):
        return False
    return behind[0].role is Role.GHI_CHU_BANG or _NOTE.match(text_of(behind[0])) is not None
