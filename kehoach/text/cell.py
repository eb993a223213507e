r"""Signs of merged cells: ``<`` goes on the one to the left, ``^`` that above; ``\<`` is words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

LEFT, ABOVE = "<", "^"
"""A cell that continues the one to its left, the one above it."""
_SIGNS = (LEFT, ABOVE)


def _is_escaped(cell: str) -> bool:
    """Return True for a sign with backslashes before it and nothing else."""
    return len(cell) > 1 and cell[-1] in _SIGNS and not cell[:-1].strip("\\")


def said(cell: str) -> str:
    """Return the words of a cell that is not merged into another."""
    return cell[1:] if cell.startswith("\\") and _is_escaped(cell) else cell


def as_cell(words: str) -> str:
    """Return words as a cell that says them: the inverse of ``said``."""
    return f"\\{words}" if words in _SIGNS or _is_escaped(words) else words


def merges(row: Sequence[str]) -> bool:
    """Return True for a row in which a cell continues another."""
    return LEFT in row or ABOVE in row
