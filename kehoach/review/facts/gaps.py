"""Where the parts of head and end stand: what is missing is looked for there and nowhere else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import ENDING, PARAGRAPHS, PARTS
from kehoach.review.blocks import HEAD, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block

_TOP = (*HEAD, Role.TEN_LOAI, Role.TRICH_YEU)
_RUNNING = (Role.CAN_CU, Role.MO_DAU, *PARTS, *PARAGRAPHS, Role.KET_THUC)
UNREAD = (Role.CHUA_RO, Role.BANG)
"""Lines and tables that may hold a part nobody recognised there."""


def top(main: Sequence[Block]) -> tuple[Block, ...]:
    """Return what stands above the text of a paper: head and title, and all that lies among them.

    Nothing where neither was found.
    """
    first = _first(main, _TOP)
    end = next((at for at in range(first, len(main)) if main[at].role in _RUNNING), len(main))
    return tuple(main[:end]) if first < len(main) else ()


def bottom(main: Sequence[Block]) -> tuple[Block, ...]:
    """Return what stands behind the text of a paper: recipients, signature, all that lies by them.

    Behind the last of them it ends where the text goes on, or with the page. Nothing where none was
    found.
    """
    first = _first(main, ENDING)
    if first == len(main):
        return ()
    last = max(at for at, block in enumerate(main) if _ends(block))
    start = first
    while start and main[start - 1].role not in _RUNNING:
        start -= 1
    end = last + 1
    while end < len(main) and main[end].role not in _RUNNING and not main[end].ngat_trang:
        end += 1
    return tuple(main[start:end])


def _first(main: Sequence[Block], roles: tuple[Role, ...]) -> int:
    """Return where the first block of some roles stands; the length where there is none."""
    found = (at for at, block in enumerate(main) if block.role in roles and not block.approves)
    return next(found, len(main))


def _ends(block: Block) -> bool:
    return block.role in ENDING and not block.approves


def said_in(blocks: Sequence[Block]) -> list[str]:
    """Return the words of those of some blocks nobody recognised, those of a table line by line."""
    lines: list[str] = []
    for block in blocks:
        if block.role not in UNREAD:
            continue
        if block.table is None:
            lines.append(text_of(block))
            continue
        for row in block.table.rows:
            for cell in row.cells:
                lines += "".join(run.text for run in cell.text).split("\n")
    return lines
