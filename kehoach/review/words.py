"""What rules on wording share.

The texts they read, words at fault with their neighbours, repairs.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.review.facts.spoken import Hit, is_spoken
from kehoach.text.letters import words_of
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from kehoach.review.blocks import Text
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_FEW = 40
"""Words looked for one by one in each text; of more the time would grow with their number too."""
_NEAR = 40
"""How far an address is looked for, in letters."""
_BESIDE = 12
"""Signs looked at for a neighbour: the longest syllable and blanks."""
_ADDRESS = Sought(
    r"@|://|www\.|\.(?:vn|com|org|net|gov|edu|docx?|pdf|xlsx?)\b", flags=re.IGNORECASE
)


def hits(subject: Subject, sought: Sought, *, loose: bool = False) -> Iterator[Hit]:
    """Yield where a pattern stands, web and mail addresses left out."""
    for block, text, cell in subject.texts(sought):
        for found in sought.pattern.finditer(text) if is_spoken(block, loose=loose) else ():
            if not in_address(text, *found.span()):
                yield Hit(block, text, cell, *found.span())


def standing(subject: Subject, sought: Sought, words: Collection[str]) -> Iterator[Hit]:
    """Yield where a pattern of whole words stands for one of some words, as loose ``hits``.

    Hardly any text holds one: in no other is the pattern looked for.
    """
    for block, text, cell in _holding(subject, words):
        for found in sought.pattern.finditer(text):
            if found[0] in words and not in_address(text, *found.span()):
                yield Hit(block, text, cell, *found.span())


def _holding(subject: Subject, words: Collection[str]) -> Iterator[Text]:
    """Yield the spoken or unknown texts that may hold one of some words; none for no words."""
    many = len(words) > _FEW
    present = words if many else [word for word in words if word in subject.words]
    for pair in subject.facts.spoken_or_unknown if present else ():
        if many or any(word in pair[1] for word in present):
            yield pair


def in_address(text: str, start: int, end: int) -> bool:
    """Return True when the word around has the shape of a web or mail address or a file's name."""
    before = text[max(0, start - _NEAR) : start].rsplit(" ", maxsplit=1)[-1] if start else ""
    after = text[end : end + _NEAR].split(" ", 1)[0]
    return _ADDRESS.search(before + text[start:end] + after) is not None


def phrase(text: str, found: str, start: int = 0) -> Iterator[int]:
    """Yield where whole words stand in a text, both in the same case."""
    at = text.find(found, start)
    while at >= 0:
        end = at + len(found)
        if not (at and text[at - 1].isalnum()) and not text[end : end + 1].isalnum():
            yield at
        at = text.find(found, end)


@lru_cache(maxsize=16)
def _taken_apart(phrases: tuple[str, ...]) -> dict[str, list[tuple[int, frozenset[str]]]]:
    """Return first word → the phrases that begin with it, by their numbers, and their words."""
    found: dict[str, list[tuple[int, frozenset[str]]]] = {}
    for number, text in enumerate(phrases):
        words = text.split(" ") if text.replace(" ", "").isalpha() else words_of(text)
        found.setdefault(words[0], []).append((number, frozenset(words)))
    return found


def phrases(
    subject: Subject, wrong: tuple[str, ...], *, fold: bool = False
) -> Iterator[tuple[Hit, str]]:
    """Yield where one of some phrases stands, and which; ``fold``: letter case aside."""
    whole, texts = _searched(subject, fold=fold)
    known = subject.folded_vocabulary if fold else subject.vocabulary.keys()
    present = [words for words in _said(wrong, known) if words in whole]
    for text, searched in texts if present else ():
        for words in present:
            for start in phrase(searched, words) if words in searched else ():
                yield Hit(*text, start, start + len(words)), words


def _searched(subject: Subject, *, fold: bool) -> tuple[str, Iterable[tuple[Text, str]]]:
    """Return all that is said, and each text with the letters it is searched by."""
    if not fold:
        return subject.words, ((text, text[1]) for text in subject.facts.spoken_or_unknown)
    folded = subject.facts.folded
    return folded.whole, ((text[:3], text[3]) for text in folded.texts)


def _said(wrong: tuple[str, ...], known: AbstractSet[str]) -> list[str]:
    """Return the phrases each word of which stands somewhere on the page, in their order."""
    begun = _taken_apart(wrong)
    found = [pair for first in begun.keys() & known for pair in begun[first]]
    said = [number for number, words in found if words <= known]
    return [wrong[number] for number in sorted(said)]


def like(words: str, right: str) -> str:
    """The right words in the capitals of the words at fault: all, the first, or as they are."""
    if words.isupper():
        return right.upper()
    return right[:1].upper() + right[1:] if words[:1].isupper() else right


def word_before(hit: Hit) -> str:
    """Return the word before, small letters; nothing when a mark stands between."""
    text = hit.text[max(0, hit.start - _BESIDE) : hit.start].casefold()
    return text.split()[-1] if text.endswith(" ") and text.strip() else ""


def word_after(hit: Hit) -> str:
    """Return the word behind, small letters; nothing when a mark stands between."""
    text = hit.text[hit.end : hit.end + _BESIDE].casefold()
    return text.split()[0].rstrip(".,;:)") if text.startswith(" ") and text.strip() else ""


def untold(uses: Iterable[Hit], found: Iterable[Finding]) -> Iterator[Hit]:
    """Yield the words that no finding in the same paragraph or cell quotes.

    Each word is looked for once a paragraph: the uses of a few words may be many.
    """
    quotes: dict[tuple[int, object], list[str]] = {}
    for finding in found:
        if finding.block is not None:
            quotes.setdefault((finding.block.number, finding.cell), []).append(finding.quote)
    told: dict[tuple[int, object, str], bool] = {}
    for hit in uses:
        place = hit.block.number, hit.cell
        key = (*place, hit.words)
        if key not in told:
            told[key] = any(hit.words in quote for quote in quotes.get(place, ()))
        if not told[key]:
            yield hit
