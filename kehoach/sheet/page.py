"""A page of a workbook that is to be written: lines, a table, what colours it."""

from __future__ import annotations

import re
from datetime import date

from kehoach.named import NamedTuple
from kehoach.sheet.region import cell_name

Cell = str | int | date | None
"""What a cell holds: words, a whole number, a day, nothing."""


class SheetColumn(NamedTuple):
    """A column of a page."""

    ten: str
    rong: float
    """Characters of the usual size it is wide."""
    canh: str = "trai"
    """``trai``, ``giua`` or ``phai``."""
    an: bool = False
    """True for a hidden one."""
    chon: tuple[str, ...] = ()
    """What a person chooses from in its cells; empty where anything may be typed."""


class SheetLine(NamedTuple):
    """A line above the table, over all its columns."""

    words: str
    dam: bool = False
    lon: bool = False
    """True for the title of the page."""


class Colour(NamedTuple):
    """Rows that are shown in a colour while a formula holds."""

    formula: str
    """Of the first row; ``$F6`` is column F of each row in turn."""
    nen: str
    chu: str


class SheetPage(NamedTuple):
    """A sheet of the workbook: lines, then a table."""

    ten: str
    cot: tuple[SheetColumn, ...]
    hang: tuple[tuple[Cell, ...], ...]
    dau: tuple[SheetLine, ...] = ()
    mau: tuple[Colour, ...] = ()
    an: bool = False
    """True for a hidden sheet."""
    giu: int = 0
    """Columns that stay in sight while the others move."""
    o_ngay: str = ""
    """Words before a cell of the last line in which a person may write a day; empty for none."""

    @property
    def heading(self) -> int:
        """Return the row of the headings of the table, counted from 1."""
        return len(self.dau) + bool(self.o_ngay) + 1


def day_cell(page: SheetPage) -> str:
    """Return the cell a person may write a day in: ``$D$4``."""
    column = re.sub(r"\d", "", cell_name(1, day_column(page) + 1))
    return f"${column}${page.heading - 1}"


def shown(page: SheetPage) -> int:
    """Return how many columns from the left a page prints over: up to the last that shows."""
    return max((at for at, item in enumerate(page.cot, 1) if not item.an), default=1)


def day_column(page: SheetPage) -> int:
    """Return the column of the cell for a day, counted from 0: the last but one that shows."""
    return max(shown(page) - 2, 1)
