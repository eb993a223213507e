"""Roles and depths in the body and in annexes: headings, numbers, dashes, paragraphs, tables."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label import signs
from kehoach.document.label.around_table import roles_by_table
from kehoach.document.label.made import block_of
from kehoach.document.label.mark import MAIN
from kehoach.document.label.pictures import begins_as_name
from kehoach.document.label.tree import Node, tree
from kehoach.named import NamedTuple
from kehoach.text.marks import has_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.document.label.line import Line

_LONGEST_HEADING = 150
_PART = {"part": Role.PHAN, "part_title": Role.TEN_PHAN}
_MAIN, _ARABIC = 1, 2
"""Ranks of a main heading and of an Arabic number."""


class Style(NamedTuple):
    """How the lines of a paper are marked: what holds of all of them, whatever one says."""

    main: int
    """Rank of the main headings: 1 for I. or Phần I, 2 where sections are numbered 1., 2."""
    plus_below: bool
    """True where a plus is a mark below a dash, not a mark of its own."""


def style_of(lines: Sequence[Line]) -> Style:
    """Return how a body is numbered and marked."""
    kinds = [line.label.kind for line in lines if line.label is not None]
    main = _MAIN if any(kind in MAIN for kind in kinds) else _ARABIC
    return Style(main, kinds.count("dash") > 0)


def body(lines: Sequence[Line], style: Style, *, annex: bool = False) -> list[Block]:
    """Return the lines of a body with roles and depths: 1 for a mục, and 1 more for each step."""
    out: list[Block] = []
    for part, grouped in groupby(lines, _role_in_part):
        below = [*grouped]
        out += (
            _body(below, style, annex=annex)
            if part is None
            else [block_of(line, part) for line in below]
        )
    return out


def _role_in_part(line: Line) -> Role | None:
    """Return the role of a line that heads a phần; None for any other."""
    return _PART.get(line.label.kind) if line.label is not None else None


def _body(lines: Sequence[Line], style: Style, *, annex: bool) -> Iterator[Block]:
    """Return the lines of a body without phần, or of one phần: mục begin anew in each."""
    nodes = tree(lines)
    if not annex and style.main == _ARABIC and any(node.rank == _ARABIC for node in nodes):
        nodes = _promoted(nodes)
    return _walk(nodes, 0, style)


def _promoted(nodes: Iterable[Node]) -> list[Node]:
    """Return a body whose sections are numbered 1., 2. as if they were I., II."""
    out: list[Node] = []
    for node in nodes:
        if node.rank == _ARABIC:
            node.rank = _MAIN
        if node.rank == _MAIN or not out:
            out.append(node)
        else:
            out[-1].below.append(node)
    return out


def _walk(
    nodes: Sequence[Node],
    depth: int,
    style: Style,
    *,
    marked: bool = False,
) -> Iterator[Block]:
    """Yield nodes and what stands below them; ``depth`` is that of the number above, 0 for none."""
    roles = roles_by_table([node.line for node in nodes])
    for node, by_table in zip(nodes, roles, strict=True):
        if node.rank == 0:
            role = _unmarked(node.line, by_table)
            yield block_of(node.line, role, max(depth, 1) + 1)
            yield from _walk(node.below, depth, style)
        elif node.marked:
            under = marked or (style.plus_below and _kind(node) == "plus")
            role = Role.GACH_CONG if under else Role.GACH_DAU_DONG
            yield block_of(node.line, role, max(depth, 1) + 1 + under)
            yield from _walk(node.below, depth, style, marked=True)
        else:
            level = _MAIN if node.rank == _MAIN else max(depth, 1) + 1
            yield block_of(node.line, _numbered(node), level)
            yield from _walk(node.below, level, style)


def _unmarked(line: Line, by_table: Role | None) -> Role:
    """Return the role of a line without a label; ``by_table`` is what a table makes of it."""
    if line.table is not None:
        return Role.BANG
    if signs.LINE_OF_RULE.fullmatch(line.text):
        return Role.KHAC
    if by_table is None and begins_as_name(line.block):
        return Role.TEN_HINH
    return by_table or Role.DOAN


def _numbered(node: Node) -> Role:
    if node.line.label is None:
        return Role.DIEU
    if node.rank == _MAIN:
        return Role.MUC
    if _kind(node) == "letter":
        return Role.DIEM
    return Role.TIEU_DE if node.line.dam or _heads(node) else Role.KHOAN


def _kind(node: Node) -> str:
    return node.line.label.kind if node.line.label else ""


def _heads(node: Node) -> bool:
    """Return True for a heading of a file that shows no weight: short, without end mark."""
    line = node.line
    if line.known_look or not node.below:
        return False
    return len(line.text) < _LONGEST_HEADING and not has_end(line.text)
