"""Names all of whose syllables have a capital, written with one in small letters: ``Yên bái``.

Places (Phụ lục II, III.1.a), years of the lunar calendar (V.8.a), and days of remembrance, the
first syllable of whose name has one (V.5).
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import don_vi
from kehoach.law.book import any_in, book
from kehoach.law.dia_danh import moi_don_vi
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_LONG = 14
"""Letters looked back for a word that says a tỉnh is meant."""


@cache
def _years() -> Sought:
    """Return the sixty years of the lunar calendar in any capitals."""
    stems, branches = book("chinh-ta")["can"], book("chinh-ta")["chi"]
    pairs = (
        rf"{stem} (?:{'|'.join(branches[place % 2 :: 2])})" for place, stem in enumerate(stems)
    )
    heads = "".join(sorted({letter for stem in stems for letter in (stem[0], stem[0].lower())}))
    return Sought(rf"(?<!\w)(?=[{heads}])(?i:{'|'.join(pairs)})(?!\w)", mark=_tails(branches))


def _tails(branches: list[str]) -> str:
    """Return what a wrong year shows: its second syllable in small letters behind a blank."""
    return rf" (?:{'|'.join(branch.lower() for branch in branches)})(?!\w)"


@cache
def _provinces() -> Sought:
    """Return the tỉnh of two syllables, the second in small letters."""
    names = sorted(" ".join(_halved(name)) for name in don_vi.ten_tinh() if name.count(" ") == 1)
    return Sought(rf"(?<!\w)(?:{'|'.join(names)})(?!\w)", *names)


def _halved(name: str) -> tuple[str, str]:
    first, second = name.split()
    return first, second.lower()


@cache
def _units() -> Sought:
    """Return a unit, a syllable of its name with a capital, and one in small letters."""
    units = "|".join(sorted(moi_don_vi(), key=len, reverse=True))
    name = rf"[{UPPER}][{LOWER}]{{1,6}}"
    return Sought(
        rf"(?<!\w)(?:{units}) {name} [{LOWER}]{{1,7}}(?!\w)",
        *(f"{unit} " for unit in moi_don_vi()),
    )


@cache
def _days() -> Sought:
    """Return a day of remembrance in small letters behind ``kỷ niệm``, ``79 năm``, ``mừng``."""
    deeds = any_in("chinh-ta", "ngay_ky_niem")
    return Sought(
        rf"(?<!\w)(?:(?i:kỷ niệm|chào mừng)|\d{{1,3}} năm) ngày (?:{deeds})(?!\w)", "ngày "
    )


def half_names(subject: Subject) -> Iterator[tuple[Hit, str, str]]:
    """Yield each such name in wrong capitals, the right ones, and the article."""
    for hit in hits(subject, _years()):
        if not hit.words.istitle() and not hit.words.isupper():
            yield hit, hit.words.title(), "V.8.a"
    for hit in hits(subject, _provinces()):
        if hit.words not in book("chinh-ta")["tinh_la_tu"] or _says_unit(hit):
            yield hit, hit.words.title(), "III.1.a"
    yield from _of_units(subject)


def _of_units(subject: Subject) -> Iterator[tuple[Hit, str, str]]:
    """Yield each unit whose name is known, or is written with its capitals on the page too."""
    for hit in hits(subject, _units()):
        unit, name = _parted(hit.words)
        whole = name.title()
        if whole in subject.words or any(found.ten == whole for found in don_vi.xa(whole)):
            yield hit, f"{unit} {whole}", "III.1.a"


def _parted(words: str) -> tuple[str, str]:
    """Return the unit and the name behind it, which the first capital opens."""
    parts = words.split(" ")
    first = next(place for place, word in enumerate(parts) if place and word[0].isupper())
    return " ".join(parts[:first]), " ".join(parts[first:])


def _says_unit(hit: Hit) -> bool:
    before = hit.text[max(0, hit.start - _LONG) : hit.start].rstrip()
    return before.endswith(tuple(book("chinh-ta")["truoc_ten_tinh"]))


def days_in_small(subject: Subject) -> Iterator[tuple[Hit, str, str]]:
    """Yield each day of remembrance in small letters, with the capital, and the article."""
    for hit in hits(subject, _days()):
        before, day, name = hit.words.partition("ngày ")
        found = hit._replace(start=hit.start + len(before))
        yield found, f"{day.capitalize()}{name}", "V.5"
