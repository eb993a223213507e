"""Labelled lines as a tree: what stands under what, in both numbering families and mixed ones."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from kehoach.document.label import signs

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.document.label.line import Line

_RANK = {
    "part": 1,
    "roman": 1,
    "arabic": 2,
    "decimal": 2,
    "letter": 6,
    "star": 7,
    "dash": 8,
    "plus": 9,
}
_NUMBERED = 6
"""Ranks up to here are numbers, not marks."""


@dataclass(slots=True)
class Node:
    """A line and what stands under it."""

    line: Line
    rank: int = 0
    """0 for a paragraph or a table without label."""
    below: list[Node] = field(default_factory=list)

    @property
    def numbered(self) -> bool:
        """Return True for a line with a number or a letter."""
        return 0 < self.rank <= _NUMBERED

    @property
    def marked(self) -> bool:
        """Return True for a line with a dash, plus or star."""
        return self.rank > _NUMBERED


def rank_of(line: Line) -> int:
    """Return how deep a label stands: the smaller, the nearer to the top; an article is a main heading."""
    if line.label is None:
        return 1 if line.table is None and signs.is_article(line.text) else 0
    return _RANK[line.label.kind] + (line.label.parts - 1 if line.label.kind == "decimal" else 0)


def tree(lines: Iterable[Line]) -> list[Node]:
    """Return lines as nodes under nodes.

    A line without a label belongs to the numbered line before it, not to a dash item. A mark
    already used above (a dash below a plus that stands below a dash) goes back to that level.
    """
    lines = list(lines)
    deeper = any(line.label and line.label.kind == "part" for line in lines)
    top: list[Node] = []
    stack: list[Node] = []
    for line in lines:
        node = Node(line, rank_of(line))
        if deeper and node.numbered and line.label and line.label.kind != "part":
            node.rank = min(node.rank + 1, _NUMBERED)
        if node.rank == 0:
            while stack and stack[-1].marked:
                stack.pop()
        else:
            while stack and stack[-1].rank >= node.rank:
                stack.pop()
        (stack[-1].below if stack else top).append(node)
        if node.rank:
            stack.append(node)
    return top
