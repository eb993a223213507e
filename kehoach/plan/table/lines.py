"""Rows of a text block: a line each, cells between ``|`` or tabs; a comma is a comma."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.plain import RawValue

_CUT = re.compile(r"(?<!\\)\|")
_GROUP = re.compile(r"nhom(?: (\d))? ?: *(\S.*)")
"""A line that opens a group: ``nhom: Tên nhóm``; one inside another is ``nhom 2: Tên nhóm``."""


def rows_of(block: str) -> list[RawValue]:
    """Return the rows of a block as their cells, a group as its fields; empty lines are none."""
    return [_row(line) for line in block.splitlines() if line.strip()]


def _row(line: str) -> RawValue:
    group = _GROUP.fullmatch(line.strip())
    if group:
        return {"nhom": group[2], **({"bac": group[1]} if group[1] else {})}
    return [*cells_of(line)]


def cells_of(line: str) -> list[str]:
    r"""Return the cells of a line, ends trimmed; ``\|`` is the sign itself.

    A line with ``|`` is cut there and not at tabs.
    """
    parts = _CUT.split(line) if _CUT.search(line) else line.split("\t")
    return [cell.strip().replace(r"\|", "|") for cell in parts]
