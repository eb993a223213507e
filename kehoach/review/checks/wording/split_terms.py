"""A comma in the middle of what is one term: ``cơ quan, nhà nước``, ``sở, ngành, cấp tỉnh``."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book, either
from kehoach.review.ways.use import own
from kehoach.review.words import hits
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


@cache
def _terms() -> Sought:
    """Return a fixed term with a comma between two of its words, a small letter behind it."""
    split = (
        " ".join(words[:at]) + ", " + " ".join(words[at:])
        for words in (term.split() for term in book("chinh-ta")["cum_lien"])
        for at in range(1, len(words))
    )
    forms = "|".join(f"[{form[0].upper()}{form[0]}]{form[1:]}" for form in split)
    return Sought(rf"(?<!\w)(?:{forms})(?!\w)", ", ")


@cache
def _levels() -> Sought:
    """Return a list of bodies and their level set apart by a comma."""
    bodies, but = either("chinh-ta", "co_quan_cua_cap"), either("chinh-ta", "khong_la_cua_cap")
    levels = either("chinh-ta", "cap_cua_co_quan")
    return Sought(rf"(?<!\w)(?:{bodies}), cấp (?:{levels})(?!\w)(?! (?:{but})(?!\w))", ", cấp ")


def comma_in_a_term(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each comma that parts the words of one term."""
    for hit in hits(subject, _terms()):
        if own(hit):
            right = hit.words.replace(", ", " ", 1)
            yield hit.finding("dấu phẩy cắt đôi một cụm từ", f'viết "{right}"', quote=hit.words)
    for hit in hits(subject, _levels()):
        if own(hit):
            before, _, level = hit.words.rpartition(", ")
            message = "dấu phẩy tách cơ quan với cấp của nó"
            yield hit.finding(message, f'viết "{before} {level}"', quote=hit.words)


CHECKS: Checks = {"VP87": comma_in_a_term}
