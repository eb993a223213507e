"""From the cells of a sheet to its rows: what shows, what hides, what is merged."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Place, Problem
from kehoach.sheet.days import day_shown, is_day
from kehoach.sheet.faults import problem, refuse
from kehoach.sheet.grid import SheetGrid, cell_place, trimmed
from kehoach.sheet.region import MOST_COLUMNS, WHOLE, Region
from kehoach.sheet.shown import number_shown, stored, text_shown
from kehoach.sheet.workbook import MOST_CELLS
from kehoach.text.cell import ABOVE, LEFT, as_cell
from kehoach.text.numbering import capital

if TYPE_CHECKING:
    from datetime import datetime

    from kehoach.sheet.cells import Cells, Stored

_Signs = dict[tuple[int, int], str | tuple[int, int]]
"""Cell → the sign it shows, or the cell whose words it shows."""
_MOST_REPORTED = 20
"""Cells told one by one; a column of the same fault has thousands."""
_MOST_NAMED = 10
"""Hidden rows and columns named."""
_FULL = 40
"""Columns a merge may reach beyond those that hold words: no page has more."""


class Source(NamedTuple):
    """Where the cells are from."""

    tep: str
    file: str
    trang: str
    base: datetime


def grid_of(cells: Cells, region: Region | None, source: Source) -> SheetGrid:
    """Return the rows of a region, of the whole sheet without one, as the sheet shows them.

    Rows and columns that are hidden are left out and told (BT14); empty rows at the end are left
    out. Raises KehoachError BT06, BT09, BT10 to BT13, BT18, every cell at its place.
    """
    shape = _Shape(cells, region, source)
    signs = shape.signs()
    rows = [tuple(shape.text(row, column, signs) for column in shape.columns) for row in shape.rows]
    if shape.problems:
        raise KehoachError(shape.problems)
    count = trimmed(rows)
    if not count:
        raise refuse("BT09", "vung", what=f"vùng lấy ở “{source.tep}” không có ô nào có chữ")
    numbers, columns = tuple(shape.rows[:count]), tuple(shape.columns)
    notices = tuple(shape.hidden())
    return SheetGrid(tuple(rows[:count]), source.file, source.trang, numbers, columns, notices)


class _Shape:
    """Which rows and columns show, and what each cell says."""

    def __init__(self, cells: Cells, region: Region | None, source: Source) -> None:
        self.cells = cells
        self.source = source
        self.asked = region
        self.region = _used(cells, region, source)
        inside = self.region
        rows, columns = range(inside.top, inside.bottom + 1), range(inside.left, inside.right + 1)
        if len(rows) * len(columns) > MOST_CELLS:
            raise refuse("BT06", "vung", tep=source.tep, what=f"vùng có hơn {MOST_CELLS} ô")
        self.rows = [row for row in rows if row not in cells.hidden_rows]
        self.columns = [column for column in columns if column not in cells.hidden_columns]
        self.problems: list[Problem] = []

    def signs(self) -> _Signs:
        """Return the merged cells: a sign, or for the first that shows whose words it has."""
        out: _Signs = {}
        for merge in self.cells.merges:
            if not merge.meets(self.region):
                continue
            if not merge.within(self.asked or WHOLE):
                self._tell("BT13", merge.top, merge.left, vung=self.asked, what=merge)
                continue
            self._spread(merge, out)
        return out

    def _spread(self, merge: Region, out: _Signs) -> None:
        rows = _between(self.rows, merge.top, merge.bottom)
        columns = _between(self.columns, merge.left, merge.right)
        for down, row in enumerate(rows):
            for along, column in enumerate(columns):
                if (row, column) in out:
                    raise refuse("BT18", "tep")
                first = (merge.top, merge.left)
                out[row, column] = LEFT if along else ABOVE if down else first

    def text(self, row: int, column: int, signs: _Signs) -> str:
        """Return what a cell shows."""
        found = signs.get((row, column), (row, column))
        if isinstance(found, str):
            return found
        held = self.cells.held.get(found)
        return "" if held is None else self._shown(held, *found)

    def _shown(self, held: Stored, row: int, column: int) -> str:
        if held.formula and not held.text and held.kind != "s":
            self._tell("BT10", row, column)
            return ""
        if held.kind == "e":
            self._tell("BT11", row, column, what=held.text)
            return ""
        text = shown_words(held, self.source.base)
        if text is None:
            self._tell("BT12", row, column, what=held.code[:60])
        return as_cell(text or "")

    def _tell(self, code: str, row: int, column: int, **parts: object) -> None:
        """Keep a problem of a cell; the first twenty."""
        if len(self.problems) < _MOST_REPORTED:
            place = cell_place(self.source.file, self.source.trang, row, column)
            self.problems.append(problem(code, place, **parts))

    def hidden(self) -> list[Problem]:
        """Return a warning for the rows and columns that hold something and do not show."""
        held = self.cells.held
        rows = sorted({row for row, _ in held} & self.cells.hidden_rows)
        columns = sorted({column for _, column in held} & self.cells.hidden_columns)
        messages = [_listed("hàng", [str(row) for row in rows])] if rows else []
        messages += [_listed("cột", [capital(other) for other in columns])] if columns else []
        place = Place(self.source.file, path=self.source.trang)
        return [problem("BT14", place, what=" và ".join(messages))] if messages else []


def _between(numbers: list[int], first: int, last: int) -> list[int]:
    """Return those of sorted numbers from the first to the last."""
    return numbers[bisect_left(numbers, first) : bisect_right(numbers, last)]


def _listed(what: str, names: list[str]) -> str:
    more = " …" if len(names) > _MOST_NAMED else ""
    return f"{what} {', '.join(names[:_MOST_NAMED])}{more}"


def _used(cells: Cells, region: Region | None, source: Source) -> Region:
    """Return the part of the region that holds something; its first row and columns as asked."""
    held = [place for place, cell in cells.held.items() if cell.text or cell.formula]
    if not held:
        raise refuse("BT09", "vung", what=f"vùng lấy ở “{source.tep}” không có ô nào có chữ")
    rows, columns = zip(*held, strict=True)
    bottom, right = max(rows), max(columns)
    for merge in cells.merges:  # a merge that holds words reaches as far as it is merged
        if (merge.top, merge.left) in cells.held:
            bottom = max(bottom, merge.bottom)
            right = max(right, min(merge.right, right + _FULL))
    if region is None:
        return Region(min(rows), min(columns), bottom, right)
    most = region.right if region.right < MOST_COLUMNS else right
    return Region(region.top, region.left, min(bottom, region.bottom), most)


def shown_words(held: Stored, base: datetime) -> str | None:
    """Return the words a cell shows, None where its format is not known."""
    if held.kind == "s":
        text = held.text.replace("_x000D_", "").replace("\r\n", "\n").strip()
        return text_shown(text, held.code)
    if held.kind == "b":
        return "TRUE" if held.text.strip() in ("1", "true") else "FALSE"
    number = stored(held.text) if held.kind == "n" else None
    if number is None:
        return None
    if is_day(held.code):
        return day_shown(number, held.code, base)
    return number_shown(number, held.code)
