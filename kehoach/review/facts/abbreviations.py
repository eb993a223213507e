"""Abbreviations: where each is introduced, ``cán bộ quản lý (CBQL)``, and where it is used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import chinh_ta
from kehoach.named import NamedTuple
from kehoach.review.facts.spoken import Hit
from kehoach.text.letters import UPPER, fold
from kehoach.text.numbering import from_roman
from kehoach.text.sought import Sought
from kehoach.text.syllable import shape

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.review.blocks import Text

_SHORT = rf"[{UPPER}]{{2,10}}(?:&[{UPPER}]{{1,6}})?"
_USE = Sought(rf"[{UPPER}](?<![\w/.&%-].)[{UPPER}]{{1,9}}(?:&[{UPPER}]{{1,6}})?(?![\w/&]|-\w)")
_INTRODUCED = Sought(
    r"\((?:[Ss]au đây |[Dd]ưới đây )?(?:(?:viết tắt|gọi tắt|gọi chung|gọi) ?(?:là"
    rf"|:)? ?)?[“\"]?({_SHORT})[”\"]?\)"
)
_SEVERAL = Sought(rf"\({_SHORT}(?:(?:, ?| và |; ?){_SHORT}){{1,5}}\)")
"""One bracket for the names before it: ``(VHTT, BQLTV)``."""
_EACH = Sought(_SHORT)
_JOINING = ("và", "của", "các", "về", "-", "–", "&")
_BEFORE = 120
"""Letters before the bracket in which the full name must stand."""
_LETTERS = Sought(r"[^\s,;:()“”\"]+")


class Introduced(NamedTuple):
    """An abbreviation explained in the text."""

    short: str
    full: str
    """The words it stands for, as written.

    Empty when the words before do not begin with its letters.
    """
    number: int
    """Which text it stands in, counted over the document."""
    hit: Hit
    """The bracket, or its own letters in a bracket of several."""
    alone: bool = True
    """False in a bracket of several."""


class Used(NamedTuple):
    """An abbreviation used in the text."""

    short: str
    number: int
    hit: Hit


class Abbreviations(NamedTuple):
    """Every abbreviation of a document."""

    introduced: tuple[Introduced, ...]
    used: tuple[Used, ...]
    texts: tuple[Hit, ...]
    """Every text that was looked at, whole, in order."""

    def first(self) -> dict[str, Introduced]:
        """Return abbreviation → its first introduction with the words it stands for."""
        found: dict[str, Introduced] = {}
        for introduced in self.introduced:
            if introduced.full:
                found.setdefault(introduced.short, introduced)
        return found


def abbreviations(spoken: Iterable[Text]) -> Abbreviations:
    """Return the abbreviations of an author's texts, without recipients and headings in capitals.

    Words that have the shape of a syllable (``KẾ HOẠCH``) and Roman numerals are no abbreviations.
    """
    introduced: list[Introduced] = []
    used: list[Used] = []
    texts: list[Hit] = []
    for block, text, cell in spoken:
        if block.role in (Role.DONG_NOI_NHAN, Role.TEN_PHU_LUC, Role.MUC) or text.isupper():
            continue
        number = len(texts)
        texts.append(Hit(block, text, cell, 0, len(text)))
        explained = set()
        for found in _INTRODUCED.finditer(text):
            explained.add(found.start(1))
            full = _full(text[max(0, found.start() - _BEFORE) : found.start()], found[1])
            introduced.append(
                Introduced(found[1], full, number, Hit(block, text, cell, *found.span()))
            )
        for span, full in _together(text):
            explained.add(span[0])
            hit = Hit(block, text, cell, *span)
            introduced.append(Introduced(hit.words, full, number, hit, alone=False))
        used += [
            Used(found[0], number, Hit(block, text, cell, *found.span()))
            for found in _USE.finditer(text)
            if found.start() not in explained and _abbreviates(found[0])
        ]
    return Abbreviations(tuple(introduced), tuple(used), tuple(texts))


def _together(text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Yield where each abbreviation of one bracket stands, and the words it is of."""
    for several in _SEVERAL.finditer(text):
        before = text[max(0, several.start() - _BEFORE) : several.start()]
        ends = [found.end() for found in _LETTERS.finditer(before)]
        for found in _EACH.finditer(text, *several.span()):
            fulls = (_full(before[:end], found[0]) for end in reversed(ends))
            if full := next(filter(None, fulls), ""):
                yield found.span(), full


def known(own: Iterable[str]) -> frozenset[str]:
    """Return what needs no introduction: known everywhere, or the office's own."""
    return chinh_ta.viet_tat_quen() | {text.upper() for text in own}


def _abbreviates(word: str) -> bool:
    return from_roman(word) is None and shape(word) is None


def _full(before: str, short: str) -> str:
    """Return the words at a text's end whose first letters are the abbreviation's."""
    letters = list(fold(short.replace("&", "")))
    for found in reversed(list(_LETTERS.finditer(before))):
        word = found[0].casefold()
        if fold(word[0]) == letters[-1]:
            letters.pop()
            if not letters:
                return before[found.start() :].strip()
        elif word not in _JOINING:
            return ""
    return ""
