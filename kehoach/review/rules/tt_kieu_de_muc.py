"""Đề mục đánh số La Mã viết kiểu chữ đứng, đậm; tiêu đề khoản (1., 2.) viết chữ đậm. Cấp nhỏ hơn không xét.

Sai (dạng):
    muc: dam=0
Sai (dạng):
    muc: dam=1 nghieng=1
Đúng (dạng):
    muc: dam=1
Đúng (dạng):
    tieu_de: dam=1 nghieng=1
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import PARTS
from kehoach.problem import Severity
from kehoach.review.look import bold, running, told
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.document.look import Value as Wanted
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT36"
NAME = "kiểu chữ đề mục"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.đ; Mục V"
KIND = LOOK

_MAIN = (*PARTS, Role.MUC)


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a heading of the main text that is not bold, and for a slanted mục."""
    bad = [(block, "đề mục chưa in đậm") for block, look in running(subject, *_MAIN) if not bold(block, look)]
    bad += [(block, "đề mục viết nghiêng, phải viết đứng") for block, look in running(subject, *_MAIN) if look.nghieng]
    bad += [
        (block, "tiêu đề khoản chưa in đậm")
        for block, look in running(subject, Role.TIEU_DE)
        if block.level == 2 and not bold(block, look)  # noqa: PLR2004 - just below a mục
    ]
    yield from told(bad, str, "in đậm, kiểu chữ đứng", _asks)


def _asks(block: Block, _: str) -> dict[str, Wanted]:
    """A khoản without a title cannot be told from one whose title is not bold: a person must see it."""
    return {"dam": True, "nghieng": False} if block.role in _MAIN else {}
