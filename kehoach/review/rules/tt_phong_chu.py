"""Cả văn bản dùng phông Times New Roman, bộ mã Unicode.

Sai (dạng):
    doan: font=Arial
Sai (dạng):
    doan: font=.VnTime
Đúng (dạng):
    doan: co=14
Đúng (dạng):
    muc: dam=1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import the_thuc
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.look import told
from kehoach.review.rule import LOOK
from kehoach.text.legacy import font_encoding

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT45"
NAME = "phông chữ"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục I, khoản 4"
KIND = LOOK

_SIGNS = ("symbol", "wingdings", "webdings")
"""Fonts whose letters are signs; they and the old encodings say other words in another font."""


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each other font, at the first paragraph; tables are left out."""
    wanted = the_thuc.phong_chu()
    bad = [(block, block.look.font) for block in _all(subject) if block.look and block.look.font]
    yield from told(
        [(block, font) for block, font in bad if not _same(font, wanted)],
        lambda font: f"phông chữ {font}, phải là {wanted}",
        f"đổi sang {wanted}",
        lambda _, font: {} if font_encoding(font) or font.casefold().startswith(_SIGNS) else {"font": wanted},
    )


def _same(font: str, wanted: str) -> bool:
    """Return True for the font under any of its names: ``TimesNewRomanPSMT``."""
    return font.replace(" ", "").casefold().startswith(wanted.replace(" ", "").casefold())


def _all(subject: Subject) -> Iterator[Block]:
    for block in subject.blocks:
        if block.table is None and text_of(block).strip():
            yield block
