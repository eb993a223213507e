"""Counts of one list, some with a zero before their digit and some without."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law.book import book, either
from kehoach.review.ways.use import own
from kehoach.review.words import hits
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_WORD = rf"[{LOWER}]{{1,7}}"
_SIDE_BY_SIDE = Sought(
    lambda: f"{_two('[1-9]', '0[1-9]')}|{_two('0[1-9]', '[1-9]')}", figure=r"0[1-9] "
)
"""A count and the next one of a list, a zero before one of them alone."""


def _two(first: str, second: str) -> str:
    """Return the pattern of a count, a comma or ``và``, and another: no time, no name before."""
    thing = rf"(?!(?:{either('soat-noi-dung', 'dem_thoi_gian')})(?!\w)){_WORD}"
    return rf"(?<![\w.,/:–-]){first} {thing}(?: {_WORD}){{0,3}}?(?:,| và) {second} {thing}(?!\w)"


def zero_of_some(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for the first two counts of a list only one of which has its zero."""
    for hit in hits(subject, _SIDE_BY_SIDE):
        before = hit.text[: hit.start].split()[-1:]
        named = before and before[0].casefold() in book("soat-noi-dung")["so_la_ten"]
        if own(hit) and not named:
            message = "số đếm trong một dãy lúc có, lúc không có số 0 đứng trước"
            yield hit.finding(message, "viết các số nhỏ hơn 10 của dãy một lối", quote=hit.words)
            return


CHECKS: Checks = {"VP86": zero_of_some}
