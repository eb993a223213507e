"""Words of the list of certain mistakes."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng, chinh_ta
from kehoach.problem import Severity
from kehoach.review.words import like, phrases, word_after, word_before
from kehoach.text.slips.clauses import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_WORD, _BOND = 300, 0.5
"""Papers of a word of two syllables, and their share of those of its rarer one, at least."""


def misspelt(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each word of the list of certain mistakes."""
    wrong, phrased = _slips()
    for hit, sai in phrases(subject, phrased, fold=True):
        slip = wrong[sai]
        right_there = word_before(hit) in slip.truoc or word_after(hit) in slip.sau
        if not (right_there or _may_be_a_name(hit, slip.dung) or _parts_of_two(hit, sai)):
            right = like(hit.words, slip.dung)
            cure = f'viết "{right}"'
            yield hit.finding("chữ viết sai chính tả", cure, quote=hit.words, fixed=right)
    yield from _in_old_spelling(subject)


@cache
def _slips() -> tuple[dict[str, chinh_ta.Sai], tuple[str, ...]]:
    """Return the rows of the list by their wrong words, and those words."""
    wrong = {slip.sai: slip for slip in chinh_ta.cac_loi()}
    return wrong, tuple(wrong)


def _parts_of_two(hit: Hit, wrong: str) -> bool:
    """Return True where each of two syllables makes a word of many papers with another neighbour.

    ``bố trí ít``, ``sao lưu dữ liệu``.
    """
    first, _, second = wrong.partition(" ")
    if not second or " " in second:
        return False
    return _is_word(word_before(hit), first) or _is_word(second, word_after(hit))


def _is_word(first: str, second: str) -> bool:
    """Return True for two syllables that hardly stand without each other."""
    counts = cap_tieng.bang_dem()
    numbers = counts.number(plain(first)), counts.number(plain(second))
    return counts.together(*numbers) >= _WORD and counts.bond(*numbers) >= _BOND


def _may_be_a_name(hit: Hit, right: str) -> bool:
    """Return True for two syllables with capitals where what is right has none: ``Quang Tâm``."""
    first, _, second = hit.words.partition(" ")
    named = first[:1].isupper() and second.istitle() and " " not in second
    return named and right.islower()


def _in_old_spelling(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for the first of each word the laws write otherwise; mixed ways are VP08's."""
    now = chinh_ta.loi_cu()
    message, seen = "chữ viết theo lối cũ", set()
    for hit, old in phrases(subject, tuple(now), fold=True):
        if old not in seen and now[old] not in subject.facts.folded.whole:
            seen.add(old)
            right = like(hit.words, now[old])
            cure = f'viết "{right}" như các luật đang viết'
            yield hit.finding(message, cure, Severity.HINT, hit.words)


CHECKS: Checks = {"VP03": misspelt}
