"""Names of agencies of two fields: the word between them."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_AND = " và "


def name_without_and(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each known name with a dash, or nothing, for its ``và``."""
    for block, text, cell in subject.texts(_names()):
        for found in _names().finditer(text):
            right = _right()["".join(filter(str.isalpha, found[0]))]
            message, cure = 'tên cơ quan thiếu chữ "và"', f'viết "{right}"'
            yield at(block, found[0], message, cure, cell=cell, start=found.start())


@cache
def _right() -> dict[str, str]:
    """Return the letters of each name without its ``và`` → the name."""
    names = [name for name in book("soat-noi-dung")["ten_viet_dung"] if _AND in name]
    return {"".join(filter(str.isalpha, name.replace(_AND, ""))): name for name in names}


@cache
def _names() -> Sought:
    names = sorted(_right().values(), key=len, reverse=True)
    ways = "|".join(r"(?: ?[-–] ?| )".join(map(re.escape, name.split(_AND))) for name in names)
    firsts = {name.split(_AND)[0] for name in names}
    return Sought(rf"(?<!\w)(?:{ways})(?!\w)", *sorted(firsts))


CHECKS: Checks = {
    "TC15": name_without_and,
}
