"""What looks rules share: the decree's ranges against what a paragraph of a file shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import the_thuc
from kehoach.review.finding import Finding, at
from kehoach.review.subject import text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block, Role
    from kehoach.document.look import Look
    from kehoach.review.subject import Subject

_CLOSE = 0.05
"""Points by which two sizes may differ and still be one."""
_LONGEST = 60


def quote_of(block: Block) -> str:
    """Return the first words of a paragraph, as they stand."""
    text = text_of(block).strip()
    return text if len(text) <= _LONGEST else text[:_LONGEST].rsplit(" ", 1)[0]


def shown(subject: Subject, *roles: Role) -> Iterator[tuple[Block, Look]]:
    """Yield the paragraphs of some roles whose look is known and that have words."""
    for block in subject.of(*roles):
        if block.look is not None and text_of(block).strip():
            yield block, block.look


def wrong_size(subject: Subject, *roles: Role) -> Iterator[Finding]:
    """Yield a finding for each paragraph whose size lies outside what the decree allows its role."""
    for block, look in shown(subject, *roles):
        allowed = the_thuc.thanh_phan()[block.role.value].co
        if allowed is None or look.co is None:
            continue
        least, most = allowed
        if not least - _CLOSE <= look.co <= most + _CLOSE:
            size = f"{least:g}" if least == most else f"{least:g} đến {most:g}"
            yield at(block, quote_of(block), f"cỡ chữ {look.co:g}, phải là {size}", f"đặt cỡ {most:g}")
