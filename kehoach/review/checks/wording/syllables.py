"""Words that no Vietnamese syllable can be, and tone marks on a letter that cannot carry them."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng, chinh_ta
from kehoach.problem import Severity
from kehoach.review.checks.wording.near_syllables import near_syllables
from kehoach.review.checks.wording.pieces import in_pieces, letters_of, split_words
from kehoach.review.facts.damage import is_syllable
from kehoach.review.words import standing
from kehoach.text import syllable
from kehoach.text.letters import LOWER
from kehoach.text.slips.counts import LIKELY
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.slipped import Slipped
    from kehoach.review.subject import Subject


_HORNLESS = Sought(r"u([ơờớởỡợ])", "ơ", "ờ", "ớ", "ở", "ỡ", "ợ")
"""``nguời`` for ``người``: a horn was not typed."""
_WORD = Sought(rf"(?<![\w/@.’'-])[{LOWER}]{{2,30}}(?![\w@/’'-])")
_NONE = "chữ này không có trong tiếng Việt"
_ANY_WORD = Sought(r"(?<![\w/@.’'-])[^\W\d_]{3,14}(?![\w@/’'-])")
_MIXED = Sought(r"(?<![\w/@.’'-])[^\W\d_]{2,7}(?![\w@/’'-])")
_SYLLABLE = Sought(r"\b[^\W\d_]{3,8}\b")
_SHORTEST = 3
"""Letters of the shortest word whose tone may stand on another one."""
_BESIDE = 12
"""Signs looked at on each side for the neighbour of a word: the longest syllable and blanks."""
_MOST_MEANT = 2
"""Syllables shown where several have the letters of a word without its marks."""


def no_syllable(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a word whose shape no syllable has.

    Without any mark (``hoat``) it may be foreign: a hint, unless its neighbours tell
    what was meant.
    """
    split = list(split_words(subject))
    pieces = {place for hit in split for place in letters_of(hit)}
    slips = [slip for slip in subject.facts.slips if not slip.slip.possible]
    meant = {_place(slip.hit, slip.slip.at): slip for slip in slips}
    seen = pieces | meant.keys()
    for place in pieces & meant.keys():
        del meant[place]
    for hit in _elsewhere(_shapeless(subject), pieces):
        yield _no_syllable(hit, meant.pop(_place(hit, hit.start), None))
    yield from in_pieces(split)
    yield from (slip.finding(_NONE) for slip in meant.values())
    yield from _explained(subject, seen)
    yield from map(_stuck, _run_together(subject))
    yield from map(_in_capitals, _with_stray_capitals(subject))
    yield from map(_unmarked, _elsewhere(_without_marks(subject), seen))


def _explained(subject: Subject, seen: set[tuple[int, object, int]]) -> Iterator[Finding]:
    """Yield a finding for each word that its neighbour explains, but where one was seen."""
    for near in near_syllables(subject):
        if _place(near.hit, near.hit.start) not in seen:
            yield near.hit.finding(_NONE, f'viết "{near.meant}"', quote=near.hit.words)


def _elsewhere(hits: Iterator[Hit], places: set[tuple[int, object, int]]) -> Iterator[Hit]:
    """Yield the hits that begin at none of some places."""
    return (hit for hit in hits if _place(hit, hit.start) not in places)


def _no_syllable(hit: Hit, slipped: Slipped | None) -> Finding:
    """Return the finding at a word of no shape, with what its letters or its neighbours tell."""
    if horned := _horned(hit.words):
        return hit.finding(_NONE, f'viết "{horned}"', quote=hit.words, fixed=horned)
    if slipped is not None and slipped.slip.cure:
        return slipped.finding(_NONE)._replace(severity=None)
    return hit.finding(_NONE, _cure(hit.words), quote=hit.words)


def _place(hit: Hit, start: int) -> tuple[int, object, int]:
    return hit.block.number, hit.cell, start


def _shapeless(subject: Subject) -> Iterator[Hit]:
    """Yield the words in small letters that no syllable can be, those of VP03 left out."""
    small = filter(str.islower, subject.vocabulary)
    wrong = {word for word in small if not is_syllable(word)}
    if wrong:
        wrong -= {sai.sai for sai in chinh_ta.cac_loi()}
    yield from standing(subject, _WORD, wrong)


def _horned(word: str) -> str | None:
    """Return the word with the horn that was not typed, where it then is a syllable."""
    horned = _HORNLESS.sub(r"ư\1", word)
    return horned if horned != word and syllable.possible(horned) else None


def _cure(word: str) -> str:
    """Return the word taken apart where it is two syllables stuck together, one way only."""
    ways = [(word[:at], word[at:]) for at in range(3, min(len(word), 16) - 2)]
    fits = [way for way in ways if all(map(syllable.possible, way))]
    return f'viết rời "{" ".join(fits[0])}"' if len(fits) == 1 else "xem lại chữ này"


def _run_together(subject: Subject) -> Iterator[Hit]:
    """Yield the words with a capital that are two syllables stuck together: ``xãĐịnh``."""
    mixed = {word for word in subject.vocabulary if not (word.islower() or word.isupper())}
    yield from standing(subject, _ANY_WORD, {word for word in mixed if _taken_apart(word)})


@lru_cache(maxsize=4096)
def _taken_apart(word: str) -> str:
    """Return the two syllables a word consists of, where one way only parts it; else nothing.

    A capital inside shows where; without one both must have marks of their own.
    """
    if word.isascii() or not word.isalpha() or is_syllable(word.lower()):
        return ""
    ways = _ways_apart(word)
    fits = [way for way in ways if all(map(_is_marked, way))] or _at_the_capital(word, ways)
    return " ".join(fits[0]) if len(fits) == 1 else ""


def _at_the_capital(word: str, ways: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Return the ways where a capital inside shows the seam: ``YTế``."""
    shown = any(letter.isupper() for letter in word[1:])
    return [way for way in ways if all(map(_is_usual, way))] if shown else []


def _is_usual(word: str) -> bool:
    return word[1:] == word[1:].lower() and cap_tieng.bang_dem().usual(word.lower())


def _ways_apart(word: str) -> list[tuple[str, str]]:
    """Return a word in two before the capital inside it; where it has none, every way."""
    inside = [at for at, letter in enumerate(word) if at and letter.isupper()]
    places = inside or range(_SHORTEST, len(word) - 1)
    return [(word[:at], word[at:]) for at in places] if len(inside) < _MOST_MEANT else []


def _is_marked(word: str) -> bool:
    return not word.isascii() and cap_tieng.bang_dem().usual(word.lower())


def _with_stray_capitals(subject: Subject) -> Iterator[Hit]:
    """Yield the syllables with a capital behind the first letter: ``THực hiện``, ``VIệt Nam``."""
    mixed = {word for word in subject.vocabulary if not (word.islower() or word.isupper())}
    wrong = {word for word in mixed if word[1:] != word[1:].lower() and _is_marked(word)}
    yield from standing(subject, _MIXED, wrong)


def _in_capitals(hit: Hit) -> Finding:
    right = hit.words.capitalize() if hit.words[0].isupper() else hit.words.lower()
    return hit.finding("chữ hoa lạc trong chữ", f'viết "{right}"', None, hit.words, right)


def _stuck(hit: Hit) -> Finding:
    right = _taken_apart(hit.words)
    return hit.finding("hai chữ viết dính nhau", f'viết rời "{right}"', None, hit.words, right)


def _without_marks(subject: Subject) -> Iterator[Hit]:
    """Yield the words that are syllables but for their marks, among words that have theirs."""
    bare = {word for word in subject.vocabulary if word.isascii() and word.islower()}
    wrong = {word for word in bare if _lacks_marks(word)}
    yield from filter(_among_marked, standing(subject, _WORD, wrong))


@lru_cache(maxsize=4096)
def _lacks_marks(word: str) -> bool:
    """Return True for what is no syllable, no loan word, and with marks would be a syllable."""
    if syllable.shape(word) is not None or word in chinh_ta.muon():
        return False
    return bool(_meant(word))


def _meant(word: str) -> list[str]:
    """Return the syllables of these letters that stand in official papers, the commonest first."""
    counts = cap_tieng.bang_dem()
    numbers = counts.of_letters.get(word, ())
    known = [number for number in numbers if counts.papers(number) >= LIKELY]
    spelt = [counts.syllables[number] for number in sorted(known, key=counts.papers, reverse=True)]
    return [text for text in spelt if syllable.possible(text)]


def _among_marked(hit: Hit) -> bool:
    """Return True where a neighbour has marks and none may be a foreign word."""
    before = hit.text[max(0, hit.start - _BESIDE) : hit.start]
    after = hit.text[hit.end : hit.end + _BESIDE]
    beside = [*before.split()[-1:], *after.split()[:1]]
    words = [word for word in ("".join(filter(str.isalpha, text)) for text in beside) if word]
    marked = any(not word.isascii() for word in words)
    return marked and all(syllable.shape(word) is not None for word in words)


def _unmarked(hit: Hit) -> Finding:
    either = " hay ".join(f'"{text}"' for text in _meant(hit.words)[:_MOST_MEANT])
    message = "chữ này thiếu dấu, không có trong tiếng Việt"
    return hit.finding(message, f"xem có phải là {either} không", Severity.HINT, hit.words)


def tone_misplaced(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a tone mark on a letter that cannot carry it."""
    wrong = {word for word in subject.vocabulary if len(word) >= _SHORTEST and _repaired(word)}
    for hit in standing(subject, _SYLLABLE, wrong):
        right = _repaired(hit.words)
        cure = f'viết "{right}"'
        yield hit.finding("dấu thanh đặt sai chữ", cure, quote=hit.words, fixed=right)


@lru_cache(maxsize=4096)
def _repaired(word: str) -> str:
    right = word.isascii() or cap_tieng.bang_dem().usual(word.lower())
    return "" if right else syllable.repaired(word)


CHECKS: Checks = {"VP04": no_syllable, "VP05": tone_misplaced}
