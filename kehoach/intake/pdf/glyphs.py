"""The letters of a PDF page as PDFium tells them, each with its place, size and font."""

from __future__ import annotations

import ctypes
import re
from math import atan2, hypot, pi
from typing import TYPE_CHECKING, Any

from kehoach.intake.pdf.letters import Letter
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_BOLD = re.compile(r"bold|black|heavy|demi", re.IGNORECASE)
_ITALIC = re.compile(r"italic|oblique", re.IGNORECASE)
_BOLD_WEIGHT = 600
_HYPHENS = {"\x02": "-", "\ufffe": "-", "\u2010": "-", "\u2011": "-"}
_LAST_SIGN = 0x110000
_LEAST_SIZE, _MOST_SIZE = 1, 400
"""Sizes of letters in pt; a size outside comes from a matrix that was not meant so."""
_SLANT = 0.12
"""Quarters of a circle (11 degrees): a line turned by less is upright, as on a scanned page."""
_FONT_NAME = 200
"""Bytes of a font's name that are read."""
Box = tuple[float, float, float, float]
"""Left, bottom, right, top, in pt."""


class _Look(NamedTuple):
    """What the letters of one text object share."""

    co: float
    dam: bool
    nghieng: bool
    font: str
    quarter: int
    mark: int


def letters(
    raw: Any,
    textpage: Any,
    most: int,
    marks: Mapping[int, int] | None = None,
) -> Iterator[Letter]:
    """Yield the letters of a page, at most ``most``; ``raw`` is pypdfium2's C interface.

    Each stands in the frame in which it is upright: of a text turned by a quarter the places are
    turned back about the corner of the page. ``marks`` tells by the address of a text object which
    annotation it belongs to. What PDFium makes up (spaces, line ends) is left out.
    """
    reader = _Reader(raw, textpage.raw, marks or {})
    for at in range(min(raw.FPDFText_CountChars(textpage.raw), most)):
        letter = reader.letter(at)
        if letter is not None:
            yield letter


def address(thing: Any) -> int:
    """Return where an object of PDFium lies: the same object, the same number; 0 for none."""
    return ctypes.cast(thing, ctypes.c_void_p).value or 0


class _Reader:
    """Asks PDFium for a letter; what a text object's letters share is asked once."""

    def __init__(self, raw: Any, handle: Any, marks: Mapping[int, int]) -> None:
        self._raw, self._handle, self._marks = raw, handle, marks
        self._looks: dict[int, _Look] = {}
        self._name = ctypes.create_string_buffer(_FONT_NAME)
        self._flags = ctypes.c_int()
        self._matrix = raw.FS_MATRIX()
        self._box = [ctypes.c_double() for _ in range(4)]
        self._point = [ctypes.c_double() for _ in range(2)]
        self._box_at = [ctypes.byref(side) for side in self._box]
        self._point_at = [ctypes.byref(side) for side in self._point]

    def letter(self, at: int) -> Letter | None:
        raw, handle = self._raw, self._handle
        code = raw.FPDFText_GetUnicode(handle, at)
        sign = chr(code) if 0 < code < _LAST_SIGN else ""
        sign = _HYPHENS.get(sign, sign)
        if not sign or sign in "\r\n" or raw.FPDFText_IsGenerated(handle, at) == 1:
            return None
        if not raw.FPDFText_GetCharBox(handle, at, *self._box_at):
            return None
        raw.FPDFText_GetCharOrigin(handle, at, *self._point_at)
        look = self._look(at)
        left, right, bottom, top = (side.value for side in self._box)
        x, y = (side.value for side in self._point)
        if look.quarter > 0:
            left, bottom, right, top = turned_box(look.quarter, (left, bottom, right, top))
            x, y = turned(look.quarter, x, y)
        x0, x1 = min(x, left), max(right, x)
        return Letter(sign, x0, x1, y, *look)

    def _look(self, at: int) -> _Look:
        thing = address(self._raw.FPDFText_GetTextObject(self._handle, at))
        found = self._looks.get(thing)
        if found is None:
            found = self._asked(at, self._marks.get(thing, 0))
            if thing:
                self._looks[thing] = found
        return found

    def _asked(self, at: int, mark: int) -> _Look:
        raw, handle = self._raw, self._handle
        size = raw.FPDFText_GetFontSize(handle, at)
        quarter = 0
        matrix = self._matrix
        if raw.FPDFText_GetMatrix(handle, at, ctypes.byref(matrix)):
            scaled = size * hypot(matrix.c, matrix.d)
            size = scaled if _LEAST_SIZE < scaled < _MOST_SIZE else size
            quarter = _quarter(matrix.a, matrix.b)
        flags = ctypes.byref(self._flags)
        length = raw.FPDFText_GetFontInfo(handle, at, self._name, _FONT_NAME, flags)
        font = self._name.raw[: max(length - 1, 0)].decode("utf-8", "replace").rpartition("+")[2]
        heavy = raw.FPDFText_GetFontWeight(handle, at) >= _BOLD_WEIGHT
        bold = _BOLD.search(font) is not None or heavy
        return _Look(float(size), bold, bool(_ITALIC.search(font)), font, quarter, mark)


def _quarter(a: float, b: float) -> int:
    """Return how many quarters against the clock a line is turned; -1 for a slanting one."""
    if b == 0 and a >= 0:
        return 0
    turn = atan2(b, a) / (pi / 2)
    return round(turn) % 4 if abs(turn - round(turn)) < _SLANT else -1


def turned(quarter: int, x: float, y: float) -> tuple[float, float]:
    """Return where a point lies once what is turned by ``quarter`` is upright."""
    if quarter == 1:
        return y, -x
    if quarter == 2:  # noqa: PLR2004 - a half
        return -x, -y
    return (-y, x) if quarter == 3 else (x, y)  # noqa: PLR2004 - three quarters


def turned_box(quarter: int, box: Box) -> Box:
    """Return a box (left, bottom, right, top) turned the same way."""
    x0, y0 = turned(quarter, box[0], box[1])
    x1, y1 = turned(quarter, box[2], box[3])
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)
