"""What follows from the counted pairs and triples: which syllable nearly always stands beside two.

Nothing here is counted anew; `tools.syllables` packs it beside the tables it follows from.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.law.cap_tieng import thoi_quen
from kehoach.text.slips.counts import AHEAD_LEAST, AHEAD_SHARE, GAP_LEAST
from kehoach.text.slips.swapped import A_WORD

if TYPE_CHECKING:
    from collections.abc import Mapping

    Pairs = Mapping[tuple[str, str], int]
    Beside = dict[tuple[str, str], tuple[str, int]]


class Counted(NamedTuple):
    """In how many papers syllables, pairs and triples stand."""

    papers: Mapping[str, int]
    pairs: Pairs
    triples: Mapping[tuple[str, str, str], int]


def rare_gaps(held: Counted) -> Beside:
    """Return pairs that never meet → the syllable oftenest between, where that is rare itself.

    Those of `GAP_LEAST` papers and more are counted apart, with how often the pair meets.
    """
    function_words = thoi_quen().function_words
    found: Beside = {}
    for (first, between, second), papers in sorted(held.triples.items()):
        never = not held.pairs.get((first, second)) and between not in function_words
        if never and papers < GAP_LEAST:
            _keep(found, (first, second), between, papers)
    return found


def ahead(held: Counted) -> Beside:
    """Return pairs → the syllable that nearly always stands behind, one word with the second."""
    found: Beside = {}
    for (first, second, third), papers in sorted(held.triples.items()):
        _keep(found, (first, second), third, papers)
    words = {pair: item for pair, item in found.items() if _is_word(held, pair[1], item[0])}
    return _nearly_always(words, held.pairs)


def back(held: Counted) -> Beside:
    """Return pairs → the syllable that nearly always stands before, one word with the first."""
    found: Beside = {}
    for (first, second, third), papers in sorted(held.triples.items()):
        _keep(found, (second, third), first, papers)
    words = {pair: item for pair, item in found.items() if _is_word(held, item[0], pair[0])}
    return _nearly_always(words, held.pairs)


def _is_word(held: Counted, first: str, second: str) -> bool:
    """Return True for two syllables that are one word, none of them a word that stands anywhere."""
    known = [held.papers[text] for text in (first, second) if text in held.papers]
    bond = held.pairs.get((first, second), 0) / min(known, default=1e9)
    return bond >= A_WORD and not {first, second} & thoi_quen().function_words


def _keep(found: Beside, pair: tuple[str, str], syllable: str, papers: int) -> None:
    """Keep the syllable of most papers; the first in the order of letters among equals."""
    if papers > found.get(pair, ("", 0))[1]:
        found[pair] = (syllable, papers)


def _nearly_always(found: Beside, pairs: Pairs) -> Beside:
    return {
        pair: (syllable, papers)
        for pair, (syllable, papers) in found.items()
        if pairs.get(pair, 0) >= AHEAD_LEAST and papers >= AHEAD_SHARE * pairs[pair]
    }
