"""The files a plan names that lie beside it: tables it takes rows from, pictures it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.spec.node import Mapping, Node, Scalar, walk

if TYPE_CHECKING:
    from collections.abc import Iterator

_NAMES_A_FILE = ("tep", "hinh")
"""The keys whose value is a file beside the plan."""


def named_files(root: Node) -> Iterator[str]:
    """Yield the value of every key that names a file, at any depth; one may be named twice."""
    for node in walk(root):
        for key, value in node.items if isinstance(node, Mapping) else ():
            if key.text in _NAMES_A_FILE and isinstance(value, Scalar) and value.text:
                yield value.text
