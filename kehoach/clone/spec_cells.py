"""The cells of a table written as a block of text, and the heads of its columns."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.table.columns import BETWEEN
from kehoach.spec.node import Mapping, Node, Scalar, Sequence

if TYPE_CHECKING:
    from collections.abc import Iterator

Heads = tuple[tuple[str, ...], ...]
"""For each column its head and what stands above that, the nearest first."""

_LINE = re.compile(r"[^\r\n]+")
_GROUP = re.compile(r"[^\S\r\n]*nhom(?: \d)? ?: *(?=\S)")
_BAR, _TAB = re.compile(r"(?:\\\||[^|])*"), re.compile(r"[^\t]*")


class CellSpan(NamedTuple):
    """Where a cell stands in a block of rows."""

    start: int
    end: int
    above: tuple[str, ...]
    group: bool = False
    """True for the name of a group of rows."""


def heads(columns: Node | None, above: tuple[str, ...] = ()) -> Heads:
    """Return the heads of a table's columns; none for what is no list of columns."""
    out: list[tuple[str, ...]] = []
    for item in columns.items if isinstance(columns, Sequence) else ():
        if isinstance(item, Mapping):
            name, below = item.get("ten"), item.get("cot")
            words = (name.text or "",) if isinstance(name, Scalar) else ()
            out += heads(below, (*words, *above)) or ((*words, *above),)
        else:
            out.append(((item.text or "") if isinstance(item, Scalar) else "", *above))
    return tuple(out)


def named(head: str) -> tuple[str, ...]:
    """Return a column named by its path as heads, the nearest first."""
    return tuple(reversed(head.split(BETWEEN)))


def head_of(columns: Heads, number: int, count: int) -> tuple[str, ...]:
    """Return the heads of a row's cell; a row of one cell fewer leaves its number out."""
    number += len(columns) - count if len(columns) - count == 1 else 0
    return columns[number] if number < len(columns) else ()


def cells(block: str, columns: Heads) -> Iterator[CellSpan]:
    """Yield the cells of a block of rows that hold words."""
    for line in _LINE.finditer(block):
        group = _GROUP.match(line[0])
        if group:
            start = line.start() + group.end()
            yield CellSpan(start, line.start() + len(line[0].rstrip()), (), group=True)
            continue
        spans = list(_spans(line))
        for number, (start, end) in enumerate(spans):
            if start < end:
                yield CellSpan(start, end, head_of(columns, number, len(spans)))


def _spans(line: re.Match[str]) -> Iterator[tuple[int, int]]:
    """Yield where the cells of a line stand, their ends trimmed."""
    words, at = line[0], 0
    cut = _BAR if "|" in words.replace(r"\|", "") else _TAB
    while at <= len(words):
        found = cut.match(words, at)
        end = found.end() if found else len(words)
        cell = words[at:end]
        start = at + len(cell) - len(cell.lstrip())
        yield line.start() + start, line.start() + max(start, at + len(cell.rstrip()))
        at = end + 1
