"""Ages that run backwards: ``trẻ từ 12 đến 5 tuổi``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_AGES = Sought(
    r"(?<![\w/.,-])(?P<quote>(?P<dau>\d{1,3})(?: (?P<don_vi>tháng tuổi|tháng|tuổi))?"
    r"(?: ?[-–] ?| (?:cho )?đến (?:dưới |hết |đủ |tròn ){0,2})"
    r"(?P<cuoi>\d{1,3}) (?P<loai>tháng tuổi|tuổi))(?!\w)",
    " tuổi",
)
_OLDEST = 120
"""A larger number is no age."""


def ages_backwards(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each stretch of ages, told in one unit, that ends before it begins."""
    for block, text, cell in subject.texts(_AGES):
        for found in _AGES.finditer(text):
            first, last = int(found["dau"]), int(found["cuoi"])
            if _OLDEST >= first > last and _in_one_unit(found["don_vi"], found["loai"]):
                message = "tuổi đầu lớn hơn tuổi cuối"
                cure = f"viết từ {last} đến {first}, hoặc xem lại hai con số"
                start = found.start("quote")
                yield at(block, found["quote"], message, cure, cell=cell, start=start)


def _in_one_unit(first: str | None, last: str) -> bool:
    return first is None or first == last or (first, last) == ("tháng", "tháng tuổi")


CHECKS: Checks = {"SL19": ages_backwards}
