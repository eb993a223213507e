"""Offices of state called by less than their name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review.words import hits
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_HEAD = "Thủ tướng"
_SHORT = Sought(
    rf"(?<!\w)(?:của|do) {_HEAD}(?!\w)(?! (?:[Cc]hính phủ|phủ|[{UPPER}]|các|nước|thứ))", _HEAD
)
_AGREED = Sought(rf"gọi (?:tắt )?là:? [“\"(]?{_HEAD}(?! Chính)", _HEAD)


def office_without_its_end(subject: Subject) -> Iterator[Finding]:
    """Yield a hint, at the first place, for ``của Thủ tướng`` that no bracket has agreed on."""
    if _AGREED.search(subject.words):
        return
    first = next(hits(subject, _SHORT), None)
    if first is not None:
        words = f"{first.words} Chính phủ"
        yield first.finding("chức danh viết chưa đủ", f'viết "{words}"', quote=first.words)


CHECKS: Checks = {"TC16": office_without_its_end}
