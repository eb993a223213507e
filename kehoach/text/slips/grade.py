"""How sure a slip is: from which score it is how sure, and what else is asked."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from kehoach.text.slips.swapped import A_WORD, CLOSE_WORD, COMMON, KNOWN, RARELY

if TYPE_CHECKING:
    from kehoach.text.slips.search import Likely
    from kehoach.text.slips.window import Side, Window


class Sure(IntEnum):
    """How sure, by what was right when all findings were read by eye: plans, then other papers.

    37 plans of 258 pages chose no figure; 237 other papers of 2,069 pages chose all of them.
    """

    NOT = 0
    PERHAPS = 1
    """About half is right: 5 of 8, 23 of 43."""
    PROBABLY = 2
    """24 of 24, 75 of 88."""
    NEARLY = 3
    """9 of 9, 13 of 13: so few that 87 % is all that is sure."""


_MARK = ((Sure.NEARLY, 7.0), (Sure.PROBABLY, 6.5), (Sure.PERHAPS, 4.5))
"""From which score another mark is how sure."""
_LETTER = ((Sure.NEARLY, 12.0), (Sure.PROBABLY, 8.5), (Sure.PERHAPS, 5.5))
"""The same of another letter."""
_SOUND = ((Sure.NEARLY, 12.0), (Sure.PROBABLY, 6.5), (Sure.PERHAPS, 4.5))
"""The same of a letter that sounds alike: as common a slip as a mark, never nearly sure."""
_MISSING = ((Sure.PROBABLY, 6.0), (Sure.PERHAPS, 4.5))
"""The same of a missing syllable: what looks left out may be meant."""
_MOST_MARKS = 2
"""Marks that one slip may leave out: ``đuợc``; more are another word."""
_RARE_SYLLABLE = 150
"""Papers below which a syllable is rare."""


def of_swapped(likely: Likely) -> Sure:
    """Return how sure it is that another syllable was meant."""
    letter = _SOUND if likely.kind.sound else _LETTER
    sure = _by(letter if likely.kind.letter else _MARK, likely.score)
    if sure is Sure.NEARLY:
        nearly = not likely.kind.possible if likely.kind.letter else _without_doubt(likely)
        sure = Sure.NEARLY if nearly else Sure.PROBABLY
    return min(sure, Sure.PERHAPS) if likely.kind.marks > _MOST_MARKS else sure


def of_missing(score: float) -> Sure:
    """Return how sure it is that a syllable is missing: never more than probably."""
    return _by(_MISSING, score)


def _by(table: tuple[tuple[Sure, float], ...], score: float) -> Sure:
    return next((sure for sure, least in table if score >= least), Sure.NOT)


def _without_doubt(likely: Likely) -> bool:
    """Return True where hardly a paper has what is written and the word proposed is well known."""
    seen = likely.seen
    if not likely.kind.one_mark or seen.seen or (likely.named and not _great_name(seen)):
        return False
    if seen.middle >= KNOWN or (_rare(likely) and _bond(seen) >= A_WORD):
        return _hardly_written(likely)
    return _bond(seen) >= CLOSE_WORD and _common_word(likely) and _hardly_written(likely)


def _hardly_written(likely: Likely) -> bool:
    left, right = likely.seen.left, likely.seen.right
    if likely.way == 0:
        blocked = left.blocked or right.blocked
        return max(left.written, right.written) <= RARELY and not blocked
    side, other = (left, right) if likely.way < 0 else (right, left)
    return side.written <= RARELY and other.written <= RARELY + 2 and not side.blocked


def _great_name(seen: Window) -> bool:
    never = seen.left.written + seen.right.written == 0
    return never and max(seen.left.proposed, seen.right.proposed) >= COMMON


def _rare(likely: Likely) -> bool:
    return likely.kind.papers < _RARE_SYLLABLE or not likely.kind.possible


def _bond(seen: Window) -> float:
    return max(seen.left.bond, seen.right.bond)


def _common_word(likely: Likely) -> bool:
    left, right = likely.seen.left, likely.seen.right
    if likely.way == 0:
        return min(left.proposed, right.proposed) >= COMMON
    side: Side = left if likely.way < 0 else right
    return side.proposed >= COMMON or (side.proposed >= COMMON / 2 and side.outer >= 2 * KNOWN)
