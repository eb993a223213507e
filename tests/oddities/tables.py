"""Tables that are more than rows and columns."""

from oddities.ooxml import docx, p, r, table, tc, tr
from oddities.shelf import specimen

THREE = 3000


@specimen
def merged_cells() -> bytes:
    """gridSpan and vMerge in head and body; the last row has a cell that spans two columns and two rows."""
    wide = '<w:gridSpan w:val="2"/>'
    body = table(
        tr(tc("TT", look='<w:vMerge w:val="restart"/>'), tc("Kinh phí", look=wide), look="<w:tblHeader/>"),
        tr(tc(look="<w:vMerge/>"), tc("Ngân sách"), tc("Nguồn khác"), look="<w:tblHeader/>"),
        tr("1", "25.000.000", "0"),
        tr("2", tc("Lồng ghép", look=f'{wide}<w:vMerge w:val="restart"/>')),
        tr("3", tc(look=f'{wide}<w:vMerge w:val="continue"/>')),
        columns=3,
    )
    return docx(body + p("Hết bảng."))


@specimen
def nested_tables() -> bytes:
    """A table inside a cell, between two paragraphs of the cell."""
    inner = table(tr(tc("- Như trên;", width=2000), tc("- Lưu: VT.", width=2000)), columns=2, width=4000)
    body = table(tr(tc("Nơi nhận:", inner, p("Hết nơi nhận")), tc("CHỦ TỊCH")), columns=2, lines=False)
    return docx(p("Trước bảng") + body + p("Sau bảng"))


@specimen
def table_rows_uneven() -> bytes:
    """A row that starts late (gridBefore) and one that ends early; a table right under another."""
    first = table(
        tr("TT", "Việc", "Chủ trì"),
        tr("Cả xã", "Văn phòng", look='<w:gridBefore w:val="1"/><w:wBefore w:w="3000" w:type="dxa"/>'),
        tr("2", "Tập huấn", look='<w:gridAfter w:val="1"/><w:wAfter w:w="3000" w:type="dxa"/>'),
        columns=3,
    )
    second = table(tr("Bảng", "thứ hai"), columns=2)
    return docx(first + p() + second + p("Hết."))


@specimen
def content_controls() -> bytes:
    """w:sdt around blocks, a run, a row, a cell, and one inside another; a placeholder that nobody filled in."""
    block = f'<w:sdt><w:sdtPr><w:alias w:val="Tên loại"/></w:sdtPr><w:sdtContent>{p("KẾ HOẠCH")}<w:sdt><w:sdtContent>{p("Tập huấn năm 2026")}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>'
    run = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{r('12/KH-UBND')}</w:sdtContent></w:sdt>"
    blank = f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('[chọn ngày]')}</w:sdtContent></w:sdt>"
    cell = f"<w:sdt><w:sdtContent>{tc('Văn phòng')}</w:sdtContent></w:sdt>"
    row = f"<w:sdt><w:sdtContent>{tr('2', 'Phòng Kinh tế')}</w:sdtContent></w:sdt>"
    body = block + p(r("Số: "), run) + p(r("Ngày: "), blank) + table(tr(tc("1"), cell), row, columns=2) + p("Hết.")
    return docx(body)


@specimen
def smart_tags() -> bytes:
    """Old Word wraps names and dates in w:smartTag and w:customXml; their words are words."""
    name = 'w:uri="urn:schemas-microsoft-com:office:smarttags"'
    tagged = f'<w:smartTag {name} w:element="place"><w:smartTag {name} w:element="City">{r("Minh Long")}</w:smartTag></w:smartTag>'
    block = f'<w:customXml w:uri="urn:xa" w:element="muc">{p("Tổ chức thực hiện.")}</w:customXml>'
    return docx(p(r("UBND xã "), tagged, r(" xây dựng Kế hoạch")) + block)
