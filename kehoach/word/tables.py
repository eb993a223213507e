"""Tables as WordprocessingML: fixed widths, headings that repeat, rows that break when tall."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.columns import Margins, Widths, in_twips, widths
from kehoach.document.needs import Sizes, needs, usual_sizes
from kehoach.document.plain_rows import plain_rows
from kehoach.named import NamedTuple
from kehoach.word.rows import Rows

if TYPE_CHECKING:
    from kehoach.document.block import Table

_MOST_OF_A_PAGE = 1 / 3
"""A row higher than this may break: kept whole it would leave the page above it empty."""


class Sheet(NamedTuple):
    """The room a table has on a page."""

    wide: int
    """Width of the text in twips."""
    high: float
    """Height of the text in pt."""


class Tables:
    """Writes the tables of one template."""

    def __init__(
        self,
        style_ids: dict[str, str],
        sizes: dict[str, float],
        margins: Margins,
    ) -> None:
        self._ids = style_ids
        self._sizes = Sizes(sizes["o_bang"], sizes["tieu_de_cot"])
        self._usual = self._sizes == usual_sizes()
        self._margins = margins

    def xml(self, table: Table, sheet: Sheet) -> bytes:
        """Return the table as wide as the sheet's text, in UTF-8."""
        rows = plain_rows(table)
        asked = table.can if self._usual else ()
        asked = asked or tuple(needs(rows, len(table.rong), self._sizes))
        found = widths(asked, table.rong, sheet.wide / 20, self._margins)
        columns = in_twips(found, sheet.wide)
        grid = "".join([f'<w:gridCol w:w="{wide}"/>' for wide in columns])
        written = Rows(columns, self._ids, self._sizes.o_bang, sheet.high * _MOST_OF_A_PAGE)
        head = (
            f'<w:tbl><w:tblPr><w:tblStyle w:val="{self._ids["bang_ke_hoach"]}"/>'
            f'<w:tblW w:w="{sheet.wide}" w:type="dxa"/><w:jc w:val="center"/>'
            '<w:tblLayout w:type="fixed"/>'
            f'{self._margin(found)}<w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
            f"<w:tblGrid>{grid}</w:tblGrid>"
        )
        return b"".join((head.encode(), written.xml(table, rows), b"</w:tbl>"))

    def _margin(self, found: Widths) -> str:
        if not found.tight:
            return ""
        wide = int(self._margins.tight * 20)
        sides = "".join([f'<w:{side} w:w="{wide}" w:type="dxa"/>' for side in ("left", "right")])
        return f"<w:tblCellMar>{sides}</w:tblCellMar>"
