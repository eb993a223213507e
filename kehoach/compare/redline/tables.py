"""A table of the old file and one of the new: cell by cell where they are one, else told whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.compare.alike import matched
from kehoach.compare.redline.flow import lines_of, words_of
from kehoach.compare.redline.wish import Gap, Wish
from kehoach.text.aligned import in_order
from kehoach.word.revise import DeletedRow, FilledCell, NewCell, NewRow, NewTable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from kehoach.compare.redline.flow import FlowTable, GridCell, GridRow, Item
    from kehoach.compare.redline.models import Models
    from kehoach.word.revise import Edit

    Inside = Callable[[Sequence[Item], Sequence[Item]], Iterable[Wish]]
    """What compares the paragraphs of two cells."""

_ALIKE = 0.4
"""Likeness from which two rows are one: a row is short, and its figures are what changes."""


def compared(old: FlowTable, new: FlowTable, inside: Inside) -> Iterator[Wish]:
    """Yield what differs between two tables; the old one whole where their columns differ."""
    pairs = _pairs(old, new) if _same_columns(old, new) else {}
    models = _models(old, new, pairs)
    if not pairs or models is None or not _distinct(old, new, pairs):
        yield _replaced(old, new)
        return
    at = _places(old, new, pairs)
    for here, row in enumerate(old.rows):
        if here in pairs:
            yield from _cells(row, new.rows[pairs[here]], inside)
        else:
            yield _row_put_in(row, new.rows[at[here][0]], models[here], before=at[here][1])
    kept = {*pairs.values()}
    for number, row in enumerate(new.rows):
        if number not in kept:
            yield Wish(((DeletedRow(row.at),),), row.at, _words(row))


def put_in(old: FlowTable, gap: Gap, models: Models) -> Wish:
    """Return what shows a table that was taken out, like another one of the new file."""
    like = models.table(len(old.widths))
    table = _table(old, gap)
    if like is not None:
        table = table._replace(like=like.at)
    return Wish(((table,),), old.at, words_of([old]))


def gone(new: FlowTable) -> Wish:
    """Return what shows a table that came in: every row of it did."""
    return Wish((_rows_gone(new),), new.at, words_of([new]))


def _replaced(old: FlowTable, new: FlowTable) -> Wish:
    """Return what shows a table in the place of another, in the clothes of the new one."""
    table = _table(old, Gap(new.at, before=True))._replace(like=new.at)
    return Wish(((table, *_rows_gone(new)),), new.at, words_of([old]))


def _rows_gone(new: FlowTable) -> tuple[Edit, ...]:
    return tuple(DeletedRow(row.at) for row in new.rows)


def _table(old: FlowTable, gap: Gap) -> NewTable:
    rows = tuple(tuple(_new_cell(cell) for cell in row.cells) for row in old.rows)
    columns = max((sum(row.spans) for row in old.rows), default=1)
    known = [width or 0.0 for width in old.widths]
    widths = known if len(known) == columns else [0.0] * columns
    words_like = None if not isinstance(gap.at, tuple) else gap.at
    return NewTable(gap.at, rows, tuple(widths), gap.before, words_like=words_like, ruled=old.ruled)


def _new_cell(cell: GridCell) -> NewCell:
    return NewCell(_of_cell(cell), cell.span, cell.rows)


def _of_cell(cell: GridCell) -> tuple[str, ...]:
    """Return the paragraphs of a cell, numbers of Word before them: they are said with none."""
    return tuple(line.said for line in lines_of(cell.items))


def _words(row: GridRow) -> str:
    return " ".join("\n".join(_of_cell(cell)) for cell in row.cells)


def _same_columns(old: FlowTable, new: FlowTable) -> bool:
    ours, theirs = ({sum(row.spans) for row in grid.rows} for grid in (old, new))
    return max(ours) == max(theirs)


def _distinct(old: FlowTable, new: FlowTable, pairs: Mapping[int, int]) -> bool:
    """Return True when every cell that something goes into can be named."""
    if new.regular:
        return True
    rows = ((old.rows[here].cells, new.rows[there].cells) for here, there in pairs.items())
    return len(pairs) == len(old.rows) and all(
        its.items or not own.items for pair in rows for own, its in zip(*pair, strict=True)
    )


def _pairs(old: FlowTable, new: FlowTable) -> dict[int, int]:
    """Return which row is which, in order, each with the same cells."""
    found = matched([_words(row) for row in old.rows], [_words(row) for row in new.rows], _ALIKE)
    fit = {number: two for number, two in found.items() if _like(old.rows[number], new.rows[two])}
    pairs = {here: fit[here] for here in in_order(fit)}
    return dict(sorted((pairs | _by_place(old, new, pairs)).items()))


def _like(old: GridRow, new: GridRow) -> bool:
    """Return True for rows with the same cells."""
    return old.spans == new.spans


def _by_place(old: FlowTable, new: FlowTable, pairs: Mapping[int, int]) -> dict[int, int]:
    """Return the rows between two pairs that are as many on both sides: their figures changed."""
    out: dict[int, int] = {}
    ends = [*pairs.items(), (len(old.rows), len(new.rows))]
    start_old, start_new = 0, 0
    for here, there in ends:
        ours, theirs = range(start_old, here), range(start_new, there)
        both = list(zip(ours, theirs, strict=False))
        fit = all(_like(old.rows[number], new.rows[other]) for number, other in both)
        if len(ours) == len(theirs) and fit:
            out |= dict(both)
        start_old, start_new = here + 1, there + 1
    return out


def _models(old: FlowTable, new: FlowTable, pairs: Mapping[int, int]) -> dict[int, GridRow] | None:
    """Return for each row that was taken out one with the same cells; None where one has none."""
    out = {}
    for here, row in enumerate(old.rows):
        if here in pairs:
            continue
        fit = [number for number, grid_row in enumerate(new.rows) if grid_row.spans == row.spans]
        if not fit:
            return None
        out[here] = new.rows[min(fit, key=lambda number: abs(number - here))]
    return out


def _places(
    old: FlowTable, new: FlowTable, pairs: Mapping[int, int]
) -> dict[int, tuple[int, bool]]:
    """Return for each row that was taken out beside which row it was, and whether before it."""
    out, behind = {}, 0
    for here in range(len(old.rows)):
        if here in pairs:
            behind = pairs[here] + 1
        elif behind < len(new.rows):
            out[here] = behind, True
        else:
            out[here] = len(new.rows) - 1, False
    return out


def _row_put_in(old: GridRow, beside: GridRow, like: GridRow, *, before: bool) -> Wish:
    cells = tuple(_of_cell(cell) for cell in old.cells)
    return Wish(((NewRow(beside.at, cells, before, like.at),),), beside.at, _words(old))


def _cells(old: GridRow, new: GridRow, inside: Inside) -> Iterator[Wish]:
    for number, (ours, theirs) in enumerate(zip(old.cells, new.cells, strict=True), 1):
        if theirs.items:
            yield from inside(ours.items, theirs.items)
        elif ours.items:
            at = new.at.cell(number)
            yield Wish(((FilledCell(at, _of_cell(ours)),),), at, words_of(ours.items))
