"""Page numbers that a conversion to text has left between the lines."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.intake.faults import page_numbers
from kehoach.problem import Place

if TYPE_CHECKING:
    from kehoach.intake.line import PlainLine
    from kehoach.problem import Problem

_NUMBER = re.compile(r"(?:[-–]\s*)?(?:Trang\s*|Page\s*)?(\d{1,3})(?:\s*/\s*\d{1,3})?(?:\s*[-–])?")
_LEAST_TEXT = 600
"""Letters a page holds at least; the numbers of a flattened table stand closer."""
_ALONE = 60
_Found = tuple[int, int, int]
"""Place, number, letters before it."""
_MOST_STARTS = 50
_ENDED = re.compile(r"[.;:!?…][”\"’')\]*]*$")


def page_number(text: str) -> int | None:
    """The number a line shows when it shows nothing else, ``- 2 -`` and ``Trang 2/5`` too."""
    found = _NUMBER.fullmatch(text)
    return int(found[1]) if found else None


def without_page_numbers(
    lines: list[PlainLine], notices: list[Problem], file: str
) -> list[PlainLine]:
    """Return the lines without running page numbers; one notice tells those left out.

    A line of one number goes when it is the first or follows on the one before by one, a page of
    text away from it, and when it interrupts a sentence, stands at a page break, or is one of
    several such numbers.
    """
    chain = _running(lines)
    certain = len(chain) > 1 or any(_interrupts(lines, at) for at in chain)
    if not chain or not certain:
        return lines
    notices.append(
        page_numbers(Place(file, lines[chain[0]].number, 1), [lines[at].text for at in chain])
    )
    dropped = set(chain)
    out: list[PlainLine] = []
    broken = False
    for at, line in enumerate(lines):
        if at in dropped:
            broken = True
            continue
        out.append(line._replace(page=True) if broken else line)
        broken = False
    return out


def _running(lines: list[PlainLine]) -> list[int]:
    """Return the places of lines that count the pages: 2, 3, 4 … or 1, 2, 3 …, a page apart."""
    letters = 0
    found: list[_Found] = []
    for at, line in enumerate(lines):
        number = page_number(line.text)
        if number is None:
            letters += len(line.text)
        else:
            found.append((at, number, letters))
    found = [
        pair
        for before, pair, after in zip([None, *found], found, [*found[1:], None], strict=False)
        if _alone(before, pair, after) or lines[pair[0]].page
    ]
    firsts = [place for place, (_, number, _) in enumerate(found) if number in (1, 2)]
    chains = [_chain(found, first) for first in firsts[:_MOST_STARTS]]
    return max(chains, key=len, default=[])


def _alone(before: _Found | None, pair: _Found, after: _Found | None) -> bool:
    """Return True when no other number stands near, as the rows of a flattened table would."""
    return all(abs(other[2] - pair[2]) >= _ALONE for other in (before, after) if other)


def _chain(found: list[_Found], first: int) -> list[int]:
    """Return the places that count on from the first one."""
    at, last, since = found[first]
    out = [at]
    for at, number, letters in found[first + 1 :]:
        if number == last + 1 and letters - since >= _LEAST_TEXT:
            out.append(at)
            last, since = number, letters
    return out


def _interrupts(lines: list[PlainLine], at: int) -> bool:
    if lines[at].page or (at + 1 < len(lines) and lines[at + 1].page):
        return True
    if not 0 < at < len(lines) - 1:
        return False
    return not _ENDED.search(lines[at - 1].text) and lines[at + 1].text[:1].islower()
