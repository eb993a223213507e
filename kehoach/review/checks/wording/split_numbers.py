"""A space that got inside a number."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_of, book, either
from kehoach.problem import Severity
from kehoach.review.words import hits, word_before
from kehoach.text.letters import LOWER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_SHARE = Sought(r"(?<![\w.,/-])(?<!\d, )\d{1,3}(?: ,|, )\d{1,2}(?= ?%)", figure=r"\d(?: ,|, )\d")
_NEAR = 60
"""Letters looked at for a second share: where several are listed the comma parts them."""


@cache
def _counted() -> Sought:
    """Return what finds a number from 1.000 on, a space at the mark of its thousands."""
    units = any_of((*book("hai-loi")["don_vi_hang_nghin"], *book("soat-noi-dung")["don_vi_do"]))
    return Sought(
        rf"(?<=[{LOWER}] )[1-9]\d{{0,2}}(?:\.\d{{3}}){{0,2}}(?:\. | \.)\d{{3}}(?:\.\d{{3}}){{0,3}}"
        rf"(?= (?:{units})(?!\w))",
        figure=r"\d(?:\. | \.)\d{3}",
    )


@cache
def _measured() -> Sought:
    """Return what finds a measure, a space before its decimal comma."""
    units = either("soat-noi-dung", "don_vi_do")
    return Sought(rf"(?<=[{LOWER}] )\d{{1,4}} ,\d{{1,2}}(?= (?:{units})(?!\w))", figure=r"\d ,\d")


def space_in_number(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number a space parts; behind ``khoản``, ``lớp`` stand two numbers.

    Where several shares are listed a comma and a space part them: ``lần lượt là 5, 7 %``.
    """
    message = "dấu cách lọt vào giữa một con số"
    names = frozenset(book("soat-noi-dung")["truoc_so_goi_ten"])
    for sought in (_SHARE, _counted(), _measured()):
        for hit in hits(subject, sought):
            right = "".join(hit.words.split())
            around = hit.text[max(0, hit.start - _NEAR) : hit.end + _NEAR]
            loose = ", " in hit.words
            if word_before(hit) in names or (loose and around.count("%") > 1):
                continue
            weight = Severity.HINT if ", " in hit.words or ". " in hit.words else None
            yield hit.finding(message, f'viết "{right}"', weight, hit.words, right)


CHECKS: Checks = {"VP96": space_in_number}
