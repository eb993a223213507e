"""What stands behind the end of a paper without a word that says so: a form the plan hands out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label import case, ends
from kehoach.document.label.agencies import names_agency

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.label.line import Line


def belows(lines: Sequence[Line]) -> list[Line | None]:
    """Return the line below each, notes like ``(Đã ký)`` passed over."""
    out: list[Line | None] = []
    below: Line | None = None
    for line in reversed(lines):
        out.append(below)
        below = below if ends.is_note(line.text) else line
    return out[::-1]


def opens_other(line: Line, below: Line | None) -> bool:
    """Return True for capitals below a whole signature that are the title of something else.

    Another signature begins with an authority, a post ``data/`` knows, an agency, or right above a
    name; signatures in cells are told by their columns.
    """
    if line.cell or line.table is not None or line.label is not None:
        return False
    if not case.in_capitals(line.text) or ends.is_signed(line) or ends.is_post(line.text):
        return False
    return not names_agency(line.text) and (below is None or not ends.is_person(below.text))


def comes_to_other(lines: Sequence[Line]) -> bool:
    """Return True where lines go on, below a whole signature, with something else."""
    signed = named = False
    for line, below in zip(lines, belows(lines), strict=True):
        if named and opens_other(line, below):
            return True
        if ends.is_recipients(line.folded):
            signed = named = False
        signed = signed or ends.is_signed(line) or ends.is_post(line.text)
        named = named or (signed and ends.is_person(line.text))
    return False
