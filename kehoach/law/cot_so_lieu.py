"""Cells of digits: which hold a figure of the year, which a day, a number of the row, a name."""

from __future__ import annotations

import re
from itertools import pairwise

from kehoach.law.book import book
from kehoach.text.letters import one_line

_DIGITS = r"\d[\d.,\s]{0,30}"
_CELL = re.compile(
    r"[-–−+±~≥≤<>(\s]{0,6}"  # signs before it
    rf"{_DIGITS}(?:[-–/x]\s?{_DIGITS})?%?[)\s]{{0,6}}"
).fullmatch
_NO_FIGURE = re.compile(
    r"(?:\d{1,2}\s?[/.-]\s?)?(?:\d{1,2}\s?[/.-]\s?)?(?:19|20)\d\d"
    r"|(?:19|20)\d\d\s?[-–/]\s?(?:19|20)\d\d"
    r"|0\d{2,3}[\s.]?\d{3}[\s.]?\d{3,4}"
).fullmatch
"""A year, a day, a school year, a telephone number: a cell of digits that is no figure."""
_ROW = re.compile(r"\d{1,4}").fullmatch
_ENOUGH = 3
_ASIDE = re.compile(r"\([^()]{0,60}\)$")


def is_figure(cell: str) -> bool:
    """Return True for a cell that is a number: no day, no year, no telephone."""
    return _CELL(cell) is not None and _NO_FIGURE(cell.strip()) is None


def heads_no_figures(head: str) -> bool:
    """Return True for the head of a column whose numbers are no figures: ``STT``, ``Lớp``."""
    words = _ASIDE.sub("", one_line(head)).rstrip(" .:").casefold()
    heads, starts = (book("so-lieu")[f"{name}cot_khong_so_lieu"] for name in ("", "dau_"))
    return words in heads or words.startswith(tuple(starts))


def counted_rows(cells: list[str]) -> bool:
    """Return True for cells of one column that only number the rows: 1, 2, 3, anew in each group.

    Fewer than three cells say nothing: 1 and 2 may be counts.
    """
    numbers = [int(cell) for cell in cells if _ROW(cell.strip())]
    if len(numbers) < _ENOUGH or len(numbers) != len(cells) or numbers[0] != 1:
        return False
    counted = all(after in (1, before + 1) for before, after in pairwise(numbers))
    return counted and _ENOUGH in numbers
