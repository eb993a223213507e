"""Capitals in what is said of a paper: its kind, and the verb its title begins with."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kehoach.law import loai_van_ban
from kehoach.law.book import book, either
from kehoach.review.facts.citing import finding_of
from kehoach.review.words import hits
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_KIND = "tên loại văn bản viết hoa thừa"
_VERB = "chữ nối tới trích yếu viết hoa giữa câu"
_NAMED_ABOUT = re.compile(r"(?:Ban Chỉ đạo|Chương trình|Chiến lược|Hội đồng|Tổ công tác)[^,;.]*$")
"""Before ``về``: what follows is part of its name."""
_ENCLOSED = Sought(r"(?<=[a-zà-ỹđ] )Ban hành kèm theo(?= [A-ZĐ])", "Ban hành kèm theo")
_NEAR = 40
"""Letters before ``về`` in which such a name begins."""


def kind_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a kind with capitals inside, and for one that is a verb of a title."""
    for citation in subject.facts.citations:
        kind = citation.parsed.loai
        words = citation.text[citation.parsed.start : citation.parsed.start + len(kind)]
        if _wrong(words, kind):
            right = kind + citation.head[len(words) :]
            yield finding_of(citation, _KIND, f'viết "{kind}"', citation.head, repair=right)
    yield from _kinds_without_number(subject)
    for hit in hits(subject, _kind_as_verb()):
        right = hit.words.replace("Hướng", "hướng")
        yield hit.finding(_KIND, f'viết "{right}"', quote=hit.words, fixed=right)


def _wrong(words: str, kind: str) -> bool:
    capital = words[0].isupper() and not words.isupper()
    return capital and words != kind and words.casefold() == kind.casefold()


def _kinds_without_number(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each kind with every syllable in capitals that cites nothing."""
    cited = {
        (citation.block.number, citation.cell, citation.parsed.start)
        for citation in subject.facts.citations
    }
    for hit in hits(subject, _every_syllable()):
        if (hit.block.number, hit.cell, hit.start) not in cited and not _title_case(hit.text):
            right = hit.words.capitalize()
            yield hit.finding(_KIND, f'viết "{right}"', quote=hit.words, fixed=right)


@lru_cache(maxsize=64)
def _title_case(text: str) -> bool:
    """Return True for a line of which every word has a capital: a heading set so, or a name."""
    return not any(word.islower() for word in text.split() if word.isalpha())


@cache
def _every_syllable() -> Sought:
    """Return the kinds of two syllables, a capital on each: ``Kế Hoạch``."""
    kinds = [kind.title() for kind in loai_van_ban.cac_loai() if kind.count(" ") == 1]
    return Sought(rf"(?<!\w)(?:{'|'.join(kinds)})(?!\w)", *kinds)


@cache
def _kind_as_verb() -> Sought:
    """Return ``về Hướng dẫn`` with what is to be done: no paper of that kind is meant."""
    return Sought(
        r"(?<!\w)(?:về việc|về|V/v) Hướng dẫn"
        rf"(?= (?!{either('vien-dan', 'sau_ten_loai')})\w)",
        "ề Hướng dẫn",
        "ệc Hướng dẫn",
        "/v Hướng dẫn",
    )


@cache
def _behind_issuer() -> re.Pattern[str]:
    """Return what finds a verb that leads to the title, in capitals behind a word of the issuer."""
    verbs = "|".join(word.capitalize() for word in book("vien-dan")["dong_tu_trich_yeu"])
    return re.compile(rf"[^\W\d_]{{1,8}} (?P<dong_tu>{verbs}|Về(?= [a-zà-ỹđ]))(?!\w)")


@cache
def _behind_day() -> re.Pattern[str]:
    """Return a verb in capitals right behind the day: nobody is named between."""
    verbs = "|".join(word.capitalize() for word in book("vien-dan")["dong_tu_trich_yeu"])
    return re.compile(rf",? (?P<dong_tu>{verbs}|Về)(?= [a-zà-ỹđ])")


@cache
def _at_head_of_title() -> Sought:
    """Return a verb in capitals behind the word that leads to a title."""
    verbs = "|".join(word.capitalize() for word in book("vien-dan")["dong_tu_dau_trich_yeu"])
    return Sought(rf"(?<!\w)(?:về việc|về|V/v) (?:{verbs})(?!\w)", mark=f"(?:ề|ệc|/v) [{UPPER}]")


def verb_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a hint where a title goes on with a capital: behind its issuer, behind ``về``."""
    for citation in subject.facts.citations:
        issuer = citation.parsed.co_quan or ""
        found = None if issuer.isupper() else _behind_issuer().search(issuer)
        if found:
            verb = found["dong_tu"]
            cure = f'viết "{found[0].removesuffix(verb)}{verb.lower()}"'
            yield finding_of(citation, _VERB, cure, found[0])
        behind = None if issuer else _behind_day().match(citation.text, citation.parsed.end)
        if behind:
            verb = behind["dong_tu"]
            yield finding_of(citation, _VERB, f'viết "{verb.lower()}"', verb)
    yield from _enclosed(subject)
    for hit in hits(subject, _at_head_of_title()):
        if not _NAMED_ABOUT.search(hit.text, max(0, hit.start - _NEAR), hit.start):
            yield hit.finding(_VERB, f'viết "{_small(hit.words)}"', quote=hit.words)


def _enclosed(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for ``Quy chế thi Ban hành kèm theo …``: a verb in a sentence."""
    for hit in hits(subject, _ENCLOSED):
        yield hit.finding(_VERB, 'viết "ban hành kèm theo"', quote=hit.words)


def _small(words: str) -> str:
    """Return words with the capital behind the leading word in small letters."""
    return f"{words[:1]}{words[1:].lower()}"


CHECKS: Checks = {
    "CC24": kind_in_capitals,
    "CC37": verb_in_capitals,
}
