"""Rows of a table as WordprocessingML: plain ones are made column by column, equal cells once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.word.cells import cell_xml, is_tall, paragraphs_of, plain_cells
from kehoach.word.keep import KEEP

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Row, Table
    from kehoach.document.plain_rows import PlainColumn, PlainRows

_WHOLE = b"<w:tr><w:trPr><w:cantSplit/></w:trPr>"
_BREAKS = b"<w:tr>"


class Rows:
    """Writes the rows of one table."""

    def __init__(
        self,
        wide: list[int],
        style_ids: dict[str, str],
        size: float,
        tall: float,
    ) -> None:
        """Take the widths in twips, and the height in pt above which a row may break."""
        self._wide = wide
        self._ids = style_ids
        self._size = size
        self._tall = tall

    def xml(self, table: Table, rows: PlainRows) -> bytes:
        """Return the rows of the table as UTF-8; ``rows`` are the plain ones among them."""
        plain = self._plain(rows)
        if not rows.others:
            return b"".join(plain)
        others = iter(rows.others)
        other = next(others)
        out: list[bytes] = []
        for row in table.rows:
            if row is other:
                if row.tong and out:
                    out[-1] = self._kept(out[-1])
                out.append(self._other(row).encode())
                other = next(others, other)
            else:
                out.append(next(plain))
        return b"".join(out)

    def _kept(self, row: bytes) -> bytes:
        """Return a written row that stays with the row of totals below it."""
        opening = f'<w:pStyle w:val="{self._ids["o_bang"]}"/>'.encode()
        keep = KEEP.encode()
        return row if keep in row else row.replace(opening, opening + keep)

    def _plain(self, rows: PlainRows) -> Iterator[bytes]:
        if not rows.rows:
            return iter(())
        paragraphs = paragraphs_of(rows.rows[0], self._ids)
        room = zip(rows.columns, self._wide, strict=True)
        columns = [plain_cells(column, wide, paragraphs) for column, wide in room]
        tall = self._tall_rows(rows.columns)
        starts = [_BREAKS if at in tall else _WHOLE for at in range(len(rows.rows))]
        return map(b"".join, zip(starts, *columns, [b"</w:tr>"] * len(starts), strict=True))

    def _tall_rows(self, columns: list[PlainColumn]) -> set[int]:
        """Return the plain rows, from 0, that are too high to be kept on one page at any price."""
        out: set[int] = set()
        for column, wide in zip(columns, self._wide, strict=True):
            longest = max(map(len, column.words))
            low = longest * self._size * self._size < wide / 20 * self._tall
            if low and "\n" not in column.joined:
                continue
            words = zip(column.once, column.words, strict=True)
            tall = {
                cell for cell, text in words if is_tall(text, wide / 20, self._size, self._tall)
            }
            if tall:
                out |= {at for at, cell in enumerate(column.cells) if cell in tall}
        return out

    def _other(self, row: Row) -> str:
        """Return a heading, a group, a total, or a row with merged cells."""
        out, column = [], 0
        paragraphs = paragraphs_of(row, self._ids)
        tall = False
        for cell in row.cells:
            wide = sum(self._wide[column : column + cell.span])
            out.append(cell_xml(cell, wide, paragraphs))
            words = "".join([run.text for run in cell.text])
            tall = tall or is_tall(words, wide / 20, self._size, self._tall)
            column += cell.span
        settings = ("" if tall else "<w:cantSplit/>") + (
            "<w:tblHeader/>" if row.tieu_de and row.lap else ""
        )
        return f"<w:tr>{f'<w:trPr>{settings}</w:trPr>' if settings else ''}{''.join(out)}</w:tr>"
