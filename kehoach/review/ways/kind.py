"""What a paper writes two ways: the rarer way told beside the usual one, once a kind and paper."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from kehoach.review.facts.headings import elsewhere, where
from kehoach.review.ways.use import Use, by_name, own
from kehoach.review.words import like
from kehoach.value import value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject
    from kehoach.review.ways.use import Ways

_MORE = 2
"""How many more uses make a way the usual one: of 2 and 1 either may be the slip, of 3 and 1 the
one is (in the papers measured all 3 : 1 were slips, 2 : 1 was a matter of taste)."""
_CHOOSE = "chọn một cách cho cả bài"
_NAMES = 2
"""Other names told in one sentence."""


@value()
class Kind:
    """A check: one finding where the paper writes a thing of this kind in several ways."""

    uses: Callable[[Subject], Iterable[Use]]
    """What is observed, in the order of the page."""
    message: str
    """What is wrong: ``hai cách bỏ dấu``; what is written how often is said after it."""
    tie: bool = False
    """True where mixing is itself the fault: told without a usual way too."""
    prefer: Callable[[str], bool] = lambda _: False
    """The way that is right where both are used as often."""
    quoted: bool = False
    """True to count quotations and names of other papers too."""
    values: bool = False
    """True for a fact with several values: told at the later one, beside the value told first."""

    def __call__(self, subject: Subject) -> Iterator[Finding]:
        """Yield the finding, at the first use of the rarer way; one for each fact of two values."""
        splits = [
            parted for ways in self._seen(subject) if (parted := self._split(ways)) is not None
        ]
        splits.sort(key=lambda parted: _place(parted.rare[0][0]))
        if self.values:
            yield from (self._contradiction(subject, split) for split in splits)
        elif splits:
            yield self._finding(subject, splits)

    def _seen(self, subject: Subject) -> Iterable[Ways]:
        """Return the ways of each name that has several, the author's own uses."""
        found = by_name(self.uses(subject))
        if found and not self.quoted:  # nearly no paper gets here: telling whose words is dear
            every = (use for ways in found.values() for uses in ways.values() for use in uses)
            found = by_name(use for use in every if own(use.hit))
        return found.values()

    def _split(self, ways: Ways) -> Split | None:
        """Return the rarer uses and the usual ones; None where no way is usual enough."""

        def weight(way: str) -> tuple[int, bool, tuple[int, int]]:
            block, start = _place(ways[way][0])
            return len(ways[way]), self.prefer(way), (-block, -start)

        *rare, usual = sorted(ways, key=weight)
        most = len(ways[usual]) - len(ways[rare[-1]]) >= _MORE
        if not most and not self.tie:
            return None
        return Split([ways[way] for way in rare], ways[usual], most, self.prefer(usual))

    def _finding(self, subject: Subject, splits: list[Split]) -> Finding:
        first = splits[0]
        hit, usual = first.hit, _beside(first)
        counted = [f'"{uses[0].hit.words}" {len(uses)} lần' for uses in first.rare[:_NAMES]]
        counted.append(f'"{usual}" {len(first.usual)} lần')
        cure = f'viết như "{usual}"' if first.most or first.right else _CHOOSE
        cure += ", lối của phần lớn bài" if first.most else ""
        cure += _others(subject, first) + _also(splits[1:])
        return hit.finding(f"{self.message}, {', '.join(counted)}", cure, quote=hit.words)

    def _contradiction(self, subject: Subject, split: Split) -> Finding:
        """Return the finding at the later value."""
        uses = [*split.usual, *(use for way in split.rare for use in way)]
        first = min(uses, key=_place)
        later = min((use for use in uses if use.way != first.way), key=_place)
        there = where(subject, first.hit.block, first.hit.cell)
        message = f'{self.message}, ở {there} là "{first.hit.words}"'
        return later.hit.finding(
            message, "xem con số nào đúng, sửa cho khớp", quote=later.hit.words
        )


@value()
class Split:
    """The uses of one name, rarest way first."""

    rare: list[list[Use]]
    usual: list[Use]
    most: bool
    """True where the usual way is used so much more that the others are slips."""
    right: bool
    """True where the usual way is the right one, however often it is used."""

    @property
    def hit(self) -> Hit:
        """Return where the rarest way is first used."""
        return self.rare[0][0].hit


def _beside(split: Split) -> str:
    """Return the usual way in words, best of the very word the rarer way has, in its capitals."""
    rare = _letters(split.hit.words)
    uses = (use for use in split.usual if _letters(use.hit.words) == rare)
    usual = next(uses, split.usual[0])
    words = usual.hit.words
    return like(split.hit.words, usual.way) if usual.way == words.casefold() else words


def _letters(words: str) -> list[str]:
    """Return the letters and tone marks of some words, wherever the marks stand."""
    return sorted(unicodedata.normalize("NFD", words.casefold()))


def _place(use: Use) -> tuple[int, int]:
    return use.hit.block.number, use.hit.start


def _others(subject: Subject, split: Split) -> str:
    """Return in words where else the rarer ways stand."""
    return elsewhere(subject, [use.hit for way in split.rare for use in way][1:])


def _also(splits: list[Split]) -> str:
    """Return in words which other names are written two ways."""
    if not splits:
        return ""
    pairs = [f'"{split.hit.words}" với "{split.usual[0].hit.words}"' for split in splits[:_NAMES]]
    more = len(splits) - _NAMES
    tail = f" và {more} cặp nữa" if more > 0 else ""
    return f"; cũng lẫn {', '.join(pairs)}{tail}"
