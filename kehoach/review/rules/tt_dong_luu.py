"""Dòng cuối của Nơi nhận: chữ "Lưu", dấu hai chấm, "VT", dấu phẩy, đơn vị soạn thảo, cuối dòng là dấu chấm.

Sai (trang):
    dong_noi_nhan: - | Lưu VT.
Sai (trang):
    dong_noi_nhan: - | Lưu: VT, NC
Sai (trang):
    dong_noi_nhan: - | Lưu: VT.KT.
Đúng (trang):
    dong_noi_nhan: - | Lưu: VT, VHXH.
Đúng (trang):
    dong_noi_nhan: - | Lưu: VT, NC (TP, Dũng).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT60"
NAME = "dòng Lưu sai dấu"
SEVERITY = Severity.ERROR
BASIS = "Phụ lục I, Phần I, Mục II, khoản 9.d"
KIND = PAGE

_BARE = r"[Ll]ưu\s*(?=VT\b)"
_KEPT = Sought(r"\s*[Ll]ưu(\s*:)?")
_NO_COMMA = Sought(r"\s*[Ll]ưu\s*:\s*VT\s?[.;]\s?[A-ZĐ]")


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a missing colon, else a warning for the final stop."""
    for block in subject.of(Role.DONG_NOI_NHAN):
        words = text_of(block).rstrip()
        found = _KEPT.match(words)
        if found is None:
            continue
        if not found[1]:
            right = re.sub(_BARE, "Lưu: ", words.strip()) if re.match(_BARE, words.strip()) else None
            cure = 'viết "Lưu: VT, (đơn vị soạn thảo)."'
            yield at(block, words.strip(), 'thiếu dấu hai chấm sau chữ "Lưu"', cure, repair=right)
        elif _NO_COMMA.match(words):
            yield at(
                block, words.strip(), 'sau "VT" là dấu phẩy', 'viết "Lưu: VT, (đơn vị soạn thảo)."', Severity.WARNING
            )
        elif not words.endswith((".", ")")):
            told, cure = "dòng Lưu không kết thúc bằng dấu chấm", 'đặt "." ở cuối dòng'
            yield at(block, words.strip(), told, cure, Severity.WARNING, words.strip().rstrip(" ;,:/") + ".")
