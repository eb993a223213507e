"""Rows of a table: headings of several levels, groups, cells, merged ones too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Cell, Row
from kehoach.plan.inline import runs
from kehoach.plan.table.columns import leaves, levels
from kehoach.text.cell import said

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.plan.table import Cot
    from kehoach.plan.table.merged import Span


def plain_cell(text: str, canh: str) -> Cell:
    """Return a cell of one column and one row."""
    return Cell(runs(text), canh)


def merged_cells(
    row: Sequence[str], aligns: Sequence[str], cells: Sequence[Span]
) -> tuple[Cell, ...]:
    """Return the cells of a row in which some cover columns or rows, or continue those above."""
    out: list[Cell] = []
    for cell in cells:
        words = runs(said(row[cell.start])) if cell.high else ()
        out.append(Cell(words, aligns[cell.start], cell.wide, rows=cell.high))
    return tuple(out)


def heading_rows(columns: tuple[Cot, ...], path: PlanPath, *, repeats: bool) -> Iterator[Row]:
    """Yield a row for each level of the headings; one without columns below it covers the rest."""
    deep = levels(columns)
    at: list[tuple[Cot | None, Cot]] = [(cot, cot) for cot in columns]
    for level in range(deep):
        cells: list[Cell] = []
        below: list[tuple[Cot | None, Cot]] = []
        for opened, column in at:
            wide = len(leaves(column.cot)) if column.cot else 1
            if opened is None:
                cells.append(Cell((), "giua", rows=0))
            else:
                high = 1 if column.cot else deep - level
                cells.append(Cell(runs(column.ten), "giua", wide, rows=high))
            below += (
                [(cot, cot) for cot in column.cot] if opened and column.cot else [(None, column)]
            )
        yield Row(tuple(cells), tieu_de=True, lap=repeats, path=path)
        at = below


def group_row(name: str, wide: int, *, number: str = "", bac: int = 1, path: PlanPath = ()) -> Row:
    """Return a row that opens a group: its number, then its name in bold over the other columns.

    The name of a group in another is slanted too: without numbers nothing else tells them apart.
    """
    styled = runs(name, dam=True, nghieng=bac > 1)
    if not number or wide == 1:
        return Row((Cell(styled, "trai", wide),), nhom=True, bac=bac, path=path)
    mark = "***" if bac > 1 else "**"
    first = plain_cell(f"{mark}{number}{mark}", "giua")
    return Row((first, Cell(styled, "trai", wide - 1)), nhom=True, bac=bac, path=path)
