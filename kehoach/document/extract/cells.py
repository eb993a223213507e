"""The words of the cells of a table, row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.plan.inline import marked
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from kehoach.document.block import Block, Cell, Row


def covers(row: Row) -> bool:
    """Return True for a row whose one cell spans the table."""
    return len(row.cells) == 1 and row.cells[0].span > 1


def grid(row: Row) -> list[str]:
    """Return the texts of a row, one a column; what covers several columns stands in the first."""
    out: list[str] = []
    for cell in row.cells:
        out += [cell_text(cell), *[""] * (cell.span - 1)]
    return out


def cell_text(cell: Cell) -> str:
    """Return the words of a cell with bold and italic parts marked, one line a paragraph.

    Nothing for a cell that goes on from the row above.
    """
    if not cell.rows:
        return ""
    if not cell.blocks:
        return marked(cell.text)
    lines = [_line(block) for block in cell.blocks]
    return "\n".join(line for line in lines if line)


def _line(block: Block) -> str:
    if block.table is not None:
        lines = (" | ".join(cell for cell in grid(row) if cell) for row in block.table.rows)
        return "\n".join(line for line in lines if line)
    text = marked(block.text)
    text = "\n".join(one_line(part) for part in text.split("\n"))
    return f"{block.label} {text}".strip()
