"""Two blanks where one stands, in what an author writes and in the line of place and day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.kinds import Pattern
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_MESSAGE, _CURE = "hai dấu cách liền nhau", "bỏ bớt một dấu cách"
_WRITTEN = Pattern(
    Sought(
        rf"(?<=[{LOWER}{UPPER}\d,;:.)])[ \xa0]{{2,3}}(?=[{LOWER}{UPPER}(“])"
        rf"|(?<=[{LOWER}])[ \xa0]{{2,3}}(?=\d)",
        "  ", " \xa0", "\xa0 ", "\xa0\xa0",
    ),
    _MESSAGE,
    _CURE,
    lambda _: " ",
)  # fmt: skip
_IN_DATE = Sought(
    r"(?:ngày|tháng|năm)[ \xa0]{2,9}\d{1,4}|\d[ \xa0]{2,9}(?:tháng|năm)", "  ", " \xa0", "\xa0"
)
"""Beside a figure of the day: blanks left to be filled in by hand have none."""


def two_spaces(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each two blanks between words, and beside a figure of the day of issue."""
    yield from _WRITTEN(subject)
    for block in subject.of(Role.DIA_DANH_NGAY):
        text = text_of(block)
        if _IN_DATE.search(text):
            yield at(block, text, _MESSAGE, f'viết "{" ".join(text.split())}"', start=0)


CHECKS: Checks = {"VP12": two_spaces}
