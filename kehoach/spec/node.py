"""Values of a YAML file that know where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from kehoach.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the source text: first line and column (from 0), character offsets."""

    line: int
    column: int
    start: int
    end: int

    def place(self, file: str) -> Place:
        """Return the start as a place of the file, counted from 1."""
        return Place(file, self.line + 1, self.column + 1)


@dataclass(frozen=True, slots=True, eq=False)
class Scalar:
    """A value as written; None for nothing, ``~`` and ``null``."""

    span: Span
    text: str | None
    quoted: bool = False
    """True for a value in quotes or in a block (``|``, ``>``)."""

    @property
    def weight(self) -> int:
        """Return 1: how many nodes an alias to it stands for."""
        return 1

    def plain(self) -> str | None:
        """Return the text."""
        return self.text


@dataclass(frozen=True, slots=True, eq=False)
class Sequence:
    """A list."""

    span: Span
    items: tuple[Node, ...]
    weight: int

    def plain(self) -> list[Any]:
        """Return the values without their places."""
        return [item.plain() for item in self.items]


@dataclass(frozen=True, slots=True, eq=False)
class Mapping:
    """Keys and values in the order of the file; keys are unique."""

    span: Span
    items: tuple[tuple[Scalar, Node], ...]
    weight: int

    def plain(self) -> dict[str, Any]:
        """Return the values without their places."""
        return {key.text or "": value.plain() for key, value in self.items}

    def get(self, name: str) -> Node | None:
        """Return the value of a key, or None."""
        return next((value for key, value in self.items if key.text == name), None)


Node = Scalar | Sequence | Mapping


def find(root: Node, path: Iterable[str | int], *, key: bool = False) -> tuple[Node, int]:
    """Return the deepest node on the path and how many steps led there.

    Steps that name nothing in the file are passed over, so a path of the plan (which may hold
    steps the author was allowed to leave out) still leads to the nearest thing that is written.
    With ``key`` the last step gives the key itself, not its value.
    """
    node, found = root, 0
    steps = tuple(path)
    for number, step in enumerate(steps):
        below: Node | None = None
        if isinstance(node, Mapping):
            if key and number == len(steps) - 1:
                below = next((k for k, _ in node.items if k.text == step), None)
            else:
                below = node.get(str(step))
        elif isinstance(node, Sequence) and isinstance(step, int) and step < len(node.items):
            below = node.items[step]
        if below is not None:
            node, found = below, found + 1
    return node, found
