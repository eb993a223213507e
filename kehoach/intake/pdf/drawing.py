"""Straight lines and pictures drawn on a PDF page."""

from __future__ import annotations

import ctypes
from itertools import islice
from typing import TYPE_CHECKING, Any

from kehoach.intake.pdf.strokes import LEAST, Stroke
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

_THIN = 3.0
"""A drawn box thinner than that, in pt, is a line."""
_MOST_SHAPES, _MOST_LINES = 20_000, 400
_PICTURE = 12.0
"""A picture smaller than that, in pt, shows no words: a bullet, a piece of a line."""


class Drawing(NamedTuple):
    """What is drawn on a page beside its letters."""

    lines: list[Stroke]
    """Its straight lines; none where there are so many that they are a drawing, no table."""
    pictures: int
    """How many pictures it shows: seals, signatures, photographs."""
    crowded: bool = False
    """True when there were too many lines: then a table among them is not seen."""


def drawing(raw: Any, page: Any) -> Drawing:
    """Return the straight lines and the pictures of a page; ``raw`` is pypdfium2's C interface."""
    out: list[Stroke] = []
    pictures = 0
    shapes = page.get_objects(filter=[raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    for thing in islice(shapes, _MOST_SHAPES):
        left, bottom, right, top = thing.get_bounds()
        if thing.type == raw.FPDF_PAGEOBJ_IMAGE:
            pictures += min(right - left, top - bottom) >= _PICTURE
            continue
        fill, stroke = ctypes.c_int(), ctypes.c_int()
        raw.FPDFPath_GetDrawMode(thing.raw, ctypes.byref(fill), ctypes.byref(stroke))
        out += _of_box(left, bottom, right, top, drawn=bool(stroke.value))
    whole = _whole(out)
    crowded = len(whole) > _MOST_LINES
    return Drawing([] if crowded else whole, pictures, crowded)


def _whole(lines: list[Stroke]) -> list[Stroke]:
    """Return the lines, those that go on in one another as one: Word draws cell by cell."""
    out: list[Stroke] = []
    for line in sorted(lines, key=lambda rule: (rule.lying, round(rule.at), rule.start)):
        last = out[-1] if out else None
        if last and _goes_on(last, line):
            out[-1] = last._replace(end=max(last.end, line.end))
        else:
            out.append(line)
    return out


def _goes_on(last: Stroke, line: Stroke) -> bool:
    beside = last.lying == line.lying and abs(last.at - line.at) < 1
    return beside and line.start <= last.end + 1


def _of_box(
    left: float, bottom: float, right: float, top: float, *, drawn: bool
) -> Iterator[Stroke]:
    """Yield the lines of a path: itself when it is thin, its four sides when they are drawn."""
    wide, high = right - left, top - bottom
    if high <= _THIN and wide >= LEAST:
        yield Stroke(lying=True, at=(top + bottom) / 2, start=left, end=right)
    elif wide <= _THIN and high >= LEAST:
        yield Stroke(lying=False, at=(left + right) / 2, start=bottom, end=top)
    elif drawn and wide >= LEAST and high >= LEAST:
        yield from (Stroke(lying=True, at=at, start=left, end=right) for at in (bottom, top))
        yield from (Stroke(lying=False, at=at, start=bottom, end=top) for at in (left, right))
