"""Figures of one sentence that make each other: a rise beside what it rose from, a yield."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from kehoach.problem import Severity
from kehoach.review.counts import whole_number
from kehoach.review.ways.use import matches
from kehoach.text import numbers
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_N = r"\d{1,3}(?:\.\d{3})+|\d{1,6}"
_UNIT = r"(?: [^\W\d_]{1,12}){1,3}"
_ROSE = Sought(
    rf"(?<!\w)(?P<huong>tăng|giảm) (?P<chenh>{_N})(?P<vat>{_UNIT})"
    rf" \((?P<nay>{_N}) ?/ ?(?P<truoc>{_N})(?P<vat_sau>{_UNIT})?\)",
    "tăng ",
    "giảm ",
)
"""``tăng 06 vụ (45/39 vụ)``."""
_ROSE_FROM = Sought(
    rf"(?<![\d.,/])(?P<nay>{_N})(?P<vat>{_UNIT}),? \(?(?P<huong>tăng|giảm) (?P<chenh>{_N})(?P=vat)"
    rf"(?: so)? với [^.;()]{{3,60}} \((?P<truoc>{_N})(?P=vat)\)",
    "tăng ",
    "giảm ",
)
"""``45 vụ, tăng 06 vụ so với cùng kỳ (39 vụ)``."""
_DECIMAL = r"\d{1,3}(?:\.\d{3})+(?:,\d{1,3})?|\d{1,6}(?:,\d{1,3})?"
_SAID = r"(?:[^.;\d]|\d{1,3}(?:,\d{1,2})? ?%)"
_HARVEST = Sought(
    rf"(?<![\d.,/])(?P<rong>{_DECIMAL}) ?ha(?!\w){_SAID}{{0,60}}[Nn]ăng suất[^.;\d]{{0,40}}"
    rf"(?P<moi>{_DECIMAL}) ?(?P<don_vi>tạ|tấn) ?/ ?ha{_SAID}{{0,60}}[Ss]ản lượng[^.;\d]{{0,40}}"
    rf"(?P<ket>{_DECIMAL}) ?tấn(?!\w)",
    "ăng suất",
)
_MONTHS, _DAYS = 12, 31
_HALF = Decimal("0.5")
_AREA = Decimal("0.05")
"""An area told in whole ha may leave out so much."""


def figures_that_disagree(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a rise that is none between its figures, and for a harvest."""
    for sought in (_ROSE, _ROSE_FROM):
        for hit, found in matches(subject, sought):
            apart = abs(whole_number(found["nay"]) - whole_number(found["truoc"]))
            if apart != whole_number(found["chenh"]) and not _may_be_a_day(found):
                message = f"hai con số chênh nhau {numbers.thousands(apart)}"
                yield hit.finding(message, "tính lại", quote=found[0])
    for hit, found in matches(subject, _HARVEST):
        least, most = _harvest(found)
        told, slack = _told(found["ket"])
        if not least - slack <= told <= most + slack:
            middle = numbers.figure_words((least + most) / 2, 1)
            message = f"diện tích nhân năng suất bằng khoảng {middle} tấn"
            quote = hit.text[found.start("ket") : found.end()]
            yield hit.finding(message, "tính lại ba con số", Severity.WARNING, quote)


def _may_be_a_day(found: re.Match[str]) -> bool:
    """Return True for two bare figures that may be day and month."""
    bare = "vat_sau" in found.groupdict() and not found["vat_sau"]
    return bare and int(found["truoc"]) <= _MONTHS and int(found["nay"]) <= _DAYS


def _harvest(found: re.Match[str]) -> tuple[Decimal, Decimal]:
    """Return the least and the most tấn an area and a yield come to, as they are rounded."""
    area, of_area = _told(found["rong"])
    each, of_each = _told(found["moi"])
    per_ton = 10 if found["don_vi"] == "tạ" else 1
    slack = min(of_area, _AREA)
    return (area - slack) * (each - of_each) / per_ton, (area + slack) * (each + of_each) / per_ton


def _told(words: str) -> tuple[Decimal, Decimal]:
    """Return a figure and how much the digits it leaves out may be."""
    value = numbers.decimal(words) or Decimal(0)
    return value, _HALF.scaleb(min(0, int(value.as_tuple().exponent)))
