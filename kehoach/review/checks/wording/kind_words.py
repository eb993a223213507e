"""The word that tells a kind, with a capital inside a sentence: ``phía``, ``ông``, ``sở, ban``.

What it stands before or in tells that it is no name: a person's full name, a quarter of the sky,
the other bodies of a list in small letters.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_in, book
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject


@cache
def _of_person() -> Sought:
    """Return how a person is addressed, with a capital, before a full name or ``đồng chí``'s."""
    families, word = any_in("nguoi-ky", "ho"), rf"[{UPPER}][{LOWER}]{{1,6}}"
    # of two syllables ``Bà Triệu`` names a street
    name = rf"(?:{families}) {word} {word}"
    kinds = any_in("soat-noi-dung", "xung_ho")
    return Sought(
        rf"(?:(?<=[{LOWER}] )|(?<=[{LOWER}], ))(?:{kinds})(?= {name})",
        mark=rf" (?:{kinds}) [{UPPER}]",
    )


@cache
def _quarters() -> Sought:
    """Return ``Phía`` before a quarter of the sky, inside a sentence."""
    quarters = any_in("soat-noi-dung", "tieng_phuong_huong")
    return Sought(
        rf"(?:(?<=[{LOWER}] )|(?<=[{LOWER}], ))Phía(?= (?i:{quarters})(?!\w))", mark=" Phía "
    )


@cache
def _roads() -> Sought:
    """Return a road told by its kind, with no number behind it: only with one is it a name."""
    roads = any_in("soat-noi-dung", "loai_duong_co_so")
    return Sought(
        rf"(?<=[{LOWER}] )(?:{roads})(?= [{LOWER}])(?! số| từ \d)",
        mark=rf" (?:{roads}) [{LOWER}]",
    )


@cache
def _bodies() -> Sought:
    """Return several bodies told by their kinds, some with a capital: ``các Sở, ban, ngành``.

    The last is never a body of its own (``ngành``, ``đoàn thể``): nothing there is a name.
    """
    first = any_in("soat-noi-dung", "loai_co_quan_ke")
    last = any_in("soat-noi-dung", "cuoi_ke_co_quan")
    between = rf"(?:, (?i:{first})){{0,2}}"
    return Sought(
        rf"(?<!\w)(?:[Cc]ác|[Mm]ọi|[Nn]hững) (?:{first}){between}(?:, | và )"
        rf"(?i:{last})(?!\w)(?! [{UPPER}])",
        mark=rf"(?:ác|ọi|hững) (?:{first})[, ]",
    )


@cache
def _halves() -> Sought:
    """Return two words of which the second, with its capital, belongs to the first in small."""
    phrases = any_in("soat-noi-dung", "hoa_sau_tieng_thuong")
    return Sought(
        rf"(?<!\w)(?:{phrases})(?![\w-])(?! (?:[-–] )?[{UPPER}])",
        *book("soat-noi-dung")["hoa_sau_tieng_thuong"],
    )


def kind_words(subject: Subject) -> Iterator[Hit]:
    """Yield where a word that tells a kind has a capital inside a sentence."""
    for sought in (_of_person(), _quarters(), _roads(), _bodies(), _halves()):
        yield from hits(subject, sought)
