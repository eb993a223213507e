"""The source of one change: texts that may say what is meant, the one that changes least first.

Whoever asks reads each of them again; a text that says another thing is no answer.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from kehoach.spec.characters import in_flow, line_end, newline_of, style
from kehoach.spec.edit import Edit, ValueChange, add_key, apply, blank, fill, replace
from kehoach.spec.node import Mapping, Scalar, Sequence, find
from kehoach.spec.spans import (
    colon_of,
    item_lines,
    key_lines,
    next_line,
    value_end,
)
from kehoach.spec.writer import entry, flow, item

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.spec.node import Node

    Path = tuple[str | int, ...]


def put_at(
    text: str, root: Node, path: Path, value: Any, order: tuple[str, ...] = ()
) -> Iterator[str]:
    """Yield the text with a value at a path."""
    holder, found = find(root, path[:-1])
    if found < len(path) - 1 or isinstance(holder, Scalar):
        yield from _made_above(text, root, path, value, order)
        return
    inside = in_flow(text, holder)
    if isinstance(holder, Sequence):
        yield from _item_put(text, holder, int(path[-1]), value, inside=inside)
        return
    name = str(path[-1])
    known = next((pair for pair in holder.items if pair[0].text == name), None)
    if known is None:
        yield from _key_added(text, holder, name, value, order if len(path) == 1 else ())
    else:
        yield from _key_put(text, known, value, inside=inside)


def _made_above(
    text: str, root: Node, path: Path, value: Any, order: tuple[str, ...]
) -> Iterator[str]:
    """Yield the text with a value below a key that is not there yet, or has none."""
    step = path[-1]
    if len(path) > 1:
        above = {step: value} if isinstance(step, str) else [value]
        yield from put_at(text, root, path[:-1], above, order)


def _key_put(text: str, known: tuple[Scalar, Any], value: Any, *, inside: bool) -> Iterator[str]:
    key, node = known
    if isinstance(node, Scalar):
        yield from _scalar_put(text, key, node, value, inside=inside)
    if inside:
        return
    lines = entry(key.text or "", value, " " * key.start.column)
    if value == []:
        lines = [f"{' ' * key.start.column}{key.text}: []"]
    yield _value_replaced(text, key, node, lines)


def _scalar_put(text: str, key: Scalar, node: Scalar, value: Any, *, inside: bool) -> Iterator[str]:
    if value is None:
        yield apply(text, blank(text, key, node))
    if not isinstance(value, str) or (not inside and _as_block(text, node, value)):
        return
    if node.text is not None and node.start.index > key.start.index:
        whole = [ValueChange(0, len(node.text), value)]
        yield apply(text, replace(text, node, whole, flow=inside))
    yield apply(text, fill(text, key, node, value, flow=inside))


def _as_block(text: str, node: Scalar, value: str) -> bool:
    """Return True for a value of lines, which is written as a block of them."""
    return "\n" in value and (style(text, node) in ("", "|") or "\n" in (node.text or ""))


def _value_replaced(text: str, key: Scalar, node: Node, lines: list[str]) -> str:
    """Return the text with other lines for a key's value; a comment on the key's line stays."""
    newline = newline_of(text)
    colon, end = colon_of(text, key), value_end(text, key, node)
    first = lines[0][key.start.column + len(key.text or "") + 1 :]
    if "\n" not in text[colon:end]:
        last = line_end(text, end)
        below = "".join(newline + line for line in lines[1:])
        return apply(text, [Edit(colon, end, first), Edit(last, last, below)])
    behind = text[colon : line_end(text, colon)]
    mark = behind.find(" #")
    said = "" if mark < 0 or isinstance(node, Scalar) else "  " + behind[mark:].strip()
    body = newline.join([first + said, *lines[1:]])
    return apply(text, [Edit(colon, end, body)])


def _key_added(
    text: str, holder: Mapping, name: str, value: Any, order: tuple[str, ...]
) -> Iterator[str]:
    """Yield the text with a new key, behind those that usually stand before it."""
    if not holder.items:
        yield text + newline_of(text).join((*entry(name, value, ""), ""))
        return
    before = _before(holder, name, order)
    key, node = holder.items[before]
    if in_flow(text, holder):
        if isinstance(value, str):
            yield apply(text, [add_key(text, key, node, name, value, flow=True)])
        return
    own = key_lines(text, holder, key.text or "")
    at = own.end if own else next_line(text, value_end(text, key, node))
    lines = entry(name, value, " " * key.start.column)
    apart = [""] if order and len(lines) > 1 else []
    yield lines_in(text, at, [*apart, *lines])


def _before(holder: Mapping, name: str, order: tuple[str, ...]) -> int:
    """Return the number of the key a new one stands behind; the last one where nobody knows."""
    if name not in order:
        return len(holder.items) - 1
    earlier = set(order[: order.index(name)])
    return max((n for n, (key, _) in enumerate(holder.items) if key.text in earlier), default=0)


def lines_in(text: str, at: int, lines: list[str]) -> str:
    """Return the text with lines put in where a line begins."""
    newline = newline_of(text)
    lead = newline if at == len(text) and text and not text.endswith("\n") else ""
    return apply(text, [Edit(at, at, lead + "".join(line + newline for line in lines))])


def _item_put(
    text: str, holder: Sequence, number: int, value: Any, *, inside: bool
) -> Iterator[str]:
    node = holder.items[number]
    own = holder.start.index <= node.start.index < holder.end.index
    if own and isinstance(node, Scalar) and isinstance(value, str) and node.text is not None:
        yield apply(text, replace(text, node, [ValueChange(0, len(node.text), value)], flow=inside))
    if inside:
        yield from flow_again(text, holder, [
            value if at == number else record.plain() for at, record in enumerate(holder.items)
        ])  # fmt: skip
        return
    lines = item_lines(text, holder, number)
    if lines is not None:
        written = item(value, " " * holder.start.column)
        yield apply(text, [Edit(*lines, _ended(text, lines.end, written))])


def _ended(text: str, end: int, lines: list[str]) -> str:
    """Return lines in place of some that end at an offset; the last break as it was."""
    newline = newline_of(text)
    return newline.join(lines) + (newline if text[:end].endswith("\n") else "")


def flow_again(text: str, holder: Sequence, values: list[Any]) -> Iterator[str]:
    """Yield the text with other values in a list between brackets, where they can stand so."""
    written = flow(values)
    if written is not None:
        yield apply(text, [Edit(holder.start.index, holder.end.index, written)])
