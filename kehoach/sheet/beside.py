"""The files that lie beside a plan, and the tables taken from them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.neighbour import bytes_beside, folder_of, path_beside
from kehoach.problem import KehoachError, Problem
from kehoach.sheet.faults import refuse
from kehoach.sheet.grid import SheetGrid, trimmed
from kehoach.sheet.package import MOST_BYTES
from kehoach.sheet.region import Region, parse_region
from kehoach.sheet.separated import MOST_BYTES as MOST_CSV
from kehoach.sheet.separated import Separated, separated
from kehoach.sheet.shape import Source, grid_of
from kehoach.sheet.workbook import Named, Workbook, opened
from kehoach.text.cell import as_cell
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

EXCEL, CSV = (".xlsx", ".xlsm"), (".csv", ".tsv")
_MOST_WORK = 8_000_000
"""Signs ``<`` and bytes of CSV read for one plan: it may name a large file a thousand times."""
_CORNER = Region(1, 1, 1, 1)
"""A region any sheet has."""


class Beside:
    """The folder of a plan for one reading of it; a file is opened when a table asks for it."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        """None for a plan that was not read from a file."""
        self._books: dict[Path, Workbook] = {}
        self._work = 0

    @classmethod
    def of(cls, file: str) -> Beside:
        """Return what lies beside a file."""
        return cls(folder_of(file))

    def grid(self, tep: str, trang: str | None = None, vung: str | None = None) -> SheetGrid:
        """Return the rows of a table. Raises KehoachError BT01 to BT18, TE01, TE02.

        A fault of the file as a whole has no file in its place, and the key of the table it is a
        fault of as its path: ``tep``, ``trang`` or ``vung``.
        """
        region = parse_region(vung) if vung is not None else None
        if vung is None or region is not None:
            return self._grid(tep, trang, region)
        wrong = refuse("BT09", "vung", what=f"“{vung[:60]}” không phải một vùng của bảng tính")
        raise KehoachError([*wrong.problems, *self._faults(tep, trang)])

    def _faults(self, tep: str, trang: str | None) -> list[Problem]:
        """Return what is wrong with a file or the name of its sheet, whatever the region."""
        try:
            self._grid(tep, trang, _CORNER)
        except KehoachError as error:
            return [problem for problem in error.problems if problem.place.path in ("tep", "trang")]
        return []

    def _grid(self, tep: str, trang: str | None, region: Region | None) -> SheetGrid:
        path = self._path(tep)
        ending = path.suffix.lower()
        if ending in CSV:
            return self._from_csv(path, tep, trang, region)
        if ending in EXCEL:
            return self._from_excel(path, tep, trang, region)
        raise refuse("BT03", "tep", tep=tep)

    def _path(self, tep: str) -> Path:
        """Return the path of a file beside or below the plan. Raises KehoachError BT01, BT02."""
        if self._folder is None:
            raise refuse("BT02", "tep", tep=tep)
        path = path_beside(self._folder, tep)
        if path is None:
            raise refuse("BT01", "tep", tep=tep)
        return path

    def _spend(self, work: int, tep: str) -> None:
        self._work += work
        if self._work > _MOST_WORK:
            raise refuse("BT06", "tep", tep=tep, what="kế hoạch lấy quá nhiều bảng từ bảng tính")

    def _from_excel(
        self, path: Path, tep: str, trang: str | None, region: Region | None
    ) -> SheetGrid:
        if path not in self._books:
            self._books[path] = opened(bytes_beside(path, MOST_BYTES, "tep"), tep)
            self._spend(len(self._books[path].strings), tep)
        book = self._books[path]
        sheet = _chosen(book, trang)
        self._spend(sheet.part.marks, tep)
        source = Source(tep, str(path), sheet.name, book.base)
        return grid_of(book.cells(sheet, region), region, source)

    def _from_csv(
        self, path: Path, tep: str, trang: str | None, region: Region | None
    ) -> SheetGrid:
        if trang is not None:
            cure = "bỏ khóa trang; tệp .csv chỉ có một trang"
            wrong = refuse("BT08", "trang", what=f"“{tep}” không có trang", cure=cure)
            raise KehoachError([*wrong.problems, *self._faults(tep, None)])
        content = bytes_beside(path, MOST_CSV, "tep")
        self._spend(len(content), tep)
        return _csv_grid(separated(content, tep, str(path)), tep, str(path), region)


def _chosen(book: Workbook, trang: str | None) -> Named:
    """Return the sheet of that name; without a name the only one that shows and holds something."""
    if trang is not None:
        return _named(book, trang)
    shown = [named for named in book.sheets if not named.hidden and not named.empty]
    if not shown:
        raise refuse("BT09", "tep", what=f"“{book.tep}” không có ô nào có chữ")
    if len(shown) > 1:
        what = f"“{book.tep}” có {len(shown)} trang: {_listed(shown)}"
        raise refuse("BT08", "tep", what=what, cure=f"ghi thêm trang, ví dụ trang: {shown[0].name}")
    return shown[0]


def _named(book: Workbook, trang: str) -> Named:
    found = [named for named in book.sheets if named.name == trang]
    found = found or [named for named in book.sheets if fold(named.name) == fold(trang)]
    if len(found) != 1:
        cure = f"chọn một trong: {_listed(book.sheets)}"
        raise refuse("BT08", "trang", what=f"“{book.tep}” không có trang “{trang}”", cure=cure)
    return found[0]


def _listed(sheets: Iterable[Named]) -> str:
    return ", ".join(f"“{sheet.name}”" for sheet in sheets)


def _csv_grid(found: Separated, tep: str, file: str, region: Region | None) -> SheetGrid:
    """Return the rows of a CSV within a region; rows are counted as Excel counts them."""
    width = max(map(len, found.rows), default=0)
    asked = region or Region(1, 1, len(found.rows), width)
    numbers = range(asked.top, min(asked.bottom, len(found.rows)) + 1)
    columns = range(asked.left, min(asked.right, width) + 1)
    rows = [_row(found.rows[number - 1], columns) for number in numbers]
    count = trimmed(rows)
    if not count:
        raise refuse("BT09", "vung", what=f"vùng lấy ở “{tep}” không có ô nào có chữ")
    kept, places = tuple(rows[:count]), tuple(numbers[:count])
    return SheetGrid(kept, file, "", places, tuple(columns), found.notices)


def _row(cells: Sequence[str], columns: range) -> tuple[str, ...]:
    padded = [*cells, *[""] * columns.stop]
    return tuple(as_cell(padded[column - 1].strip()) for column in columns)
