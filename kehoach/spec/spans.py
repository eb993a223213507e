"""Where a key or an item stands as whole lines: from its first letter to its last line's end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.spec.characters import content_end, in_flow, line_end
from kehoach.spec.node import Scalar, Sequence

if TYPE_CHECKING:
    from kehoach.spec.node import Mapping, Node


class Lines(NamedTuple):
    """Whole lines of a text, the break of the last one included."""

    start: int
    end: int


def begin_of_line(text: str, at: int) -> int:
    """Return where the line of an offset begins."""
    return text.rfind("\n", 0, at) + 1


def next_line(text: str, at: int) -> int:
    """Return where the line below an offset begins; the end of the text where there is none."""
    found = text.find("\n", at)
    return len(text) if found < 0 else found + 1


def end_of(text: str, node: Node) -> int:
    """Return where the last word of a value ends: comments and blank lines below are not its."""
    if isinstance(node, Scalar):
        return content_end(text, node)
    if in_flow(text, node) or not node.items:
        return node.end.index
    if isinstance(node, Sequence):
        last: Any = node.items[-1]
        return max(end_of(text, last), dash(text, node, len(node.items) - 1) + 1)
    key, value = node.items[-1]
    return value_end(text, key, value)


def colon_of(text: str, key: Scalar) -> int:
    """Return the offset behind the colon of a key."""
    return text.index(":", key.end.index) + 1


def value_end(text: str, key: Scalar, node: Node) -> int:
    """Return where the value of a key ends; behind its colon where it has none."""
    colon = colon_of(text, key)
    if node.start.index < colon:  # an alias: the node stands elsewhere
        return max(colon, line_end(text, colon))
    if isinstance(node, Scalar) and node.text is None:
        return max(colon, content_end(text, node))
    return max(colon, end_of(text, node))


def dash(text: str, sequence: Sequence, number: int) -> int:
    """Return the offset of the dash of an item of a list in block style; -1 where none is found.

    An alias has none: its words stand at the anchor.
    """
    at, column = sequence.items[number].start.index, sequence.start.column
    while at >= sequence.start.index:
        begin = begin_of_line(text, at)
        if begin + column <= at and text[begin + column : begin + column + 1] == "-":
            return begin + column
        at = begin - 1
    return -1


def item_lines(text: str, sequence: Sequence, number: int) -> Lines | None:
    """Return the lines of an item; None where it does not have lines of its own."""
    at = dash(text, sequence, number)
    if at < 0 or text[begin_of_line(text, at) : at].strip(" \ufeff"):
        return None
    last = max(at + 1, end_of(text, sequence.items[number]))
    return Lines(begin_of_line(text, at), next_line(text, last))


def key_lines(text: str, mapping: Mapping, name: str) -> Lines | None:
    """Return the lines of a key and its value; None where others stand on its first line."""
    for key, value in mapping.items:
        begin = begin_of_line(text, key.start.index)
        if key.text == name and not text[begin : key.start.index].strip(" \ufeff"):
            return Lines(begin, next_line(text, value_end(text, key, value)))
    return None


def above_comments(text: str, at: int) -> int:
    """Return where the comments right above a line begin; ``at`` is the start of that line."""
    while at:
        before = begin_of_line(text, at - 1)
        if not text[before:at].lstrip().startswith("#"):
            return at
        at = before
    return at
