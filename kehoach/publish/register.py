"""A line of the register of outgoing papers (sổ đăng ký văn bản đi), and a register it is added to.

Source: Nghị định 30/2020/NĐ-CP, Điều 15, 16; Phụ lục IV, Mục I. A register of this program is a CSV
in UTF-8 with its mark, so that Excel shows the accents, cells apart by commas. Days are written
2026-01-12: Excel takes 12/01/2026 for the first of December where Windows counts as Americans do.
"""

from __future__ import annotations

import codecs
import csv
import io
import unicodedata
from typing import TYPE_CHECKING

from kehoach.law.van_ban_di import so_dang_ky
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError, Place
from kehoach.publish.faults import problem, refuse
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.problem import Problem
    from kehoach.publish.issued import Issued
    from kehoach.publish.metadata import Unsaid

MOST_BYTES = 10_000_000
"""Of a register: some 30,000 papers, more than an office issues in a year."""
_BETWEEN = "; "
_SIGNS = "\t;,"
"""What may stand between cells; of those in the first line the first of these."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""How a cell begins that Excel and LibreOffice would reckon."""
_NUMBER, _DAY = 0, 1
"""Columns that make a paper one of its year."""


class RegisterLine(NamedTuple):
    """A line of the register."""

    cells: tuple[str, ...]
    """In the order of the decree's form; the day of passing on and the receipt stay blank."""
    notices: tuple[Problem, ...] = ()


def line(paper: Issued, unsaid: Unsaid, file: str) -> RegisterLine:
    """Return the line of a paper; PH14 tells of each cell that is kept from being a formula."""
    cells = (
        paper.so_ky_hieu,
        paper.ngay,
        f"{paper.loai} {paper.trich_yeu}",
        _BETWEEN.join(cell.ho_ten for cell in paper.nguoi_ky if cell.ho_ten),
        _BETWEEN.join(cell.ten for cell in paper.noi_nhan),
        ", ".join(paper.luu),
        "" if unsaid.so_ban is None else str(unsaid.so_ban),
        "",
        "",
        unsaid.ghi_chu,
    )
    odd = [cell for cell in cells if cell.startswith(_FORMULA)]
    kept = tuple(f"'{cell}" if cell in odd else cell for cell in cells)
    return RegisterLine(kept, tuple(problem("PH14", Place(file), what=cell[:40]) for cell in odd))


def new(cells: Sequence[str]) -> bytes:
    """Return a register of one line below its head."""
    return codecs.BOM_UTF8 + _written([so_dang_ky(), cells], ",", "\r\n").encode()


def _written(rows: Sequence[Sequence[str]], sign: str, end: str) -> str:
    out = io.StringIO()
    csv.writer(out, delimiter=sign, lineterminator=end).writerows(rows)
    return out.getvalue()


class _Shape(NamedTuple):
    """How a register is written."""

    encoding: str
    sign: str
    end: str


def added(content: bytes, cells: Sequence[str], place: Place) -> bytes:
    """Return a register with one line more behind its others, of which every byte stays.

    The line is written as they are: encoding, sign between the cells, line ends, the order of the
    columns by their names; columns the form does not have stay blank, and a day is written as the
    last one above it. Raises KehoachError PH08 for what is no register, PH09 for a paper that is in
    it already.
    """
    text, shape = _shape(content, place)
    try:
        rows = [*csv.reader(io.StringIO(text, newline=""), delimiter=shape.sign, strict=True)]
    except csv.Error as error:
        raise refuse("PH08", place, why="dấu ngoặc kép không khớp") from error
    at = _columns(rows, place)
    _check_once(rows, at, cells, place)
    row = [""] * len(rows[0])
    for number, value in zip(at, cells, strict=True):
        row[number] = value
    row[at[_DAY]] = _as_above(rows, at[_DAY], cells[_DAY])
    gap = "" if text.endswith(("\n", "\r")) else shape.end
    return content + (gap + _written([row], shape.sign, shape.end)).encode(shape.encoding)


def _shape(content: bytes, place: Place) -> tuple[str, _Shape]:
    """Return the text of a register and how it is written. Raises KehoachError PH08."""
    encoding = "utf-8"
    for mark, name in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        encoding = name if content.startswith(mark) else encoding
    try:
        text = content.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError as error:
        raise refuse("PH08", place, why="không phải UTF-8 hay UTF-16") from error
    if "\0" in text:
        raise refuse("PH08", place, why="không phải tệp chữ; sổ Excel thì lưu thành CSV UTF-8")
    head = text.partition("\n")[0]
    sign = next((known for known in _SIGNS if known in head), ",")
    return text, _Shape(encoding, sign, "\r\n" if head.endswith("\r") else "\n")


def _columns(rows: list[list[str]], place: Place) -> list[int]:
    """Return where the columns of the form stand. Raises KehoachError PH08."""
    heads = [fold(" ".join(name.split())) for name in (rows[0] if rows else [])]
    lacking = [name for name in so_dang_ky() if fold(name) not in heads]
    if lacking:
        raise refuse("PH08", place, why=f"dòng đầu thiếu cột “{lacking[0]}”")
    return [heads.index(fold(name)) for name in so_dang_ky()]


def _check_once(rows: list[list[str]], at: list[int], cells: Sequence[str], place: Place) -> None:
    """Raise KehoachError PH09 for a number that was given to a paper of the same year."""
    year = _year(cells[_DAY])
    for number, row in enumerate(rows[1:], 2):
        known, day = (
            row[at[column]] if at[column] < len(row) else "" for column in (_NUMBER, _DAY)
        )
        if _same(known, cells[_NUMBER]) and _year(day) == year:
            raise KehoachError(
                [
                    problem(
                        "PH09",
                        place._replace(line=number, column=1),
                        so=known,
                        nam=year,
                        dong=number,
                    )
                ]
            )


def _same(known: str, given: str) -> bool:
    """Return True for one number and symbol, however its zeros and capitals are written."""
    first, second = ("".join(text.split()).lstrip("'0").casefold() for text in (known, given))
    return unicodedata.normalize("NFC", first) == unicodedata.normalize("NFC", second)


def _year(day: str) -> str:
    """Return the year of ``2026-01-12`` or ``12/01/2026``; empty where there is none."""
    parts = day.strip().replace("/", "-").split("-")
    return next((part for part in parts if len(part) == len("2026")), "")


def _as_above(rows: list[list[str]], column: int, day: str) -> str:
    """Return ``2026-01-12`` as ``12/01/2026`` where the last day of the register is written so."""
    days = (row[column] for row in reversed(rows[1:]) if column < len(row) and row[column].strip())
    year, month, date = day.split("-")
    return f"{date}/{month}/{year}" if "/" in next(days, "") else day
