"""Days named in a text, whether or not the calendar has them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.text import dates
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.text.dates import Ngay

_DAY = Sought(
    r"(?<![\d/.,-])(?P<d>\d{1,2})/(?P<m>\d{1,2})/(?P<y>\d{4})(?![\d/])"
    r"|(?<=ngày )(?P<d2>\d{1,2})/(?P<m2>\d{1,2})(?![\d/.,-]*\d)"
    r"|(?<=ngày )(?P<d3>\d{1,2})\s{1,3}tháng\s{1,3}(?P<m3>\d{1,2})"
    r"(?:\s{1,3}năm\s{1,3}(?P<y3>\d{4}))?(?!\d)"
)


class Day(NamedTuple):
    """A day as it is written."""

    start: int
    end: int
    words: str
    day: int
    month: int
    year: int | None

    @property
    def date(self) -> Ngay | None:
        """Return the day, or None when the calendar has no such day."""
        try:
            return dates.parse(f"{self.day}/{self.month}/{self.year or ''}")
        except ValueError:
            return None

    @property
    def fault(self) -> str:
        """Return why there is no such day, empty for a day that is one."""
        try:
            dates.parse(f"{self.day}/{self.month}/{self.year or ''}")
        except ValueError as error:
            return str(error)
        return ""


def no_ordinal() -> str:
    """Return the pattern of what stands before no weekday: in ``lần thứ hai`` the word counts."""
    return "".join(rf"(?<!(?i:{noun}) )" for noun in book("chinh-ta")["dem_thu"])


@lru_cache(maxsize=512)
def find(text: str) -> tuple[Day, ...]:
    """Return the days of a text: ``05/9/2026``, ``ngày 05/9``, ``ngày 05 tháng 9 năm 2026``."""
    return tuple(_each(text)) if "/" in text or "tháng" in text else ()


def _each(text: str) -> Iterator[Day]:
    for found in _DAY.finditer(text):
        day, month, year = (found["d"] or found["d2"] or found["d3"],
        found["m"] or found["m2"] or found["m3"],
                            found["y"] or found["y3"])  # fmt: skip
        yield Day(
            found.start(), found.end(), found[0], int(day), int(month), int(year) if year else None
        )
