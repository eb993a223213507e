"""The lines round a table: its name, the unit of its figures, its notes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label.our_style import in_style_of
from kehoach.text.letters import fold
from kehoach.text.marks import has_end

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from kehoach.document.label.line import Line

_UNIT = re.compile(r"Đơn vị tính ?: ?\S.{0,80}", re.IGNORECASE).fullmatch
_NOTE = re.compile(r"Ghi chú ?: ?\S", re.IGNORECASE).match


def roles_by_table(lines: Sequence[Line]) -> list[Role | None]:
    """Return what each line is to the table above or below it, None for nothing.

    ``lines`` are the lines of one list, without the labels of lists.
    """
    notes = _notes(lines)
    return [_role(lines, at, notes) for at in range(len(lines))]


def _role(lines: Sequence[Line], at: int, notes: Container[int]) -> Role | None:
    line = lines[at]
    if line.table is not None or line.label is not None:
        return None
    if says_unit(line) and _is_table(lines, at + 1):
        return Role.DON_VI_TINH
    below = at + 2 if at + 1 < len(lines) and says_unit(lines[at + 1]) else at + 1
    if _is_table(lines, below) and names_table(line, lines[below]):
        return Role.TEN_BANG
    return Role.GHI_CHU_BANG if at in notes else None


def says_unit(line: Line) -> bool:
    """Return True for ``Đơn vị tính: triệu đồng``."""
    return line.table is None and line.label is None and _UNIT(line.text) is not None


def names_table(line: Line, following: Line) -> bool:
    """Return True for a line in the middle right above a table: the table's name."""
    if following.table is None or line.table is not None or line.label is not None:
        return False
    if has_end(line.text):
        return False
    return line.giua or fold(line.text).startswith(("bang ", "bieu "))


def _is_table(lines: Sequence[Line], at: int) -> bool:
    return at < len(lines) and lines[at].table is not None


def _notes(lines: Sequence[Line]) -> set[int]:
    """Return the places of the notes below tables; those behind the first are told by our style."""
    out: set[int] = set()
    below = False
    for at, line in enumerate(lines):
        styled = _in_note_style(line)
        if below and (styled or _begins_notes(line, lines[at - 1])):
            out.add(at)
        below = below if styled else line.table is not None
    return out


def _begins_notes(line: Line, above: Line) -> bool:
    return above.table is not None and _NOTE(line.text) is not None


def _in_note_style(line: Line) -> bool:
    return in_style_of(line.block, "ghi_chu_bang")
