"""Syllables whose letters stand apart: ``k ế hoạch``, ``vớ i``, ``đ ồ ng``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import cap_tieng
from kehoach.review.words import hits, like
from kehoach.text import syllable
from kehoach.text.letters import LOWER
from kehoach.text.slips.clauses import plain
from kehoach.text.slips.counts import LIKELY
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject


_MARKED = "".join(letter for letter in LOWER if not letter.isascii() and letter != "đ")
_LETTERS = "bcdđghklmnpqrstvx"
_ONSETS = ("ngh", "ng", "nh", "ch", "gh", "kh", "ph", "th", "tr", *_LETTERS)
_BEFORE = Sought(
    rf"(?<![\w@./-])(?:{'|'.join(_ONSETS)}|[{_LETTERS.upper()}]) [{_MARKED}][{LOWER}]{{0,5}}"
    rf"(?: (?:ng|nh|ch|[cmnpt](?! [{_MARKED}])))?(?![\w@/-])",
    mark=rf"[{_LETTERS}{_LETTERS.upper()}] [{_MARKED}]",
)
"""An onset that stands alone, then the vowel; the end of the syllable may stand alone too."""
_BEHIND = Sought(
    rf"(?<![\w@./-])[^\W\d_]{{0,4}}[{_MARKED}] (?:i|ng|nh)(?![\w@/).-])",
    mark=rf"[{_MARKED}] (?:i|n[gh])\b",
)
"""The end of a syllable that stands alone."""
_ALONE = (
    (frozenset((*_ONSETS, *(one.upper() for one in _LETTERS))), _BEFORE),
    (frozenset(("i", "ng", "nh")), _BEHIND),
)
"""The pieces one of which each pattern has: where none is a word nothing is looked for."""
_NEAR = 12
_NAMED = frozenset(
    ("điểm", "khoản", "lớp", "ý", "mục", "nhóm", "loại", "hình", "bảng", "án", "khối", "tổ", "hạng")
)
"""Behind these a letter is a name: ``điểm c ở trên``."""


def split_words(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each syllable in pieces, with the whole one."""
    for alone, sought in _ALONE:
        if alone.isdisjoint(subject.vocabulary):
            continue
        for hit in hits(subject, sought, loose=True):
            whole = _joined(hit.words)
            if whole and not _names_something(hit):
                yield _found(hit, whole)


def _found(hit: Hit, whole: str) -> Finding:
    """Return the finding; the last piece is left out where the syllable is whole without it."""
    end = hit.start + len(whole) + hit.words[: len(whole) + 1].count(" ")
    pieces = hit._replace(end=min(end, hit.end))
    right = like(pieces.words, whole)
    cure = f'viết liền "{right}"'
    return pieces.finding("chữ bị tách rời", cure, quote=pieces.words, fixed=right)


def _joined(words: str) -> str:
    """Return the syllable the pieces make, with or without the last; empty where they make none."""
    pieces = words.casefold().split(" ")
    ways = (pieces, pieces[:-1]) if len(pieces) > 2 else (pieces,)  # noqa: PLR2004 - two make one
    return next((way for way in map("".join, ways) if _is_usual(way)), "")


def _is_usual(word: str) -> bool:
    """Return True for a syllable of many papers."""
    counts = cap_tieng.bang_dem()
    return syllable.possible(word) and counts.papers(counts.number(plain(word))) >= LIKELY


def _names_something(hit: Hit) -> bool:
    """Return True for a letter behind a number (a unit) or a word that letters count."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].split()[-1:]
    return any(word[-1].isdigit() or word.casefold() in _NAMED for word in before)
