"""Tables as WordprocessingML: fixed widths, heading rows that repeat, rows that do not break."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.word.xml import needs_care, runs

if TYPE_CHECKING:
    from kehoach.document.block import Row, Table

_JC = {"trai": "", "giua": '<w:jc w:val="center"/>', "phai": '<w:jc w:val="right"/>'}


def table_xml(table: Table, room: int, style_ids: dict[str, str]) -> str:
    """Return the table as wide as ``room`` twips."""
    widths = _columns(table.rong, room)
    grid = "".join(f'<w:gridCol w:w="{wide}"/>' for wide in widths)
    heads: list[dict[str, str]] = [{} for _ in widths]
    rows = "".join([_row(row, widths, style_ids, heads) for row in table.rows])
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


def _row(row: Row, widths: list[int], style_ids: dict[str, str], heads: list[dict[str, str]]) -> str:
    """Return a row; ``heads`` keeps the start of a plain cell of each column for the rows below."""
    out, column = [], 0
    for cell in row.cells:
        text, canh, span = cell[:3]
        head = heads[column].get(canh) if span == 1 and not row.tieu_de else None
        if head is None:
            head = _cell_head(sum(widths[column : column + span]), span, canh, style_ids, title=row.tieu_de)
            if span == 1 and not row.tieu_de:
                heads[column][canh] = head
        column += span
        if len(text) == 1:
            words, dam, nghieng, _, note = text[0]
            if not (dam or nghieng or note or needs_care(words)):
                out.append(f'{head}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p></w:tc>')
                continue
        out.append(f"{head}{runs(text)}</w:p></w:tc>")
    repeat = "<w:tblHeader/>" if row.tieu_de else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeat}</w:trPr>{''.join(out)}</w:tr>"


def _cell_head(wide: int, span: int, canh: str, style_ids: dict[str, str], *, title: bool) -> str:
    """Return a cell up to the text of its only paragraph."""
    cover = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    align = "" if title else _JC[canh]
    style = style_ids["tieu_de_cot" if title else "o_bang"]
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{cover}</w:tcPr>'
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{align}</w:pPr>'
    )
