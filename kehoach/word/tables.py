"""Tables as WordprocessingML: fixed widths, heading rows that repeat, rows that do not break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.word.xml import paragraph, runs

if TYPE_CHECKING:
    from kehoach.document.block import Row, Table

_JC = {"trai": "", "giua": '<w:jc w:val="center"/>', "phai": '<w:jc w:val="right"/>'}


def table_xml(table: Table, room: int, style_ids: dict[str, str]) -> str:
    """Return the table as wide as ``room`` twips."""
    widths = _columns(table.rong, room)
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    rows = "".join(_row(row, widths, style_ids) for row in table.rows)
    return (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_ids["bang_ke_hoach"]}"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        '<w:jc w:val="center"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{rows}</w:tbl>"
    )


def _columns(shares: tuple[float, ...], room: int) -> list[int]:
    """Return whole twips that add up to the room."""
    total = sum(shares)
    widths = [int(room * share / total) for share in shares]
    widths[-1] += room - sum(widths)
    return widths


def _row(row: Row, widths: list[int], style_ids: dict[str, str]) -> str:
    style = style_ids["tieu_de_cot" if row.tieu_de else "o_bang"]
    out, column = [], 0
    for cell in row.cells:
        wide = sum(widths[column : column + cell.span])
        span = f'<w:gridSpan w:val="{cell.span}"/>' if cell.span > 1 else ""
        middle = '<w:vAlign w:val="center"/>' if row.tieu_de or cell.canh == "giua" else ""
        content = runs(cell.text)
        out.append(
            f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{span}{middle}</w:tcPr>'
            f"{paragraph(style, content, '' if row.tieu_de else _JC[cell.canh])}</w:tc>"
        )
        column += cell.span
    head = "<w:tblHeader/>" if row.tieu_de else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{head}</w:trPr>{''.join(out)}</w:tr>"
