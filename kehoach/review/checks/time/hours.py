"""Hours of the day: such as are none, and stretches that end before they begin."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import either
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_HOUR = r"(\d{1,2})(?: giờ|h|g)(?: ?(\d{1,2})(?: phút|')?)?"
_STRETCH = Sought(
    lambda: (
        rf"(?<!\w)[Tt]ừ (?:lúc )?{_HOUR} ?(?:đến|-|–) ?(?:lúc )?{_HOUR}"
        rf"(?! ?(?:{either('soat-noi-dung', 'buoi_sau_gio')}))(?![\w'])"
    ),
    mark=r"[Tt]ừ (?:lúc )?\d",
)
_CLOCK = Sought(
    r"(?<!\w)(?:[Ll]úc|[Hh]ồi|[Tt]ừ|đến|[Tt]rước) (?P<gio>\d{1,2} giờ (?P<phut>\d{2}) phút)(?!\w)",
    " giờ ",
)
_AFTERNOON, _MORNING, _LAST, _MINUTES = 15, 6, 24, 59
"""From the first on a stretch may go over midnight; up to the second it may be told by a clock of
twelve hours: ``từ 8 giờ đến 5 giờ``."""


def no_such_hour(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each hour of the clock beyond 24, and for minutes beyond 59."""
    for block, text, cell in subject.texts(_CLOCK):
        for found in _CLOCK.finditer(text):
            hour, minute = int(found["gio"].split()[0]), int(found["phut"])
            if hour > _LAST or minute > _MINUTES:
                quote, start = found["gio"], found.start("gio")
                yield at(
                    block, quote, "không có giờ này", "xem lại giờ, phút", cell=cell, start=start
                )


def hours_backwards(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each stretch of hours of one day that ends before it begins."""
    message, cure = "giờ kết thúc đứng trước giờ bắt đầu", "xem lại hai mốc giờ"
    for block, text, cell in subject.texts(_STRETCH):
        for found in _STRETCH.finditer(text):
            hour, minute, last, last_minute = (int(group or 0) for group in found.groups())
            plain = hour < _AFTERNOON and last > _MORNING
            if plain and (hour, minute) > (last, last_minute):
                yield at(block, found[0], message, cure, cell=cell, start=found.start())
