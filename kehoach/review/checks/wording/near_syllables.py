"""Words of no shape that are one letter from a syllable their neighbour is often beside.

``Hyện ủy`` for ``Huyện ủy``, ``chnh trang`` for ``chỉnh trang``: with a capital, or without any
vowel and mark, they are told only where the neighbour says what was meant.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng, chinh_ta
from kehoach.named import NamedTuple
from kehoach.review.facts.damage import is_syllable
from kehoach.review.words import like, standing, word_after, word_before
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_WORD = Sought(rf"(?<![\w/@.’'-])[{UPPER}{LOWER}][{LOWER}]{{2,7}}(?![\w@/.’'-])")
_VOWELS = frozenset("aeiouy")
_LEAST, _TIMES = 30, 5
"""Papers that have what is meant beside the neighbour, at least, and times the second likeliest."""
_BESIDE = 12
"""Letters looked at before a word: the longest syllable and a blank."""
_MOST = 40
"""Different words asked of one paper."""


class Near(NamedTuple):
    """A word of no shape and what its neighbour says was meant."""

    hit: Hit
    meant: str


def near_syllables(subject: Subject) -> Iterator[Near]:
    """Yield the words of no shape that a neighbour explains."""
    wrong = sorted(word for word in subject.vocabulary if _shapeless(word))[:_MOST]
    common = cap_tieng.thoi_quen().function_words if wrong else frozenset()
    for hit in standing(subject, _WORD, wrong):
        before, behind = word_before(hit), word_after(hit)
        if hit.words[0].isupper():
            before, behind = "", "" if _in_a_name(hit) else behind
        meant = _meant(hit.words.lower(), *(" " if w in common else w for w in (before, behind)))
        if meant:
            yield Near(hit, like(hit.words, meant))


def _in_a_name(hit: Hit) -> bool:
    """Return True beside another capital: ``Krông Nô``, ``Bắc Kạn``."""
    words = hit.text[max(0, hit.start - _BESIDE) : hit.start].split()
    behind = hit.text[hit.end : hit.end + 2].strip()
    return behind[:1].isupper() or bool(words and words[-1][:1].isupper())


@lru_cache(maxsize=4096)
def _shapeless(word: str) -> bool:
    """Return True for no syllable: with a capital and marks, or of consonants alone."""
    if len(word) < 3 or word in chinh_ta.muon():  # noqa: PLR2004 - two letters are a short form
        return False
    if word.isascii():
        return word.isalpha() and word.islower() and _VOWELS.isdisjoint(word)
    return word.istitle() and word.isalpha() and not is_syllable(word.lower())


@lru_cache(maxsize=1024)
def _meant(word: str, before: str, behind: str) -> str:
    """Return the syllable a letter away that stands beside a neighbour in most papers; or ""."""
    counts = cap_tieng.bang_dem()
    first, last = counts.number(before), counts.number(behind)
    found = [
        (max(counts.together(first, at), counts.together(at, last)), syllable)
        for at, syllable in enumerate(counts.syllables)
        if _letter_apart(word, syllable)
    ]
    best, second = (*sorted(found, reverse=True), (0, ""), (0, ""))[:2]
    return best[1] if best[0] >= max(_LEAST, _TIMES * second[0]) else ""


def _letter_apart(word: str, other: str) -> bool:
    """Return True for one letter more, less or another one."""
    longer, shorter = (word, other) if len(word) >= len(other) else (other, word)
    if len(longer) - len(shorter) > 1 or word == other:
        return False
    at = next((at for at, letter in enumerate(shorter) if letter != longer[at]), len(shorter))
    rest = at + (len(longer) == len(shorter))
    return shorter[rest:] == longer[at + 1 :]
