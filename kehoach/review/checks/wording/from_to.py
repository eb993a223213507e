"""A time that begins with ``từ`` and goes on with a dash: ``từ ngày 02/10-15/10``."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.review.words import hits
from kehoach.text.sought import Sought
from kehoach.text.spoken import SCALES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_DASH = r"\s{0,2}[-–]\s{0,2}"
_DAY = r"\d{1,2}(?:/\d{1,2}(?:/\d{4})?)?"
_MONTH = r"\d{1,2}(?:/\d{4})?"
_HOUR = r"\d{1,2}(?:[hg]\d{0,2}|:\d\d| giờ(?: \d\d(?: phút)?)?)"
_SPAN = Sought(
    r"(?<!\w)[Tt]ừ (?:"
    rf"(?:ngày )?{_DAY}{_DASH}(?:ngày )?\d{{1,2}}/\d{{1,2}}(?:/\d{{4}})?"
    rf"|ngày \d{{1,2}}{_DASH}(?:ngày )?\d{{1,2}}(?= tháng)"
    rf"|tháng {_MONTH}{_DASH}(?:tháng )?{_MONTH}"
    rf"|năm \d{{4}}{_DASH}(?:năm )?\d{{4}}"
    rf"|(?:lúc )?{_HOUR}{_DASH}{_HOUR})"
    rf"(?![\w/%-]| ?[-–]| (?:đến|tới|{SCALES}|người)\b)",
    mark=r"ừ (?:ngày |tháng |năm |lúc )?\d",
)
_SEAM = re.compile(_DASH)
_LED = re.compile(r"[Tt]ừ (ngày|tháng|năm) ")


def dash_for_to(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each time whose ``từ`` has no ``đến``."""
    message = 'sau chữ "từ" ghi dấu gạch thay chữ "đến"'
    for hit in hits(subject, _SPAN):
        first, last = _SEAM.split(hit.words, maxsplit=1)
        led = _LED.match(first)
        kind = f"{led[1]} " if led and not last.startswith(led[1]) else ""
        yield hit.finding(message, f'viết "{first} đến {kind}{last}"', quote=hit.words)


CHECKS: Checks = {"VP79": dash_for_to}
