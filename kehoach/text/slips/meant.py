"""Which words of the lexicon two neighbours may be meant for: one syllable of them is near."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.letters import LOWER
from kehoach.text.slips import near

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.lexicon import Lexicon

FEW = 30
"""Papers of what is written from which it is right: ``động viện trợ``."""
_MARKS = 2
"""Marks that one slip may leave out."""


class Way(NamedTuple):
    """A syllable that makes a word of the lexicon with its neighbour."""

    meant: str
    marks: int
    """That differ; 0 for another letter."""
    sound: bool = False
    """The other letter sounds alike in a part of the country."""
    second: bool = False
    """It is the second of the two, else the first."""
    whole: bool = False
    """The two are a word by themselves and nothing of what is written is known: else a longer word
    must speak for it."""


_OTHERS = 2
"""Letters that may be others: ``tr`` for ``ch``, two that changed places."""
_bare = lru_cache(maxsize=8192)(near.bare)
_BASE = {letter: near.bare(letter) for letter in LOWER if not letter.isascii()}
"""Letters with marks → without."""


@lru_cache(maxsize=16_384)
def ways(counts: Counts, lexicon: Lexicon, first: str, second: str) -> tuple[Way, ...]:
    """Return the words that two neighbours may be meant for: hardly ever any.

    Nothing for two that stand so in a word, or in more than a few papers.
    """
    behind, before = lexicon.behind(first), lexicon.before(second)
    if not (behind or before) or lexicon.has(first, second):
        return ()
    papers = counts.together(counts.number(first), counts.number(second))
    if papers > FEW:
        return ()
    found = [
        *(_second(way, first, lexicon) for way in _near_ones(second, behind)),
        *(_first(way, second, lexicon) for way in _near_ones(first, before)),
    ]
    return tuple(way._replace(whole=way.whole and not papers) for way in found)


def _second(way: Way, first: str, lexicon: Lexicon) -> Way:
    return way._replace(second=True, whole=lexicon.is_whole(first, way.meant))


def _first(way: Way, second: str, lexicon: Lexicon) -> Way:
    return way._replace(whole=lexicon.is_whole(way.meant, second))


def _near_ones(written: str, others: Iterable[str]) -> Iterator[Way]:
    """Yield those of some syllables that a slip may have turned into what is written."""
    if not written:  # too long to be a syllable
        return
    length, own = len(written), _bare(written)
    first, last = own[0], own[-1]
    for meant in others:
        # asked first, and cheaply: nearly all of them are something else
        if not -1 <= len(meant) - length <= 1:
            continue
        if _BASE.get(meant[0], meant[0]) != first and _BASE.get(meant[-1], meant[-1]) != last:
            continue
        if _alike(own, _bare(meant)) and (way := _way(written, meant)):
            yield way


def _alike(own: str, other: str) -> bool:
    """Return True for letters of which all but two are the same, from the front or the end."""
    shorter = min(len(own), len(other))
    front = next((at for at in range(shorter) if own[at] != other[at]), shorter)
    rest = shorter - front
    end = next((at for at in range(rest) if own[-1 - at] != other[-1 - at]), rest)
    return front + end >= max(len(own), len(other)) - _OTHERS


def _way(written: str, meant: str) -> Way | None:
    """Return how a syllable is near another one; None for what no slip makes of it."""
    if _bare(written) == _bare(meant):
        marks = near.marks_apart(near.spelt(written), near.spelt(meant))
        return Way(meant, marks) if marks <= _MARKS else None
    sound = written in near.sounds(meant)
    if sound or near.letter_apart(near.spelt(written), near.spelt(meant)):
        return Way(meant, 0, sound=sound)
    return None
