"""Ways to write signs and figures: quotation marks, years of a period."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.review.ways.use import Use, matches, seen
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_STRAIGHT = Sought(r'"[^"\n]{1,80}"?', '"')
_CURLY = Sought(r"“[^”\n]{1,80}”?", "“")
_YEARS = Sought(
    r"(?P<hoc>năm học )?(?<![\d/])"
    r"(?P<tu>(?:19|20)\d\d)(?P<noi> ?[-–] ?)(?P<den>(?:19|20)\d\d)(?![\d/])",
    figure=r"(?:19|20)\d\d ?[-–]",
)

_ITEM = r"[^\W\d_]+(?: [^\W\d_]+){0,3}"
_SERIES = Sought(
    rf"(?<=[^\W\d_]), (?P<ap_chot>{_ITEM}(?P<phay>,?) và {_ITEM})(?=[.;,:)]|$)",
    " và ",
)
"""Short items only: a longer part is a sentence of its own, and ``, và`` before it is right."""


def quotation_marks(subject: Subject) -> Iterator[Use]:
    """Yield what stands in quotation marks, by their form."""
    if "“" in subject.words and '"' in subject.words:
        for way, sought in (("thẳng", _STRAIGHT), ("cong", _CURLY)):
            for hit in seen(subject, sought):
                yield Use("", way, hit)


def one_period(subject: Subject) -> Iterator[Use]:
    """Yield the periods of years, each by what joins its years."""
    for hit, years, joined in _periods(subject):
        yield Use(years, joined, hit)


def periods(subject: Subject) -> Iterator[Use]:
    """Yield the periods of years, whichever, by what joins the years; school years apart."""
    for hit, years, joined in _periods(subject):
        yield Use("năm học" if years.startswith("năm học") else "", joined, hit)


def _periods(subject: Subject) -> Iterator[tuple[Hit, str, str]]:
    """Yield where two years stand, what they are, what joins them."""
    for hit, found in matches(subject, _YEARS):
        years = hit._replace(start=found.start("tu"))
        yield years, f"{found['hoc'] or ''}{found['tu']}-{found['den']}", found["noi"]


def series(subject: Subject) -> Iterator[Use]:
    """Yield the last two items of each short series, by the comma before ``và``."""
    for hit, found in matches(subject, _SERIES) if ", và " in subject.words else ():
        yield Use("", found["phay"], hit._replace(start=found.start("ap_chot")))
