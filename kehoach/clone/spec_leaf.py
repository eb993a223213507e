"""A leaf of a YAML spec: words that know where they stand in the source."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from kehoach.clone.leaf import BLANKS, Leaf
from kehoach.spec.node import Mapping, Scalar, Sequence

if TYPE_CHECKING:
    from kehoach.spec.node import Node


@dataclass(frozen=True, slots=True, eq=False, kw_only=True)
class SpecLeaf(Leaf):
    """Words of a spec, and where they stand in it."""

    node: Scalar
    """The value they are of; of a key left blank the nothing that is written."""
    key: Scalar | None = None
    """The key it stands under; None for an item of a list."""
    flow: bool = False
    """True between ``[ ]`` or ``{ }``."""
    at: tuple[int, ...] | None = None
    """Offset in the view → offset in the value; None when they are the same."""
    base: int = 0
    """Where in the value the view begins: a cell of a block of rows stands inside it."""
    start: int = 0
    """Where in the source a remark on the leaf as a whole stands."""

    def in_value(self, offset: int) -> int:
        """Return an offset of the view as one of the value."""
        return self.base + (self.at[offset] if self.at else offset)


def spot(node: Node, *, part: str = "", decision: bool = False) -> SpecLeaf:
    """Return a leaf without words for a remark on a whole node."""
    marked, start = first_scalar(node) or Scalar(node.start, node.end, None), node.start.index
    return SpecLeaf(view="", part=part, node=marked, start=start, decision=decision, name=part)


def first_scalar(node: Node) -> Scalar | None:
    """Return the first value written in a node."""
    found: Node | None = node
    while isinstance(found, Mapping | Sequence):
        if isinstance(found, Mapping):
            found = next((value for _, value in found.items), None)
        else:
            found = next(iter(found.items), None)
    return found


def view_of(value: str) -> tuple[str, tuple[int, ...] | None]:
    """Return a value as it is searched, and for each offset of that the one of the value."""
    if unicodedata.is_normalized("NFC", value):
        return value.translate(BLANKS), None
    starts = [n for n, sign in enumerate(value) if n == 0 or not unicodedata.combining(sign)]
    ends = [*starts[1:], len(value)]
    parts = [unicodedata.normalize("NFC", value[a:b]) for a, b in zip(starts, ends, strict=True)]
    at = [start for start, part in zip(starts, parts, strict=True) for _ in part]
    return "".join(parts).translate(BLANKS), (*at, len(value))
