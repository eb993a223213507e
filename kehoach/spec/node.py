"""Values of a YAML file that know where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

from kehoach.named import NamedTuple
from kehoach.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.plain import Raw, RawValue


class Mark(Protocol):
    """A point of the source text, as the YAML parser counts: from 0, in characters."""

    @property
    def index(self) -> int:
        """Offset from the start of the text."""

    @property
    def line(self) -> int:
        """Line."""

    @property
    def column(self) -> int:
        """Column."""


class Limits(NamedTuple):
    """What a spec may ask of the machine."""

    bytes: int = 2_000_000
    depth: int = 40
    nodes: int = 100_000
    """Number of values, those behind aliases counted at every use."""


class Start:
    """The first point of a text."""

    index = line = column = 0


def place_at(mark: Mark, file: str) -> Place:
    """Return a point as a place of the file, counted from 1."""
    return Place(file, mark.line + 1, mark.column + 1)


class Scalar(NamedTuple):
    """A value as written; None for nothing, ``~`` and ``null``."""

    start: Mark
    end: Mark
    text: str | None
    quoted: bool = False
    """True for a value in quotes or in a block (``|``, ``>``)."""

    def plain(self) -> str | None:
        """Return the text."""
        return self.text


class Sequence(NamedTuple):
    """A list."""

    start: Mark
    end: Mark
    items: tuple[Any, ...]
    """The nodes."""

    def plain(self) -> list[RawValue]:
        """Return the values without their places."""
        return [item.plain() for item in self.items]


class Mapping(NamedTuple):
    """Keys and values in the order of the file; keys are unique."""

    start: Mark
    end: Mark
    items: tuple[tuple[Scalar, Any], ...]
    """Key and node."""

    def plain(self) -> Raw:
        """Return the values without their places."""
        return {key.text or "": value.plain() for key, value in self.items}

    def get(self, name: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((value for key, value in self.items if key.text == name), None)

    def key(self, name: str | int) -> Scalar | None:
        """Return a key as it is written, or None."""
        return next((key for key, _ in self.items if key.text == name), None)


Node = Scalar | Sequence | Mapping


def find(root: Node, path: Iterable[str | int], *, key: bool = False) -> tuple[Node, int]:
    """Return the deepest node on the path and how many steps led there.

    Steps that name nothing in the file are passed over, so a path of the plan (which may hold
    steps the author was allowed to leave out) still leads to the nearest thing that is written.
    With ``key`` the last step gives the key itself, not its value.
    """
    node, found = root, 0
    steps = tuple(path)
    for number, step in enumerate(steps, 1):
        if key and number == len(steps) and isinstance(node, Mapping):
            below: Node | None = node.key(step)
        else:
            below = _below(node, step)
        if below is not None:
            node, found = below, found + 1
    return node, found


def _below(node: Node, step: str | int) -> Node | None:
    """Return what one step leads to from a node, None when it names nothing there."""
    if isinstance(node, Mapping):
        return node.get(str(step))
    if not isinstance(step, int):
        return None
    if isinstance(node, Scalar):
        return _line(node, step)
    return node.items[step] if step < len(node.items) else None


def walk(root: Node) -> Iterator[Node]:
    """Yield every node but the keys, each written once however often an alias names it."""
    todo: list[Node] = [root]
    seen: set[tuple[int, int]] = set()
    while todo:
        node = todo.pop()
        span = (node.start.index, node.end.index)
        if span in seen:
            continue
        seen.add(span)
        yield node
        if isinstance(node, Sequence):
            todo += node.items
        elif isinstance(node, Mapping):
            todo += [value for _, value in node.items]


class _LineStart:
    """The start of a line."""

    __slots__ = ("column", "index", "line")

    def __init__(self, index: int, line: int) -> None:
        self.index, self.line, self.column = index, line, 0


def _line(block: Scalar, number: int) -> Scalar | None:
    """Return a line of a block of rows, empty ones not counted; None where lines are folded."""
    lines = (block.text or "").split("\n")
    if not block.quoted or block.end.line - block.start.line < len(lines) - 1:
        return None
    held = [at for at, line in enumerate(lines) if line.strip()]
    if number >= len(held):
        return None
    line = block.start.line + 1 + held[number]
    return Scalar(_LineStart(block.start.index, line), block.end, lines[held[number]], quoted=True)
