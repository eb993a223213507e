"""Days with a year cut short or beyond any plan, and months called days."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_CUT = Sought(
    r"(?<!\w)ngày (?:\d{1,2}/\d{1,2}/(?P<nam>\d{3}|\d{5}|(?:[03-9]\d|2[1-9])\d\d)"
    r"|(?P<thang>\d{1,2})/(?:19|20)\d\d)(?![\d/]| ?%)",
    "ngày ",
)


def cut_days(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each ``ngày 15/12/202``, ``ngày 15/8/5014``, ``ngày 12/2023``."""
    for block, text, cell in subject.texts(_CUT):
        for found in _CUT.finditer(text):
            message, cure = _fault_of(found)
            yield at(block, found[0], message, cure, cell=cell, start=found.start())


def _fault_of(found: re.Match[str]) -> tuple[str, str]:
    year = found["nam"]
    if year is None:
        return "chỉ có tháng và năm, thiếu ngày", "ghi đủ ngày, tháng, năm"
    if len(year) == len("2026"):
        return f"không thể là năm {year}", "xem lại năm"
    return f"năm {year} không có bốn chữ số", "ghi đủ bốn chữ số của năm"
