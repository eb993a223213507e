"""The papers in one file: a decision and the plan it issues, two plans, one paper mostly.

A new paper begins at a Quốc hiệu, or at a title in capitals, once the paper before has been signed
off; an annex with a head of its own (Quốc hiệu above ``DANH SÁCH …``) belongs to its paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label import ends, signs
from kehoach.document.label.annexed import is_attachment, may_name, names_annex
from kehoach.document.label.case import in_capitals

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.label.line import Line

_HEAD_LINES = 14
"""Lines a head takes from its first agency to its title."""
_LABEL_LINES = 2
"""Lines above the name of an annex in which its label stands."""
_AGENCY_LINES = 4
"""Lines of agencies that may stand above the Quốc hiệu or a title."""


def starts_of(lines: Sequence[Line]) -> list[int]:
    """Return where each paper begins, the first at 0."""
    out = [0]
    signed = False
    for at, line in enumerate(lines):
        if signed and _opens(lines, at):
            out.append(_with_agencies(lines, at))
            signed = False
        signed = signed or _signs_off(line)
    return out


def _signs_off(line: Line) -> bool:
    """Return True for a line that only the end of a paper has."""
    if line.table is not None:
        return False
    if line.label is None and (ends.is_signed(line) or ends.is_recipients(line.folded)):
        return True
    return ends.is_kept(line.folded)


def _opens(lines: Sequence[Line], at: int) -> bool:
    """Return True where another paper begins: at its Quốc hiệu, or at its title."""
    line = lines[at]
    if line.table is not None or line.label is not None:
        return False
    if signs.is_quoc_hieu(line.folded):
        return _titled(lines[at + 1 : at + 1 + _HEAD_LINES])
    return signs.title_of(line.text) is not None and _titles_paper(lines, at)


def _titles_paper(lines: Sequence[Line], at: int) -> bool:
    """Return True for a title that opens a paper, not an annex and not a part of a sentence."""
    line = lines[at]
    if line.known_look and not line.giua:
        return False
    if any(names_annex(above) for above in lines[max(at - _LABEL_LINES, 0) : at]):
        return False
    return any(is_attachment(below.folded) for below in _below(lines, at)) or line.new_page


def _titled(lines: Sequence[Line]) -> bool:
    """Return True when the lines below a Quốc hiệu name a kind of paper before an annex."""
    for line in lines:
        if line.table is not None or line.label is not None:
            return False
        if names_annex(line) or may_name(line.text):
            return False
        if signs.title_of(line.text) or signs.is_addressee(line.folded):
            return True
    return False


def _below(lines: Sequence[Line], at: int) -> Iterator[Line]:
    for line in lines[at + 1 : at + 1 + _HEAD_LINES]:
        if line.table is not None or line.label is not None:
            return
        yield line


def _with_agencies(lines: Sequence[Line], at: int) -> int:
    """Return where the head begins: at the table of its Quốc hiệu, or at the agencies above it."""
    setting = lines[at].setting
    while at and setting and lines[at - 1].setting == setting:
        at -= 1
    if setting:
        return at
    first = at
    for above in range(at - 1, max(at - 1 - _AGENCY_LINES, -1), -1):
        line = lines[above]
        if line.table is not None or line.label is not None or line.setting or not _of_head(line):
            break
        first = above
    return first


def _of_head(line: Line) -> bool:
    """Return True for a line a head may have above its Quốc hiệu."""
    if ends.begins_signature(line):
        return False
    text, folded = line.text, line.folded
    if in_capitals(text) or signs.is_number(text, folded) or signs.is_day(folded):
        return True
    return signs.is_quoc_hieu(folded) or signs.is_tieu_ngu(folded)
