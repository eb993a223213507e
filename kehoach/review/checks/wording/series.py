"""Words of one kind in a row: members of one group of ``data/cung-loai.yaml``, nothing between."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.subject import Subject

_MARKS = ',.;:()[]/"“”…+\n'
"""What parts words; a hyphen stands between blanks where it does."""


class Series(NamedTuple):
    """What a page says in a row without a comma."""

    right: dict[str, str]
    """Words in a row, small letters → the same with commas."""
    names: frozenset[str]
    """Those that are names of bodies none of which is part of another."""


class _Member(NamedTuple):
    """In which groups a word stands."""

    leads: frozenset[int]
    """Those in which another of the group may follow it."""
    follows: frozenset[int]
    """Those in which it may follow another."""


class _Groups(NamedTuple):
    members: dict[str, _Member]
    """Word of one to six syllables → its groups."""
    lengths: dict[str, tuple[int, ...]]
    """First syllable → how many syllables the words have that begin so, the most first."""
    named: frozenset[int]
    """The groups of names of bodies."""


def series(subject: Subject) -> Series:
    """Return the words of one group that stand side by side on a page, and the commas they need."""
    right, names = {}, set()
    for row, named in _rows(_apart(subject.facts.folded.whole)):
        wrong = " ".join(row)
        right[wrong] = ", ".join(row)
        if named:
            names.add(wrong)
    return Series(right, frozenset(names))


def _apart(text: str) -> list[str]:
    """Return the syllables of a text, each mark a syllable of its own."""
    for mark in _MARKS:
        text = text.replace(mark, f" {mark} ")
    return text.split(" ")


def _rows(said: list[str]) -> Iterator[tuple[list[str], bool]]:
    """Yield words of one group in a row, and whether they are names."""
    groups = _groups()
    lengths, until = groups.lengths, 0
    # most syllables open no word of any group: they are passed over in one look
    for at, first in enumerate(said):
        if first in lengths and at >= until:
            word = _word(said, at)
            if word:
                row, until, shared = _row(said, at, word)
                if len(row) > 1 and said[until : until + 1] not in _goes_on():
                    yield row, bool(shared & groups.named)


def _row(said: list[str], at: int, word: str) -> tuple[list[str], int, frozenset[int]]:
    """Return a word with those of its group right behind it, where they end, the groups."""
    members, row = _groups().members, [word]
    shared, at = members[word].leads, at + word.count(" ") + 1
    while shared:
        behind = _word(said, at)
        both = shared & members[behind].follows if behind and behind not in row else frozenset()
        if not both or f"{row[-1]} {behind}" in _together():
            break
        row.append(behind)
        shared, last, at = both & members[behind].leads, both, at + behind.count(" ") + 1
    return row, at, last if len(row) > 1 else frozenset()


def _word(said: list[str], at: int) -> str:
    """Return the longest word of any group that begins at a syllable; empty for none."""
    groups = _groups()
    for length in groups.lengths.get(said[at] if at < len(said) else "", ()):
        word = " ".join(said[at : at + length])
        if word in groups.members:
            return word
    return ""


@cache
def _goes_on() -> tuple[list[str], ...]:
    return tuple([word] for word in book("cung-loai")["noi_tiep"])


@cache
def _together() -> frozenset[str]:
    return frozenset(book("cung-loai")["lien"])


@cache
def _groups() -> _Groups:
    leads: dict[str, set[int]] = {}
    follows: dict[str, set[int]] = {}
    named = set()
    for number, group in enumerate(book("cung-loai")["nhom"]):
        named |= {number} if "ten" in group else set()
        for word in (*group.get("tu", ()), *_at_any_level(group.get("ten", ()))):
            leads.setdefault(word, set()).add(number)
            follows.setdefault(word, set()).add(number)
        for word in group.get("sau", ()):
            follows.setdefault(word, set()).add(number)
    members = {
        word: _Member(frozenset(leads.get(word, ())), frozenset(numbers))
        for word, numbers in follows.items()
    }
    return _Groups(members, _lengths(members), frozenset(named))


def _at_any_level(names: list[str]) -> Iterator[str]:
    """Yield names, each alone and with a level behind: ``hội nông dân xã``."""
    for name in names:
        yield name
        yield from (f"{name} {level}" for level in book("cung-loai")["cap"])


def _lengths(members: dict[str, _Member]) -> dict[str, tuple[int, ...]]:
    found: dict[str, set[int]] = {}
    for word in members:
        found.setdefault(word.partition(" ")[0], set()).add(word.count(" ") + 1)
    return {first: tuple(sorted(counts, reverse=True)) for first, counts in found.items()}
