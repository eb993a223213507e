"""A capital behind a semicolon, on a word that begins no name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import cap_tieng, chinh_ta
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.checks.wording import common_words
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.slips.clauses import plain
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_AFTER_SEMICOLON = Sought(
    rf"(?<=; )[{UPPER}][{LOWER}]{{1,7}}(?: [{LOWER}]{{1,7}}){{1,3}}", mark=rf"; [{UPPER}]"
)
_LISTED = Sought(rf": [{UPPER}][{LOWER}]", ": ")
"""A list whose items all have a capital: ``xếp loại: Hoàn thành tốt; Hoàn thành``."""
_MIXED = Sought(rf"; [{LOWER}]", "; ")
"""One of whose items has none: the capitals of the others are no way of this list."""
_OPENS, _CLOSES = "“", "”"
_TITLE = 300
"""Letters looked back for the quotes a title stands in."""
_OFTEN = 20
"""Papers in which two words stand side by side, from which they are no one's name."""


def capital_after_semicolon(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a word that opens a task and stands in capitals behind a semicolon.

    Names and kinds of papers keep their capital there, so does a title in quotes; a cell of a table
    holds several items in one text, and several căn cứ in one line are CC26's. Of words that no
    list has as a task's a hint is enough.
    """
    openings = frozenset(chinh_ta.mo_dau_viec())
    for hit in hits(subject, _AFTER_SEMICOLON):
        first, _, more = hit.words.lower().partition(" ")
        said = [first, *more.split()]
        opens = any(" ".join(said[:count]) in openings for count in (1, 2, 3, 4))
        among = hit.cell is None and hit.block.role is not Role.CAN_CU
        if not among or _in_quotes(hit.text, hit.start):
            continue
        if opens or (_plain_words(said) and not _all_in_capitals(hit.text)):
            right = hit.words[0].lower() + hit.words[1:]
            # a full stop may have been meant: a person sees it first
            cure = f'viết "{right}", hoặc đổi dấu chấm phẩy thành dấu chấm'
            severity = None if opens else Severity.HINT
            yield hit.finding("viết hoa sau dấu chấm phẩy", cure, severity, hit.words)


def _all_in_capitals(text: str) -> bool:
    return _LISTED.search(text) is not None and _MIXED.search(text) is None


def _plain_words(said: list[str]) -> bool:
    """Return True for two words that often stand so and begin no name, office nor paper."""
    first, second = map(plain, said[:2])
    heads = book("soat-noi-dung")["dau_ten_sau_cham_phay"]
    if first in heads or f"{first} {second}" in common_words.may_have_one():
        return False
    counts = cap_tieng.bang_dem()
    return counts.together(counts.number(first), counts.number(second)) >= _OFTEN


def _in_quotes(text: str, at: int) -> bool:
    start = max(0, at - _TITLE)
    return text.rfind(_OPENS, start, at) > text.rfind(_CLOSES, start, at)


CHECKS: Checks = {"VP44": capital_after_semicolon}
