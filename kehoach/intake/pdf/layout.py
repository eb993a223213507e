"""What stands on a page: lines of text, two columns side by side, tables."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.intake.pages import page_number
from kehoach.intake.pdf.cells import Cells
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.intake.pdf.letters import Piece
    from kehoach.intake.pdf.strokes import Stroke

_BESIDE = 0.6
"""Pieces whose baselines differ by less, in sizes, stand side by side."""
_GUTTER = 8.0
"""Least width in pt of the gap between two columns."""
HEADER = re.compile(
    r"CỘNG H(?:ÒA|OÀ) XÃ HỘI|Độc lập\s*[-–]|Số\s*:|Nơi nhận|[TK][MTL]\.\s*[A-ZĐÀ-Ỹ]|CHỦ TỊCH"
    r"|GIÁM ĐỐC|TRƯỞNG"
)
_TITLE = re.compile(r"KẾ HOẠCH$")
_NOTE = re.compile(r"\[?\d|\*")
_SHORTEST, _LONGEST, _AT_EDGE = 50, 230, 40
"""Length of the line above footnotes and its distance from the left edge, in pt."""
_CENTRED = 12.0
"""How far the middle of a centred line lies from that of the page at most, in pt."""
EDGE = 0.085
"""Share of the page's height where page numbers stand."""


class PrintedLine(NamedTuple):
    """A line across the page: its pieces from left to right."""

    pieces: tuple[Piece, ...]


class Columns(NamedTuple):
    """Two columns side by side."""

    left: tuple[Piece, ...]
    right: tuple[Piece, ...]


Item = PrintedLine | Columns | Cells
_Gap = tuple[float, float]
"""Where the gap between two columns begins and ends, in pt."""


def without_page_number(pieces: list[Piece], height: float) -> tuple[list[Piece], Piece | None]:
    """Return the pieces without the page number in the upper or lower margin, and that number."""
    for piece in pieces:
        edge = piece.y < height * EDGE or piece.y > height * (1 - EDGE)
        alone = all(other is piece or abs(other.y - piece.y) > piece.co for other in pieces)
        if edge and alone and page_number(piece.text.strip()) is not None:
            return [stretch for stretch in pieces if stretch is not piece], piece
    return pieces, None


def without_footnotes(pieces: list[Piece], lines: list[Stroke]) -> tuple[list[Piece], list[Piece]]:
    """Return the pieces above the short line of the footnotes, and the small ones below it."""
    if not pieces:
        return pieces, []
    usual = _usual_size(pieces)
    left = min(piece.x0 for piece in pieces)
    for line in lines:
        below = [piece for piece in pieces if piece.y < line.at]
        if _parts_notes(line, left) and _are_notes(below, usual):
            return [piece for piece in pieces if piece.y >= line.at], below
    return pieces, []


def _usual_size(pieces: list[Piece]) -> float:
    """Return the size most letters have."""
    sizes = [piece.co for piece in pieces for _ in piece.text]
    return max(set(sizes), key=sizes.count)


def _parts_notes(line: Stroke, left: float) -> bool:
    """Return True for a short line at the left edge of the text."""
    short = line.lying and _SHORTEST < line.end - line.start < _LONGEST
    return short and abs(line.start - left) < _AT_EDGE


def _are_notes(below: list[Piece], usual: float) -> bool:
    """Return True for words smaller than the usual ones that begin with the number of a note."""
    if not below or any(piece.co >= usual for piece in below):
        return False
    return _NOTE.match(below[0].text) is not None


def items(outside: list[Piece], tables: list[Cells], width: float) -> list[Item]:
    """Return what stands on the page, from top to bottom."""
    placed: list[tuple[float, Item]] = list(_text(side_by_side(outside), width))
    placed += [(table.grid.ys[0], table) for table in tables]
    return [item for _, item in sorted(placed, key=lambda pair: -pair[0])]


def side_by_side(pieces: list[Piece]) -> list[list[Piece]]:
    """Return the pieces in rows of what stands side by side."""
    rows: list[list[Piece]] = []
    for piece in pieces:
        if rows and abs(rows[-1][-1].y - piece.y) < _BESIDE * max(piece.co, rows[-1][-1].co):
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return rows


def _text(rows: list[list[Piece]], width: float) -> list[tuple[float, Item]]:
    out: list[tuple[float, Item]] = []
    at = 0
    while at < len(rows):
        region = _region(rows, at, width)
        if region is not None:
            del out[len(out) - (at - region.start) :]
            out.append((rows[region.start][0].y, region.columns(rows)))
            at = region.end
            continue
        row = sorted(rows[at], key=lambda piece: piece.x0)
        out.append((row[0].y, PrintedLine(tuple(row))))
        at += 1
    return out


class _Region(NamedTuple):
    """Rows that stand in two columns."""

    start: int
    end: int
    gutter: float
    """The middle of the gap between the columns."""

    def pieces(self, rows: list[list[Piece]]) -> list[Piece]:
        return [piece for row in rows[self.start : self.end] for piece in row]

    def columns(self, rows: list[list[Piece]]) -> Columns:
        taken = self.pieces(rows)
        left = tuple([piece for piece in taken if piece.x1 <= self.gutter])
        return Columns(left, tuple([piece for piece in taken if piece.x1 > self.gutter]))


def _region(rows: list[list[Piece]], at: int, width: float) -> _Region | None:
    """Return the rows of two columns around the row ``at``; None where it stands in none."""
    gap = _parted(rows[at])
    if not gap:
        return None
    start, gap = _upward(rows, at, gap, width)
    end, (low, high) = _downward(rows, at, gap, width)
    region = _Region(start, end, (low + high) / 2)
    known = sum(1 for piece in region.pieces(rows) if HEADER.match(piece.text.strip()))
    pairs = 1 + sum(len(row) > 1 for row in rows[at + 1 : end])
    return region if known and (pairs > 1 or known > 1) else None


def _upward(rows: list[list[Piece]], at: int, gap: _Gap, width: float) -> tuple[int, _Gap]:
    """Return the first row of the columns a row stands in, and what the rows leave of the gap."""
    while at and _capitals(rows[at - 1]):
        narrowed = _narrowed(rows[at - 1], gap, width)
        if not narrowed:
            break
        at, gap = at - 1, narrowed
    return at, gap


def _downward(rows: list[list[Piece]], at: int, gap: _Gap, width: float) -> tuple[int, _Gap]:
    """Return the row behind the columns a row stands in, and what the rows leave of the gap."""
    at += 1
    while at < len(rows) and (narrowed := _narrowed(rows[at], gap, width)):
        at, gap = at + 1, narrowed
    return at, gap


def _capitals(row: list[Piece]) -> bool:
    """Return True for what may stand at the top of a column: a name in capitals, ``Nơi nhận``."""
    return all(piece.text.isupper() or HEADER.match(piece.text.strip()) for piece in row)


def _parted(row: list[Piece]) -> _Gap | None:
    """Return the widest gap between the pieces of a row, where there is one wide enough."""
    order = sorted(row, key=lambda piece: piece.x0)
    gaps = [(a.x1, b.x0) for a, b in pairwise(order) if b.x0 - a.x1 >= _GUTTER]
    return max(gaps, key=lambda gap: gap[1] - gap[0]) if gaps else None


def _narrowed(row: list[Piece], gap: _Gap, width: float) -> _Gap | None:
    """Return what the row leaves of the gap; None when it does not belong to the columns."""
    low, high = gap
    for piece in row:
        text = piece.text.strip()
        centred = abs(piece.middle - width / 2) < _CENTRED and len(row) == 1
        if _TITLE.fullmatch(text) or (centred and not HEADER.match(text)):
            return None
        if piece.middle < (low + high) / 2:
            low = max(low, piece.x1)
        else:
            high = min(high, piece.x0)
    return (low, high) if high - low >= _GUTTER else None
