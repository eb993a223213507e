"""Lời văn canh đều cả hai lề. Đề mục và phụ lục không xét.

Sai (dạng):
    doan: canh=trai
Đúng (dạng):
    doan: canh=deu
Đúng (dạng):
    muc: canh=trai
    doan: canh=deu
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.look import WORDING, running, told
from kehoach.review.rule import LOOK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.document.look import Value as Wanted
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

CODE = "TT41"
NAME = "lời văn không canh đều hai lề"
SEVERITY = Severity.WARNING
BASIS = "Phụ lục I, Phần I, Mục II, khoản 6.e"
KIND = LOOK

_SAID = {"trai": "canh trái", "giua": "căn giữa", "phai": "canh phải"}


def check(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each other alignment of the main text."""
    if not subject.source.says_paragraphs:
        return
    bad = [(block, look.canh) for block, look in running(subject, *WORDING) if look.canh and look.canh != "deu"]
    yield from told(bad, lambda canh: f"lời văn {_SAID.get(canh, canh)}, phải canh đều hai lề", asks=_asks)


def _asks(block: Block, canh: str) -> dict[str, Wanted]:
    """Return what to set; a plain paragraph in the middle may be a caption or a formula."""
    plain = block.role is Role.DOAN and canh != "trai"
    return {} if plain or "\n" in text_of(block) else {"canh": "deu"}
