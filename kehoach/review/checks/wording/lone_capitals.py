"""A word of two syllables whose first alone has a capital inside a sentence: ``trên Đường phố``.

No list of common nouns is whole: the counts say what is one word of many papers, and a list
(``hoa_mot_minh``) which of those are names all the same (Chính phủ, Kế hoạch, Chủ tịch).
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng, chinh_ta, loai_van_ban
from kehoach.law.book import book
from kehoach.review.facts.passages import HIDDEN, own_words
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.slips.clauses import plain
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_LONE = Sought(
    rf" (?<=[{LOWER}\d,] )[{UPPER}][{LOWER}]{{0,6}} [{LOWER}]{{1,7}}"
    rf"(?![\w/-])(?! - )(?! [{UPPER}\d“])",
    mark=rf" (?<=[{LOWER}\d,] )[{UPPER}][{LOWER}]{{0,6}} [{LOWER}]",
)
_NEAR = 70
"""Letters looked back for a capital that opens a name."""
_FEW = 4
"""Words looked back."""
_DIGITS, _COUNTED = 3, 2
"""Digits of a number that counts people, ``06 Nhân viên``, and words before what it counts."""
_MANY, _BOND = 250, 0.12
"""Papers a word stands in, and their share of those of its rarer syllable, at least."""
_OFTEN = 3
"""Times a word stands with a capital, from which the paper means one thing by it."""
_DEFINES = ("gọi là", "gọi tắt là", "gọi chung là", "viết tắt là")
"""What a paper calls something by, with a capital from then on."""


def lone_capitals(subject: Subject) -> Iterator[Hit]:
    """Yield where a common word of two syllables has a capital inside a sentence."""
    for spaced in hits(subject, _LONE):
        hit = spaced._replace(start=spaced.start + 1)
        if _is_common(hit.words.lower()) and _is_alone(hit) and not _is_term(subject, hit.words):
            yield hit


@lru_cache(maxsize=4096)
def _is_common(small: str) -> bool:
    """Return True for a word of many papers that is no name, kind of paper nor office."""
    first, second = small.split()
    held = book("soat-noi-dung")
    if small.capitalize() in held["danh_tu_chung"]:
        return True
    first, second = plain(first), plain(second)
    if f"{first} {second}" in may_have_one() or first in held["hai_tieng_hoa_dung_sau"]:
        return False
    counts = cap_tieng.bang_dem()
    numbers = counts.number(first), counts.number(second)
    return counts.together(*numbers) >= _MANY and counts.bond(*numbers) >= _BOND


@cache
def may_have_one() -> frozenset[str]:
    """Return the words of two syllables that may stand with a capital alone, in small letters."""
    listed = book("soat-noi-dung")["hoa_mot_minh"]
    kinds = (kind.lower() for kind in loai_van_ban.cac_loai())
    opened = (" ".join(name.split()[:2]) for name in (*kinds, *chinh_ta.chuc_vu_truoc_ten()))
    return frozenset(" ".join(map(plain, name.split())) for name in (*listed, *opened))


def _is_alone(hit: Hit) -> bool:
    """Return True where no name goes on or begins: small words before, the author's own."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].split()
    if not _lets_none_go_on(before) or own_words(hit.text)[hit.start] == HIDDEN:
        return False
    near = before[-_FEW:]
    opens = len(near) == len(before) and _opens_a_sentence(before)
    if opens:
        near = near[1:]
    elif before[-1].endswith(",") and hit.words not in book("soat-noi-dung")["danh_tu_chung"]:
        return False  # a list may name things by their names: "báo, Cổng thông tin"
    return not any(word[:1].isupper() for word in near)


def _lets_none_go_on(words: list[str]) -> bool:
    """Return True where the last word is no part of a name: small, a count, a year and a comma."""
    last = words[-1].rstrip(",")
    if last != words[-1]:
        return last.islower() or last.isdigit()
    opens_name = last in book("soat-noi-dung")["mo_dau_ten"]
    return (last.islower() and not opens_name) or _counts(words)


def _opens_a_sentence(words: list[str]) -> bool:
    """Return True where the capital of the first word is the sentence's, and of no name."""
    return _opens_a_task(words) or (words[-1].endswith(",") and words[0] in _openings())


def _counts(words: list[str]) -> bool:
    """Return True behind a number of people or things: ``06 Nhân viên``, ``(07 Chỉ tiêu)``."""
    last = words[-1].removeprefix("(")
    return last.isdigit() and len(last) <= _DIGITS and not _of_date(words)


@cache
def _openings() -> frozenset[str]:
    """Return the words that open a sentence by saying when, where, on what ground."""
    held = book("soat-noi-dung")
    joining = (word.capitalize() for word in held["tu_noi"])
    return frozenset((*joining, *held["mo_cau"], *book("chinh-ta")["mo_dau_gio"]))


def _of_date(words: list[str]) -> bool:
    """Return True for a number that counts nothing: of a heading, a day, a paper."""
    return (
        len(words) < _COUNTED or words[-2].casefold() in book("soat-noi-dung")["truoc_so_goi_ten"]
    )


def _opens_a_task(words: list[str]) -> bool:
    """Return True where words begin as a task does: the capital is the sentence's."""
    small = [word.lower() for word in words]
    return any(" ".join(small[:count]) in _tasks() for count in (1, 2))


@cache
def _tasks() -> frozenset[str]:
    return frozenset(chinh_ta.mo_dau_viec())


def _is_term(subject: Subject, words: str) -> bool:
    """Return True for what a paper defines, or writes so again and again: its own name for it."""
    said = subject.words
    return said.count(words) >= _OFTEN or any(f"{way} {words}" in said for way in _DEFINES)
