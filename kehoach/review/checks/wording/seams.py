"""Where an opening can end: what stands before the subject of a main clause, the sentence's end."""

from __future__ import annotations

import re
from functools import cache

from kehoach.law import chinh_ta
from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.review.facts.passages import HIDDEN, without_quotations

HEAD = r"(?:(?<=^)|(?<=[.;] )|(?<=^[-+–] ))"
"""A sentence or an item begins."""
_LONGEST = 400
"""Letters a sentence is read on behind its opening."""
_END = re.compile(r"[;:]|\.(?=\s|$)|\bthì\b")
"""A sentence ends; before ``thì`` no comma is needed."""


class End(NamedTuple):
    """Where a sentence ends, as far as it is read."""

    until: int
    then: bool
    """True where ``thì`` opens its main clause."""


def sentence_end(text: str, start: int) -> End:
    """Return where a sentence ends that is read from ``start`` on."""
    end = _END.search(text, start, start + _LONGEST)
    if end is None:
        return End(min(len(text), start + _LONGEST), then=False)
    return End(end.start(), end[0] == "thì")


def parted(before: str) -> bool:
    """Return True where a comma stands, that of a known pair of words aside."""
    if "," not in before:
        return False
    small = before.casefold()
    for pair in book("cau-van")["cap_phay"]:
        small = small.replace(pair, "")
    return "," in small


def goes_on(before: str) -> bool:
    """Return True where what stands before an agency makes it part of the opening."""
    words = before.casefold().split()[-2:]
    if not words or " ".join(words) in _double():
        return True
    if words[0] == "thứ":
        return True  # "Hội nghị lần thứ tám Ban Chấp hành Trung ương": whose meeting it is
    return words[-1] in _single() and " ".join(words) not in book("cau-van")["het_ve_hai"]


@cache
def _single() -> frozenset[str]:
    return frozenset(book("cau-van")["khong_het_ve"])


@cache
def _double() -> frozenset[str]:
    verbs = {verb for verb in chinh_ta.mo_dau_viec() if verb.count(" ") == 1}
    return frozenset(book("cau-van")["khong_het_ve_hai"]) | verbs - frozenset(
        book("cau-van")["het_viec"]
    )


def quoted(text: str, at: int) -> bool:
    """Return True inside quotation marks."""
    return without_quotations(text)[at] == HIDDEN
