"""Two tables: columns and rows that came or went, cells that changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.align import moved
from kehoach.compare.alike import NOTHING, matched
from kehoach.compare.change import ChangeKind
from kehoach.named import NamedTuple
from kehoach.text.cell import ABOVE, LEFT, merges, said

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

    from kehoach.address import PlanPath
    from kehoach.compare.grid import ComparedTable

    Key = Callable[[str], str]
    Pairs = dict[int, int]


_MERGED = {LEFT: "(gộp với ô bên trái)", ABOVE: "(gộp với ô phía trên)"}


class Cells(NamedTuple):
    """Something of two tables that may differ: a column's name, a row, a cell."""

    what: str
    """``cot``, ``hang``, or ``o`` for a cell of a row that is in both."""
    name: str
    """Of a cell: its row and its column, as the new table has them."""
    old: str | None
    """None where the old table has none."""
    new: str | None
    here: PlanPath = ()
    """Where in the old table; where it would be, for what came."""
    there: PlanPath = ()
    moved: bool = False
    named: str = ""
    """Its row and its column as the old table has them."""

    @property
    def kind(self) -> ChangeKind | None:
        """Return what happened to a row or column; None for words that may have changed."""
        if self.moved:
            return ChangeKind.MOVED
        if self.new is None:
            return ChangeKind.DROPPED
        return ChangeKind.ADDED if self.old is None else None


class _Table(NamedTuple):
    """A table and the meaning of its words."""

    grid: ComparedTable
    key: Key

    def row(self, number: int) -> str:
        """Return the words of a row."""
        return " | ".join(map(_shown, self.grid.rows[number]))

    def name(self, row: int, column: int) -> str:
        """Return what a cell is called: by its row's first words and its column."""
        first = self.grid.rows[row][0]
        known = first and not merges([first])
        named = said(first) if known else self.row(row)
        return f"{named} / {self.grid.columns[column]}"

    def keys(self, columns: list[int]) -> list[str]:
        """Return what each row means, by the columns both tables have."""
        out = []
        for row in self.grid.rows:
            held = [row[at] for at in columns if at < len(row)] if len(row) > 1 else [*row]
            out.append(" ".join(self.key(cell) for cell in held))
        return out


def differences(
    old: ComparedTable,
    new: ComparedTable,
    key: Key,
    its_key: Key,
    known: Mapping[int, int] = NOTHING,
) -> Iterator[Cells]:
    """Yield what may differ between two tables, in order; cells as they stand, equal or not.

    Columns are paired by their names, rows by the words in the columns both have. The
    keys give what words of either table mean; ``known`` are rows their plans know again, by number.
    """
    mine, other = _Table(old, key), _Table(new, its_key)
    columns = matched([*map(key, old.columns)], [*map(its_key, new.columns)])
    if not columns and len(old.columns) == len(new.columns):
        columns = {at: at for at in range(len(old.columns))}
    yield from _columns(old, new, columns)
    rows = matched(mine.keys([*columns]), other.keys([*columns.values()]), known=known)
    _in_place(rows, len(old.rows), len(new.rows))
    yield from _rows(mine, other, rows)
    for here, there in rows.items():
        yield from _cells(mine, other, here, there, columns)


def _columns(old: ComparedTable, new: ComparedTable, columns: dict[int, int]) -> Iterator[Cells]:
    gone = moved(columns)
    for here, name in enumerate(old.columns):
        there = columns.get(here)
        after = None if there is None else new.columns[there]
        spot = ("cot", 0 if there is None else there)
        yield Cells("cot", "", name, after, ("cot", here), spot, here in gone)
    for there in sorted({*range(len(new.columns))} - {*columns.values()}):
        yield Cells("cot", "", None, new.columns[there], (), ("cot", there))


def _in_place(rows: dict[int, int], old: int, new: int) -> None:
    """Pair the rows left over between the same two neighbours, when there are as many of them."""
    taken = {*rows.values()}
    if old != new:
        return
    for at in range(old):
        if at not in rows and at not in taken:
            rows[at] = at


def _rows(old: _Table, new: _Table, rows: dict[int, int]) -> Iterator[Cells]:
    gone = moved(dict(sorted(rows.items())))
    for here in range(len(old.grid.rows)):
        if here not in rows:
            yield Cells("hang", "", old.row(here), None, ("hang", here))
        elif here in gone:
            words = old.row(here), new.row(rows[here])
            yield Cells("hang", "", *words, ("hang", here), ("hang", rows[here]), moved=True)
    for there in sorted({*range(len(new.grid.rows))} - {*rows.values()}):
        yield Cells("hang", "", None, new.row(there), (), ("hang", there))


def _cells(old: _Table, new: _Table, here: int, there: int, columns: Pairs) -> Iterator[Cells]:
    pair, other = old.grid.rows[here], new.grid.rows[there]
    if pair == other and all(at == to for at, to in columns.items()):
        return
    if min(len(pair), len(other)) == 1:  # a row that opens a group
        columns = {0: 0}
    for at, to in columns.items():
        words = _cell(pair, at), _cell(other, to)
        if words[0] != words[1]:
            shown, name = (_shown(words[0]), _shown(words[1])), new.name(there, to)
            places = ("hang", here, at), ("hang", there, to)
            yield Cells("o", name, *shown, *places, named=old.name(here, at))


def _shown(cell: str) -> str:
    """Return the words of a cell; of one that is merged into another, that it is."""
    return _MERGED.get(cell) or said(cell)


def _cell(row: tuple[str, ...], number: int) -> str:
    return row[number] if number < len(row) else ""
