"""Findings that are told in one line a file, with the number of their places."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.review.catalogue import IN_ONE_LINE
from kehoach.review.drafted import Examined

if TYPE_CHECKING:
    from kehoach.problem import Severity
    from kehoach.review.drafted import Unread
    from kehoach.review.judge import Judged


def leaders(found: tuple[Judged, ...]) -> list[int]:
    """Return for each finding the number of the one whose line tells it; its own for most."""
    first: dict[tuple[str, Severity], int] = {}
    out = []
    for number, one in enumerate(found):
        code = one.rule.code
        lead = first.setdefault((code, one.problem.severity), number)
        out.append(lead if code in IN_ONE_LINE else number)
    return out


def folded(one: Examined | Unread) -> Examined | Unread:
    """Return a review with one finding for each code of ``IN_ONE_LINE``, which says how many more.

    The others stay counted, in ``Review.folded``.
    """
    if not isinstance(one, Examined):
        return one
    found = one.review.judged
    lead = leaders(found)
    places = Counter(lead)
    kept = [_with_number(one, places[at]) for at, one in enumerate(found) if lead[at] == at]
    beside = tuple(one for at, one in enumerate(found) if lead[at] != at)
    return one._replace(review=one.review._replace(judged=tuple(kept), folded=beside))


def _with_number(one: Judged, places: int) -> Judged:
    """Return the finding that tells ``places`` of them in its line."""
    if places == 1:
        return one
    more = f" (và {places - 1} chỗ khác, kể đủ khi có --all)"
    finding = one.finding._replace(message=one.finding.message + more)
    problem = one.problem._replace(message=one.problem.message + more)
    return one._replace(finding=finding, problem=problem)
