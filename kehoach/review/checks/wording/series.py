"""Words of one kind in a row: members of one group of ``data/cung-loai.yaml``, nothing between."""

from __future__ import annotations

from functools import cache
from itertools import chain
from typing import TYPE_CHECKING, Any, TypedDict

from kehoach.law.book import made_of
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.subject import Subject

_MARKS = ',.;:)]…”"/+'
"""What may stand at the end of a word; behind it no row goes on."""


class Series(NamedTuple):
    """What a page says in a row without a comma."""

    right: dict[str, str]
    """Words in a row, small letters → the same with commas."""
    names: frozenset[str]
    """Those that are names of bodies none of which is part of another."""


class _Groups(NamedTuple):
    """The words of all groups; of numbers each bit is a group."""

    follows: dict[str, int]
    """Word of one to seven syllables → its groups."""
    last: dict[str, int]
    """Word → those of its groups in which no other follows it."""
    longest: dict[tuple[str, str], int]
    """The first two syllables of a word → the most syllables of a word that begins so."""
    alone: frozenset[str]
    """The words of one syllable."""
    named: int
    """The groups of names of bodies."""
    together: frozenset[str]
    """Two words of a group that are one term."""
    goes_on: frozenset[str]
    """Syllables that make another word of the last of a row."""
    levels: frozenset[str]
    """What may follow the name of a body."""

    def led_by(self, word: str) -> int:
        """Return the groups in which another word may follow this one."""
        return self.follows[word] & ~self.last.get(word, 0)


def series(subject: Subject) -> Series:
    """Return the words of one group that stand side by side on a page, and the commas they need."""
    right, names = {}, set()
    for row, named in _rows(subject.facts.folded.whole.replace("(", " ").split()):
        wrong = " ".join(row)
        right[wrong] = ", ".join(row)
        if named:
            names.add(wrong)
    return Series(right, frozenset(names))


def _rows(said: list[str]) -> Iterator[tuple[list[str], bool]]:
    """Yield words of one group in a row, and whether they are names."""
    groups, until = _groups(), 0
    openings = _openings(said)
    starts = openings.keys()
    for at, longest in openings.items():
        # most words of a group have none of any group behind them: they are passed over here
        if at >= until and not starts.isdisjoint(range(at + 1, at + longest + 2)):
            word = _word(said, at)
            row, until, shared = _row(said, at, word) if word else ([], until, 0)
            behind = said[until].rstrip(_MARKS) if until < len(said) else ""
            if len(row) > 1 and behind not in groups.goes_on:
                yield row, bool(shared & groups.named)


def _openings(said: list[str]) -> dict[int, int]:
    """Return where a word of some group may begin → the most syllables it has, in order."""
    groups, clean = _groups(), [syllable.rstrip(_MARKS) for syllable in said]
    longest = groups.longest
    pairs = enumerate(zip(said, [*clean[1:], ""], strict=False))
    found = {at: longest[pair] for at, pair in pairs if pair in longest}
    if groups.alone.isdisjoint(clean):
        return found
    single = {at: 1 for at, syllable in enumerate(clean) if syllable in groups.alone}
    return dict(sorted({**single, **found}.items()))


def _row(said: list[str], at: int, word: str) -> tuple[list[str], int, int]:
    """Return a word with those of its group right behind it, where they end, the groups."""
    groups, row, last = _groups(), [word], 0
    shared, at = groups.led_by(word), at + word.count(" ") + 1
    while shared and said[at - 1][-1] not in _MARKS:
        level = _level(said, at) if shared & groups.named else ""
        behind = _word(said, at + bool(level))
        both = shared & groups.follows[behind] if behind and behind not in row else 0
        if not both or f"{row[-1]} {behind}" in groups.together:
            break
        row[-1] += level
        row.append(behind)
        last, shared = both, both & groups.led_by(behind)
        at += bool(level) + behind.count(" ") + 1
    return row, at, last


def _level(said: list[str], at: int) -> str:
    """Return the level behind the name of a body, a blank before it: ``hội nông dân xã``."""
    level = said[at] if at < len(said) else ""
    return f" {level}" if level in _groups().levels else ""


def _word(said: list[str], at: int) -> str:
    """Return the longest word of any group that begins at a syllable; empty for none."""
    groups, first, second = _groups(), *(*said[at : at + 2], "", "")[:2]
    for length in range(groups.longest.get((first, second.rstrip(_MARKS)), 0), 1, -1):
        word = " ".join(said[at : at + length]).rstrip(_MARKS)
        if word in groups.follows:
            return word
    alone = first.rstrip(_MARKS)
    return alone if alone in groups.alone else ""


@cache
def _groups() -> _Groups:
    return _Groups(*made_of("cung-loai", _built))


class _Book(TypedDict):
    """The groups as they are written."""

    nhom: list[dict[str, list[str]]]
    lien: list[str]
    noi_tiep: list[str]
    cap: list[str]


def _built(held: _Book) -> tuple[Any, ...]:
    """Return the parts of the groups, in their order."""
    groups = held["nhom"]
    follows = _bits(groups, ("tu", "ten", "sau"))
    named = sum(1 << number for number, group in enumerate(groups) if "ten" in group)
    alone = frozenset(word for word in follows if " " not in word)
    sets = (frozenset(words) for words in (held["lien"], held["noi_tiep"], held["cap"]))
    return (follows, _bits(groups, ("sau",)), _longest(follows), alone, named, *sets)


def _bits(groups: list[dict[str, list[str]]], kinds: tuple[str, ...]) -> dict[str, int]:
    """Return word → the groups that have it under one of some keys, a bit a group."""
    found: dict[str, int] = {}
    for number, group in enumerate(groups):
        for word in chain.from_iterable(group.get(kind, ()) for kind in kinds):
            found[word] = found.get(word, 0) | 1 << number
    return found


def _longest(words: Iterable[str]) -> dict[tuple[str, str], int]:
    """Return the first two syllables of words → the most syllables of one that begins so."""
    found: dict[tuple[str, str], int] = {}
    for parts in [word.split(" ") for word in words if " " in word]:
        pair = parts[0], parts[1]
        found[pair] = max(found.get(pair, 0), len(parts))
    return found
