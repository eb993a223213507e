"""What stands behind the end of a paper without a word that says so: a form the plan hands out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.label import case, ends, signer, signs
from kehoach.document.label.agencies import names_agency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.label.line import Line

_BLANK = re.compile(r"…|\.{4}|_{4}")
"""Room to fill in by hand: ``Họ và tên: ……``."""


def belows(lines: Sequence[Line]) -> list[Line | None]:
    """Return the line below each, notes like ``(Đã ký)`` passed over."""
    out: list[Line | None] = []
    below: Line | None = None
    for line in reversed(lines):
        out.append(below)
        below = below if ends.is_note(line.text) else line
    return out[::-1]


def opens_other(line: Line, below: Line | None) -> bool:
    """Return True for a line below a whole signature with which something else begins.

    That is a blank to fill in, or a title in capitals. Another signature begins with an authority,
    a post ``data/`` knows, its agency above one, or right above a name; signatures in cells are
    told by their columns.
    """
    if line.cell or line.table is not None or line.label is not None:
        return False
    if not case.in_capitals(line.text):
        return _is_to_fill(line)
    if ends.begins_signature(line):
        return False
    if below is None:
        return True
    if ends.is_person(below.text):
        return False
    return not (names_agency(line.text) and ends.begins_signature(below))


def _is_to_fill(line: Line) -> bool:
    """Return True for words with a blank to fill in; the day of a signature may have one too."""
    if signs.LINE_OF_RULE.fullmatch(line.text) or signs.is_day(line.folded):
        return False
    return _BLANK.search(line.text) is not None


def comes_to_other(lines: Sequence[Line]) -> bool:
    """Return True where lines go on, below a whole signature, with something else."""
    signed = named = False
    for line, below in zip(lines, belows(lines), strict=True):
        if named and opens_other(line, below):
            return True
        if ends.is_recipients(line.folded):
            signed = named = False
        named = named or (signed and _is_name(line.text))
        signed = signed or ends.begins_signature(line)
    return False


def _is_name(text: str) -> bool:
    return ends.is_person(text) or signer.is_name_in_capitals(text)
