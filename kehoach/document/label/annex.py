"""Roles of annexes: where each begins, its label, its name, what it belongs to, its content."""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label import signs
from kehoach.document.label.annexed import is_attachment, names_annex, title
from kehoach.document.label.body import body
from kehoach.document.label.case import in_capitals
from kehoach.document.label.made import block_of, cut
from kehoach.document.label.our_style import in_style_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block
    from kehoach.document.label.body import Style
    from kehoach.document.label.line import Line

_NAME_LINES = 6
"""Lines between the label of an annex and its content at the most."""
_ATTACHED_LINES = 4
"""Lines the line ``(Kèm theo …)`` may be broken into."""


def annexes(lines: Sequence[Line], style: Style) -> list[list[Block]]:
    """Return each annex as its blocks with their roles."""
    if not lines:
        return []
    starts = _starts(lines)
    bounds = zip(starts, [*starts[1:], len(lines)], strict=True)
    return [_annex(lines[start:end], style) for start, end in bounds]


def _starts(lines: Sequence[Line]) -> list[int]:
    """Return where each annex begins, the first at 0."""
    out = [0]
    content = False
    for at, line in enumerate(lines):
        opened = _is_label(line) or (content and _named_alone(lines, at))
        if opened and (at == 0 or content or _is_label(lines[out[-1]])):
            out += [at] if at else []
            content = False
        content = content or _is_content(line, at - out[-1])
    return out


def _is_content(line: Line, below: int) -> bool:
    """Return True for a line that is no part of an annex's head."""
    if line.table is not None or line.label is not None:
        return True
    plain = not (line.giua or in_capitals(line.text) or is_attachment(line.folded))
    return plain and (below > _NAME_LINES or line.known_look)


def _named_alone(lines: Sequence[Line], at: int) -> bool:
    """Return True for an annex without a label: its name, with ``(Kèm theo …)`` close below."""
    line = lines[at]
    if line.label is not None or line.table is not None or _names_table(line):
        return False
    if not (line.giua or in_capitals(line.text)):
        return False
    below = takewhile(_may_be_head, lines[at + 1 : at + 1 + _NAME_LINES])
    attached = any(is_attachment(other.folded) for other in below)
    return attached or (line.new_page and (line.dam or in_capitals(line.text)))


def _may_be_head(line: Line) -> bool:
    """Return False for a table and for the label of the next annex: what follows is not ours."""
    return line.table is None and not _is_label(line)


def _is_label(line: Line) -> bool:
    """Return True for an annex's label; ``Biểu 1`` as the name of our own table is none."""
    return names_annex(line) and not _names_table(line)


def _names_table(line: Line) -> bool:
    return in_style_of(line.block, "ten_bang")


def _annex(lines: Sequence[Line], style: Style) -> list[Block]:
    out: list[Block] = []
    at = 0
    while at < len(lines) and at < _NAME_LINES:
        found = _head(lines[at], out)
        if not found:
            break
        out += found
        at += 1
    at += _rest_of_attached(lines, at, out)
    return out + body(lines[at:], style, annex=True)


def _head(line: Line, before: Sequence[Block]) -> list[Block]:
    """Return a line of an annex's head with its role, nothing for the first of its content."""
    if line.table is not None or line.label is not None or _names_table(line):
        return []
    if is_attachment(line.folded):
        return [block_of(line, Role.KEM_THEO)]
    if names_annex(line):
        return _label(line)
    if _own_head(line):
        return [block_of(line, Role.KHAC)]
    return [block_of(line, Role.TEN_PHU_LUC)] if _is_name(line, before) else []


def _is_name(line: Line, before: Sequence[Block]) -> bool:
    """Return True for a line of an annex's name: in capitals or in the middle.

    Below ``(Kèm theo …)`` only capitals are one, where the name has not been read above.
    """
    roles = {block.role for block in before}
    if Role.KEM_THEO in roles:
        awaited = Role.TEN_PHU_LUC not in roles or before[-1].role is Role.TEN_PHU_LUC
        return awaited and in_capitals(line.text)
    set_apart = line.giua and (line.dam or Role.TEN_PHU_LUC not in roles)
    return in_capitals(line.text) or set_apart


def _label(line: Line) -> list[Block]:
    """Return ``Phụ lục I``, and the name behind it as a block of its own."""
    found = title().fullmatch(line.text)
    if found is None or not found["ten"]:
        return [block_of(line, Role.PHU_LUC)]
    label, name = cut(line, found.start("ten"))
    return [block_of(label, Role.PHU_LUC), block_of(name, Role.TEN_PHU_LUC)]


def _own_head(line: Line) -> bool:
    """Return True for a Quốc hiệu, a number or a date above an annex's name: a head of its own."""
    text, folded = line.text, line.folded
    if signs.LINE_OF_RULE.fullmatch(text) or signs.is_agency(text) or signs.is_number(text, folded):
        return True
    return signs.is_quoc_hieu(folded) or signs.is_tieu_ngu(folded) or signs.is_day(folded)


def _rest_of_attached(lines: Sequence[Line], at: int, out: list[Block]) -> int:
    """Take the further lines of a broken ``(Kèm theo …)`` into ``out``; return how many."""
    if not out or out[-1].role is not Role.KEM_THEO or out[-1].words.rstrip(" .").endswith(")"):
        return 0
    for count, line in enumerate(lines[at : at + _ATTACHED_LINES], 1):
        if line.table is not None or line.label is not None:
            return 0
        if line.text.rstrip(" .").endswith(")"):
            out += [block_of(rest, Role.KEM_THEO) for rest in lines[at : at + count]]
            return count
    return 0
