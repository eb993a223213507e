"""A syllable that only begins words, or only ends them, beside one it makes no word with.

``nâng cao hiệu của`` lacks ``quả``, ``trên bàn xã`` lacks ``địa``. `missing` and `nearly` ask for
one syllable that nearly always stands at the gap; here all those together count with which the
syllable makes a word (``hiệu``: quả, lực), and the pair over the gap may be known from other words.
"""

from __future__ import annotations

from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.text.slips import near
from kehoach.text.slips.clauses import Case
from kehoach.text.slips.missing import Gap, in_a_name
from kehoach.text.slips.window import WORD

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.text.slips.counts import Counts
    from kehoach.text.slips.habits import Habits
    from kehoach.text.slips.lexicon import Lexicon
    from kehoach.text.slips.pairs import Pair
    from kehoach.text.slips.window import Clause

_PARTNER, _BOND = 30, 0.12
"""Papers of two syllables, and their bond, from which they make a word."""
_ENDS_ONE = 0.1
"""The bond from which the syllable ends a word with the one before."""
ASKED = 50
"""Papers of the neighbour and the syllable from which the neighbour says what must follow."""
_PRIOR = 20
"""Papers that the syllable by itself weighs beside them: triples of fewer than 10 are unknown."""
_FOLLOWED, _WELL = 0.92, 0.97
"""The share of papers where a partner follows: with a known triple over the gap, and without."""
_BEGINS = 0.85
"""The same of a syllable whose neighbour says nothing. All shares were taken so high that foreign
papers of 35 pages had one place more; lower ones found hardly more of injected slips."""
_PRECEDED = 0.95
"""The share of papers where a partner precedes."""
_BESIDE = 10
"""Papers of the syllable that is missing and the other side of the gap, at least."""
_POINTS = 6.0
"""A hint, and fewer points than anything else told of the same words."""


class _Partner(NamedTuple):
    number: int
    place: int
    """Of the pair in its table."""
    papers: int


@lru_cache(maxsize=4096)
def _partners(counts: Counts, first: int, common: frozenset[str]) -> Sequence[_Partner]:
    """Return the syllables that end a word with a first one."""
    tables = counts.tables
    places = range(tables.pair_start[first], tables.pair_start[first + 1])
    known = (_Partner(tables.pair_second[at], at, counts.of_pair(at)) for at in places)
    return tuple(
        partner
        for partner in known
        if partner.papers >= _PARTNER
        and counts.syllables[partner.number] not in common
        and counts.bond(first, partner.number) >= _BOND
    )


@lru_cache(maxsize=4096)
def _begins_words(counts: Counts, first: int, common: frozenset[str]) -> float:
    """Return the share of what stands behind a syllable that makes a word with it."""
    tables = counts.tables
    places = range(tables.pair_start[first], tables.pair_start[first + 1])
    papers = sum(map(counts.of_pair, places))
    return sum(partner.papers for partner in _partners(counts, first, common)) / (papers or 1)


@lru_cache(maxsize=16_384)
def _followed_share(counts: Counts, place: int, first: int, common: frozenset[str]) -> float:
    """Return the share of the papers of a pair where what follows makes a word with its second."""
    alone, papers = _begins_words(counts, first, common), counts.of_pair(place)
    partners = _partners(counts, first, common)
    filled = sum(counts.triple(place, partner.number) for partner in partners)
    return (filled + _PRIOR * min(alone, 0.95)) / (papers + _PRIOR)


def may_be_begun(counts: Counts, before: Pair, first: int, common: frozenset[str]) -> bool:
    """Return True where a word must follow a syllable; ``before`` is the pair that ends with it."""
    if before.papers >= ASKED:
        return _followed_share(counts, before.place, first, common) >= _FOLLOWED
    return _begins_words(counts, first, common) >= _BEGINS


@lru_cache(maxsize=16_384)
def may_be_ended(
    counts: Counts, second: int, third: int, lexicon: Lexicon, common: frozenset[str]
) -> bool:
    """Return True where a word must precede a syllable; the two are known in `ASKED` papers."""
    beginnings = _beginnings(counts, second, third, lexicon, common)
    filled = sum(beginning.filled for beginning in beginnings)
    return filled >= _PRECEDED * counts.together(second, third)


class _Beginning(NamedTuple):
    """A syllable that begins a word with another one."""

    number: int
    papers: int
    filled: int
    """Papers of the word before what stands behind it."""


def _beginnings(
    counts: Counts, second: int, third: int, lexicon: Lexicon, common: frozenset[str]
) -> Iterator[_Beginning]:
    """Yield the syllables that begin a word with one, what stands behind it asked too."""
    for first in dict.fromkeys(lexicon.before(counts.syllables[second])):
        number = counts.number(first)
        place = counts.pair(number, second)
        if first not in common and counts.of_pair(place) >= _PARTNER:
            yield _Beginning(number, counts.of_pair(place), counts.triple(place, third))


def unfinished(clause: Clause, at: int, habits: Habits) -> Gap | None:
    """Return what is missing between the syllable at a place and the next; mostly nothing."""
    first, second = clause.words[at], clause.words[at + 1]
    begins, ends = first.syllable not in habits.free, second.syllable not in habits.free
    if not (begins or ends) or _may_be_right(clause, at, habits):
        return None
    found = _begun(clause, at, habits) if begins else None
    return found or (_ended(clause, at, habits) if ends else None)


def _may_be_right(clause: Clause, at: int, habits: Habits) -> bool:
    """Return True where a triple is known, or the two are a word, a name or a slip of another."""
    first, second = clause.words[at], clause.words[at + 1]
    unknown = min(clause.numbers[at], clause.numbers[at + 1]) < 0
    if unknown or clause.triple(at - 1) or clause.triple(at):
        return True
    if Case.CAPITALS in (first.case, second.case) or in_a_name(clause, at, habits):
        return True
    # of a function word the bond says little: it stands behind anything
    bound = clause.bond(at) >= WORD and second.syllable not in habits.function_words
    return bound or habits.keeps(first.syllable, second.syllable)


def _is_word(clause: Clause, at: int, habits: Habits) -> bool:
    """Return True where the syllables at a place and behind it are a word."""
    first, second = clause.word(at), clause.word(at + 1)
    if first is None or second is None:
        return False
    lexicon = habits.lexicon
    return clause.bond(at) >= _ENDS_ONE or lexicon.is_whole(first.syllable, second.syllable)


def _begun(clause: Clause, at: int, habits: Habits) -> Gap | None:
    """Return what ends the word that the first syllable begins."""
    if _is_word(clause, at - 1, habits):
        return None
    counts, first, second = clause.counts, clause.number(at), clause.number(at + 1)
    partners = _partners(counts, first, habits.function_words)
    share, least = _followed(clause, at, habits)
    if share < least:
        return None
    over = {partner.number: counts.triple(partner.place, second) for partner in partners}
    known = [
        partner
        for partner in partners
        if over[partner.number]
        or (share >= _WELL and counts.together(partner.number, second) >= _BESIDE)
    ]
    before = clause.pairs[at - 1] if at else -1
    return _likeliest(
        clause,
        at,
        {
            partner.number: log(partner.papers)
            + log(1 + over[partner.number])
            + log(1 + counts.triple(before, partner.number))
            for partner in known
        },
    )


def _followed(clause: Clause, at: int, habits: Habits) -> tuple[float, float]:
    """Return the share of papers where a partner follows the first, and the least that tells."""
    counts, common = clause.counts, habits.function_words
    alone, papers = _begins_words(counts, clause.number(at), common), clause.pair(at - 1)
    if not at or papers < ASKED:
        return (alone, _BEGINS) if clause.pairs[at] < 0 else (0, 1)
    return _followed_share(counts, clause.pairs[at - 1], clause.number(at), common), _FOLLOWED


def _ended(clause: Clause, at: int, habits: Habits) -> Gap | None:
    """Return what begins the word that the second syllable ends."""
    second, papers = clause.words[at + 1], clause.pair(at + 1)
    if second.case is not Case.SMALL or papers < ASKED:
        return None
    if _is_word(clause, at + 1, habits):
        return None
    counts, lists = clause.counts, (habits.lexicon, habits.function_words)
    first, ended, third = (clause.number(at + step) for step in range(3))
    if not may_be_ended(counts, ended, third, *lists):
        return None
    behind = {}
    for beginning in _beginnings(counts, ended, third, *lists):
        over = counts.triple(counts.pair(first, beginning.number), ended)
        if over > max(_BESIDE, clause.pair(at)):
            known = log(beginning.papers) + log(1 + beginning.filled) + log(over)
            behind[beginning.number] = known
    return _likeliest(clause, at, behind)


def _likeliest(clause: Clause, at: int, points: dict[int, float]) -> Gap | None:
    """Return the syllable of most points; none where a slip of it is what stands beside the gap."""
    if not points:
        return None
    best = max(points, key=lambda number: (points[number], -number))
    missing = clause.counts.syllables[best]
    beside = (clause.words[at].syllable, clause.words[at + 1].syllable)
    if any(near.bare(syllable) == near.bare(missing) for syllable in beside):
        return None
    return Gap(missing, _POINTS)
