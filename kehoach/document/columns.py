"""How wide the columns of a table are: as the author says, as the words need, the rest by text."""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING

from kehoach.law import the_thuc
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.needs import Need

_AIR = 1.2
"""Room in pt left beside the longest word: lines take half a point, programs round to pixels."""
_DAMPED = 0.75
"""Power of its text a column's width follows: at 1 every column takes as many lines as the fullest,
and "Quý III" wraps beside a paragraph; at 0 the paragraph is a pillar."""
_SPARED = 0.8
"""Share of the table that may go to keep short cells on one line: text needs the rest."""
_POINTS = 72 / 25.4
"""Points in a millimetre."""
_MOST_OF_A_WORD = 0.3
"""Share of the table a word that could be parted may claim whole: a long address is no column."""


class Margins(NamedTuple):
    """Room in pt between a line of the table and the words, on either side of a cell."""

    usual: float
    tight: float
    """Where the words do not fit otherwise."""


def usual_margins() -> Margins:
    """Return the margins of the shipped templates."""
    edge = the_thuc.le_o()
    return Margins(edge.thuong * _POINTS, edge.hep * _POINTS)


def usual_room(*, ngang: bool) -> float:
    """Return the width in pt of the text on a page of the shipped templates."""
    page = the_thuc.trang()
    edges = page.le["trai"].dung + page.le["phai"].dung
    return ((page.cao if ngang else page.rong) - edges) * _POINTS


class Widths(NamedTuple):
    """Columns as they will be printed."""

    pt: tuple[float, ...]
    tight: bool = False
    """True when the cells must do with the tight margins."""
    narrow: tuple[int, ...] = ()
    """Columns, from 0, in which the longest word does not fit and is broken."""


def widths(
    needs: Sequence[Need],
    given: Sequence[float | None],
    room: float,
    margins: Margins,
) -> Widths:
    """Return the widths in pt of the columns of a table as wide as ``room`` pt.

    ``given`` are shares of the table out of 100, or of their sum when every column has one; None is
    for the program to choose. A column is never narrower than its longest word while the page has
    the room: then the cells lose their margins, at last the widest columns break their words.
    """
    pairs = zip(needs, given, strict=True)
    needs = [need._replace(head=0.0) if share else need for need, share in pairs]
    least: list[float] = []
    for tight, margin in ((False, margins.usual), (True, margins.tight)):
        around = 2 * margin + _AIR
        for least, most in _least(needs, room, around):
            if sum(least) <= room * most:
                asked = zip(needs, given, least, strict=True)
                columns = [_asked(need, share, size, around) for need, share, size in asked]
                return Widths(_shared(columns, room), tight)
    return _broken(least, room)


def usual_widths(needs: Sequence[Need], given: Sequence[float | None], *, ngang: bool) -> Widths:
    """Return the widths of a table that fills a page of the shipped templates."""
    return widths(needs, given, usual_room(ngang=ngang), usual_margins())


def in_twips(found: Widths, room: int) -> list[int]:
    """Return whole twips that add up to the room; the widest column takes what rounding leaves."""
    out = [int(size * 20) for size in found.pt]
    out[out.index(max(out))] += room - sum(out)
    return out


def _least(
    needs: Sequence[Need],
    room: float,
    around: float,
) -> Iterator[tuple[list[float], float]]:
    """Yield the least widths columns may have, each time less, and the share they may fill.

    First headings take few lines and short cells one, then short cells alone, then words are whole,
    at last those that may be are parted.
    """
    most = room * _MOST_OF_A_WORD
    words = [min(need.word, max(need.piece, most)) + around for need in needs]
    short = [max(word, need.short + around) for word, need in zip(words, needs, strict=True)]
    yield [max(size, need.head + around) for size, need in zip(short, needs, strict=True)], _SPARED
    yield short, _SPARED
    yield words, 1.0
    yield [need.piece + around for need in needs], 1.0


def _broken(least: list[float], room: float) -> Widths:
    """Return widths of a table whose longest words break."""
    level = _level(least, room)
    narrow = tuple([at for at, size in enumerate(least) if size > level])
    return Widths(tuple([min(size, level) for size in least]), tight=True, narrow=narrow)


class _Column(NamedTuple):
    """A column that asks for room, margins counted."""

    wanted: float
    """What its width is in proportion to."""
    least: float
    most: float
    """No line of it needs more."""
    text: float
    """How long a line its usual cell would make: room to spare goes, squared, to what has text."""
    share: float = 0.0
    """What the author gave, 0 for nothing."""


def _asked(need: Need, share: float | None, least: float, around: float) -> _Column:
    if share:
        return _Column(share, least, inf, need.amount, share)
    wanted = (need.amount + around) ** _DAMPED
    return _Column(wanted, least, max(need.line + around, least), max(need.amount, 1.0))


def _shared(columns: list[_Column], room: float) -> tuple[float, ...]:
    """Return widths that fill the room: those given first, the others share what they leave."""
    given = [column for column in columns if column.share]
    chosen = [column for column in columns if not column.share]
    known = _given(given, room - sum([column.least for column in chosen]), room, alone=not chosen)
    others = _in_proportion(chosen, room - sum(known)) if chosen else []
    at = {True: iter(known), False: iter(others)}
    return tuple([next(at[bool(column.share)]) for column in columns])


def _given(columns: list[_Column], most: float, room: float, *, alone: bool) -> list[float]:
    """Return the widths of columns with a share, ``most`` pt together; all of it when alone."""
    asked = [max(room * column.share / 100, column.least) for column in columns]
    return _in_proportion(columns, most) if alone or sum(asked) > most else asked


def _in_proportion(columns: list[_Column], room: float) -> list[float]:
    """Return widths in proportion to what is wanted that fill the room.

    None is below its least; none is above its most unless all are.
    """
    spare = room - sum([column.most for column in columns])
    if spare >= 0:
        total = sum([column.text * column.text for column in columns])
        return [column.most + spare * column.text * column.text / total for column in columns]
    out: dict[int, float] = {}
    free = dict(enumerate(columns))
    while free:
        unit = (room - sum(out.values())) / sum([column.wanted for column in free.values()])
        settled = _settled(free, unit)
        out |= settled
        free = {at: column for at, column in free.items() if at not in settled}
    return [out[at] for at in range(len(columns))]


def _settled(free: dict[int, _Column], unit: float) -> dict[int, float]:
    """Return the columns that reach a bound at so much for a unit wanted; all when none does.

    Where some lack more than others have too much, the others may get less yet: they stay free.
    """
    wide = {at: column.wanted * unit for at, column in free.items()}
    low = {at: column.least for at, column in free.items() if wide[at] < column.least}
    high = {at: column.most for at, column in free.items() if wide[at] > column.most}
    lacking = sum([least - wide[at] for at, least in low.items()])
    over = sum([wide[at] - most for at, most in high.items()])
    return (low if lacking > over else high) or wide


def _level(least: list[float], room: float) -> float:
    """Return the width no column may pass so that all fill the room: the widest give way."""
    left = room
    for number, size in enumerate(sorted(least)):
        level = left / (len(least) - number)
        if size > level:
            return level
        left -= size
    return inf
