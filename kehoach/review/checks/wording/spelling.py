"""Words of the list of certain mistakes, and words written twice."""

from __future__ import annotations

import re
from itertools import compress, pairwise
from operator import and_, eq
from typing import TYPE_CHECKING

from kehoach.law import chinh_ta
from kehoach.problem import Severity
from kehoach.review.words import hits, like, phrases
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_NEAR = 40
"""Signs looked at around a hit: copying a line at every hit takes the square of its length."""
_TWICE = Sought(r"\b([^\W\d_]{1,5})[ \t\xa0]+\1\b", flags=re.IGNORECASE)
_WRONG = Sought(
    rf"\b([{LOWER}]{{2,7}}(?: [{LOWER}]{{2,7}})?|[{UPPER}][{LOWER}]{{1,6}} [{LOWER}]{{2,7}}) \1\b"
)
"""In capitals only two words: ``Quyết định Quyết định``; one alone may be in a person's name."""


def misspelt(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each word of the list of certain mistakes."""
    wrong = {one.sai: one for one in chinh_ta.cac_loi()}
    for hit, sai in phrases(subject, tuple(wrong), fold=True):
        one = wrong[sai]
        if _before(hit) not in one.truoc and _after(hit) not in one.sau:
            right = like(hit.words, one.dung)
            cure = f'viết "{right}"'
            yield hit.finding("chữ viết sai chính tả", cure, quote=hit.words, fixed=right)
    yield from _in_old_spelling(subject)


def _in_old_spelling(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for the first of each word the laws write otherwise; mixed ways are VP08's."""
    now = chinh_ta.loi_cu()
    told, seen = "chữ viết theo lối cũ", set()
    for hit, old in phrases(subject, tuple(now), fold=True):
        if old not in seen and now[old] not in subject.facts.folded.whole:
            seen.add(old)
            right = like(hit.words, now[old])
            cure = f'viết "{right}" như các luật đang viết'
            yield hit.finding(told, cure, Severity.HINT, hit.words)


def _before(hit: Hit) -> str:
    """Return the word before, small letters; nothing when a mark stands between."""
    text = hit.text[max(0, hit.start - 12) : hit.start].casefold()
    return text.split()[-1] if text.endswith(" ") and text.strip() else ""


def _after(hit: Hit) -> str:
    text = hit.text[hit.end : hit.end + 12].casefold()
    return text.split()[0].rstrip(".,;:)") if text.startswith(" ") and text.strip() else ""


def function_word_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a function word written twice; one that may be right is a warning."""
    severities = (
        dict.fromkeys(chinh_ta.tu("lap", "truoc_so"))
        | dict.fromkeys(chinh_ta.tu("lap", "ngo"), Severity.WARNING)
        | dict.fromkeys(chinh_ta.tu("lap", "chac"))
    )
    twice = compress(subject.said, map(eq, subject.said, subject.said[1:]))
    if severities.keys().isdisjoint(twice):
        return
    for hit in hits(subject, _TWICE, loose=True):
        word = hit.words.split()[0].casefold()
        if word in severities and not _may_be_twice(hit, word):
            severity = severities[word]
            once = hit.words.split()[0] if severity is None else None  # a person sees the doubtful
            told, cure = "từ viết hai lần liền nhau", f'viết một chữ "{word}"'
            yield hit.finding(told, cure, severity, hit.words, once)


def _may_be_twice(hit: Hit, word: str) -> bool:
    """Return True where no number follows, or the word before makes one word with the first."""
    if word in chinh_ta.tu("lap", "truoc_so"):
        return not hit.text[hit.end : hit.end + _NEAR].lstrip()[:1].isdigit()
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].casefold().split()
    return bool(before) and before[-1] in chinh_ta.lap_dung_sau(word)


def _doubled(said: list[str]) -> set[str]:
    """Return the words, and the two words in a row, that are said twice: ``a a`` or ``a b a b``."""
    once = set(compress(said, map(eq, said, said[1:])))
    second = list(map(eq, said, said[2:]))
    pairs = set(compress(pairwise(said), map(and_, second, second[1:])))
    pairs_twice = {f"{one} {other} {one} {other}" for one, other in pairs}
    return {f"{one} {one}" for one in once} | pairs_twice


def _any_stands(subject: Subject, allowed: set[str]) -> bool:
    """Return True where doubled words stand in small letters, or each half with a capital first."""
    for doubled in _doubled(subject.said) - allowed:
        half = doubled[: len(doubled) // 2].capitalize()
        if doubled in subject.words or f"{half} {half}" in subject.words:
            return True
    return False


def word_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a word or two words that stand twice and are no known pair."""
    known = {*chinh_ta.tu("lap", "chac"), *chinh_ta.tu("lap", "ngo")}
    allowed = set(chinh_ta.tu("lap", "dung"))
    if not _any_stands(subject, allowed):
        return
    for hit in hits(subject, _WRONG):
        words = " ".join(hit.words.split())
        once = words[: (len(words) - 1) // 2]
        if once in chinh_ta.tu("lap", "truoc_so") and hit.text[hit.end :].lstrip()[:1].isdigit():
            continue
        if once in known or f"{once} {once}" in allowed:
            continue
        if not _of_two_words(hit, once):
            cure = f'xem có thừa một chữ "{once}" không'
            yield hit.finding("chữ viết hai lần liền nhau", cure, quote=hit.words)


def _of_two_words(hit: Hit, once: str) -> bool:
    """Return True where one of the two belongs to the word beside: ``chuyên môn môn Toán``."""
    before, behind = chinh_ta.lap_lien_tu(once)
    return _before(hit) in before or _after(hit) in behind


CHECKS: Checks = {
    "VP03": misspelt,
    "VP01": function_word_twice,
    "VP02": word_twice,
}
