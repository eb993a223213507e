"""Comments of a YAML text that hold some words: those of a value are no comment."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.spec.characters import content_end, content_start, line_end, style
from kehoach.spec.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.spec.node import Node


class SourceComment(NamedTuple):
    """A comment, from its sign to the end of the line."""

    start: int
    """Offset of the ``#``."""
    end: int
    alone: bool
    """True where nothing else stands on the line."""


def comments(text: str, root: Node, at: Iterable[int]) -> list[SourceComment]:
    """Return the comments that hold the offsets ``at``, which are in order, each once.

    Where a ``#`` begins a comment is told by the values that were read: words of a value, in
    whatever quotes or block, are none.
    """
    out: dict[int, SourceComment] = {}
    spans: list[tuple[int, int]] | None = None
    first = 0
    for offset in at:
        first = max(first, *(text.rfind(sign, first, offset) + 1 for sign in "\n\r"))
        if "#" not in text[first:offset]:
            continue
        spans = _values(text, root) if spans is None else spans
        begun = _sign(text, first, offset, spans)
        if begun is not None and begun not in out:
            alone = not text[first:begun].strip(" \t\ufeff")
            out[begun] = SourceComment(begun, line_end(text, offset), alone)
    return list(out.values())


def _sign(text: str, first: int, last: int, spans: list[tuple[int, int]]) -> int | None:
    """Return where a comment begins on a line before an offset; None where none does."""
    at = text.find("#", first, last)
    while at >= 0:
        free = at == first or text[at - 1] in " \t\ufeff"
        number = bisect_right(spans, (at, len(text))) - 1
        inside = number >= 0 and at < spans[number][1]
        if free and not inside:
            return at
        at = text.find("#", at + 1, last)
    return None


def _values(text: str, root: Node) -> list[tuple[int, int]]:
    """Return the spans of the source that are keys and values, in order."""
    out: list[tuple[int, int]] = []
    todo: list[Node] = [root]
    while todo:
        node = todo.pop()
        if isinstance(node, Scalar):
            out.append((_begin(text, node), content_end(text, node)))
        elif isinstance(node, Sequence):
            todo += node.items
        elif isinstance(node, Mapping):
            todo += [item for pair in node.items for item in pair]
    return sorted({item for item in out if item[0] < item[1]})


def _begin(text: str, node: Scalar) -> int:
    """Return where the words of a value begin: those of a block on the line below its sign."""
    if style(text, node) not in ("|", ">"):
        return node.start.index
    start = content_start(text, node)
    return min(line_end(text, start), node.end.index)
