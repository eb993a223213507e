"""Two spellings of one word side by side, and wordy phrases."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.review.words import hits, mixed, phrases
from kehoach.text import syllable
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_LONGEST = 6
"""Letters of a syllable."""


def both_used(subject: Subject, pairs: str) -> Iterator[Finding]:
    """Yield one hint for each pair of spellings of a list that are both used."""
    return mixed(subject, chinh_ta.cap(pairs))


def wordy(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each wordy phrase of the list."""
    plain = chinh_ta.thua()
    for hit, wrong in phrases(subject, tuple(plain), fold=True):
        yield hit.finding("lời viết thừa", f'viết "{plain[wrong]}"', quote=hit.words)


def tones_two_ways(subject: Subject) -> Iterator[Finding]:
    """Yield one hint at the first word of the school used less."""
    found: dict[str, dict[str, int]] = {"cũ": {}, "mới": {}}
    for word, count in subject.vocabulary.items():
        school = syllable.school(word) if word.islower() and len(word) <= _LONGEST else None
        if school:
            found[school][word] = count
    if not found["cũ"] or not found["mới"]:
        return
    less, more = sorted(found, key=lambda one: sum(found[one].values()))
    word, other = next(iter(found[less])), next(iter(found[more]))
    cure = f'chọn một cách; phần lớn văn bản này viết như "{other}"'
    for hit in hits(subject, Sought(rf"\b{word}\b", word), loose=True):
        yield hit.finding("hai cách bỏ dấu dùng lẫn trong một văn bản", cure, quote=hit.words)
        return


CHECKS: Checks = {
    "VP07": partial(both_used, pairs="tu"),
    "VP08": partial(both_used, pairs="i_y"),
    "VP35": wordy,
    "VP06": tones_two_ways,
}
