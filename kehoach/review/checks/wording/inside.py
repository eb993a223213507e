"""What stands before a word with a capital inside a sentence, and whether a name goes on there."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.review.checks.wording.common_words import Strength, compound, strength

if TYPE_CHECKING:
    from kehoach.review.facts.spoken import Hit

_NEAR = 70
"""Letters looked back for a capital that opens a name."""
_FEW, _LISTED = 4, 10
"""Words looked back; in a list more, for its other items may be names."""
_SHORT = 5
"""Words before the next thing of a list, from which a sentence stands before it, not a name."""
_BEHIND_WHICH = ("", *".?!:;-–+•)")
"""Marks behind which a capital is the sentence's; none at the beginning of a text."""
_END = re.compile(r"[.!?;:•–](?=\s)")
_DIGITS, _COUNTED = 3, 2
"""Digits of a number that counts people, ``06 Nhân viên``, and words before what it counts."""


class Before(NamedTuple):
    """The words before a capital, since the last sentence or clause ended."""

    words: list[str]
    opens: bool
    """The first of them opens a sentence, an item or a clause."""
    bracket: bool = False
    """A bracket stands between them and the capital."""

    @property
    def last(self) -> str:
        """Return the word right before, its marks aside."""
        return self.words[-1].strip(",()") if self.words else ""

    @property
    def listed(self) -> bool:
        """Return True behind a comma, a bracket, ``và``: one of several things."""
        comma = self.words[-1].endswith(",")
        return self.bracket or comma or self.last in book("soat-noi-dung")["noi_muc_ke"]


def before(hit: Hit) -> Before:
    """Return the words before those found."""
    start = max(0, hit.start - _NEAR)
    text = hit.text[start : hit.start]
    ends = [found.end() for found in _END.finditer(text)]
    words = text[ends[-1] if ends else 0 :].split()
    if not ends and start:
        words = words[1:]  # cut in the middle, it may be
    bracket = text.endswith("(")
    return Before(words[:-1] if words[-1:] == ["("] else words, bool(ends) or start == 0, bracket)


def begins(text: str, at: int) -> bool:
    """Return True where a sentence, an item or a clause begins."""
    return text[:at].rstrip()[-1:] in _BEHIND_WHICH


def least(found: Before) -> Strength | None:
    """Return how surely a word must be a common one to be wrong there; None: a name may stand."""
    if not found.words or _name_goes_on(found):
        return None
    if found.last.isdigit() and not _is_year(found):
        return Strength.LOOSE if _counts(found.words) else None
    if not (found.last.islower() or found.last.isdigit()):
        return Strength.CERTAIN if is_task(found) else None
    return Strength.LIKELY if found.listed else _behind_small(found)


def _is_year(found: Before) -> bool:
    """Return True behind a year and a comma: ``Đến năm 2026,``, not ``Toán 12,``."""
    return found.words[-1].endswith(",") and len(found.last) == len("2026")


def _behind_small(found: Before) -> Strength | None:
    """Return the same behind a small word with no mark between."""
    if found.last in book("soat-noi-dung")["truoc_chu_thuong"]:
        return Strength.LOOSE
    if opens_a_name(found.words):
        return None
    return Strength.LOOSE if _all_small(found) else Strength.LIKELY


def opens_a_name(words: list[str]) -> bool:
    """Return True where the last word, or the last two as one, may stand before a name."""
    last = words[-1]
    held = book("soat-noi-dung")
    if last not in held["mo_dau_ten"]:
        return False
    before = words[-2] if len(words) > 1 else ""
    pair = f"{before.lower()} {last}"
    # "hoạt động": a word of its own, not the end of "cuộc vận động"
    joins = not before.isalpha() or before.lower() in held["truoc_chu_thuong"]
    whole = not joins and compound(pair) >= Strength.CERTAIN
    return not whole or pair in held["mo_dau_ten_hai_tieng"]


def _all_small(found: Before) -> bool:
    """Return True behind two small words, or a number and one, and no mark: no list of names."""
    if len(found.words) == 1:
        return False
    first, last = found.words[-2:]
    small = first.isdigit() or (first.isalpha() and first.islower())
    return small and last.isalpha() and last.islower()


def is_task(found: Before) -> bool:
    """Return True where all that stands before is a verb that opens a task: ``Cấp Biên lai``."""
    return found.opens and len(found.words) == 1 and found.last.lower() in _tasks()


def _name_goes_on(found: Before) -> bool:
    """Return True where a capital a few words before may be of the same name."""
    few = _LISTED if found.listed else _FEW
    first = max(_free(found), len(found.words) - few)
    near = [word.lstrip("(") for word in found.words[first:]]
    last = max((at for at, word in enumerate(near) if word[:1].isupper()), default=None)
    if last is None or found.listed:
        return last is not None  # the other things of the list are names
    return not any(map(_ends_a_name, near[last:]))


def _free(found: Before) -> int:
    """Return 1 where the capital of the first word is the sentence's and of no name, else 0."""
    if not found.opens:
        return 0
    opens = (_begins_so if _is_list(found) else _sentence_opens)(found.words)
    return int(opens or found.last.isdigit())  # a number ends a name


def _ends_a_name(word: str) -> bool:
    """Return True for a comma, and for a word that stands in no name of an office or a paper."""
    return word.endswith(",") or word in book("soat-noi-dung")["khong_trong_ten"]


def _is_list(found: Before) -> bool:
    """Return True where all that stands before may be other things of a list, or one of them."""
    return found.listed and len(found.words) <= _SHORT


def _sentence_opens(words: list[str]) -> bool:
    """Return True where the capital of the first word is the sentence's, and of no name."""
    if _begins_so(words):
        return True
    small = len(words) > 1 and words[0].isalpha() and words[1].rstrip(",").islower()
    return small and strength(f"{words[0].lower()} {words[1].rstrip(',')}") >= Strength.LIKELY


def _begins_so(words: list[str]) -> bool:
    """Return True where words begin as a task does, or say when, where, on what ground."""
    first = words[0].rstrip(",").lower()
    two = f"{first} {words[1].rstrip(',').lower()}" if len(words) > 1 else first
    small = first in book("soat-noi-dung")["truoc_chu_thuong"] or first in _openings()
    return small or first in _tasks() or two in _tasks()


@cache
def _tasks() -> frozenset[str]:
    return frozenset(chinh_ta.mo_dau_viec())


@cache
def _openings() -> frozenset[str]:
    """Return the words that open a sentence by saying when, where, on what ground."""
    held = book("soat-noi-dung")
    words = (*held["tu_noi"], *held["mo_cau"], *book("chinh-ta")["mo_dau_gio"])
    return frozenset(word.lower() for word in words)


def _counts(words: list[str]) -> bool:
    """Return True behind a number of people or things: ``06 Nhân viên``, ``(07 Chỉ tiêu)``."""
    last = words[-1].removeprefix("(")
    if not last.isdigit() or len(last) > _DIGITS or len(words) < _COUNTED:
        return False
    return words[-2].strip("(,").casefold() not in book("soat-noi-dung")["truoc_so_goi_ten"]
