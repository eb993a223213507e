"""The collective and the post at the signature: told in full, not in letters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan, nguoi_ky
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_POWER = Sought(r"(?:TM|KT|TL|TUQ|Q|T/M|K/T|T/L)\b ?[./]? ?")
_DEPUTY = Sought(r"P\.? ?(?=(?:CHỦ|HIỆU|GIÁM|TRƯỞNG)\b)|P\.?$|PCT\b|PGĐ\b|PHT\b")
"""A deputy in letters; the reader may have taken ``P.`` for a line of its own."""


def short_collective(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each collective of the State, and each deputy, told in letters."""
    for block in subject.of(Role.QUYEN_HAN):
        words = line(block)
        power = _POWER.match(words)
        name = words[power.end() :] if power else words
        full = co_quan.viet_day_du(name)
        if full != name and not nguoi_ky.ngoai_hanh_chinh(name):
            whole = f"{words[: len(words) - len(name)]}{full.upper()}"
            message, cure = "tên tập thể ở chỗ ký viết tắt", f'viết "{whole}"'
            yield at(block, words, message, cure)
    for block in subject.of(Role.CHUC_VU):
        if _DEPUTY.match(line(block)):
            message, cure = "chức vụ ở chỗ ký viết tắt", 'viết đủ, như "PHÓ CHỦ TỊCH"'
            yield at(block, line(block), message, cure)


CHECKS: Checks = {
    "TT89": short_collective,
}
