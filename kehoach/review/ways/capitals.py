"""Ways to write the capitals of one name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.review.ways.use import Use, matches, seen
from kehoach.review.words import phrases
from kehoach.text import syllable
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_OPENS = re.compile(r"(?:^|[.!?:;] {0,2}|[“\"(\n] ?|[-+•*–] ?|\d[.)]? |(?<!\w)\w[.)] )$")
"""Behind it a sentence or an item opens: its capital says nothing of the name."""
_NEAR = 12
"""Letters looked at before a name."""
_TITLE = Sought(
    rf"(?<!\w)(?P<loai>Chương trình|Đề án|Chiến lược|Dự án) "
    rf"(?P<ten>[{UPPER}{LOWER}]{{2,7}}(?: [{LOWER}]{{1,7}}){{3}})(?![\w])"
)
"""Four words tell one name from another."""
_LEAST = 4
"""Letters of a foreign word that are compared: shorter ones are signs."""


def capitals(subject: Subject) -> Iterator[Use]:
    """Yield agencies, papers called again and foreign words, by their capitals."""
    for hit, name in phrases(subject, tuple(_mixed(subject)), fold=True):
        way = _capitals_of(hit)
        if way:
            yield Use(name, way, hit)
    yield from _foreign(subject)


def _capitals_of(hit: Hit) -> str:
    """Return a letter for each word; nothing where capitals do not tell or need not be."""
    words = hit.words.split(" ")
    if any(len(word) > 1 and word.isupper() for word in words):
        return ""
    opens, common = _before(hit)
    way = "".join("A" if word[0].isupper() else "a" for word in words)
    if opens:
        return "A" + way[1:] if "A" in way[1:] else ""
    return "" if common and way[0] == "a" else way


def _mixed(subject: Subject) -> list[str]:
    """Return the names of the lists that stand on the page in several capitals; all small."""
    starts, no_names = _starts(), frozenset(book("hai-loi")["khong_la_ten"])
    said, tokens = subject.said, subject.tokens
    forms: dict[str, set[str]] = {}
    for at in [number for number, word in enumerate(said) if word in starts]:
        if " ".join(said[at : at + 2]) in no_names:
            continue
        end = _end_of_name(starts[said[at]], said, at)
        words = " ".join(tokens[at:end])
        if words and not words.isupper():
            forms.setdefault(words.casefold(), set()).add(words)
    return [name for name, ways in forms.items() if len(ways) > 1]


def _end_of_name(names: list[tuple[list[str], int]], said: list[str], at: int) -> int:
    """Return where the name ends that begins at a word, the longest of some; ``at`` for none."""
    for rest, more in names:
        end = at + 1 + len(rest)
        if said[at + 1 : end] == rest:
            return end + more
    return at


@cache
def _starts() -> dict[str, list[tuple[list[str], int]]]:
    """Return first word of a name → the words that must follow, how many more belong to it."""
    held = book("hai-loi")
    whole = [*held["ten_chung"], *(f"{item} này" for item in held["goi_lai"])]
    names = [(item.split(), 0) for item in whole] + [(item.split(), 2) for item in held["dau_ten"]]
    found: dict[str, list[tuple[list[str], int]]] = {}
    for words, more in sorted(names, key=lambda pair: -len(pair[0])):
        found.setdefault(words[0], []).append((words[1:], more))
    return found


def titles(subject: Subject) -> Iterator[Use]:
    """Yield the names of programmes behind their kind, by their first letter."""
    for hit, found in matches(subject, _TITLE):
        name = f"{found['loai']} {found['ten'].casefold()}"
        way = "A" if found["ten"][0].isupper() else "a"
        yield Use(name, way, hit._replace(start=found.start("ten"), end=found.end("ten")))


def _foreign(subject: Subject) -> Iterator[Use]:
    """Yield the words of no Vietnamese shape that are written in several capitals."""
    words = _foreign_words(subject.vocabulary)
    if not words:
        return
    either = "|".join(words)
    for hit in seen(subject, Sought(rf"(?<![\w./-])(?:{either})(?![\w/-]|\.\w)", *words)):
        if not _before(hit)[0] and not hit.text.isupper():
            yield Use(hit.words.lower(), hit.words, hit)


def _foreign_words(vocabulary: Mapping[str, int]) -> list[str]:
    """Return the words of no Vietnamese shape that a vocabulary has in several capitals."""
    forms: dict[str, list[str]] = {}
    for word in filter(_may_be_foreign, vocabulary):
        forms.setdefault(word.lower(), []).append(word)
    for small in forms.keys() & vocabulary.keys():
        forms[small].append(small)
    mixed = (small for small, ways in forms.items() if len(ways) > 1)
    return [way for small in mixed if not syllable.possible(small) for way in forms[small]]


def _may_be_foreign(word: str) -> bool:
    """Return True for a word with a capital and without marks: nearly every word is small."""
    return not word.islower() and len(word) >= _LEAST and word.isascii() and word.isalpha()


def _before(hit: Hit) -> tuple[bool, bool]:
    """Return whether a sentence opens with words, and whether the word before makes them common."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start]
    opens = _OPENS.search(before) is not None
    words = before.casefold().split()
    common = before.endswith(" ") and words and words[-1] in _common()
    return opens, bool(common)


@cache
def _common() -> frozenset[str]:
    return frozenset(book("hai-loi")["truoc_ten_chung"])
