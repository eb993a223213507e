"""The source of one change of a list or a key as a whole: put in, taken out, moved.

As in ``step_source``: texts that may say what is meant, the one that changes least first.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.spec.characters import in_flow, newline_of
from kehoach.spec.edit import Edit, apply
from kehoach.spec.node import Mapping, Sequence, find
from kehoach.spec.spans import above_comments, item_lines, key_lines
from kehoach.spec.step_source import flow_again, lines_in, put_at
from kehoach.spec.writer import item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.spec.node import Node

    Path = tuple[str | int, ...]


def inserted(
    text: str, root: Node, path: Path, at: int, value: Any, order: tuple[str, ...]
) -> Iterator[str]:
    """Yield the text with an item put into a list."""
    node, found = find(root, path)
    if found < len(path) or not isinstance(node, Sequence) or not node.items:
        yield from put_at(text, root, path, [value], order)
        return
    values = node.plain()
    values.insert(at, value)
    if in_flow(text, node):
        yield from flow_again(text, node, values)
        yield from put_at(text, root, path, values, order)
        return
    near = item_lines(text, node, max(at - 1, 0))
    if near is not None:
        where = near.end if at else above_comments(text, near.start)
        yield lines_in(text, where, item(value, " " * node.start.column))


def removed(text: str, root: Node, path: Path) -> Iterator[str]:
    """Yield the text without a key or an item."""
    holder, _ = find(root, path[:-1])
    if isinstance(holder, Mapping):
        lines = key_lines(text, holder, str(path[-1]))
        if lines is not None and not in_flow(text, holder):
            yield text[: lines.start] + text[lines.end :]
        return
    assert isinstance(holder, Sequence)  # noqa: S101 - the path was found in the values
    if len(holder.items) == 1:
        yield from put_at(text, root, path[:-1], None)
    elif in_flow(text, holder):
        kept = [value.plain() for at, value in enumerate(holder.items) if at != path[-1]]
        yield from flow_again(text, holder, kept)
    elif (lines := item_lines(text, holder, int(path[-1]))) is not None:
        yield text[: lines.start] + text[lines.end :]


def moved_item(text: str, root: Node, path: Path, to: int) -> Iterator[str]:
    """Yield the text with an item at another number of its list, the comments above it with it."""
    holder, _ = find(root, path[:-1])
    number = int(path[-1])
    if not isinstance(holder, Sequence) or number == to:
        return
    if in_flow(text, holder):
        values = holder.plain()
        values.insert(to, values.pop(number))
        yield from flow_again(text, holder, values)
        return
    own, other = item_lines(text, holder, number), item_lines(text, holder, to)
    if own is None or other is None:
        return
    start = above_comments(text, own.start)
    newline = newline_of(text)
    block = text[start : own.end]
    block = block if block.endswith("\n") else block + newline
    where = other.end if to > number else above_comments(text, other.start)
    lead = "" if text[:where].endswith("\n") else newline
    yield apply(text, [Edit(start, own.end, ""), Edit(where, where, lead + block)])
