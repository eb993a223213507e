"""A board whose function is in small letters behind its capital: ``Ban chỉ đạo``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_in
from kehoach.problem import Severity
from kehoach.review.checks.organisation.capitals import capitals_of_agency
from kehoach.review.words import hits, untold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


@cache
def _half() -> Sought:
    """Return ``Ban`` and its function in small letters; of several boards, or no name, neither."""
    functions = any_in("soat-noi-dung", "ban_mot_nua")
    deeds = any_in("soat-noi-dung", "sau_ban_mot_nua")
    return Sought(
        rf"(?<!\w)Ban (?<!ác Ban )(?<!ững Ban )(?<!ỗi Ban )(?<!ừng Ban )(?:{functions})(?!\w)"
        rf"(?! (?:{deeds})(?!\w))",
        "Ban ",
    )


def capitals_of_body(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each name in wrong capitals, a hint for each board named by half.

    A board may be called by its function alone, so that its name is not told in full: some write
    that small.
    """
    found = list(capitals_of_agency(subject))
    yield from found
    for hit in untold(hits(subject, _half()), found):
        right = f"Ban {hit.words.removeprefix('Ban ').capitalize()}"
        message = "tên cơ quan viết hoa sai"
        yield hit.finding(message, f'viết "{right}"', Severity.HINT, hit.words)


CHECKS: Checks = {"TC09": capitals_of_body}
