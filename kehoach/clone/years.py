"""Years found in a text, each with the words that tell what it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kehoach.clone.zones import PERIOD

if TYPE_CHECKING:
    from collections.abc import Iterator

_TYPED = re.compile(
    rf"(?P<giai_doan>{PERIOD}|từ\s+năm\s+\d{{4}}\s+đến\s+(?:hết\s+)?(?:năm\s+)?\d{{4}})"
    r"|(?P<nam_hoc>năm\s+học\s+\d{4}\s*[-–—]\s*\d{4})"
    r"|(?P<khoang>(?<![\w/.,-])(?:19|20)\d\d\s*[-–—]\s*(?:19|20)\d\d(?![\w/]))"
    r"|(?<![\d/.])(?P<ngay>\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4})(?![\d/])"
    r"|(?P<ngay_dai>ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4})"
    r"|(?<![\d/])(?<!số )(?<!số:)(?<!số: )(?P<thang>(?:(?:quý|tháng)\s+)?(?:1[0-2]|0?[1-9]|(?<!\w)(?:I{1,3}|IV))\s?/"
    r"\s?\d{4})(?![\d/]|-\D)"
    r"|(?P<thang_dai>(?:tháng|quý)\s+(?:\d{1,2}|[IVX]{1,4})\s+năm\s+\d{4})"
    r"|(?P<moc>(?:đến|tới|từ|trước|sau)\s+(?:hết\s+|cuối\s+|đầu\s+)?năm\s+\d{4})"
    r"|(?P<nam>năm\s+\d{4})(?!\s*[-–—]\s*\d{4})"
    r"|(?<![\w/.,-])(?P<tran>(?:19|20)\d\d)(?![\w/-]|[.,]\d)",
    re.IGNORECASE,
)

DIGITS = re.compile(r"\d{4}")


class Year(NamedTuple):
    """A year found in a text."""

    kieu: str
    """giai_doan, nam_hoc, khoang (2025-2026), ngay, thang, moc, nam, tran (a lone number)."""
    start: int
    end: int
    nam: int
    at: int
    """Offset of the digits."""


def years(view: str) -> Iterator[Year]:
    """Yield the years of a text that stand in words telling what they are, and lone ones as ``tran``."""
    for found in _TYPED.finditer(view):
        digits = DIGITS.search(found[0])
        kieu = found.lastgroup
        assert digits is not None  # noqa: S101 - every branch of the pattern has four
        assert kieu is not None  # noqa: S101 - and a name
        yield Year(kieu.removesuffix("_dai"), *found.span(), int(digits[0]), found.start() + digits.start())


def last_year(words: str) -> int:
    """Return the last year a period names."""
    return max(map(int, re.findall(r"\d{4}", words)))
