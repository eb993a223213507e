"""Blocks as rules ask for them: groups of roles, the words of a paragraph, of a cell, of a note."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.document.block import Role
from kehoach.document.roles import PARAGRAPHS, PARTS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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


def with_notes(blocks: Iterable[Block], notes: tuple[Block, ...]) -> Iterator[Block]:
    """Yield the blocks and the notes: each behind the block that calls it, others at the end."""
    waiting = _by_mark(notes)
    for block in blocks:
        yield block
        for mark in _calls(block) if waiting else ():
            yield from waiting.pop(mark, ())
    yield from chain.from_iterable(waiting.values())


def texts_of(block: Block) -> Iterator[Text]:
    """Yield the words of a paragraph, or of each cell of a table."""
    if block.table is None:
        yield block, text_of(block), None
        return
    for down, row in enumerate(block.table.rows, 1):
        for across, cell in enumerate(row.cells, 1):
            if cell.text and cell.rows:
                yield block, "".join(run.text for run in cell.text), Position(down, across)


def _calls(block: Block) -> Iterator[str]:
    """Yield the marks of the notes a paragraph or table calls."""
    texts = (
        [block.text]
        if block.table is None
        else [cell.text for row in block.table.rows for cell in row.cells]
    )
    return (run.note for text in texts for run in text if run.note)


def _by_mark(notes: tuple[Block, ...]) -> dict[str, list[Block]]:
    """Return the paragraphs of each note under its mark, which is the label of the first."""
    held: dict[str, list[Block]] = {}
    mark = ""
    for block in notes:
        mark = block.label or mark
        held.setdefault(mark, []).append(block)
    return held
