"""A value of a spec as a Word file shows it: capitals, room for a number and a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.compose.header import NUMBER_BLANK
from kehoach.named import NamedTuple
from kehoach.plan.marks import draft_words
from kehoach.text import dates
from kehoach.text.dates import BLANK, Ngay
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.clone.word.leaf import WordLeaf

_ROOM = r"[\s.…_]{0,40}"
_LONG = re.compile(
    rf"ngày(?P<ngay>{_ROOM}\d{{0,2}}{_ROOM})tháng(?P<thang>{_ROOM}\d{{0,2}}{_ROOM})"
    rf"năm(?P<nam>{_ROOM}\d{{0,4}})",
    re.IGNORECASE,
)
"""``ngày 05 tháng 3 năm 2026``, parts of it perhaps room to write in."""
_SHORT = re.compile(r"(?:ngày\s{1,9})?\d{1,2}\s?[/.-]\s?\d{1,2}\s?[/.-]\s?\d{4}", re.IGNORECASE)


class Span(NamedTuple):
    """New words for a span of a leaf's words in the file."""

    start: int
    end: int
    new: str


def whole(leaf: WordLeaf, value: str) -> list[Span]:
    """Return what shows a value of a spec in a leaf's place; empty where it shows already."""
    words = leaf.standing.words
    if leaf.part == "so" and not value:
        return [number_room(words, 0, len(words))]
    if leaf.part == "ngay":
        return day(words, value)
    new = draft_words(value) if leaf.part == "du_thao" else value
    new = new.upper() if words.isupper() else new
    return [] if one_line(words) == new else [Span(0, len(words), new)]


def number_room(words: str, start: int, end: int) -> Span:
    """Return a number as room to write one in, as the decree's own page leaves it.

    The span takes the blanks before the number with it.
    """
    return Span(len(words[:start].rstrip()) if start else start, end, NUMBER_BLANK)


def day(words: str, value: str, start: int = 0) -> list[Span]:
    """Return a date of a spec in the place of one in words: unknown parts are room to write."""
    meant = dates.parse(value) if value else Ngay()
    found = _LONG.search(words, start)
    if found is not None:
        return list(_parts(found, meant))
    short = _SHORT.search(words, start)
    return [Span(*short.span(), meant.dai())] if short else []


def _parts(found: re.Match[str], meant: Ngay) -> Iterator[Span]:
    """Yield the parts of a date that change; room someone left stays as it is."""
    for name, new in (("ngay", meant.ngay), ("thang", meant.thang), ("nam", meant.nam)):
        old = found[name]
        if new is None and re.search(r"\d", old):
            yield Span(*found.span(name), BLANK)
        elif new is not None and str(new) not in old:
            digits = re.search(r"\d+", old)
            begin, end = digits.span() if digits else (0, len(old))
            at = found.start(name)
            yield Span(at + begin, at + end, str(new) if digits else f" {new}")
