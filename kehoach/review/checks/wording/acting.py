"""Who acts behind an opening without a comma: persons, bodies in small letters, works."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.review.checks.wording.known_words import (
    WORD,
    begun,
    by_first_word,
    does,
    held,
    known,
    last_words,
)
from kehoach.review.checks.wording.seams import HEAD, goes_on, parted, quoted
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.checks.wording.known_words import Begun
    from kehoach.review.facts.spoken import Hit

_NEAR = 40
"""Letters looked at before the main clause."""
_LEAST = 2
"""Words of the shortest opening, its first word with them."""
_PAIR = 20
"""Letters behind a comma that show whether it stands in a pair of words."""
_LAW = "luật "
"""Before the first word of a law's name."""
_NAMES_A_TASK = 3
"""The last of so many words before the subject may make a name of the task behind it."""


@cache
def first_word() -> Sought:
    """Return the first word of what may open a sentence."""
    words = sorted({*begun(("loi_mo", "mo_rong"))})
    first = "".join(sorted({word[0] for word in words}))
    return Sought(rf"(?=[{first}]){HEAD}(?:{'|'.join(words)})(?= )")


def opened(hit: Hit) -> int:
    """Return where the words end that open a sentence at its first word; 0 for another sentence."""
    text, start = hit.text, hit.start
    if hit.words == "Thực":
        return held(text, start, _begun_papers())
    end = held(text, start, begun(("mo_rong",)))
    apart = end and held(text, end + 1, begun(("khong_mo_rong",)))
    return 0 if apart else end


def seam(text: str, hit: Hit, until: int) -> tuple[int, int, int] | None:
    """Return the words before who acts, where he stands, and his end; None for a right sentence.

    ``hit`` is what opens the sentence.
    """
    start = hit.end
    if hit.words in book("cau-van")["mo_co_nen"] and " nên " in text[start:until]:
        return None
    for at, end in _actors(text, start, _first_comma(text, start, until)):
        before = text[start:at]
        words = (hit.words + before).split()
        if before.strip() and _ends(words, text[at:until]):
            if quoted(text, at) or _another_acts(text, end, until):
                return None
            return last_words(text, start, at, _LEAST), at, end
    return None


def _first_comma(text: str, start: int, until: int) -> int:
    """Return where a comma ends the opening, else where the sentence ends."""
    at = text.find(",", start, until)
    while at >= 0 and not parted(text[start : at + _PAIR]):
        at = text.find(",", at + 1, until)
    return until if at < 0 else at


def names_a_person(text: str) -> bool:
    """Return True where words hold who may act, no verb asked for."""
    persons = begun(("nguoi_lam", "chu_ngu"))
    return any(held(text, found.start(), persons) for found in WORD.finditer(text))


def _actors(text: str, start: int, until: int) -> Iterator[tuple[int, int]]:
    """Yield who acts, his verb a few words behind, or a work with what becomes of it."""
    for found in WORD.finditer(text, start, until):
        at = found.start()
        if may_begin(text, at, ")”%"):
            end = _group(text, at) or held(text, at, begun(("nguoi_lam", "chu_ngu")))
            if end and does(text, end, until, "vi_ngu_nguoi"):
                yield at, end
                continue
            end = held(text, at, begun(("viec_lam_chu",)))
            if end and does(text, end, until, "vi_ngu_viec"):
                yield at, end


def may_begin(text: str, at: int, closing: str) -> bool:
    """Return True where a clause may begin: behind a blank and a word, or a sign that closes.

    Not inside a law's name: ``Luật Phòng, chống thiên tai`` names no phòng.
    """
    behind = text[at - 1] == " " and (text[at - 2].isalnum() or text[at - 2] in closing)
    return behind and text[at - len(_LAW) : at].lower() != _LAW


def _group(text: str, at: int) -> int:
    """Return the end of ``các đơn vị``; 0 for other words."""
    end = held(text, at, begun(("luong_tu",)))
    return held(text, end + 1, begun(("nhom_nguoi",))) if end else 0


def _another_acts(text: str, start: int, until: int) -> bool:
    """Return True where another subject, or a verb without one, stands behind a comma."""
    keys = ("luong_tu", "nguoi_lam", "viec_lam_chu", "chu_ngu", "ve_khong_chu_ngu", "ve_sau")
    openings, at = begun((*keys, "dau_ve_sau")), text.find(", ", start, until)
    while at >= 0:
        if text[at + 2 : at + 3].isupper() or held(text, at + 2, openings):
            return True
        at = text.find(", ", at + 2, until)
    return False


def _ends(words: list[str], rest: str) -> bool:
    """Return True where the opening can end with the last of its words."""
    last = [word.casefold() for word in words[-_NAMES_A_TASK:]]
    owners = known("chu_so_huu")
    if last[-1] in owners or " ".join(last[-2:]) in owners:
        return False
    if not goes_on(" ".join(words)[-_NEAR:]):
        return True
    # "kết quả khảo sát Hội Nông dân lập …": a task that is a name takes no object
    named = len(last) == _NAMES_A_TASK and last[0] in known("goi_viec")
    return named and ", " not in rest and last[-1] not in known("khong_het_ve")


@cache
def _begun_papers() -> Begun:
    return by_first_word(f"Thực hiện {paper}" for paper in book("cau-van")["van_ban_mo"])
