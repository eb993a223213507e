"""Tables that only set paragraphs side by side: the head, the signature beside the recipients."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label import case, ends, signer, signs
from kehoach.document.label.approves import heads
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block, Cell, Row, Table

_MOST_ROWS, _MOST_CELLS = 12, 4
"""Rows and cells of the largest table that sets a head or a signature; data tables are larger."""
_LONGEST_SIGN = 160


def halves(table: Table) -> list[Table]:
    """Return the table, cut where a head follows an end: two papers of a PDF run into one table."""
    ended = False
    for number, row in enumerate(table.rows):
        crowned = any(signs.is_quoc_hieu(fold(text)) for text in _row_texts(row))
        if crowned and ended:
            rows = table.rows
            return [table._replace(rows=rows[:number]), table._replace(rows=rows[number:])]
        ended = ended or any(signs.NOI_NHAN.match(fold(text)) for text in _row_texts(row))
        if crowned and ended:
            return [table._replace(rows=(half,)) for half in _cut_row(row)]
    return [table]


def _row_texts(row: Row) -> list[str]:
    texts = ("".join(run.text for run in cell.text) for cell in row.cells)
    return [one_line(part) for text in texts for part in text.split("\n")]


def _cut_row(row: Row) -> tuple[Row, Row]:
    """Return a row as the part above a head that begins inside its cells, and the head."""
    above: list[Cell] = []
    head: list[Cell] = []
    for cell in row.cells:
        at = _head_in(cell.blocks)
        above.append(cell._replace(blocks=cell.blocks[:at]))
        head.append(cell._replace(blocks=cell.blocks[at:]))
    return row._replace(cells=tuple(above)), row._replace(cells=tuple(head))


def _head_in(blocks: Sequence[Block]) -> int:
    """Return where a head begins in a column: at its Quốc hiệu, or at an agency below an end."""
    ended = False
    for number, block in enumerate(blocks):
        text = one_line(block.words) if block.table is None else ""
        if signs.is_quoc_hieu(fold(text)) or (ended and signs.is_agency(text)):
            return number
        ended = ended or signs.NOI_NHAN.match(fold(text)) is not None
    return len(blocks)


def sets_side_by_side(table: Table) -> bool:
    """Return True for a table that holds the head, or the signature beside the recipients."""
    if _is_large(table):
        return False
    texts = [one_line(part) for part in _texts(table)]
    folded = [fold(text) for text in texts]
    if any(map(signs.is_quoc_hieu, folded)) or any(map(signs.NOI_NHAN.match, folded)):
        return True
    # Quốc hiệu or Nơi nhận may be mistyped or gone: two other parts of a head or end tell too.
    known = sum(map(_is_part, texts, folded))
    if known > 1 or (not table.vien and (known == 1 or len(table.rows) == 1)):
        return True
    return _names_below(table)


def _signed_abreast(table: Table) -> bool:
    """Return True when two cells of one row begin in capitals, one of them a signature surely."""
    for row in table.rows:
        cells = [lines for lines in map(_first_lines, row.cells) if lines]
        begun = [lines for lines in cells if case.in_capitals(lines[0])]
        if len(begun) > 1 and any(map(_begins_signature, begun)):
            return True
    return False


def _first_lines(cell: Cell) -> list[str]:
    """Return the first two lines of a cell that say something."""
    words = "".join(run.text for run in cell.text)
    return [text for text in map(one_line, words.split("\n")) if text][:2]


def _begins_signature(lines: Sequence[str]) -> bool:
    """Return True for an authority or a post, the agency's name above it perhaps."""
    short = [text for text in lines if len(text) <= _LONGEST_SIGN]
    authority = any(signer.is_authority(signer.capitals(text)) for text in short)
    return authority or any(signer.is_title(text) for text in short)


def _by_column(table: Table) -> list[list[Block]]:
    """Return the paragraphs of each column, by where their cells begin."""
    found: dict[int, list[Block]] = {}
    for row in table.rows:
        at = 0
        for cell in row.cells:
            found.setdefault(at, []).extend(cell.blocks)
            at += cell.span
    return [found[at] for at in sorted(found)]


def _names_below(table: Table) -> bool:
    """Return True for capitals in every cell of the first row, and below them names of people.

    A table without lines that is so sets signatures of posts ``data/`` does not know.
    """
    rows = table.rows
    if table.vien or len(rows) != 2 or len(rows[0].cells) < 2:  # noqa: PLR2004 - two by two
        return False
    above, below = (_row_texts(row) for row in rows)
    named = [text for text in below if text]
    return bool(named) and all(map(case.in_capitals, above)) and all(map(ends.is_person, named))


def _is_large(table: Table) -> bool:
    most = max((len(row.cells) for row in table.rows), default=0)
    return len(table.rows) > _MOST_ROWS or most > _MOST_CELLS


def _texts(table: Table) -> Iterator[str]:
    for row in table.rows:
        for cell in row.cells:
            yield from "".join(run.text for run in cell.text).split("\n")


def _is_part(text: str, folded: str) -> bool:
    """Return True for a line only a head or an end has."""
    if len(text) > _LONGEST_SIGN or not text:
        return False
    return (
        signs.is_tieu_ngu(folded)
        or signs.is_number(text, folded)
        or signs.is_day(folded)
        or signer.is_authority(text)
        or signer.is_title(text)
        or heads(text, cell=True)
    )


def columns(table: Table) -> list[list[Block]]:
    """Return the paragraphs of the left half and of the right half of a table.

    Where two people sign in one row, beside each other, each column is by itself: the recipients
    may stand in a third.
    """
    if _signed_abreast(table):
        return _by_column(table)
    left: list[Block] = []
    right: list[Block] = []
    for row in table.rows:
        wide = sum(cell.span for cell in row.cells)
        at = 0
        for cell in row.cells:
            (left if at * 2 < wide or at == 0 else right).extend(cell.blocks)
            at += cell.span
    return [left, right]
