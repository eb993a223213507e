"""Controls nobody filled in, as blanks: their own words ("Click or tap here …") are no content."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Run, Status
from kehoach.plan.partial import BLANK

if TYPE_CHECKING:
    from kehoach.document.block import Block, Cell, Document, Row, Section


def blanked(document: Document) -> Document:
    """Return the document with a blank for each placeholder; the reader has told each of them."""
    return document._replace(sections=tuple(map(_section, document.sections)))


def _section(section: Section) -> Section:
    return section._replace(blocks=tuple(map(_block, section.blocks)))


def _block(block: Block) -> Block:
    if not _holds_placeholder(block):  # nearly every one: nothing to make anew
        return block
    if block.table is not None:
        rows = tuple(map(_row, block.table.rows))
        return block._replace(table=block.table._replace(rows=rows))
    return block._replace(text=_runs(block.text))


def _holds_placeholder(block: Block) -> bool:
    """Return True for a paragraph with a placeholder, and for a table that may hold one."""
    if block.table is None:
        return _has_placeholder(block.text)
    for row in block.table.rows:
        for cell in row.cells:
            if _has_placeholder(cell.text) or any(map(_holds_placeholder, cell.blocks)):
                return True
    return False


def _row(row: Row) -> Row:
    return row._replace(cells=tuple(map(_cell, row.cells)))


def _cell(cell: Cell) -> Cell:
    blocks = tuple(map(_block, cell.blocks))
    if blocks == cell.blocks and not _has_placeholder(cell.text):
        return cell
    words = "\n".join(block.words for block in blocks)
    text = _runs(cell.text) if not blocks else ((Run(words),) if words else ())
    return cell._replace(text=text, blocks=blocks)


def _has_placeholder(runs: tuple[Run, ...]) -> bool:
    return Status.PLACEHOLDER in [run.status for run in runs]


def _runs(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    return tuple(Run(BLANK) if run.status is Status.PLACEHOLDER else run for run in runs)
