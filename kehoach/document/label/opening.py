"""Roles between the title and the body: căn cứ, opening sentences, addressees, who decides."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label import case, signs
from kehoach.document.label.annexed import is_attachment
from kehoach.document.label.made import block_of
from kehoach.document.label.mark import BULLETS
from kehoach.law import citation

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block
    from kehoach.document.label.line import Line

SEVERAL = re.compile(r"(?<=[;,])\s{1,9}(?=Căn cứ [A-ZĐ])")
"""Where one paragraph goes on with another căn cứ."""
_LONGEST_OFFICE = 160
"""Letters of the line that names who decides."""


def opening(lines: Sequence[Line]) -> list[Block]:
    """Return the lines of the opening with their roles."""
    out: list[Block] = []
    for line in lines:
        out.append(block_of(line, _role(line, out)))
    return out


def _role(line: Line, before: Sequence[Block]) -> Role:
    if line.table is not None or (line.text.startswith("(") and not before):
        return Role.KEM_THEO if is_attachment(line.folded) else Role.CHUA_RO
    if signs.LINE_OF_RULE.fullmatch(line.text):
        return Role.KHAC
    if is_attachment(line.folded):
        return Role.KEM_THEO
    return _issuing(line, before) or (Role.CAN_CU if is_can_cu(line) else Role.MO_DAU)


def _issuing(line: Line, before: Sequence[Block]) -> Role | None:
    """Return the role of a line that says to whom a paper goes or who decides it."""
    if signs.is_addressee(line.folded) or _goes_on_addressing(line, before):
        return Role.KINH_GUI
    if signs.is_order(line.text, line.folded) or _decides(line):
        return Role.THAM_QUYEN
    return None


def is_can_cu(line: Line) -> bool:
    """Return True for a căn cứ, several on one line among them, or a cited paper behind a dash."""
    if all(map(signs.is_basis, SEVERAL.split(line.text))):
        return True
    if line.label is None or line.label.kind not in BULLETS or not line.text.endswith((";", ".")):
        return False
    return next(citation.find(line.text), None) is not None


def _goes_on_addressing(line: Line, before: Sequence[Block]) -> bool:
    """Return True for a further addressee below ``Kính gửi:``."""
    if not before or before[-1].role is not Role.KINH_GUI:
        return False
    return line.label is not None and line.label.kind in BULLETS


def _decides(line: Line) -> bool:
    """Return True for ``CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ …`` above ``QUYẾT ĐỊNH:``."""
    return line.label is None and case.in_capitals(line.text) and len(line.text) < _LONGEST_OFFICE
