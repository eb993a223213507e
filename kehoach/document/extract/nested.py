"""Labelled lines as a tree: what stands under what, by the depths they were labelled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import DASHES, PARTS
from kehoach.named import NamedTuple
from kehoach.value import value

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.document.label.line import Line

_MAIN = (Role.MUC, Role.DIEU)
_NUMBERED = (*_MAIN, Role.TIEU_DE, Role.KHOAN, Role.DIEM)


@value()
class Node:
    """A line and what stands under it."""

    line: Line
    below: list[Node]

    @property
    def role(self) -> Role:
        """Return the role of its line."""
        return self.line.block.role

    @property
    def parts(self) -> bool:
        """Return True for a line that heads a phần."""
        return self.role in PARTS

    @property
    def main(self) -> bool:
        """Return True for the heading of a section."""
        return self.role in _MAIN

    @property
    def heading(self) -> bool:
        """Return True for a numbered heading."""
        return self.main or self.role is Role.TIEU_DE

    @property
    def numbered(self) -> bool:
        """Return True for a line with a number or a letter."""
        return self.role in _NUMBERED

    @property
    def marked(self) -> bool:
        """Return True for a line with a dash, plus or star."""
        return self.role in DASHES


def nested(lines: Iterable[Line]) -> list[Node]:
    """Return lines as nodes under nodes; an unmarked line stands below a number, never a dash."""
    top: list[Node] = []
    stack: list[Node] = []
    for line in lines:
        node = Node(line, [])
        holds = node.numbered or node.marked
        while stack and not _stands_below(node, stack[-1]):
            stack.pop()
        (stack[-1].below if stack else top).append(node)
        if holds:
            stack.append(node)
    return top


def _stands_below(node: Node, above: Node) -> bool:
    if above.marked and not (node.numbered or node.marked):
        return False
    return above.line.block.level < node.line.block.level


class Headed(NamedTuple):
    """A section: what heads it, and what stands below."""

    part: tuple[Line, ...]
    """The lines of the phần it opens: ``Phần I`` and its title, or both on one; () for none."""
    head: Node | None
    """Its own heading; None where its content stands right below that of a phần."""
    below: list[Node]

    @property
    def line(self) -> Line:
        """Return the line that heads it; of a phần, its title."""
        return self.head.line if self.head else self.part[-1]

    @property
    def first(self) -> Line:
        """Return the line it begins with."""
        return self.part[0] if self.part else self.line


def headed(nodes: Sequence[Node]) -> list[Headed]:
    """Return the sections; a loose line between them belongs to the one above, or to its phần."""
    out: list[Headed] = []
    part: list[Line] = []
    for node in nodes:
        if node.parts:
            if part and node.role is Role.PHAN:
                out.append(Headed(tuple(part), None, []))
                part = []
            part.append(node.line)
        elif node.main or part or not out:
            out.append(_begun(part, node))
            part = []
        else:
            out[-1].below.append(node)
    return [*out, Headed(tuple(part), None, [])] if part else out


def _begun(part: Sequence[Line], node: Node) -> Headed:
    """Return the section that begins with a node, which heads it or is its first content."""
    if node.main:
        return Headed(tuple(part), node, node.below)
    return Headed(tuple(part), None, [node])


def flat(nodes: Sequence[Node]) -> Iterator[Node]:
    """Yield nodes and all below them, in the order of the file."""
    for node in nodes:
        yield node
        yield from flat(node.below)
