"""Comments in a new spec that show which parts nobody has read and what waits for a decision."""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from kehoach.clone.spec_leaf import SpecLeaf
from kehoach.clone.spec_paper import top_parts
from kehoach.clone.worklist import CarriedOutcome
from kehoach.plan.open_marks import OpenState, written
from kehoach.spec import comment
from kehoach.spec.characters import line_end
from kehoach.spec.edit import Edit
from kehoach.spec.node import Scalar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.clone.decisions import Remark
    from kehoach.spec.node import Node

_CHUA_RA = f"# {OpenState.UNREAD}"
"""Comment on a carried part nobody has read yet; the person who accepts the part deletes it."""
_MARKED = re.compile(rf"{_CHUA_RA}\b")
_DECIDE = re.compile(rf"(?<![ \t])[ \t]*# {OpenState.OPEN}: [A-Z0-9, ]+$")

Spans = list[tuple[int, int]]


class Marks:
    """The comments of one spec, put at the ends of its lines."""

    def __init__(self, text: str, root: Node, made: Iterable[Edit]) -> None:
        self._text = text
        self._root = root
        edited = sorted((edit.start, edit.end) for edit in made)
        self._closed: list[Spans] = [comment.closed(text, root), edited]
        self._ends: dict[int, int] = {}

    def edits(self, remarks: Iterable[Remark], doi: int) -> list[Edit]:
        """Return the edits that put the comments in.

        A clone cloned to its own year again (``doi`` 0) gets no new ones: those a person deleted
        stay deleted.
        """
        if doi == 0 and _MARKED.search(self._text):
            return []
        words: dict[int, tuple[list[str], set[str]]] = {}
        for key, node in top_parts(self._root):
            at = self.spot(node if isinstance(node, Scalar) else key)
            words.setdefault(at, ([_CHUA_RA], set()))
        for code, leaf in _asked(remarks):
            words.setdefault(self.spot(leaf.node), ([], set()))[1].add(code)
        marks = (self._mark(at, *found) for at, found in words.items())
        return [edit for made in marks for edit in made]

    def spot(self, node: Scalar) -> int:
        """Return where a comment on a node may stand: the end of its line, brackets closed."""
        flow = self._closed[0]
        number = bisect_left(flow, (node.start.index + 1, 0)) - 1
        if number >= 0 and flow[number][1] > node.start.index:
            at = self._line_end(flow[number][1])
        else:
            at = comment.trailing_comment(self._text, node, "").start
        moved = True
        while moved:
            moved = False
            for spans in self._closed:
                number = bisect_left(spans, (at, 0)) - 1
                if number >= 0 and spans[number][1] > at:
                    at, moved = self._line_end(spans[number][1]), True
        return at

    def _line_end(self, offset: int) -> int:
        if offset not in self._ends:
            self._ends[offset] = line_end(self._text, offset)
        return self._ends[offset]

    def _mark(self, at: int, unread: list[str], codes: set[str]) -> list[Edit]:
        """Return the edit that ends a line with its marks; an older list of them is replaced."""
        line = self._text[self._text.rfind("\n", 0, at) + 1 : at]
        words = [] if _MARKED.search(line) else [*unread]
        words += [written(OpenState.OPEN, sorted(codes))] if codes else []
        if not words:
            return []
        old = _DECIDE.search(line) if codes else None
        start = at - len(old[0]) if old else at
        return [Edit(start, at, "".join(f"  {word}" for word in words))]


def _asked(remarks: Iterable[Remark]) -> Iterator[tuple[str, SpecLeaf]]:
    """Yield code and leaf of what waits for a decision at a place of its own."""
    for remark in remarks:
        if (
            isinstance(remark.leaf, SpecLeaf)
            and remark.mark
            and remark.kind is CarriedOutcome.CAN_QUYET
        ):
            yield remark.code, remark.leaf
