"""Merged cells: which columns and rows each covers, by the signs of text/cell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.reading import Wrong, all_of
from kehoach.text.cell import ABOVE, LEFT, merges

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


UNREAD = ()
"""Stands for a row whose cells are not known."""


class Span(NamedTuple):
    """A cell in its row."""

    start: int
    """Its first column, from 0."""
    wide: int
    high: int
    """Rows it covers; 0 where it continues the cell above."""


class _Owner:
    """A merged cell while the rows are walked through."""

    __slots__ = ("high", "last", "start", "wide")

    def __init__(self, start: int, wide: int, row: int) -> None:
        self.start, self.wide, self.last, self.high = start, wide, row, 1


class _Piece(NamedTuple):
    """Neighbouring columns of a row that belong to one cell."""

    owner: _Owner
    wide: int
    opens: bool


def spans(rows: Sequence[Sequence[str] | None]) -> list[tuple[Span, ...] | None]:
    """Return the cells of each row that merges or is merged into, None for a plain one.

    None among the rows is a group, which no cell crosses, ``UNREAD`` one that is wrong itself.
    Raises Wrong KH40 at every row where a sign continues nothing, or the merged cells make no
    rectangle; a row that may continue a wrong one is not asked.
    """
    if not any(row is not None and merges(row) for row in rows):
        return [None] * len(rows)
    wrong: list[Wrong] = []
    pieces = list(_rows_of_pieces(rows, wrong))
    all_of(wrong)
    return [None if row is None else _spans(row) for row in pieces]


def _rows_of_pieces(
    rows: Sequence[Sequence[str] | None], wrong: list[Wrong]
) -> Iterator[list[_Piece] | None]:
    """Yield the pieces of each row, None for a group and a row that is or may be wrong."""
    above: list[_Owner] | None = None
    sure = True
    for place, row in enumerate(rows):
        sure = row is None or (row != UNREAD and (sure or ABOVE not in row))
        if row is None or not sure:
            above = None
            yield None
            continue
        found = _pieces_or_told(row, above, place, wrong)
        sure = found is not None
        above = None if found is None else [p.owner for p in found for _ in range(p.wide)]
        yield found


def _pieces_or_told(
    row: Sequence[str], above: list[_Owner] | None, place: int, wrong: list[Wrong]
) -> list[_Piece] | None:
    """Return the pieces of a row, None where a fault is added to ``wrong`` instead."""
    try:
        return list(_pieces(row, above, place))
    except Wrong as error:
        wrong.append(error)
        return None


def _spans(row: list[_Piece]) -> tuple[Span, ...]:
    return tuple(Span(p.owner.start, p.wide, p.owner.high if p.opens else 0) for p in row)


def _pieces(row: Sequence[str], above: list[_Owner] | None, place: int) -> Iterator[_Piece]:
    """Yield the pieces of a row, owners told of the row they reach."""
    owners = _owners(row, above, place)
    start = 0
    while start < len(owners):
        owner = owners[start]
        wide = 1
        while start + wide < len(owners) and owners[start + wide] is owner:
            wide += 1
        if (start, wide) != (owner.start, owner.wide):
            raise _odd("các ô gộp không thành một khung chữ nhật", place, start)
        yield _Piece(owner, wide, owner.high == 1)
        start += wide


def _owners(row: Sequence[str], above: list[_Owner] | None, place: int) -> list[_Owner]:
    """Return the cell each column of a row belongs to, which grows by it."""
    owners: list[_Owner] = []
    for column, cell in enumerate(row):
        if cell == LEFT:
            if not owners:
                raise _odd("dấu < ở cột đầu không nối được với ô nào", place, column)
            owner = owners[-1]
            owner.wide += owner.last == place and owner.high == 1
        elif cell == ABOVE:
            if above is None:
                raise _odd("dấu ^ không có ô nào ở trên để nối", place, column)
            owner = above[column]
            owner.high += owner.last < place
            owner.last = place
        else:
            owner = _Owner(column, 1, place)
        owners.append(owner)
    return owners


def _odd(message: str, place: int, column: int) -> Wrong:
    cure = (
        "< nối với ô bên trái, ^ nối với ô bên trên, ô gộp ở hàng dưới rộng bằng ở hàng trên; "
        "muốn in chính dấu ấy thì viết \\< hoặc \\^"
    )
    return Wrong("KH40", message, cure, (place, column))


def settled(row: tuple[str, ...], cells: tuple[Span, ...] | None) -> tuple[str, ...]:
    """Return a row in the one way its merges are kept: ``^`` first, ``<`` behind it."""
    if cells is None or not merges(row):
        return row
    out: list[str] = []
    for cell in cells:
        out.append(row[cell.start] if cell.high else ABOVE)
        out += [LEFT] * (cell.wide - 1)
    return tuple(out)
