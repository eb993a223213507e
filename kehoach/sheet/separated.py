"""A CSV: rows of texts, their encoding and the sign between the cells found out with care."""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata

from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Place, Problem
from kehoach.sheet.faults import problem, refuse
from kehoach.text.legacy import reads_as_vietnamese

MOST_BYTES = 10_000_000
MOST_CELLS = 100_000
_SIGNS = {",": "dấu phẩy", ";": "dấu chấm phẩy", "\t": "tab"}
_HINT = "sep="
"""First line with which Excel is told the sign."""
_SAMPLE = 20_000
_LEAST = 2
"""Cells of a row that is separated at all."""


class Separated(NamedTuple):
    """The rows of a CSV."""

    rows: list[list[str]]
    """Counted as Excel counts them: it shows no line ``sep=;``."""
    notices: tuple[Problem, ...]


def separated(content: bytes, tep: str, file: str) -> Separated:
    """Return the rows of a CSV. Raises KehoachError BT06, BT15, BT16, BT17."""
    text, notices = _decoded(content, tep, file)
    first_line, _, rest = text.partition("\n")
    hinted = first_line.strip().lower()
    if hinted.startswith(_HINT) and len(hinted) == len(_HINT) + 1:
        return Separated(_rows(rest, hinted[-1], tep), notices)
    if first_line.strip("\r").lower() == f"{_HINT}\t":
        return Separated(_rows(rest, "\t", tep), notices)
    return Separated(_rows(text, _sign(text, tep), tep), notices)


def _decoded(content: bytes, tep: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text: Excel writes a CSV in UTF-8, UTF-16 or the machine's own Windows-1258."""
    wide = content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    try:
        text = content.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError as error:
        if wide:
            raise refuse("BT15", "tep", tep=tep) from error
        return _windows_1258(content, tep, file)
    if "\0" in text:
        raise refuse("BT15", "tep", tep=tep)
    return _composed(text), ()


def _windows_1258(content: bytes, tep: str, file: str) -> tuple[str, tuple[Problem, ...]]:
    text = _composed(content.decode("cp1258", "replace"))
    if "\0" in text or not reads_as_vietnamese(text[:_SAMPLE]):
        raise refuse("BT15", "tep", tep=tep)
    return text, (problem("BT19", Place(file)),)


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text).replace("\r\n", "\n").replace("\r", "\n")


def _sign(text: str, tep: str) -> str:
    """Return the sign between the cells: the one that gives every row as many cells.

    A tab stands in no words and wins. Where both others fit (``1,5;2,5``), or neither does and
    both are there, nobody can tell.
    """
    found = [sign for sign in _SIGNS if sign in text] or [","]
    even = [sign for sign in found if _width(text, sign) >= _LEAST]
    likely = even if len(found) > 1 else found
    if len(likely) == 1 or "\t" in likely:
        return likely[-1]
    raise _ambiguous(even or found, tep)


def _ambiguous(signs: list[str], tep: str) -> KehoachError:
    names = " hay ".join(_SIGNS[sign] for sign in signs)
    return refuse("BT16", "tep", tep=tep, what=names)


def _width(text: str, sign: str) -> int:
    """Return how many cells every row has, 0 when they differ or the quotes do not fit.

    A cell with half a pair of quotes was cut by the wrong sign: ``a;"b,c"`` at the comma.
    """
    widths: set[int] = set()
    try:
        for row in csv.reader(io.StringIO(text), delimiter=sign, strict=True):
            if row:
                widths.add(len(row))
            if len(widths) > 1 or any(cell.count('"') % 2 for cell in row):
                return 0
    except csv.Error:
        return 0
    return widths.pop() if widths else 0


def _rows(text: str, sign: str, tep: str) -> list[list[str]]:
    """Return the rows, every one as long as the first. Raises KehoachError BT06, BT17."""
    reader = csv.reader(io.StringIO(text), delimiter=sign, strict=True)
    rows: list[list[str]] = []
    count = 0
    try:
        for row in reader:
            rows.append(row)
            count += len(row)
            if count > MOST_CELLS:
                raise refuse("BT06", "tep", tep=tep, what=f"có hơn {MOST_CELLS} ô")
    except csv.Error as error:
        what = f"dấu ngoặc kép của “{tep}” không khớp, gần dòng {reader.line_num}"
        raise refuse("BT17", "tep", what=what) from error
    _check_widths(rows, tep)
    return rows


def _check_widths(rows: list[list[str]], tep: str) -> None:
    filled = [(number, row) for number, row in enumerate(rows, 1) if any(row)]
    if not filled:
        raise refuse("BT09", "tep", what=f"“{tep}” không có ô nào có chữ")
    width = len(filled[0][1])
    for number, row in filled:
        if len(row) != width:
            what = f"hàng {number} của “{tep}” có {len(row)} ô, hàng đầu có {width} ô"
            raise refuse("BT17", "tep", what=what)
