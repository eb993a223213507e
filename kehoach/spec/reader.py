"""YAML to nodes, guarded: bounded size, depth and alias expansion, every duplicate key reported.

The nodes are built from the events of the parser, not by yaml's own composer: the C composer
recurses and takes the process down at a depth of some ten thousand, and both composers let a
duplicate key win silently.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.output import check_size, read_bytes
from kehoach.problem import KehoachError
from kehoach.spec.encoding import decode
from kehoach.spec.node import Limits
from kehoach.spec.unseen import unseen_signs

if TYPE_CHECKING:
    from pathlib import Path

    from kehoach.spec.node import Node

LIMITS = Limits()


def read(
    path: str | Path,
    limits: Limits = LIMITS,
    content: bytes | None = None,
) -> tuple[Node, str]:
    """Return the root node of a YAML file and the file's text. Raises KehoachError.

    ``content`` are its bytes when the caller has them already; ``path`` is then only its name.
    """
    text = read_text(path, limits, content)
    return parse(text, str(path), limits), text


def read_text(path: str | Path, limits: Limits = LIMITS, content: bytes | None = None) -> str:
    """The text of a YAML file as ``read`` takes it. Raises KehoachError: unreadable, too long."""
    if content is None:
        content = read_bytes(path, limits.bytes)
    check_size(content, path, limits.bytes)
    return decode(content, str(path))


def parse(text: str, file: str = "", limits: Limits = LIMITS) -> Node:
    """Return the root node of a YAML text. Raises KehoachError with every problem found."""
    from kehoach.spec.builder import tree  # noqa: PLC0415 - yaml only where YAML is read

    strange = unseen_signs(text, file)
    if strange:
        raise KehoachError(strange)
    root, problems = tree(text, file, limits)
    if problems:
        raise KehoachError(problems)
    return root
