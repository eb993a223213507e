"""Ways to write days, hours, numbers and shares."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book, either_case
from kehoach.review.ways.use import Use, matches
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    import re
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_DATE = Sought(
    r"(?<![\d/.,-])(?:0?[1-9]|[12]\d|3[01])(?P<dau>[/.-])(?P<thang>0?[1-9]|1[0-2])(?P=dau)"
    r"(?:19|20)\d\d(?![\d/.-]*\d)",
    *(f"{sign}{century}" for sign in "/.-" for century in ("19", "20")),
)
_MONTH = Sought(
    r"(?<![\d/.,-])(?:(?:\d{1,2}/)(?P<a>0?[3-9])/(?:19|20)\d\d"
    r"|(?<=tháng )(?P<b>0?[3-9])(?:/| năm )"
    r"(?:19|20)\d\d)(?!\d)",
    *(f"{sign}{century}" for sign in ("/", " năm ") for century in ("19", "20")),
)
_PADDED = tuple(f"{before}0{month}" for before in ("/", "tháng ") for month in range(3, 10))
"""One of them stands on the page where a month is written with the 0."""
_HOUR = Sought(
    # before an hour of the day: "8 giờ" alone may be how long something takes
    lambda: (
        rf"(?P<truoc>(?<!\w)(?:{either_case('soat-noi-dung', 'truoc_gio')}) )?"
        r"(?<![\w.,:/-])(?P<gio>[01]?\d|2[0-4])"
        r"(?P<dau> giờ|h|g|:)(?P<phut> ?[0-5]\d(?: phút)?)?(?![\w:/%])"
    ),
    figure=r"\d(?: giờ|[hg:])",
)
_EARLIEST = 5
"""No office opens before five; ``1 giờ 30 phút`` is how long something takes."""
_SHARE = Sought(r"(?<![\d.,])\d{1,3}(?:[.,]\d{1,2})?(?P<cach>[ \xa0]?)%", "%")
_LEAST = 3
"""Digits of the last part of a number from 1.000 on."""
_MANY = 100
"""Numbers that are looked for one by one: each costs a walk over the page."""
_THREE = r"\d\d\d "
_YEAR = Sought(r"(?:19|20)\d\d")


def dates(subject: Subject) -> Iterator[Use]:
    """Yield the days written in figures, by the mark between the figures."""
    for hit, found in matches(subject, _DATE):
        yield Use("", found["dau"], hit)


def months(subject: Subject) -> Iterator[Use]:
    """Yield the months from March to September, by the 0 before them; others always have two."""
    if not any(text in subject.words for text in _PADDED):
        return
    for hit, found in matches(subject, _MONTH):
        yield Use("", "0" if (found["a"] or found["b"]).startswith("0") else "", hit)


def hours(subject: Subject) -> Iterator[Use]:
    """Yield the hours of the day, by the sign between hour and minute."""
    in_one_word = (word[0].isdigit() and not word.isdigit() for word in subject.vocabulary)
    if " giờ" not in subject.words and not any(in_one_word):
        return
    for hit, found in matches(subject, _HOUR):
        if found["truoc"] or _of_day(hit, found):
            yield Use("", found["dau"].strip(), hit._replace(start=found.start("gio")))


def _of_day(hit: Hit, found: re.Match[str]) -> bool:
    """Return True for hour and minute that no word before tells: no length of time, no scale."""
    if not found["phut"] or int(found["gio"]) < _EARLIEST:
        return False
    beside = hit.text[max(0, hit.start - 2) : hit.start] + hit.text[hit.end : hit.end + 2]
    return found["dau"] != ":" or not beside or "-" in beside or "–" in beside


def thousands(subject: Subject) -> Iterator[Use]:
    """Yield the counts from 1.000 on, by what stands between their thousands."""
    digits = [word for word in subject.vocabulary if len(word) >= _LEAST and word.isdigit()]
    near = [word for word in digits if not _YEAR.fullmatch(word)]
    if not near:
        return
    many = len(near) > _MANY
    sought = Sought(_counted(), mark=_THREE) if many else Sought(_counted(), *near)
    for hit, found in matches(subject, sought):
        yield Use("", found["dau"].replace("\xa0", " "), hit)


@cache
def _counted() -> str:
    """Return the pattern of a number from 1.000 on that counts something."""
    units = "|".join(book("hai-loi")["don_vi_hang_nghin"])
    return (
        rf"(?<![\w.,/:-])(?!{_YEAR.source}(?!\d))[1-9]\d{{0,2}}(?P<dau>[. \xa0]?)\d{{3}}"
        rf"(?:(?P=dau)\d{{3}}){{0,3}}(?= (?:{units})(?!\w))"
    )


def shares(subject: Subject) -> Iterator[Use]:
    """Yield the shares, by the space before the sign."""
    for hit, found in matches(subject, _SHARE):
        yield Use("", found["cach"] and " ", hit)
