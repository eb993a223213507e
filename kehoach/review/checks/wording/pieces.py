"""Syllables whose letters stand apart: ``k ế hoạch``, ``vớ i``, ``đ ồ ng``."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from kehoach.law import cap_tieng
from kehoach.law.book import book
from kehoach.review.finding import at, opening
from kehoach.review.words import hits, like, standing
from kehoach.text import syllable
from kehoach.text.letters import LOWER
from kehoach.text.slips.clauses import plain
from kehoach.text.slips.counts import LIKELY
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject


_MARKED = "".join(letter for letter in LOWER if not letter.isascii() and letter != "đ")
_LETTERS = "bcdđghklmnpqrstvx"
_ONSETS = ("ngh", "ng", "nh", "ch", "gh", "kh", "ph", "th", "tr", *_LETTERS)
_ENDS = "cmnptiouya"
_END = rf"[{_ENDS}](?! [{_MARKED}])"
"""A letter that ends a syllable; before a vowel that stands apart it begins the next one."""
_BEFORE = Sought(
    rf"(?<![\w@./-])(?:{'|'.join(_ONSETS)}|[{_LETTERS.upper()}]) [{_MARKED}][{LOWER}]{{0,5}}"
    rf"(?: (?:ng|nh|ch|[iouya]|[cmnpt](?! [{_MARKED}])))?(?![\w@/-])",
    mark=rf"[{_LETTERS}{_LETTERS.upper()}] [{_MARKED}]",
)
"""An onset that stands alone, then the vowel; the end of the syllable may stand alone too."""
_BEHIND = Sought(
    rf"(?<![\w@./-])[^\W\d_]{{0,4}}[{_MARKED}] (?:ng|nh|ch|{_END})(?![\w@/).-])",
    mark=rf"[{_MARKED}] (?:n[gh]|ch|[{_ENDS}])\b",
)
"""The end of a syllable that stands alone."""
_CUT_END = Sought(r"(?<![\w@./-])[^\W\d_]{1,5}n [gh](?![\w@/).-])", mark=r"n [gh]\b")
"""The last letter of ``ng``, ``nh`` alone: ``côn g``, ``chín h``."""
_AROUND = Sought(
    rf"(?<![\w@./-])[^\W\d_]{{1,4}} [{_MARKED}] (?:ng|nh|ch|{_END})(?![\w@/).-])",
    mark=rf" [{_MARKED}] (?:n[gh]|ch|[{_ENDS}])\b",
)
"""A vowel that stands alone, what comes before and behind it too: ``nhi ệ m``."""
_ALONE = (
    (frozenset((*_ONSETS, *(text.upper() for text in _LETTERS))), _BEFORE),
    (frozenset(("ng", "nh", "ch", *_ENDS)), _AROUND),
    (frozenset(("ng", "nh", "ch", *_ENDS)), _BEHIND),
    (frozenset(("g", "h")), _CUT_END),
)
"""The pieces one of which each pattern has: where none is a word nothing is looked for."""
_ONSETS_OF_TWO = frozenset((*(onset for onset in _ONSETS if len(onset) > 1), "gi", "qu"))
_PIECE = Sought(r"(?<![\w@./’'-])[^\W\d_]{2,5}(?![\w@/’'-])")
_WORD_BEHIND = Sought(rf" [{LOWER}]{{1,6}}(?![\w@/-])")
_LONGEST_PIECE, _LONGEST = 5, 7
"""Letters of a piece; of a syllable."""
_SPACED_OUT, _OF_WORDS = 6, 4
"""Syllables in pieces from which a text is spaced out, where they are one in so many words."""
_NEAR = 12
_UNITS = frozenset("mglhtkđ")
"""Behind a number these may be a unit: ``5 m ở phía đông``."""


def split_words(subject: Subject) -> Iterator[Hit]:
    """Yield where the pieces of a syllable stand."""
    taken: set[tuple[int, object, int]] = set()
    for hit in [*_at_known_pieces(subject), *_at_no_syllables(subject)]:
        letters = letters_of(hit)
        if taken.isdisjoint(letters):
            taken |= letters
            yield hit


def letters_of(hit: Hit) -> set[tuple[int, object, int]]:
    """Return the place of each letter of a hit."""
    return {(hit.block.number, hit.cell, at) for at in range(hit.start, hit.end)}


def in_pieces(split: Sequence[Hit]) -> Iterator[Finding]:
    """Yield a finding at the pieces of each syllable, one at a text spaced out as a whole."""
    texts: dict[tuple[int, object], list[Hit]] = {}
    for hit in split:
        texts.setdefault((hit.block.number, hit.cell), []).append(hit)
    for found in texts.values():
        first, words = found[0], found[0].text.split()
        if len(found) >= _SPACED_OUT and len(found) * _OF_WORDS >= len(words):
            start, end = min(hit.start for hit in found), max(hit.end for hit in found)
            quote = opening(first.text[start:end])
            message = f"chữ của dòng này bị giãn cách, {len(found)} chữ bị tách rời"
            yield at(first.block, quote, message, "gõ lại cả dòng", cell=first.cell, start=start)
        else:
            yield from map(_put_together, found)


def _put_together(hit: Hit) -> Finding:
    """Return the finding at the pieces of a syllable, with the whole one."""
    right = like(hit.words, hit.words.casefold().replace(" ", ""))
    return hit.finding("chữ bị tách rời", f'viết liền "{right}"', quote=hit.words, fixed=right)


def _at_known_pieces(subject: Subject) -> Iterator[Hit]:
    """Yield the pieces one of which is an onset or the end of a syllable."""
    for alone, sought in _ALONE:
        if alone.isdisjoint(subject.vocabulary):
            continue
        for hit in hits(subject, sought, loose=True):
            whole = _joined(hit.words)
            if whole and not _names_something(hit) and not _stand_together(hit.words):
                # the last piece is left out where the syllable is whole without it
                end = hit.start + len(whole) + hit.words[: len(whole) + 1].count(" ")
                yield hit._replace(end=min(end, hit.end))


def _at_no_syllables(subject: Subject) -> Iterator[Hit]:
    """Yield a word that is no syllable with the neighbour it makes one with: ``nhi ệm``."""
    no_syllables = {word for word in subject.vocabulary if _may_be_piece(word)}
    for hit in standing(subject, _PIECE, no_syllables):
        for beside in (_with_neighbour(hit, behind=False), _with_neighbour(hit, behind=True)):
            if beside is not None and not _names_something(beside):
                yield beside
                break


@lru_cache(maxsize=4096)
def _may_be_piece(word: str) -> bool:
    """Return True for a short word, small but for its first letter, that is no usual syllable."""
    short = 1 < len(word) <= _LONGEST_PIECE and word.isalpha() and word[1:].islower()
    return short and (word.casefold() in _ONSETS_OF_TWO or not _is_usual(word.casefold()))


def _with_neighbour(hit: Hit, *, behind: bool) -> Hit | None:
    """Return a piece with the word before or behind it where they make a syllable with a mark."""
    found = _WORD_BEHIND.match(hit.text, hit.end) if behind else None
    start, end = hit.start, found.end() if found else hit.end
    if not behind:
        before = hit.text[max(0, start - _NEAR) : start]
        word = before.rstrip(" ").rpartition(" ")[2]
        start -= len(word) + 1 if word.isalpha() and before.endswith(f"{word} ") else 0
    whole = hit.text[start:end].casefold().replace(" ", "")
    joined = start < hit.start or end > hit.end
    return hit._replace(start=start, end=end) if joined and _makes_one(whole) else None


def _makes_one(whole: str) -> bool:
    return not whole.isascii() and len(whole) <= _LONGEST and _is_usual(whole)


def _joined(words: str) -> str:
    """Return the syllable the pieces make, with or without the last; empty where they make none."""
    pieces = words.casefold().split(" ")
    ways = (pieces, pieces[:-1]) if len(pieces) > 2 else (pieces,)  # noqa: PLR2004 - two make one
    return next((way for way in map("".join, ways) if _is_usual(way)), "")


def _is_usual(word: str) -> bool:
    """Return True for a syllable of many papers."""
    counts = cap_tieng.bang_dem()
    if counts.usual(word):
        return True
    return syllable.possible(word) and counts.papers(counts.number(plain(word))) >= LIKELY


def _stand_together(words: str) -> bool:
    """Return True for two syllables that papers have side by side: ``thú y``."""
    counts, pieces = cap_tieng.bang_dem(), words.split(" ")
    if len(pieces) > 2:  # noqa: PLR2004 - pieces of one syllable
        return False
    first, second = (counts.number(plain(piece)) for piece in pieces)
    return counts.together(first, second) >= LIKELY


@cache
def _named() -> frozenset[str]:
    """Return the words behind which a letter is a name: ``điểm c ở trên``."""
    return frozenset(book("chinh-ta")["truoc_chu_cai"])


def _names_something(hit: Hit) -> bool:
    """Return True for a letter behind a number (a unit) or a word that letters count."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].split()[-1:]
    if hit.words.casefold().partition(" ")[0] in _named():
        return True  # ``khoản h``
    letter = hit.words.find(" ") == 1
    unit = hit.words[0] in _UNITS
    return any(
        (word[-1].isdigit() and unit) or (letter and word.casefold() in _named()) for word in before
    )
