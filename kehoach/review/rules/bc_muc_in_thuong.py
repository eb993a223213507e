"""Tiêu đề mục (I., II.) không viết in hoa.

Sai (trang):
    muc: I. | Mục đích, yêu cầu
Đúng (trang):
    muc: I. | MỤC ĐÍCH, YÊU CẦU
Đúng (trang):
    tieu_de: 1. | Mục đích
Đúng (trang):
    muc: 1. | Mục đích
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.rule import PAGE

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "BC08"
NAME = "tiêu đề mục không in hoa"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục V, ô 6"
KIND = PAGE

_LONGEST = 150


def check(subject: Subject) -> Iterator[Finding]:
    """Yield one finding, at the first mục in small letters; the others are counted."""
    found = [block for block in subject.of(Role.MUC) if block.label[:1] in ("I", "V", "X") and _small(text_of(block))]
    short = [block for block in found if len(text_of(block)) < _LONGEST]
    if short:
        more = f" (cùng {len(short) - 1} mục khác)" if len(short) > 1 else ""
        text = text_of(short[0]).strip()
        yield at(short[0], text, f"tiêu đề mục phải viết in hoa{more}", f'viết "{text.upper()}"')


def _small(text: str) -> bool:
    """Return True when most letters are small."""
    return 2 * sum(letter.islower() for letter in text) > sum(letter.isalpha() for letter in text)
