"""Rows of a table: headings of several levels, groups, cells, merged ones too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Cell, Row
from kehoach.named import NamedTuple
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


class _Heading(NamedTuple):
    """What a row of headings shows of a column."""

    column: Cot
    opens: bool
    """False where its name stands in a row above, and its cell covers this one too."""

    def cell(self, rows_left: int) -> Cell:
        """Return its cell in a row of headings; ``rows_left`` counts that row and those below."""
        if not self.opens:
            return Cell((), "giua", rows=0)
        below = self.column.cot
        if not below:
            return Cell(runs(self.column.ten), "giua", rows=rows_left)
        return Cell(runs(self.column.ten), "giua", len(leaves(below)), rows=1)

    def below(self) -> list[_Heading]:
        """Return what the next row shows in its place."""
        if self.opens and self.column.cot:
            return [_Heading(column, opens=True) for column in self.column.cot]
        return [self._replace(opens=False)]


def heading_rows(columns: tuple[Cot, ...], path: PlanPath, *, repeats: bool) -> Iterator[Row]:
    """Yield a row for each level of the headings; one without columns below it covers the rest."""
    headings = [_Heading(column, opens=True) for column in columns]
    for rows_left in range(levels(columns), 0, -1):
        cells = tuple([heading.cell(rows_left) for heading in headings])
        yield Row(cells, tieu_de=True, lap=repeats, path=path)
        headings = [below for heading in headings for below in heading.below()]


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
