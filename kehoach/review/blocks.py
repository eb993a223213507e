"""Blocks as rules ask for them: groups of roles, the words of a paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import PARAGRAPHS, PARTS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.review.finding import Finding

    Text = tuple[Block, str, Position | None]
    """A paragraph or table, the words of one text in it, the cell of a table."""

BODY = (*PARTS, *PARAGRAPHS)
"""Paragraphs of the sections."""
HEAD = (
    Role.CO_QUAN_CHU_QUAN,
    Role.CO_QUAN_BAN_HANH,
    Role.SO_KY_HIEU,
    Role.QUOC_HIEU,
    Role.TIEU_NGU,
    Role.DIA_DANH_NGAY,
)
"""Components above the title."""
PROSE = (
    Role.TRICH_YEU,
    Role.CAN_CU,
    Role.MO_DAU,
    *BODY,
    Role.TEN_BANG,
    Role.KET_THUC,
    Role.DONG_NOI_NHAN,
)
"""Paragraphs an author writes himself."""


def text_of(block: Block) -> str:
    """Return the words of a paragraph without its label, white space as it stands."""
    runs = block.text
    return runs[0].text if len(runs) == 1 else "".join([run.text for run in runs])


def unfilled(block: Block) -> bool:
    """Return True where a name of a template is left in a paragraph: that is ND08's alone."""
    return "{{" in text_of(block)


def texts_with(finding: Finding) -> Iterator[str]:
    """Yield the texts a finding's words may stand in: its paragraph, its cell, or every cell."""
    block = finding.block
    if block is None:
        return
    if block.table is None:
        yield text_of(block)
        yield block.words
        return
    yield from _cells(block, finding.cell) if finding.cell or finding.quote else ()


def _cells(block: Block, cell: Position | None) -> Iterator[str]:
    for down, row in enumerate(block.table.rows if block.table else (), 1):
        for across, held in enumerate(row.cells, 1):
            if cell is None or cell == (down, across):
                yield "".join(run.text for run in held.text)
