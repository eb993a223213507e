"""A workbook written: pages of rows with their widths, lists, rules and print settings.

The only module that knows XlsxWriter, which is an extra. What is asked for is data; a text is
always written as text, whatever it begins with, and the same data give the same bytes.
"""

from __future__ import annotations

import importlib.util
import io
import re
import zipfile
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from kehoach.problem import KehoachError, Place
from kehoach.sheet.faults import problem
from kehoach.sheet.heights import BOLD, height
from kehoach.sheet.page import day_column, shown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.sheet.page import Cell, SheetColumn, SheetPage

FONT = "Times New Roman"
"""Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 2 asks it of papers."""
_SIZE = 12
_DAY = "dd/mm/yyyy"
_LONGEST = 32_767
"""Characters of a cell of Excel; what is behind them is cut with a sign of it."""
_HEAD_COLOUR = "#D9E2F3"
_PAPER_A4 = 9
_MARGINS = {"left": 0.79, "right": 0.59, "top": 0.79, "bottom": 0.79}
"""Inches: 20 mm, on the right 15 mm, as the decree sets a page."""
_UNSAFE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]")
"""Signs no XML may hold, or no cell shows."""


def workbook(pages: Iterable[SheetPage], title: str, created: date, author: str = "") -> bytes:
    """Return the .xlsx of the pages. Raises KehoachError BT20 where XlsxWriter is not installed.

    ``created`` is the day its properties name: the clock is not read.
    """
    if importlib.util.find_spec("xlsxwriter") is None:
        raise KehoachError([problem("BT20", Place())])
    from xlsxwriter import Workbook  # noqa: PLC0415 - an extra

    out = io.BytesIO()
    options = {
        "in_memory": True, "strings_to_formulas": False, "strings_to_urls": False,
        "strings_to_numbers": False, "default_date_format": _DAY,
        "default_format_properties": {"font_name": FONT, "font_size": _SIZE},
    }  # fmt: skip
    book = Workbook(out, options)
    stamp = datetime(created.year, created.month, created.day)  # noqa: DTZ001 - a day has no zone
    book.set_properties({"title": _text(title), "author": _text(author), "created": stamp})
    looks = _Looks(book)
    for page in pages:
        _Written(book, looks, page).write()
    book.close()
    return _growing(out.getvalue())


def _growing(content: bytes) -> bytes:
    """Return the workbook with row heights a program may still change as a person types.

    XlsxWriter marks each height as set by hand; a row so marked never grows. Without any height
    LibreOffice shows one line of each row.
    """
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename.startswith("xl/worksheets/"):
                data = data.replace(b' customHeight="1"', b"")
            new.writestr(part, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()


def _text(value: str) -> str:
    kept = _UNSAFE.sub("", value)
    return kept if len(kept) <= _LONGEST else kept[: _LONGEST - 1] + "…"


class _Looks:
    """The formats of a workbook, each made once."""

    def __init__(self, book: Any) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, object], ...], object] = {}

    def of(self, **look: object) -> object:
        key = tuple(sorted(look.items()))
        if key not in self._made:
            usual = {"font_name": FONT, "font_size": _SIZE, "valign": "top"}
            self._made[key] = self._book.add_format({**usual, **look})
        return self._made[key]

    def cell(self, column: SheetColumn, value: Cell) -> object:
        align = {"trai": "left", "giua": "center", "phai": "right"}[column.canh]
        look = {"border": 1, "text_wrap": True, "align": align}
        return self.of(**look, num_format=_DAY) if isinstance(value, date) else self.of(**look)


class _Written:
    """One sheet as it is written."""

    def __init__(self, book: Any, looks: _Looks, page: SheetPage) -> None:
        self.page = page
        self.looks = looks
        self.sheet = book.add_worksheet(page.ten)
        self.first = page.heading
        """Row of the first data row, counted from 0: the one behind the headings."""
        self.last = max(self.first, self.first + len(page.hang) - 1)

    def write(self) -> None:
        self._head()
        self._table()
        self._helps()
        self._printed()

    def _head(self) -> None:
        wide = max(shown(self.page) - 1, 0)
        total = sum(column.rong for column in self.page.cot if not column.an)
        for row, line in enumerate(self.page.dau):
            size = 14 if line.lon else _SIZE
            look = self.looks.of(bold=line.dam, font_size=size, align="center", text_wrap=True)
            if wide:
                self.sheet.merge_range(row, 0, row, wide, "", look)
            self.sheet.write_string(row, 0, _text(line.words), look)
            self.sheet.set_row(row, height([(line.words, total)], size / _SIZE))
        if self.page.o_ngay:
            at, row = day_column(self.page), self.page.heading - 2
            self.sheet.merge_range(row, 0, row, at - 1, "", self.looks.of(align="right"))
            self.sheet.write_string(row, 0, self.page.o_ngay, self.looks.of(align="right"))
            self.sheet.write_blank(row, at, None, self.looks.of(border=1, num_format=_DAY))

    def _table(self) -> None:
        middle = {"bold": True, "border": 1, "align": "center", "valign": "vcenter"}
        head = self.looks.of(**middle, text_wrap=True, bg_color=_HEAD_COLOUR)
        for at, column in enumerate(self.page.cot):
            options = {"hidden": 1} if column.an else {}
            self.sheet.set_column(at, at, column.rong, self.looks.of(text_wrap=True), options)
            self.sheet.write_string(self.first - 1, at, _text(column.ten), head)
        titles = ((item.ten, item.rong * BOLD) for item in self.page.cot)
        self.sheet.set_row(self.first - 1, height(titles))
        for row, cells in enumerate(self.page.hang, self.first):
            said = zip(self.page.cot, cells, strict=True)
            words = ((str(cell or ""), item.rong) for item, cell in said if not item.an)
            self.sheet.set_row(row, height(words))
            for at, (column, value) in enumerate(zip(self.page.cot, cells, strict=True)):
                self._cell(row, at, value, self.looks.cell(column, value))

    def _cell(self, row: int, at: int, value: Cell, look: object) -> None:
        if value is None or value == "":
            self.sheet.write_blank(row, at, None, look)
        elif isinstance(value, str):
            self.sheet.write_string(row, at, _text(value), look)
        elif isinstance(value, int):
            self.sheet.write_number(row, at, value, look)
        else:
            self.sheet.write_datetime(row, at, value, look)

    def _helps(self) -> None:
        """Add the lists to choose from, the colours, the filter; keep the headings in sight."""
        for at, column in enumerate(self.page.cot):
            if column.chon:
                self.sheet.data_validation(self.first, at, self.last, at, _choice(column))
        for item in self.page.mau:
            look = self.looks.of(bg_color=item.nen, font_color=item.chu)
            rule = {"type": "formula", "criteria": item.formula, "format": look}
            self.sheet.conditional_format(self.first, 0, self.last, len(self.page.cot) - 1, rule)
        if self.page.hang and not self.page.an:
            # a hidden column too: Excel sorts what the filter spans, and leaves the rest
            self.sheet.autofilter(self.first - 1, 0, self.last, len(self.page.cot) - 1)
        self.sheet.freeze_panes(self.first, self.page.giu)

    def _printed(self) -> None:
        self.sheet.set_paper(_PAPER_A4)
        self.sheet.set_landscape()
        self.sheet.set_margins(**_MARGINS)
        self.sheet.fit_to_pages(1, 0)
        self.sheet.repeat_rows(self.first - 1)
        self.sheet.set_header(f'&C&"{FONT},Regular"&13&P')
        if self.page.an:
            self.sheet.hide()


def _choice(column: SheetColumn) -> dict[str, str | list[str]]:
    """Return the rule of a column to choose in; Excel shows its words in a box."""
    return {
        "validate": "list",
        "source": list(column.chon),
        "error_type": "warning",
        "error_title": column.ten[:32],
        "error_message": f"Nên chọn trong danh sách: {', '.join(column.chon)}."[:255],
    }
