"""Who approves the plan of another agency: ``PHÊ DUYỆT CỦA …``, beside the signer, below or above.

The lines are found before the parts of a paper are: they look like a signature and may stand at
either end. Practice, no part of the decree's: the words are in data/bo-cuc.yaml.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label import case, ends, signer, signs
from kehoach.document.label.annexed import is_attachment, may_name, names_annex
from kehoach.document.label.approves import begins, heads
from kehoach.document.label.behind import comes_to_other
from kehoach.document.label.made import block_of
from kehoach.document.label.mark import BULLETS

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.document.label.line import Line

_LAST_TITLE = 60
"""Lines of a paper among which its title stands."""
_AHEAD = 4
"""Lines below a heading among which the post of who approves stands."""
_LONGEST = 200
"""Letters of the longest heading on several lines."""
_UNIT = re.compile(r"(?:xa|phuong|dac khu|huyen|quan|thi xa|tinh|thanh pho|truong|so|phong)\b")
_OPEN = re.compile(r".*\b(?:cua|va|uy ban nhan dan|hoi dong nhan dan)")
_GOES_ON = ("cua ", "va ")
"""A heading that goes on with the next line."""


def is_heading(line: Line) -> bool:
    """Return True for a line that begins the heading above who approves."""
    return _plain(line) and (heads(line.text, cell=line.cell) or begins(line.text))


def approvals_of(lines: Sequence[Line]) -> dict[int, Role]:
    """Return the lines of a paper that say who approves it, each with its role.

    In the text between head and end nothing is one, nor in a phụ lục or behind the end: forms have
    such cells.
    """
    headings = [at for at, line in enumerate(lines) if is_heading(line)]
    if not headings:
        return {}
    found: dict[int, Role] = {}
    title, tail, stop = _title(lines), *_tail(lines)
    if _in_a_form(headings, lines, title, tail):
        stop = tail
    for at in headings:
        if at not in found and (tail <= at < stop or _heads_above(lines[at], above=at < title)):
            found |= dict(_run(lines, at, stop))
    return found


def _in_a_form(headings: list[int], lines: Sequence[Line], title: int, tail: int) -> bool:
    """Return True where a paper of another kind begins before the first heading behind the end."""
    first = next((at for at in headings if at >= tail), tail)
    return comes_to_other(lines[title:first])


def _heads_above(line: Line, *, above: bool) -> bool:
    """Return True for a heading in the head of a paper, ``above`` its title."""
    return above and line.cell and heads(line.text, cell=True)


def _plain(line: Line) -> bool:
    return line.table is None and line.label is None


def approving(lines: Sequence[Line], roles: dict[int, Role]) -> Iterator[Block]:
    """Yield the blocks of those lines, marked as who approves."""
    for at, role in roles.items():
        yield block_of(lines[at], role)._replace(approves=True)


def _title(lines: Sequence[Line]) -> int:
    """Return where the kind of paper is named, 0 for nowhere."""
    for at, line in enumerate(lines[:_LAST_TITLE]):
        if line.label is None and line.table is None and signs.title_of(line.text):
            return at
    return 0


def _tail(lines: Sequence[Line]) -> tuple[int, int]:
    """Return between which lines the end of a paper stands: from its first sign, to an annex."""
    start = len(lines)
    for at, line in enumerate(lines):
        if start < at and _opens_annex(line):
            return start, at
        if _is_text(line):
            start = len(lines)
        elif start > at and (_ends(line) or (line.cell and heads(line.text, cell=True))):
            start = at
    return start, len(lines)


def _is_text(line: Line) -> bool:
    """Return True for a line the end of a paper has none of: numbered, or a table of figures."""
    if line.table is not None:
        return True
    return line.label is not None and line.label.kind not in BULLETS


def _ends(line: Line) -> bool:
    if line.label is not None:
        return ends.is_kept(line.folded)
    text, folded = line.text, line.folded
    if ends.is_recipients(folded) or ends.is_kept(folded) or signs.is_signed_off(text):
        return True
    return ends.begins_signature(line)


def _opens_annex(line: Line) -> bool:
    if line.label is not None or line.table is not None:
        return False
    named = may_name(line.text) or is_attachment(line.folded)
    return named or names_annex(line) or (line.new_page and not line.cell)


def _run(lines: Sequence[Line], at: int, stop: int) -> Iterator[tuple[int, Role]]:
    """Yield the heading and the lines below it in its column, down to the name."""
    yield at, Role.PHE_DUYET
    met = Role.PHE_DUYET
    heading = lines[at]
    said = heading.folded
    for number in range(at + 1, stop):
        line = lines[number]
        role = _role(line, met, said, lines[number + 1 : number + _AHEAD])
        if role is None or not _goes_with(line, heading):
            return
        yield number, role
        if role is Role.HO_TEN:
            return
        if role is Role.PHE_DUYET:
            said = f"{said} {line.folded}"
        met = met if role is Role.KHAC else role


def _goes_with(line: Line, heading: Line) -> bool:
    """Return True for a line that stands in the column of the heading."""
    if line.table is not None or line.label is not None or line.setting != heading.setting:
        return False
    return line.block.origin.column == heading.block.origin.column


def _role(line: Line, met: Role, said: str, below: Sequence[Line]) -> Role | None:
    """Return the role of a line below the heading, None for one of somebody else.

    ``met`` is the last role above it, ``said`` the heading so far.
    """
    text = line.text
    if ends.NOTE.fullmatch(text) or signs.LINE_OF_RULE.fullmatch(text) or signs.is_day(line.folded):
        return Role.KHAC
    if ends.is_person(text) or signs.HOLE.fullmatch(text):
        return Role.HO_TEN
    if met is Role.PHE_DUYET and _continues(line, said, below):
        return Role.PHE_DUYET
    return _in_capitals(line, met) if case.in_capitals(text) else None


def _in_capitals(line: Line, met: Role) -> Role | None:
    """Return the role of capitals; a post data/ does not know needs a column to be certain."""
    certain = line.block.origin.column is not None
    if met in (Role.CHUC_VU, Role.CHUC_VU_KHAC):
        if signer.is_name_in_capitals(line.text):
            return Role.HO_TEN
        return Role.CHUC_VU_KHAC if certain else None
    if ends.is_signed(line):
        return Role.QUYEN_HAN
    return Role.CHUC_VU if certain or ends.is_post(line.text) else None


def _continues(line: Line, said: str, below: Sequence[Line]) -> bool:
    """Return True for the rest of a heading: an agency on lines of its own."""
    if not case.in_capitals(line.text) or ends.begins_signature(line):
        return False
    if len(said) > _LONGEST:
        return False
    if _OPEN.fullmatch(said) or _UNIT.match(line.folded) or line.folded.startswith(_GOES_ON):
        return True
    return any(map(ends.begins_signature, below))
