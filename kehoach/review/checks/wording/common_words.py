"""Which words of two syllables are common ones, by the counts, and which may open a name."""

from __future__ import annotations

from enum import IntEnum
from functools import cache, lru_cache

from kehoach.law import cap_tieng, chinh_ta, loai_van_ban
from kehoach.law.book import book
from kehoach.text.slips.clauses import plain

_CERTAIN, _CLOSE = 250, 0.12
"""Papers a word stands in, and their share of those of its rarer syllable: surely one word."""
_LIKELY = ((60, 0.1), (150, 0.03), (400, 0.0))
"""The same of a word that is likely one (``tuần tra``, ``tiền gửi``)."""
_LOOSE = ((6, 0.1), (30, 0.01))
"""The same of two syllables that stand together at all: where grammar lets no name begin.

With them, behind the words no name follows, 9 of 10 words of tests/corpus/viet-hoa.yaml are known.
"""
_HEAD, _HEAD_CLOSE = 250, 0.3
"""The same of a word whose first syllable may be a kind of office: ``Trường hợp``."""


_ALWAYS = 0.6
"""Share from which a head of names and its second syllable are one word: ``xã hội``."""


_BEHIND = 9
"""Letters looked at for the next syllable."""


class Strength(IntEnum):
    """How surely two syllables are a word that names nothing."""

    NONE = 0
    LOOSE = 1
    LIKELY = 2
    CERTAIN = 3


@lru_cache(maxsize=4096)
def strength(small: str) -> Strength:
    """Return how surely two syllables in small letters are a common word, no name nor its head."""
    first, second = small.split()
    if small.capitalize() in book("soat-noi-dung")["danh_tu_chung"]:
        return Strength.CERTAIN
    first, second = plain(first), plain(second)
    if f"{first} {second}" in _inside():
        return Strength.NONE
    counts = cap_tieng.bang_dem()
    numbers = counts.number(first), counts.number(second)
    papers, share = counts.together(*numbers), counts.bond(*numbers)
    if first in heads() and not (papers >= _HEAD and share >= _HEAD_CLOSE):
        return Strength.NONE
    return _of_counts(papers, share)


@lru_cache(maxsize=4096)
def compound(small: str) -> Strength:
    """Return how surely two syllables in small letters are one word, a name or not.

    The first must be no head of names, unless the two are always together.
    """
    first, second = map(plain, small.split())
    counts = cap_tieng.bang_dem()
    numbers = counts.number(first), counts.number(second)
    papers, share = counts.together(*numbers), counts.bond(*numbers)
    if first in heads() and share < _ALWAYS:
        return Strength.NONE
    return _of_counts(papers, share)


def always(small: str) -> bool:
    """Return True for two syllables of which one hardly stands without the other."""
    counts = cap_tieng.bang_dem()
    first, second = (counts.number(plain(word)) for word in small.split())
    return counts.bond(first, second) >= _ALWAYS


def _of_counts(papers: int, share: float) -> Strength:
    if papers >= _CERTAIN and share >= _CLOSE:
        return Strength.CERTAIN
    if any(papers >= least and share >= bond for least, bond in _LIKELY):
        return Strength.LIKELY
    loose = any(papers >= least and share >= bond for least, bond in _LOOSE)
    return Strength.LOOSE if loose else Strength.NONE


@cache
def heads() -> frozenset[str]:
    """Return the syllables that open many names, as the counts write them."""
    return frozenset(map(plain, book("soat-noi-dung")["tieng_mo_ten"]))


@cache
def may_have_one() -> frozenset[str]:
    """Return the words of two syllables that may stand with a capital alone, in small letters."""
    listed = book("soat-noi-dung")["hoa_mot_minh"]
    kinds = (kind.lower() for kind in loai_van_ban.cac_loai())
    opened = (" ".join(name.split()[:2]) for name in (*kinds, *chinh_ta.chuc_vu_truoc_ten()))
    return frozenset(" ".join(map(plain, name.split())) for name in (*listed, *opened))


@cache
def _inside() -> frozenset[str]:
    """Return those words, and the ones that stand so inside a sentence only: subjects, fields."""
    held = book("soat-noi-dung")
    listed = (*held["hoa_mot_minh_giua_cau"], *held["mon_hoc"])
    return may_have_one().union(" ".join(map(plain, name.split())) for name in listed)


def goes_on(word: str, text: str, end: int) -> bool:
    """Return True where a word and the small one behind it are a word of two, or open a name."""
    behind = text[end : end + _BEHIND]
    second = behind.split()[0].rstrip(".,;:)") if behind[:1] == " " and behind.strip() else ""
    if not second.isalpha() or not second.islower():
        return False
    small = f"{word.lower()} {second}"
    known = " ".join(map(plain, small.split())) in _inside()
    return known or compound(small) >= Strength.LIKELY
