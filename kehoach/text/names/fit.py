"""One way to read some words as a known name, and whether they may be meant as they are."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from kehoach.named import NamedTuple
from kehoach.text.names.known import LAW

if TYPE_CHECKING:
    from kehoach.text.names.known import Known
    from kehoach.text.names.said import Said

_SHORT = 4
"""Syllables of a name that says too little once one of them is gone."""
_LONG = 6
"""Syllables of a name that, but for one, mean nothing else, whatever follows."""
_LAST = 2
"""Syllables at the end of a name behind which other words may go on with the last."""


LOST: Final = "thiếu một chữ"
EXTRA: Final = "thừa một chữ"
OTHER: Final = "sai một chữ"
SWAPPED: Final = "đảo hai chữ"
NO_COMMA: Final = "thiếu dấu phẩy"
COMMA: Final = "thừa dấu phẩy"
CAPITALS: Final = "viết hoa sai"


class Lists(NamedTuple):
    """The lists that go with the names."""

    behind: frozenset[str]
    """Syllables behind a name that say it is over."""
    joining: frozenset[str]
    """Function words that are written one for another."""
    loose: frozenset[str]
    """The last two syllables of names that are whole without the last."""


class Fit(NamedTuple):
    """One way to read some words as a name."""

    name: Known
    size: int
    """Syllables of the text."""
    slip: str
    at: int
    """The syllable of the name the slip is at."""

    @property
    def is_cut(self) -> bool:
        """Return True where the last syllable is left out."""
        return self.slip == LOST and self.at == self.size


class Words:
    """Syllables of a text from the head of a name on."""

    __slots__ = ("head", "marks", "said", "text")

    def __init__(self, said: list[str], marks: list[str], text: Said, head: int) -> None:
        """Take syllables and the mark before each; ``head``: which of the text is the first."""
        self.said = said
        self.marks = marks
        self.text = text
        self.head = head

    def at(self, number: int) -> str:
        """Return a syllable; nothing behind the last."""
        return self.said[number] if number < len(self.said) else ""

    def capital(self, number: int) -> bool:
        """Return True for a syllable that begins with a capital."""
        return self.text.capital(self.head + number)


def holds(words: Words, fit: Fit, lists: Lists) -> bool:
    """Return False where the words may be meant as they are."""
    name = fit.name
    if name.is_proper and name.capitals[0] and not words.capital(0):
        return False
    if fit.at >= len(name.syllables) - _LAST and not _is_over(words, fit, lists):
        return False
    return _is_slip(words, fit, lists)


def _is_slip(words: Words, fit: Fit, lists: Lists) -> bool:
    if fit.slip == LOST:
        return _is_lost(words, fit) if not fit.is_cut else _may_be_cut(fit, lists)
    if fit.slip == EXTRA:
        return _is_extra(words, fit, lists)
    both = {words.said[fit.at], fit.name.syllables[fit.at]} <= lists.joining
    return fit.name.kind == LAW or not both


def is_sure(fit: Fit, lists: Lists) -> bool:
    """Return False where what is left out is a function word or the last: some say it so."""
    if fit.name.is_proper or fit.slip != LOST:
        return True
    return not fit.is_cut and fit.name.syllables[fit.at] not in lists.joining


def marked(words: Words, name: Known) -> str | None:
    """Return what is wrong with the commas or the capitals of a name of right syllables."""
    if not name.sought or not name.is_proper or not words.capital(0):
        return None
    pairs = list(zip(name.marks[1:], words.marks[1 : len(name.marks)], strict=True))
    if (",", "") in pairs:
        return NO_COMMA
    if name.kind != LAW:
        return None
    if ("", ",") in pairs:
        return COMMA
    return None if _has_capitals(words, name) else CAPITALS


def _has_capitals(words: Words, name: Known) -> bool:
    """Return False for a law in other capitals than its own, but not in capitals alone."""
    written = tuple(words.capital(number) for number in range(len(name.capitals)))
    return written in (name.capitals, (True,) * len(written))


def _is_over(words: Words, fit: Fit, lists: Lists) -> bool:
    """Return False where what follows a slip at the end may make other words of it."""
    behind = words.text.next_to(words.head + fit.size - 1)
    if behind and words.capital(fit.size):
        return False
    long = not fit.is_cut and len(fit.name.syllables) > _LONG
    return fit.slip != LOST or long or not behind or behind in lists.behind


def _may_be_cut(fit: Fit, lists: Lists) -> bool:
    """Return False for a name that is whole without its last syllable, and for a short one."""
    loose = " ".join(fit.name.syllables[-2:]) in lists.loose
    return not loose and (len(fit.name.syllables) > _SHORT or fit.name.kind == LAW)


def _is_lost(words: Words, fit: Fit) -> bool:
    """Return False for a short name, a mark in the place of a word, another word with a capital."""
    name, place = fit.name, fit.at
    if len(name.syllables) <= _SHORT and (place == 1 or not _may_be_short(name)):
        return False
    moved = name.marks[place] or name.marks[place + 1]
    if words.marks[place] and not moved:
        return False
    may_be_capital = name.capitals[place] or name.capitals[place + 1] or words.text.text.isupper()
    return may_be_capital or not words.capital(place)


def _may_be_short(name: Known) -> bool:
    """Return True for a name whose kind tells it even without one of four syllables."""
    return name.kind == LAW or not name.is_proper


def _is_extra(words: Words, fit: Fit, lists: Lists) -> bool:
    """Return True for a word written twice, and in a law for a function word too many."""
    word, name = words.said[fit.at], fit.name
    if words.marks[fit.at] or words.marks[fit.at + 1]:
        return False
    twice = word in (words.said[fit.at - 1], words.at(fit.at + 1))
    return twice or (name.kind == LAW and not name.marks[fit.at] and word in lists.joining)
