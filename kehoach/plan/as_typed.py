"""Texts of a spec whose signs print as typed, each told at its word."""

from __future__ import annotations

import re
from itertools import islice, pairwise
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.signs import plain_spans
from kehoach.plan.stray import Stray, stray_signs
from kehoach.problem import Place, Problem, Severity
from kehoach.spec.characters import characters
from kehoach.spec.node import Scalar, Sequence, place_at

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.spec.characters import Char
    from kehoach.spec.node import Node

CODE = "KH34"
_SIGNS = re.compile(r"[*_^~\]`#<&|\\]")
"""No sign is told of a text that has none of these."""
_NOT_PRINTED = frozenset({"tep", "hinh", "vung", "trang", "ma", "theo", "cap_tren"})
"""Keys whose values are names of files and places, or the plan of the level above."""
_NAMES = frozenset({
    "co_quan", "co_quan_chu_quan", "dia_danh", "ky_hieu", "tham_quyen", "luu", "ky",
    "phe_duyet",
})  # fmt: skip
"""Keys whose words print in the one way the decree asks for: no mark is read in them."""
_CITED = frozenset({"can_cu", "vien_dan"})
"""Keys under which a document given by its parts is such a name too."""
_ROWS = ("hang", "tong")
_CELL = re.compile(r"[^|\t\n]+")
_NAME = "khóa này in theo kiểu chữ đã định nên dấu không có tác dụng; bỏ dấu"
_MOST = 200
"""Signs told of one value; nobody reads more, and a hostile file may hold any number."""
_FIRST_WORD = re.compile(r"[^\s]{1,40}")


class _Value(NamedTuple):
    """A value that is printed, or what holds such."""

    node: Node
    key: str
    """The nearest key above it."""
    name: bool
    """True where no mark is read."""


def as_typed(text: str, root: Node, file: str) -> list[Problem]:
    """Return a warning KH34 for each sign that looks like a mark and prints as typed."""
    out: list[Problem] = []
    for value in _texts(root):
        node = value.node
        if isinstance(node, Scalar) and node.text and _SIGNS.search(node.text):
            found = _in_name(node.text) if value.name else _in_cells(node.text, value.key)
            out += _problems(text, node, found, file)
    return out


def _texts(root: Node) -> Iterator[_Value]:
    """Yield every value that is printed, each written once however often an alias names it."""
    todo = [_Value(root, "", name=False)]
    seen: set[tuple[int, int]] = set()
    while todo:
        value = todo.pop()
        span = (value.node.start.index, value.node.end.index)
        if span in seen:
            continue
        seen.add(span)
        if isinstance(value.node, Scalar):
            yield value
        todo += _below(value)


def _below(inner: _Value) -> list[_Value]:
    """Return what a list or a mapping holds that is printed."""
    if isinstance(inner.node, Sequence):
        return [inner._replace(node=item) for item in inner.node.items]
    if isinstance(inner.node, Scalar):
        return []
    name = inner.name or inner.key in _CITED
    return [
        _Value(value, key.text or "", name=name or key.text in _NAMES)
        for key, value in inner.node.items
        if key.text not in _NOT_PRINTED
    ]


def _in_cells(words: str, key: str) -> Iterator[Stray]:
    """Yield each sign of a text; no mark goes over the end of a cell."""
    if key not in _ROWS or not ("|" in words or "\t" in words):
        yield from stray_signs(words)
        return
    for cell in _CELL.finditer(words):
        for stray in stray_signs(cell[0]):
            yield stray._replace(at=cell.start() + stray.at)


def _in_name(words: str) -> Iterator[Stray]:
    """Yield the first sign of a name, be it closed or not."""
    spans = [*plain_spans(words)]
    signs = [end for (_, end), (start, _) in pairwise(spans) if end < start]
    stray = [stray_sign.at for stray_sign in stray_signs(words)]
    first = min([*signs, *stray], default=None)
    if first is not None:
        shown = _FIRST_WORD.match(words, first)
        yield Stray(first, shown[0] if shown else words, _NAME)


def _problems(text: str, node: Scalar, found: Iterable[Stray], file: str) -> Iterator[Problem]:
    """Yield a problem for each sign, at its word where the source tells it, else at its value."""
    chars: list[Char] | None = None
    for stray in islice(found, _MOST):
        chars = chars if chars is not None else characters(text, node) or []
        place = place_at(node.start, file)
        if stray.at < len(chars):
            place = _place(text, node, chars[stray.at][1], file)
        message = f'dấu in ra như đã gõ: "{stray.shown}"'
        yield Problem(place, CODE, message, stray.cure, Severity.WARNING)


def _place(text: str, node: Scalar, index: int, file: str) -> Place:
    """Return a point inside a value as a place, counted from 1."""
    line = node.start.line + 1 + text.count("\n", node.start.index, index)
    return Place(file, line, index - text.rfind("\n", 0, index))
