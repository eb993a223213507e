"""The outline of a plan: its parts, and the headings, tasks and targets in them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.law import bo_cuc
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError
from kehoach.spec import Mapping, Scalar, Sequence, recover

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.lsp.buffer import Buffer, Span
    from kehoach.spec import Node

_NAMES = ("tieu_de", "nhiem_vu", "chi_tieu", "khoan_chi", "khoan", "don_vi", "ten", "trich_yeu")
"""Keys that name what they stand in, the first one first."""
_LONGEST = 80
_DEEPEST = 20


class Entry(NamedTuple):
    """A line of the outline."""

    name: str
    detail: str
    """The key in the file."""
    span: Span
    words: Span
    """What is chosen when the line is."""
    task: bool
    below: tuple[Entry, ...] = ()


def outline(buffer: Buffer) -> list[Entry]:
    """Return the parts of a plan; of a broken one those that load, nothing where none does."""
    try:
        root = recover(buffer.text).root
    except KehoachError:
        return []
    if not isinstance(root, Mapping):
        return []
    return [_part(buffer, key, value) for key, value in root.items]


def _part(buffer: Buffer, key: Scalar, value: Node) -> Entry:
    name = key.text or ""
    known = bo_cuc.cac_phan().get(name)
    title = (known.tieu_de if known else _named(value)[1]) or _said(value) or name
    whole = buffer.span(key.start.index, max(key.end.index, _end(buffer, value)))
    own = buffer.span(key.start.index, key.end.index)
    below = tuple(_below(buffer, value, 0))
    return Entry(_short(title), name, whole, own, task=False, below=below)


def _below(buffer: Buffer, node: Node, deep: int) -> Iterator[Entry]:
    """Yield the named things in a value, each with those in it."""
    if deep > _DEEPEST or isinstance(node, Scalar):
        return
    if isinstance(node, Sequence):
        for value in node.items:
            yield from _item(buffer, value, deep)
        return
    for _, value in node.items:
        if not isinstance(value, Scalar):
            yield from _below(buffer, value, deep + 1)


def _item(buffer: Buffer, node: Node, deep: int) -> Iterator[Entry]:
    key, words = _named(node)
    if not isinstance(node, Mapping) or not words:
        yield from _below(buffer, node, deep + 1)
        return
    span = buffer.span(node.start.index, _end(buffer, node))
    below = tuple(_below(buffer, node, deep + 1))
    yield Entry(_short(words), key, span, span, task=key == "nhiem_vu", below=below)


def _named(node: Node) -> tuple[str, str]:
    """Return the key that names a group, and its words."""
    if isinstance(node, Mapping):
        for name in _NAMES:
            words = node.get(name)
            if isinstance(words, Scalar) and words.text:
                return name, words.text
    return "", ""


def _said(node: Node) -> str:
    return node.text or "" if isinstance(node, Scalar) else ""


def _end(buffer: Buffer, node: Node) -> int:
    """Return where a value ends; the parser counts the blank lines behind it as its own."""
    return node.start.index + len(buffer.text[node.start.index : node.end.index].rstrip())


def _short(words: str) -> str:
    flat = " ".join(words.split())
    return flat if len(flat) <= _LONGEST else f"{flat[: _LONGEST - 1].rstrip()}…"
