"""A workbook people worked in: every cell as it shows, hidden and filtered rows with the others.

``beside`` reads a table to be printed and leaves out what hides; here nothing may be lost: a row a
person filtered away holds what that person typed.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.output import read_bytes
from kehoach.problem import KehoachError, Place
from kehoach.sheet.grid import cell_place
from kehoach.sheet.package import MOST_BYTES
from kehoach.sheet.shape import shown_words
from kehoach.sheet.workbook import MOST_CELLS, opened

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from kehoach.sheet.cells import Cells, Stored
    from kehoach.sheet.workbook import Workbook

    Shown = Mapping[tuple[int, int], "TypedCell"]
    """Row and column, counted from 1 → what shows there."""


class TypedCell(NamedTuple):
    """What a cell shows."""

    words: str
    formula: bool = False
    """True where a formula counted it."""
    unsure: str = ""
    """Why it is not known what the cell shows (its format, its error); ``words`` is as stored."""


class TypedSheet(NamedTuple):
    """A sheet of a workbook."""

    file: str
    name: str
    hidden: bool
    cells: Mapping[tuple[int, int], TypedCell]
    """Row and column, counted from 1 → what shows there; cells that show nothing are left out."""

    def at(self, row: int, column: int) -> Place:
        """Return the place of a cell."""
        return cell_place(self.file, self.name, row, column)

    @property
    def rows(self) -> Mapping[int, Mapping[int, TypedCell]]:
        """Return row → column → cell, in order."""
        out: dict[int, dict[int, TypedCell]] = {}
        for (row, column), cell in sorted(self.cells.items()):
            out.setdefault(row, {})[column] = cell
        return out


def typed_sheets(path: str | Path, content: bytes | None = None) -> tuple[TypedSheet, ...]:
    """Return the sheets of an .xlsx. Raises KehoachError TE01, TE02, BT04 to BT07 at the file."""
    file = str(path)
    content = read_bytes(file, MOST_BYTES) if content is None else content
    try:
        book = opened(content, file)
        read = ((sheet, _cells(book, book.cells(sheet, None))) for sheet in book.sheets)
        return tuple(TypedSheet(file, sheet.name, sheet.hidden, shown) for sheet, shown in read)
    except KehoachError as error:
        raise KehoachError(item._replace(place=Place(file)) for item in error.problems) from error


def _cells(book: Workbook, cells: Cells) -> Shown:
    found = ((place, _cell(book, item)) for place, item in cells.held.items())
    shown = {place: cell for place, cell in found if cell.words or cell.unsure}
    return {**dict(islice(_spread(cells, shown), MOST_CELLS)), **shown}


def _spread(cells: Cells, shown: Shown) -> Iterator[tuple[tuple[int, int], TypedCell]]:
    """Yield the cells a merge covers below its first one: on the sheet they say the same."""
    last = max((row for row, _ in shown), default=0)
    for merge in cells.merges:
        cell = shown.get((merge.top, merge.left))
        if cell is not None:
            for row in range(merge.top + 1, min(merge.bottom, last) + 1):
                yield (row, merge.left), cell


def _cell(book: Workbook, held: Stored) -> TypedCell:
    if held.kind == "e":
        return TypedCell(held.text, held.formula, "lỗi của công thức")
    if held.formula and not held.text and held.kind != "s":
        return TypedCell("", formula=True, unsure="công thức chưa có kết quả")
    words = shown_words(held, book.base)
    if words is None:
        return TypedCell(held.text, held.formula, f"định dạng “{held.code[:60]}”")
    return TypedCell(words, held.formula)
