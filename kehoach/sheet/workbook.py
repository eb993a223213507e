"""An .xlsx opened: openpyxl gives its strings, formats and sheets, the cells are read one by one.

openpyxl builds a whole sheet with every cell of every merge (A1:XFD1048576 is a merge too), its
pictures and its charts, and does not tell a formula without a value from an empty cell; its
read-only mode knows no merges. So the rows are taken here, from the parts bounds were asked of.
"""

from __future__ import annotations

import importlib.util
import io
import warnings
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.sheet.cells import Cells, Stored
from kehoach.sheet.days import BASE_1900, BASE_1904
from kehoach.sheet.faults import refuse
from kehoach.sheet.package import Part, packed, reduced
from kehoach.sheet.region import MOST_COLUMNS, WHOLE, Region, parse_region

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import datetime

MOST_CELLS = 100_000
"""Cells of a table; a page holds some hundreds."""
_NS = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_UNKNOWN = "?"
"""Stands for a number format the file names and does not have."""
_CUSTOM = 164
"""Number from which the formats are the file's own (ECMA-376 Part 1, 18.8.30)."""


class Named(NamedTuple):
    """A sheet of a workbook."""

    name: str
    hidden: bool
    part: Part

    @property
    def empty(self) -> bool:
        """Return True for a sheet without a value, as old Excel adds two to every new file."""
        content = self.part.content
        return not any(sign in content for sign in (b"<v", b":v", b"<is", b":is"))


class Workbook(NamedTuple):
    """What is known of a workbook beside its cells."""

    tep: str
    sheets: tuple[Named, ...]
    strings: list[str]
    codes: tuple[str, ...]
    """Number format of each style."""
    base: datetime
    """The day its dates are counted from."""

    def cells(self, sheet: Named, region: Region | None) -> Cells:
        """Return the cells of a sheet within a region. Raises KehoachError BT05, BT06."""
        try:
            return _Rows(self, region or WHOLE).read(sheet.part)
        except _Large:
            what = f"vùng có hơn {MOST_CELLS} ô có chữ"
            raise refuse("BT06", "vung", tep=self.tep, what=what) from None
        except (SyntaxError, ValueError, TypeError, LookupError) as error:  # no XML, no number
            raise refuse("BT05", "tep", tep=self.tep) from error


class _Large(Exception):  # noqa: N818 - it is no error of ours, and told as one of the file
    """More cells than a table may hold."""


def opened(content: bytes, tep: str) -> Workbook:
    """Return the workbook. Raises KehoachError BT04 to BT07."""
    if importlib.util.find_spec("openpyxl") is None:
        raise refuse("BT04", "tep")
    parts = reduced(content, tep)
    try:
        with warnings.catch_warnings():  # in English, of styles no table shows
            warnings.simplefilter("ignore")
            return _opened(parts, tep)
    except Exception as error:  # openpyxl raises whatever a strange part gives it
        raise refuse("BT05", "tep", tep=tep) from error


def _opened(parts: dict[str, Part], tep: str) -> Workbook:
    from openpyxl.reader.excel import ExcelReader  # noqa: PLC0415 - an extra, and 200 ms
    from openpyxl.styles.stylesheet import apply_stylesheet  # noqa: PLC0415 - only with a sheet

    reader = ExcelReader(packed(parts), data_only=True, keep_links=False)
    reader.read_manifest()
    reader.read_strings()
    reader.read_workbook()
    apply_stylesheet(reader.archive, reader.wb)
    sheets = tuple(_sheets(reader, parts))
    if not sheets:
        raise ValueError("no sheet")
    base = BASE_1904 if reader.wb.epoch == BASE_1904 else BASE_1900
    return Workbook(tep, sheets, reader.shared_strings, _codes(reader.wb), base)


def _sheets(reader: Any, parts: dict[str, Part]) -> Iterator[Named]:
    for sheet, relation in reader.parser.find_sheets():
        part = parts.get(relation.target)
        if part is not None and "chartsheet" not in relation.Type:
            yield Named(str(sheet.name), sheet.state != "visible", part)


def _codes(book: Any) -> tuple[str, ...]:
    """Return the number format of each style of a workbook."""
    from openpyxl.styles.numbers import builtin_format_code  # noqa: PLC0415 - an extra

    out = []
    for style in book._cell_styles:  # noqa: SLF001 - no public name gives styles without cells
        own = style.numFmtId - _CUSTOM
        formats = book._number_formats  # noqa: SLF001 - nor its own formats
        known = formats[own] if 0 <= own < len(formats) else builtin_format_code(style.numFmtId)
        out.append(known or _UNKNOWN)
    return tuple(out)


class _Rows:
    """One reading of a sheet's part."""

    def __init__(self, book: Workbook, region: Region) -> None:
        self.book = book
        self.region = region
        self.held: dict[tuple[int, int], Stored] = {}
        self.merges: list[Region] = []
        self.hidden_rows: set[int] = set()
        self.hidden_columns: list[tuple[int, int]] = []
        self.row = 0

    def read(self, part: Part) -> Cells:
        from openpyxl.xml.functions import iterparse  # noqa: PLC0415 - an extra

        takes = {
            f"{_NS}row": self._take_row,
            f"{_NS}col": self._take_column,
            f"{_NS}mergeCell": self._take_merge,
        }
        for _, element in iterparse(io.BytesIO(part.content)):
            take = takes.get(element.tag)
            if take is not None:
                take(element)
                element.clear()
        columns = _columns(self.hidden_columns)
        return Cells(self.held, tuple(self.merges), frozenset(self.hidden_rows), columns)

    def _take_column(self, element: Any) -> None:
        if _is_true(element.get("hidden")) or element.get("width") == "0":
            self.hidden_columns.append((int(element.get("min")), int(element.get("max"))))

    def _take_merge(self, element: Any) -> None:
        merge = parse_region(element.get("ref") or "")
        if merge is None:
            raise ValueError("no region")
        if merge.meets(self.region) and merge.top + merge.left < merge.bottom + merge.right:
            self.merges.append(merge)

    def _take_row(self, element: Any) -> None:
        self.row = int(element.get("r") or self.row + 1)
        if not self.region.top <= self.row <= self.region.bottom:
            return
        if _is_true(element.get("hidden")):
            self.hidden_rows.add(self.row)
        column = 0
        for cell in element.iterfind(f"{_NS}c"):
            place = parse_region(cell.get("r") or "")
            column = place.left if place else column + 1
            if self.region.left <= column <= self.region.right:
                self._take_cell(cell, column)

    def _take_cell(self, cell: Any, column: int) -> None:
        formula = cell.find(f"{_NS}f") is not None
        kind, text = self._value(cell)
        if text is None and not formula:
            return
        style = int(cell.get("s") or 0)
        code = self.book.codes[style] if style < len(self.book.codes) else "General"
        self.held[self.row, column] = Stored(kind, text or "", code, formula)
        if len(self.held) > MOST_CELLS:
            raise _Large

    def _value(self, cell: Any) -> tuple[str, str | None]:
        """Return what kind of value a cell has and its text; None for no value."""
        kind = cell.get("t") or "n"
        if kind == "inlineStr":
            return "s", "".join(text.text or "" for text in _texts(cell.find(f"{_NS}is")))
        value = cell.findtext(f"{_NS}v")
        if kind == "s" and value is not None:
            return "s", self.book.strings[int(value)]
        if kind == "str":
            return "s", value
        return kind, value or None


def _columns(runs: list[tuple[int, int]]) -> frozenset[int]:
    """Return the columns of many runs, each column once however often the runs overlap."""
    out: set[int] = set()
    reached = 0
    for first, last in sorted(runs):
        end = min(last, MOST_COLUMNS)
        out.update(range(max(first, reached + 1), end + 1))
        reached = max(reached, end)
    return frozenset(out)


def _texts(inline: Any) -> Iterator[Any]:
    """Yield the pieces of words inside a cell; how a word is spoken (Japanese) is none of them."""
    if inline is not None:
        yield from inline.iterfind(f"{_NS}t")
        yield from inline.iterfind(f"{_NS}r/{_NS}t")


def _is_true(value: str | None) -> bool:
    return value in ("1", "true")
