"""Labelled lines as a tree: what stands under what, in both numbering families and mixed ones."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label import signs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.document.label.line import Line

_RANK = {
    "capital": 1,
    "roman": 1,
    "arabic": 2,
    "decimal": 2,
    "letter": 8,
    "star": 9,
    "dash": 10,
    "plus": 11,
}
_NUMBERED = 8
"""Ranks up to here are numbers, not marks."""


class Node:
    """A line and what stands under it."""

    __slots__ = ("below", "line", "rank")

    def __init__(self, line: Line, rank: int) -> None:
        self.line = line
        self.rank = rank
        """0 for a paragraph or a table without label."""
        self.below: list[Node] = []

    @property
    def numbered(self) -> bool:
        """Return True for a line with a number or a letter."""
        return 0 < self.rank <= _NUMBERED

    @property
    def marked(self) -> bool:
        """Return True for a line with a dash, plus or star."""
        return self.rank > _NUMBERED


def rank_of(line: Line) -> int:
    """Return how deep a label stands: the smaller, the nearer to the top; an article is as a I."""
    if line.label is None:
        return 1 if line.table is None and signs.is_article(line.text) else 0
    return _RANK[line.label.kind] + (line.label.parts - 1 if line.label.kind == "decimal" else 0)


def tree(lines: Iterable[Line]) -> list[Node]:
    """Return lines as nodes under nodes.

    A line without a label belongs to the numbered line before it, not to a dash item. A mark
    already used above (a dash below a plus that stands below a dash) goes back to that level.
    """
    lines = list(lines)
    lettered = any(line.label and line.label.kind == "capital" for line in lines)
    top: list[Node] = []
    above: list[Node] = []
    for line in lines:
        node = Node(line, _rank_below_capitals(line) if lettered else rank_of(line))
        _leave(above, node)
        (above[-1].below if above else top).append(node)
        if node.rank:
            above.append(node)
    return top


def _rank_below_capitals(line: Line) -> int:
    """Return the rank of a line in a body of A., B.: other numbers stand a step below."""
    rank = rank_of(line)
    if line.label is None or line.label.kind == "capital" or rank > _NUMBERED:
        return rank
    return min(rank + 1, _NUMBERED)


def _leave(above: list[Node], node: Node) -> None:
    """Take from the nodes above, the innermost last, those the node does not stand under."""
    if node.rank == 0:
        while above and above[-1].marked:
            above.pop()
    else:
        while above and above[-1].rank >= node.rank:
            above.pop()
