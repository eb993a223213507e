"""Who acts behind an opening without a comma: persons, bodies in small letters, works."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import any_in, any_of, book
from kehoach.review.checks.wording.seams import HEAD, goes_on, parted, quoted
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.review.facts.spoken import Hit

_NEAR = 40
"""Letters looked at before the main clause."""
_LEAST = 2
"""Words of the shortest opening, its first word with them."""
_NAMES_A_TASK = 3
"""The last of so many words before the subject may make a name of the task behind it."""


@cache
def opening() -> Sought:
    """Return what may open a sentence before its main clause."""
    words = any_in("cau-van", "mo_rong")
    apart, papers = any_in("cau-van", "khong_mo_rong"), any_in("cau-van", "van_ban_mo")
    first = "".join(sorted({"T", *(word[0] for word in book("cau-van")["mo_rong"])}))
    opens = rf"(?:Thực hiện(?= (?:{papers}))|(?:{words})(?= (?!(?:{apart})(?!\w))))"
    return Sought(rf"(?=[{first}]){HEAD}{opens}", mark=rf"(?:Thực hiện|{words}) ")


@cache
def _who() -> re.Pattern[str]:
    """Return who acts, his verb a few words behind, or a work with what becomes of it."""
    groups = rf"(?:{any_in('cau-van', 'luong_tu')}) (?:{any_in('cau-van', 'nhom_nguoi')})"
    known = book("cau-van")
    persons, works = any_of([*known["nguoi_lam"], *known["chu_ngu"]]), any_of(known["viec_lam_chu"])
    acts, becomes = any_in("cau-van", "vi_ngu_nguoi"), any_in("cau-van", "vi_ngu_viec")
    word = r"(?: [^\W\d_]+)"
    return re.compile(
        rf"(?<=[\w)”%] )(?:(?:{groups}|{persons})(?!\w)(?={word}{{0,5}}? (?:{acts})(?!\w))"
        rf"|(?:{works})(?!\w)(?={word}{{0,7}}? (?:{becomes})(?!\w)))"
    )


@cache
def _later() -> re.Pattern[str]:
    """Return another subject, or a verb without one, behind a comma."""
    keys = ("nguoi_lam", "viec_lam_chu", "chu_ngu", "ve_khong_chu_ngu", "ve_sau", "dau_ve_sau")
    opens = "|".join(any_in("cau-van", key) for key in keys)
    groups = rf"(?:{any_in('cau-van', 'luong_tu')}) "
    return re.compile(rf", (?:{opens}|{groups}|[{UPPER}])")


def seam(text: str, hit: Hit, until: int) -> tuple[int, int, int] | None:
    """Return the words before who acts, where he stands, and his end; None for a right sentence."""
    opened, start = hit.words, hit.end
    if opened in book("cau-van")["mo_co_nen"] and " nên " in text[start:until]:
        return None
    for found in _who().finditer(text, start, until):
        before = text[start : found.start()]
        if parted(before):
            return None
        words = (opened + before).split()
        if before.strip() and _ends(words, text[found.start() : until]):
            if quoted(text, found.start()) or _later().search(text, found.end(), until):
                return None
            first = text.rindex(" ".join(before.split()[-_LEAST:]), start, found.start())
            return first, found.start(), found.end()
    return None


def _ends(words: list[str], rest: str) -> bool:
    """Return True where the opening can end with the last of its words."""
    last = [word.casefold() for word in words[-_NAMES_A_TASK:]]
    if last[-1] in _owners() or " ".join(last[-2:]) in _owners():
        return False
    if not goes_on(" ".join(words)[-_NEAR:]):
        return True
    # "kết quả khảo sát Hội Nông dân lập …": a task that is a name takes no object
    named = len(last) == _NAMES_A_TASK and last[0] in book("cau-van")["goi_viec"]
    return named and ", " not in rest and last[-1] not in book("cau-van")["khong_het_ve"]


@cache
def _owners() -> frozenset[str]:
    return frozenset(book("cau-van")["chu_so_huu"])
