"""A word of two syllables whose first alone has a capital inside a sentence: ``trên Đường phố``.

No list of common nouns is whole: the counts say what is one word of many papers, the words before
it whether a name may stand there, and a list (``hoa_mot_minh``) which words are names all the
same (Chính phủ, Kế hoạch, Chủ tịch).
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.review.checks.wording import inside
from kehoach.review.checks.wording.common_words import Strength, compound, strength
from kehoach.review.facts.passages import HIDDEN, without_quotations
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_LONE = Sought(
    # in brackets, where the sentence goes on behind them
    rf"(?: (?<=[{LOWER}\d,] )|\((?<=[{LOWER}\d] \()(?=[^()]{{1,80}}\)(?: [{LOWER}]|,)))"
    rf"[{UPPER}][{LOWER}]{{0,6}} [{LOWER}]{{1,7}}(?![\w/-])(?! - )(?! [{UPPER}\d“])",
    mark=rf"[ (](?<=[{LOWER}\d, ][ (])[{UPPER}][{LOWER}]{{0,6}} [{LOWER}]",
)
_OFTEN = 3
"""Times a word has a capital inside sentences, from which the paper means one thing by it."""
_DEFINES = ("gọi là", "gọi tắt là", "gọi chung là", "viết tắt là")
"""What a paper calls something by, with a capital from then on."""


def alone(subject: Subject) -> Iterator[Hit]:
    """Yield each word with a capital inside a sentence and the small one behind it."""
    for spaced in hits(subject, _LONE):
        yield spaced._replace(start=spaced.start + 1)


def lone_capitals(subject: Subject, found: Iterable[Hit]) -> Iterator[Hit]:
    """Yield those that are a common word of two syllables, where no name may stand."""
    found = list(found)
    inside_sentences = Counter(hit.words for hit in found)
    judged: dict[str, int] = {}  # a word is counted in the page once, not once a place
    for hit in found:
        known = judged.get(hit.words)
        if known is None:
            often = inside_sentences[hit.words] >= _OFTEN
            known = judged[hit.words] = _known(subject, hit.words, often=often)
        if not known or without_quotations(hit.text)[hit.start] == HIDDEN:
            continue
        before = inside.before(hit)
        least = inside.least(before)
        if least is not None and known >= least and not _is_second(hit, before):
            yield hit


def _is_second(hit: Hit, before: inside.Before) -> bool:
    """Return True where the capital is of the second syllable of a word: ``hệ Thống điện``."""
    first = before.last
    second = hit.words.partition(" ")[0].lower()
    apart = not first.isalpha() or first in book("soat-noi-dung")["truoc_chu_thuong"]
    return not apart and compound(f"{first} {second}") >= Strength.CERTAIN


def _known(subject: Subject, words: str, *, often: bool) -> int:
    """Return how surely words are common: more where the paper itself writes them small."""
    known = strength(words.lower())
    if not known or _is_term(subject, words, often=often):
        return Strength.NONE
    return known + 1 if known < Strength.CERTAIN and _more_small(subject, words) else known


def _more_small(subject: Subject, words: str) -> bool:
    said = subject.words
    return said.count(words.lower()) >= said.count(words)


def _is_term(subject: Subject, words: str, *, often: bool) -> bool:
    """Return True for what a paper defines, or writes so again and again: its own name for it."""
    said = subject.words
    own = often and not _more_small(subject, words)
    return own or any(f"{way} {words}" in said for way in _DEFINES)
