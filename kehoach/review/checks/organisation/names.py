"""Names of programmes in quotation marks: one name written two ways."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_QUOTED = Sought(r"“([^“”]{20,300})”")
_LEAST, _SAME, _MOST_DIFFERENT = 8, 4, 4
"""Words a name needs, words alike at each end, words that may differ."""
_MOST_NAMES = 50
"""Names of a text that are compared, each with so many: a hostile one has any number."""


def quoted_name_two_ways(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each use of the name that is rarer, or that stands in no căn cứ."""
    uses: dict[str, list[tuple[Block, str]]] = {}
    for block, text, _ in subject.texts():
        for found in _QUOTED.finditer(text):
            if len(found[1].split()) >= _LEAST:
                uses.setdefault(_words(found[1]), []).append((block, found[0]))

    def weight(name: str) -> tuple[bool, int]:
        return any(block.role is Role.CAN_CU for block, _ in uses[name]), len(uses[name])

    names = sorted(uses, key=weight)
    for number, name in enumerate(names[:_MOST_NAMES]):
        others = reversed(names[number + 1 :][:_MOST_NAMES])
        other = next((word for word in others if _one_name(name, word)), None)
        if other is not None:
            block, quote = uses[name][0]
            message, right = "tên này viết khác ở chỗ khác trong bài", uses[other][0][1]
            yield at(block, quote, message, f"xem có phải {right}")


def _one_name(text: str, other: str) -> bool:
    a, b = text.split(), other.split()
    if a == b or a[:_SAME] != b[:_SAME]:
        return False
    if _years_differ(a, b):
        return True
    if a[-_SAME:] != b[-_SAME:]:
        return False
    shared = sum((Counter(a) & Counter(b)).values())
    return max(len(a), len(b)) - shared <= _MOST_DIFFERENT


def _years_differ(a: list[str], b: list[str]) -> bool:
    """Return True for names that differ in the last year of their period alone."""
    apart = [pair for pair in zip(a, b, strict=False) if pair[0] != pair[1]]
    years = len(a) == len(b) and len(apart) == 1 and all(word.isdigit() for word in apart[0])
    return years and a[-2].isdigit() and a[-1] != b[-1]


def _words(name: str) -> str:
    """Return the words of a name without marks and without what stands in brackets."""
    return " ".join(re.findall(r"\w+", re.sub(r"\([^()]*\)", "", name.casefold())))


CHECKS: Checks = {
    "ND11": quoted_name_two_ways,
}
