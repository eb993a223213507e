"""Lines drawn on a PDF page, and the grids of tables they make."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_NEAR = 3.0
"""Lines closer than that, in pt, meet."""
LEAST = 8.0
"""A line shorter than that, in pt, belongs to a letter or a bullet."""
_LEAST_LINES = 4
"""Lines of a table at least; a cross or a corner is none."""
_LEAST_EDGES = 5
"""Edges of two cells beside or below each other."""
_MOST_FIELDS = 20_000


class Stroke(NamedTuple):
    """A straight line: ``at`` is its y (lying) or x (standing); all in pt."""

    lying: bool
    at: float
    start: float
    end: float


class Box(NamedTuple):
    """A cell of a grid: its first row and column, and how many it covers."""

    row: int
    column: int
    rows: int
    columns: int


class StrokeGrid(NamedTuple):
    """The lines of a table: column edges from left, row edges from the top."""

    xs: tuple[float, ...]
    ys: tuple[float, ...]
    boxes: tuple[Box, ...]
    open_top: bool = False
    """True when no line is drawn above the first row: it comes from the page before."""
    open_bottom: bool = False
    """True when no line is drawn below the last row: it goes on on the next page."""


class Fields:
    """Finds which box of a grid holds a point."""

    def __init__(self, grid: StrokeGrid) -> None:
        self._xs = grid.xs
        self._down = [-edge for edge in grid.ys]
        self._at: dict[tuple[int, int], int] = {}
        for at, box in enumerate(grid.boxes):
            for row in range(box.row, box.row + box.rows):
                for column in range(box.column, box.column + box.columns):
                    self._at.setdefault((row, column), at)

    def cell(self, x: float, y: float) -> int | None:
        """Return which box holds a point, or None outside the table."""
        row, column = bisect_right(self._down, -y) - 1, bisect_right(self._xs, x) - 1
        return self._at.get((row, column))


def grids(lines: list[Stroke]) -> list[StrokeGrid]:
    """Return the tables the lines make, from the top; lines that make none are left out."""
    found = [grid for group in _connected(lines) if (grid := _grid(group))]
    return sorted(found, key=lambda grid: -grid.ys[0])


def _meets(a: Stroke, b: Stroke) -> bool:
    if a.lying == b.lying:
        return abs(a.at - b.at) < _NEAR and a.start - _NEAR < b.end and b.start - _NEAR < a.end
    return a.start - _NEAR < b.at < a.end + _NEAR and b.start - _NEAR < a.at < b.end + _NEAR


def _connected(lines: list[Stroke]) -> list[list[Stroke]]:
    """Return the lines in groups that hang together."""
    groups: list[list[Stroke]] = []
    for line in lines:
        touching = [group for group in groups if any(_meets(line, other) for other in group)]
        joined = [line, *(other for group in touching for other in group)]
        groups = [group for group in groups if not any(group is item for item in touching)]
        groups.append(joined)
    return groups


def _edges(values: Iterable[float]) -> list[float]:
    """Return places in order, those that lie together as one."""
    out: list[float] = []
    for value in sorted(values):
        if not out or value - out[-1] > _NEAR:
            out.append(value)
    return out


def _grid(lines: list[Stroke]) -> StrokeGrid | None:
    standing = [line for line in lines if not line.lying]
    lying = [line for line in lines if line.lying]
    if not standing or not lying or len(standing) + len(lying) < _LEAST_LINES:
        return None
    xs = _sides(standing, lying)
    ys = _sides(lying, standing)[::-1]
    if len(xs) + len(ys) < _LEAST_EDGES or len(xs) * len(ys) > _MOST_FIELDS:
        return None
    rows = _Drawn(lying, ys)
    boxes = tuple(_boxes(_Drawn(standing, xs), rows, xs, ys))
    return StrokeGrid(tuple(xs), tuple(ys), boxes, not rows.any(ys[0]), not rows.any(ys[-1]))


def _sides(lines: list[Stroke], across: list[Stroke]) -> list[float]:
    """Return where the lines stand, and where those ``across`` end beyond: a side left open."""
    found = _edges(line.at for line in lines)
    first, last = min(line.start for line in across), max(line.end for line in across)
    before = [first] if found[0] - first > LEAST else []
    return [*before, *found, *([last] if last - found[-1] > LEAST else [])]


class _Drawn:
    """Lines of one direction, found by the edge they stand at."""

    def __init__(self, lines: list[Stroke], edges: list[float]) -> None:
        self._at: dict[float, list[Stroke]] = {
            edge: [line for line in lines if abs(line.at - edge) <= _NEAR] for edge in edges
        }

    def any(self, edge: float) -> bool:
        """Return True when any line is drawn at that edge."""
        return bool(self._at[edge])

    def stands(self, edge: float, through: float) -> bool:
        """Return True when a line is drawn at that edge beside or below that place."""
        return any(line.start - 1 <= through <= line.end + 1 for line in self._at[edge])

    def following(self, edges: list[float], at: int, through: float) -> int:
        """Return which edge behind that one has a line at that place; the last one has."""
        at += 1
        while at < len(edges) - 1 and not self.stands(edges[at], through):
            at += 1
        return at


def _boxes(standing: _Drawn, lying: _Drawn, xs: list[float], ys: list[float]) -> Iterator[Box]:
    """Yield the cells: each ends at the next line drawn beside and below it."""
    covered: set[tuple[int, int]] = set()
    for row in range(len(ys) - 1):
        for column in range(len(xs) - 1):
            if (row, column) in covered:
                continue
            right = standing.following(xs, column, (ys[row] + ys[row + 1]) / 2)
            below = lying.following(ys, row, (xs[column] + xs[column + 1]) / 2)
            covered |= {(r, c) for r in range(row, below) for c in range(column, right)}
            yield Box(row, column, below - row, right - column)
