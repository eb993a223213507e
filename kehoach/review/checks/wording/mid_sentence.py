"""A capital in the middle of a sentence on a word that is no name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban
from kehoach.law.book import book
from kehoach.review.checks.wording import inside
from kehoach.review.checks.wording.counted import counted, kinds_of_life
from kehoach.review.checks.wording.kind_words import kind_words
from kehoach.review.checks.wording.lone_capitals import alone, lone_capitals
from kehoach.review.checks.wording.two_capitals import capital_on_the_second
from kehoach.review.facts.passages import HIDDEN, without_quotations
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_TOLD = "chữ không phải tên riêng viết hoa giữa câu"
_NEAR = 60
"""Letters looked back for a capital that opens a name."""
_FEW = 4
"""Words looked back."""
_BEHIND_BRACKET = ("Ban hành", "Phê duyệt", "Về việc")
"""What a paper does to another, behind the abbreviation of its issuer in brackets."""
_OF_LAWS = ("Luật", "Bộ luật", "Hiến pháp", "Pháp lệnh", "Lệnh")
_NO_NAME = rf"(?!\w)(?! [{UPPER}][{LOWER}])"
"""Behind a word: a further capital tells of a name (``của Tổ chức Y tế thế giới``)."""


def _words(name: str) -> str:
    """Return a list of words as a pattern, the longest first."""
    return "|".join(sorted(book("soat-noi-dung")[name], key=len, reverse=True))


@cache
def _joining() -> Sought:
    """Return a joining word in capitals behind a small word or a comma, a small word behind it."""
    words = "|".join(word.capitalize() for word in book("soat-noi-dung")["tu_noi"])
    after = "|".join(_BEHIND_BRACKET)
    return Sought(
        rf"(?<=[{LOWER}),”] )(?:{words}) [{LOWER}]+|(?<=[{LOWER}] )Tại Đây(?!\w)"
        rf"|(?<=[{LOWER}] )(?:Các|Những|Và) [{UPPER}][{LOWER}]+"
        rf"|(?<=[{LOWER}\d] \()(?:{_words('trong_ngoac')})(?!\w)"
        rf"|(?<=[{UPPER}]\) )(?:{after})(?= )",
        mark=rf" (?:{words}) |\) (?:{after})|\([{UPPER}]",
    )


@cache
def _common() -> Sought:
    """Return a noun of the list in capitals behind a word that leads to common nouns.

    ``về việc Tổ chức`` is CC37's.
    """
    before, nouns = _words("truoc_danh_tu_chung"), _words("danh_tu_chung")
    bodies = rf"(?i:các|những) (?:{_words('nhieu_don_vi')}){_NO_NAME}(?!:)"
    return Sought(
        rf"(?<!\w)(?<!về )(?:(?i:{before}) (?:{nouns}){_NO_NAME}|{bodies})",
        mark=rf" (?=[{UPPER}])(?:{nouns}|{_words('nhieu_don_vi')})",
    )


@cache
def _never_a_name() -> Sought:
    """Return a noun that opens no name, in capitals behind a small letter."""
    nouns = _words("danh_tu_luon_thuong")
    # the capital first: looking behind at every letter of a page is dear
    noun = rf"(?=[{UPPER}])(?<=[{LOWER}] )(?:{nouns}){_NO_NAME}"
    return Sought(noun, mark=rf" (?<=[{LOWER}] )(?=[{UPPER}])(?:{nouns})")


def _leads_to_none(hit: Hit) -> bool:
    """Return True behind two small words after which no name begins."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].split()[-2:]
    small = len(before) > 1 and all(word.isalpha() and word.islower() for word in before)
    held = book("soat-noi-dung")
    if hit.words in held["het_ten"] and _near_a_name(hit):
        return False
    return small and not inside.opens_a_name(before)


def _near_a_name(hit: Hit) -> bool:
    """Return True where a capital that opens no sentence stands a few words before."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].split()
    opens = len(before) <= _FEW
    return any(word[:1].isupper() for word in before[1 if opens else -_FEW :])


@cache
def _doing() -> Sought:
    """Return a verb of the list in capitals behind a word no name begins after."""
    before, verbs = _words("truoc_viec_chung"), _words("viec_chung")
    message = rf"(?<!\w)(?<!về )(?:và|(?i:{before})) (?:{verbs}){_NO_NAME}"
    return Sought(message, mark=rf" (?=[{UPPER}])(?:{verbs})")


@cache
def _fields() -> Sought:
    """Return a field of work in capitals behind a word that leads to any: ``nhiệm vụ Y tế``."""
    before, fields = _words("truoc_linh_vuc_thuong"), _words("linh_vuc_thuong")
    return Sought(rf"(?<!\w)(?:{before}) (?:{fields})(?!\w)(?! [-–])", mark=rf" (?:{fields})")


@cache
def _papers() -> Sought:
    """Return a kind of paper in general with a capital, another in small letters behind it.

    ``các Chương trình, kế hoạch``; of ``các Nghị quyết của Đảng`` some write the capital.
    """
    kinds = [kind for kind in loai_van_ban.cac_loai() if kind not in _OF_LAWS]
    some, small = "|".join(kinds), "|".join(kind.lower() for kind in kinds)
    return Sought(
        rf"(?<!\w)(?:[Cc]ác|[Nn]hững|[Mm]ọi) (?:{some})(?=(?:,| và) (?:{small})(?!\w))",
        mark=rf"(?:ác|hững|ọi) (?=[{UPPER}])(?:{some})",
    )


_OFFICES = ("nhân dân ", "UBND ", "HĐND ")


def _behind_office(deed: str) -> Sought:
    """Return what finds a unit and what it does, right behind ``UBND`` and the like."""
    return Sought(
        "|".join(f"(?<={office}){deed}" for office in _OFFICES),
        *(f"{office}{first}" for office in _OFFICES for first in "xphqtđk"),
    )


def _deed(verbs: str, name: str = "") -> str:
    """Return a unit, its name, and a verb in capitals, of which a paper may be the object."""
    units, papers = _words("don_vi_dem_sau_so"), "|".join(loai_van_ban.cac_loai())
    goes_on = rf"(?:{_NO_NAME}|(?= (?:{papers})(?!\w)))"
    return rf"(?:{units}|tỉnh|thành phố){name} (?:{verbs}){goes_on}"


@cache
def _deeds_of_office() -> Sought:
    """Return a verb in capitals right behind an office: ``Ủy ban nhân dân xã Xây dựng``."""
    return _behind_office(_deed(_words("viec_cua_co_quan")))


@cache
def _deeds_of_named() -> Sought:
    """Return the same with the unit's name: ``UBND xã Hòa Lạc Ban hành Kế hoạch``."""
    verbs = "|".join(verb for verb in book("soat-noi-dung")["viec_cua_co_quan"] if " " in verb)
    return _behind_office(_deed(verbs, rf"(?: [{UPPER}][{LOWER}]{{1,6}}){{1,3}}"))


def _deeds(subject: Subject) -> Iterator[Hit]:
    """Yield what offices do in capitals: the unit and the verb, behind a name the verb alone."""
    yield from hits(subject, _deeds_of_office())
    for hit in hits(subject, _deeds_of_named()):
        yield hit._replace(start=hit.end - len(" ".join(hit.words.split(" ")[-2:])))


def capital_in_sentence(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each joining word, noun and verb with a capital inside a sentence."""
    seen: set[tuple[int, object, int]] = set()
    found = tuple(alone(subject))
    nouns = filter(_leads_to_none, hits(subject, _never_a_name()))
    for all_hits in (
        *(
            hits(subject, sought)
            for sought in (_joining(), _common(), _doing(), _papers(), _fields())
        ),
        _deeds(subject),
        nouns,
        lone_capitals(subject, found),
        counted(subject),
        kinds_of_life(subject),
        kind_words(subject),
    ):
        for hit in all_hits:
            letters = {(hit.block.number, hit.cell, place) for place in range(hit.start, hit.end)}
            again = not seen.isdisjoint(letters)
            if (
                not again
                and without_quotations(hit.text)[hit.start] != HIDDEN
                and not _in_a_name(hit)
            ):
                seen |= letters
                yield hit.finding(_TOLD, f'viết "{_small(hit)}"', quote=hit.words)
    yield from capital_on_the_second(subject, found)


def _small(hit: Hit) -> str:
    """Return the words in small letters, the first as it stands where a sentence opens there."""
    first, _, more = hit.words.partition(" ")
    if first == "Và":
        return f"và {more}"  # what follows may be a name: ``Giáo dục Và Đào tạo``
    opens = inside.begins(hit.text, hit.start) and hit.words not in _BEHIND_BRACKET
    return f"{first if opens else first.lower()} {more.lower()}".rstrip()


def _in_a_name(hit: Hit) -> bool:
    """Return True behind ``và`` where a word with a capital stands before: one name goes on."""
    if not hit.words.startswith("và "):
        return False
    before = hit.text[max(0, hit.start - _NEAR) : hit.start]
    clause = re.split(r"[.;:]", before)[-1].split()
    return any(word[0].isupper() for word in clause[-_FEW:])


CHECKS: Checks = {"VP71": capital_in_sentence}
