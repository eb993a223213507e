"""Rows against the columns: numbered where the author left it out, reported where they differ."""

from __future__ import annotations

import re
from functools import cached_property
from typing import TYPE_CHECKING, Any

from kehoach.plan.reading import Wrong, all_of
from kehoach.plan.table.columns import BETWEEN, NAMELESS, STT, is_numbered, leaves, paths
from kehoach.plan.table.merged import UNREAD, settled, spans
from kehoach.plan.table.named import Named, Names
from kehoach.plan.table.rows import Nhom
from kehoach.text.cell import ABOVE, LEFT
from kehoach.text.letters import fold, one_line, shortened
from kehoach.text.marks import CALL

if TYPE_CHECKING:
    from kehoach.plain import RawValue
    from kehoach.plan.known import Known
    from kehoach.plan.table.columns import Cot

_NUMBER = re.compile(
    r"\(?(?:\d{1,4}[a-zđ]?|[IVXLC]{1,7}|[ivx]{1,5}|[A-Za-zĐđ]\d{0,2})"
    r"(?:[.\-](?:\d{1,3}|[a-zđ]))*[.)]{0,2}"
    r"|[-–—+*•.…\s]*"
).fullmatch
"""What stands in a column of numbers.

1, 1.2, (3), IV, II.1, a), 2a, a dash, dots to fill, blank.
"""
_CALLS = re.compile(CALL)
_LONGEST = 40
"""Letters of a cell a message shows."""
_FIGURE = re.compile(r"\d[\d.]*").fullmatch


class Fit:
    """Brings the rows of one table to as many cells as it has columns."""

    def __init__(self, columns: tuple[Cot, ...]) -> None:
        self._columns = columns
        self._wide = len(leaves(columns))
        self._numbered = is_numbered(columns)
        self._fitting = {self._wide, self._wide - self._numbered}
        """How many cells a row may have."""
        self._count = 0

    @cached_property
    def _names(self) -> Names:
        """Return the names of the columns; most tables give their rows without them."""
        return Names(paths(self._columns))

    @cached_property
    def _nameless(self) -> bool:
        """Return True where a column has no name."""
        return any(NAMELESS in path.split(BETWEEN) for path in self._names.paths)

    def row(self, row: tuple[str, ...] | Named, place: int) -> tuple[str, ...]:
        """Return the cells of a row, its number among them. Raises Wrong KH01, KH09.

        A row by names is ``UNREAD`` where a column has none.
        """
        named = isinstance(row, Named)
        if named and self._nameless:
            return UNREAD
        cells = self._cells(row, place)
        if self._numbered and len(cells) == self._wide - 1:
            self._count += 1
            return (str(self._count), *cells)
        if len(cells) != self._wide:
            raise Wrong("KH09", *self._other_count(cells), (place,))
        if self._numbered and not named and not _counts(cells):
            raise Wrong("KH09", *self._no_number(cells), (place,))
        self._count += cells[0] != ABOVE
        return cells

    def _cells(self, row: tuple[str, ...] | Named, place: int) -> tuple[str, ...]:
        """Return the cells of a row in the order of the columns, without empty ones at the ends."""
        if isinstance(row, Named):
            row = self._names.cells(row, place, numbered=self._numbered)
        return row if len(row) in self._fitting else self._inside_borders(row)

    def restart(self) -> None:
        """Count from 1 again, below a group."""
        self._count = 0

    def total(self, row: tuple[str, ...] | Named) -> tuple[str, ...]:
        """Return the cells of a row of totals, which has no number. Raises Wrong KH01, KH09."""
        cells = self._names.cells(row, 0, numbered=False) if isinstance(row, Named) else row
        if len(cells) not in self._fitting:
            cells = self._inside_borders(cells)
        if self._numbered and len(cells) == self._wide - 1:
            return ("", *cells)
        if len(cells) != self._wide:
            raise Wrong("KH09", *self._other_count(cells))
        return cells

    def _inside_borders(self, cells: tuple[str, ...]) -> tuple[str, ...]:
        """Return a row without the empty cells that bars round a line of text make."""
        inside = cells[1:-1]
        fits = len(inside) == self._wide or (self._numbered and len(inside) == self._wide - 1)
        return inside if fits and not cells[0] and not cells[-1] else cells

    @property
    def _wanted(self) -> str:
        if self._numbered:
            return f"cần {self._wide - 1} ô (cột {self._names.paths[0]} do chương trình ghi)"
        return f"cần {self._wide} ô"

    def _other_count(self, cells: tuple[str, ...]) -> tuple[str, str]:
        message = f"hàng có {len(cells)} ô, {self._wanted}; đã đọc: {_listed(cells)}"
        if len(cells) < self._wide:
            return message, 'thêm ô còn thiếu; ô trống ghi ""'
        return message, f"{_joined(cells)}; ô thừa thì bỏ"

    def _no_number(self, cells: tuple[str, ...]) -> tuple[str, str]:
        pairs = zip(self._names.paths, cells, strict=True)
        read = " | ".join(f"{name}: {_shown(cell)}" for name, cell in pairs)
        message = f'ô đầu "{_shown(cells[0])}" không phải số thứ tự; {self._wanted}; đã đọc: {read}'
        own = f"hàng tự ghi số thứ tự thì viết theo tên cột, như {{{self._names.paths[0]}: …}}"
        return message, f"{_joined(cells)}; {own}"


def _counts(cells: tuple[str, ...]) -> bool:
    """Return True for a first cell that can number its row, or that runs on over the next."""
    first = cells[0]
    if first == ABOVE or (len(cells) > 1 and cells[1] == LEFT):
        return True
    words = _CALLS.sub("", first).strip("* ")
    return _NUMBER(words) is not None or fold(words).rstrip(".") in STT  # a heading said again


def _shown(cell: str) -> str:
    return shortened(one_line(cell), _LONGEST)


def _listed(cells: tuple[str, ...]) -> str:
    return " | ".join(_shown(cell) or '""' for cell in cells) or "không có ô nào"


def _joined(cells: tuple[str, ...]) -> str:
    """Return the cure of a comma that cut a cell in two, shown on the likeliest pair."""
    at = 0
    if len(cells) > 1 and (_FIGURE(cells[0]) or _FIGURE(cells[1])):
        at = next((at for at in range(len(cells) - 1) if _split_number(cells, at)), 0)
    sign = "," if _split_number(cells, at) else ", "
    pair = sign.join(_shown(cell) for cell in cells[at : at + 2])
    return f'ô có dấu phẩy thì đặt trong ngoặc kép, như "{pair}"'


def _split_number(cells: tuple[str, ...], at: int) -> bool:
    """Return True for two cells that a decimal comma may have been between."""
    return at + 1 < len(cells) and bool(_FIGURE(cells[at]) and cells[at + 1].isdigit())


def as_given(columns: tuple[Cot, ...], cells: tuple[str, ...]) -> RawValue:
    """Return a row as an author may give it: by name where its first cell is no number."""
    if is_numbered(columns) and not _counts(cells):
        return {**Names(paths(columns)).named(cells)}
    return [*cells]


def rows_fit(rows: tuple[Any, ...], known: Known) -> tuple[Any, ...]:
    """Return the rows with as many cells as columns, their merges in the one way they are kept.

    None among them is a row that is wrong itself. Raises Wrong KH01, KH09, KH40 with every row that
    does not fit.
    """
    columns = known.of("cot", tuple)
    if columns is None:
        return rows
    out, wrong = _fitted(rows, Fit(columns))
    try:
        cells = spans([None if isinstance(row, Nhom) else row for row in out])
    except Wrong as error:
        wrong.append(error)
    all_of(wrong)
    pairs = zip(out, cells, strict=True)
    return tuple([row if found is None else settled(row, found) for row, found in pairs])


def _fitted(rows: tuple[Any, ...], fit: Fit) -> tuple[list[Any], list[Wrong]]:
    """Return the rows with their cells, ``UNREAD`` for one that is wrong, and what is wrong."""
    out: list[Any] = []
    wrong: list[Wrong] = []
    for place, row in enumerate(rows):
        if isinstance(row, Nhom):
            fit.restart()
            out.append(row)
            continue
        try:
            out.append(UNREAD if row is None else fit.row(row, place))
        except Wrong as error:
            wrong.append(error)
            out.append(UNREAD)
    return out, wrong
