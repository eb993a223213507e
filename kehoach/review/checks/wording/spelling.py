"""Words written twice."""

from __future__ import annotations

import re
from functools import cache
from itertools import chain, compress, islice, pairwise
from operator import and_, eq
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng, chinh_ta
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.checks.wording.joined import joined_twice
from kehoach.review.facts.spoken import Hit
from kehoach.review.ways.use import own
from kehoach.review.words import hits, phrase, word_after, word_before
from kehoach.text.letters import LOWER, UPPER, lower_first
from kehoach.text.slips.clauses import plain
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_NEAR = 40
"""Signs looked at around a hit: copying a line at every hit takes the square of its length."""
_BETWEEN = 25
"""Letters of three words and blanks, at most."""
_KNOWN = 50
"""Papers that have a word once between its neighbours, from which twice is a slip."""
_LONGEST_PHRASE = 8
"""Words of the longest phrase looked for twice."""
_MOST = 20
"""Such phrases told of one paper: each is looked for in every text."""
_YEAR = Sought(r" (?:19|20)\d\d(?! ?[-–]| đến)(?!\d)")
_TWICE = Sought(r"\b([^\W\d_]{1,5})[ \t\xa0]+\1\b", flags=re.IGNORECASE)
_WRONG = Sought(
    rf"\b([{LOWER}]{{2,7}}(?: [{LOWER}]{{2,7}})?"
    rf"|[{UPPER}][{LOWER}]{{1,6}} [{UPPER}{LOWER}][{LOWER}]{{1,6}}) \1\b"
)
"""In capitals only two words: ``Quyết định Quyết định``; one alone may be in a person's name."""
_TAIL_AGAIN = Sought(r"(?<=\d[-/])(\w{2,8}[-/][\w/-]{2,12}) \1(?![\w/-])", "/", "-")
"""A symbol behind its number and once more without it: ``37-NQ/TW NQ/TW``."""


def function_word_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a function word written twice; one that may be right is a warning."""
    severities = (
        dict.fromkeys(chinh_ta.tu("lap", "truoc_so"))
        | dict.fromkeys(chinh_ta.tu("lap", "ngo"), Severity.WARNING)
        | dict.fromkeys((*chinh_ta.tu("lap", "chac"), "năm"))
    )
    twice = compress(subject.said, map(eq, subject.said, subject.said[1:]))
    if severities.keys().isdisjoint(twice):
        return
    for hit in hits(subject, _TWICE, loose=True):
        word = hit.words.split()[0].casefold()
        if word in severities and not _may_be_twice(hit, word):
            severity = severities[word]
            once = hit.words.split()[0] if severity is None else None  # a person sees the doubtful
            message, cure = "từ viết hai lần liền nhau", f'viết một chữ "{word}"'
            yield hit.finding(message, cure, severity, hit.words, once)


def _may_be_twice(hit: Hit, word: str) -> bool:
    """Return True where no number follows, or the word before makes one word with the first."""
    if word in chinh_ta.tu("lap", "truoc_so"):
        return not hit.text[hit.end : hit.end + _NEAR].lstrip()[:1].isdigit()
    if word == "năm":  # "kế hoạch năm năm 2026-2030" is of five years
        return _YEAR.match(hit.text, hit.end) is None
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].casefold().split()
    return bool(before) and before[-1] in chinh_ta.lap_dung_sau(word)


def _doubled(said: list[str]) -> set[str]:
    """Return the words, and the two words in a row, that are said twice: ``a a`` or ``a b a b``."""
    once = set(compress(said, map(eq, said, said[1:])))
    second = list(map(eq, said, said[2:]))
    pairs = set(compress(pairwise(said), map(and_, second, second[1:])))
    pairs_twice = {f"{text} {other} {text} {other}" for text, other in pairs}
    return {f"{text} {text}" for text in once} | pairs_twice


def _any_stands(subject: Subject) -> bool:
    """Return True where doubled words stand in small letters, or each half with a capital first."""
    for doubled in _doubled(subject.said):
        small = doubled[: len(doubled) // 2]
        halves = small, small.capitalize(), small.title()
        if any(f"{half} {half}" in subject.words for half in halves):
            return True
    return False


def word_twice(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a word or some words that stand twice and are no known pair."""
    yield from _words_twice(subject)
    long = list(islice(_long_doubled(subject.said), _MOST))
    yield from _phrases_twice(subject, long)
    yield from _listed_twice(subject, long)
    yield from _said_again(subject)
    yield from joined_twice(subject)
    for hit in hits(subject, _TAIL_AGAIN):
        yield hit.finding("ký hiệu viết hai lần", "bỏ lần sau", quote=hit.words)


def _words_twice(subject: Subject) -> Iterator[Finding]:
    known = {*chinh_ta.tu("lap", "chac"), *chinh_ta.tu("lap", "ngo")}
    allowed = set(chinh_ta.tu("lap", "dung"))
    if not _any_stands(subject):
        return
    for hit in hits(subject, _WRONG):
        words = " ".join(hit.words.split())
        once = words[: (len(words) - 1) // 2]
        if once in chinh_ta.tu("lap", "truoc_so") and hit.text[hit.end :].lstrip()[:1].isdigit():
            continue
        if once in known or (f"{once} {once}" in allowed and not _said_once(hit, once)):
            continue
        if not _of_two_words(hit, once):
            cure = f'xem có thừa một chữ "{once}" không'
            yield hit.finding("chữ viết hai lần liền nhau", cure, quote=hit.words)


def _phrases_twice(subject: Subject, long: list[str]) -> Iterator[Finding]:
    """Yield a hint for three to eight words that stand twice with nothing between."""
    for words in long:
        for block, text, cell, small in subject.facts.folded.texts:
            for start in phrase(small, f"{words} {words}"):
                hit = Hit(block, text, cell, start, start + 2 * len(words) + 1)
                cure = f'bỏ một lần "{words}"'
                yield hit.finding("cụm từ viết hai lần liền nhau", cure, quote=hit.words)


def _listed_twice(subject: Subject, long: list[str]) -> Iterator[Finding]:
    """Yield a hint for two to eight words that are two items of a list side by side."""
    pairs = (words[: len(words) // 2] for words in _doubled(subject.said) if words.count(" ") > 1)
    for words in islice(chain(sorted(pairs), long), _MOST):
        for block, text, cell, small in subject.facts.folded.texts:
            for start in phrase(small, f"{words}, {words}"):
                end = start + 2 * len(words) + 2
                if _is_item(text, start, end):
                    cure = f'bỏ một lần "{text[start : start + len(words)]}"'
                    hit = Hit(block, text, cell, start, end)
                    yield hit.finding("liệt kê một thứ hai lần", cure, quote=hit.words)


def _is_item(text: str, start: int, end: int) -> bool:
    """Return True for words that marks, or ``và``, part from what stands before and behind."""
    before, behind = text[:start].rstrip()[-1:], text[end:].lstrip()
    return before in ("", *",;:(–-") and (not behind or behind[0] in ",;." or behind[:3] == "và ")


def _long_doubled(said: list[str]) -> Iterator[str]:
    """Yield what stands twice of three words or more, the longest first, once each."""
    seen: set[str] = set()
    for length in range(_LONGEST_PHRASE, 2, -1):
        same = bytes(map(eq, said, said[length:]))
        at = same.find(b"\1" * length)
        while at >= 0:
            words = said[at : at + length]
            whole = " ".join(words)
            several = len(set(words)) > 2  # noqa: PLR2004 - a b a b is told elsewhere
            if several and whole not in seen:
                seen.add(whole)
                yield whole
            at = same.find(b"\1" * length, at + 1)


def _said_again(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a verb said again one to three words later: a sentence was mended."""
    for hit in hits(subject, _again()) if _comes_again(subject.facts.folded.whole) else ():
        words = hit.words.split()
        verb, between = " ".join(words[:2]), words[2:-2]
        if _apart().isdisjoint(between) and own(hit):
            cure = f'xem có thừa một lần "{verb.lower()}" không'
            yield hit.finding("động từ viết hai lần trong một vế câu", cure, quote=hit.words)


def _comes_again(whole: str) -> bool:
    """Return True where one of the verbs stands twice within three words: hardly in any paper."""
    for verb in _verbs():
        at = whole.find(verb)
        while at >= 0:
            again = whole.find(verb, at + len(verb))
            if 0 <= again - at - len(verb) <= _BETWEEN:
                return True
            at = again
    return False


@cache
def _verbs() -> tuple[str, ...]:
    return tuple(verb.lower() for verb in book("cau-van")["dong_tu_lap"])


@cache
def _again() -> Sought:
    verbs = book("cau-van")["dong_tu_lap"]
    ways = (
        rf"[{verb[0]}{verb[0].lower()}]{verb[1:]} (?:[{LOWER}]{{1,7}} ){{1,3}}{lower_first(verb)}"
        for verb in verbs
    )
    return Sought(rf"(?<![^\W_])(?:{'|'.join(ways)})(?!\w)", *(f" {verb}" for verb in _verbs()))


@cache
def _apart() -> frozenset[str]:
    return frozenset(book("cau-van")["giua_hai_viec"])


def _said_once(hit: Hit, once: str) -> bool:
    """Return True where papers have the word once between these neighbours, and nowhere apart.

    ``công tác tác tuyên truyền``; of ``công tác tác chiến`` papers have ``tác chiến`` elsewhere.
    """
    counts = cap_tieng.bang_dem()
    before, word, behind = (
        counts.number(plain(text)) for text in (word_before(hit), once, word_after(hit))
    )
    together = counts.triple(counts.pair(before, word), behind)
    return together >= _KNOWN and 2 * together >= counts.together(word, behind)


def _of_two_words(hit: Hit, once: str) -> bool:
    """Return True where one of the two belongs to the word beside: ``chuyên môn môn Toán``."""
    before, behind = chinh_ta.lap_lien_tu(once)
    return word_before(hit) in before or word_after(hit) in behind


CHECKS: Checks = {
    "VP01": function_word_twice,
    "VP02": word_twice,
}
