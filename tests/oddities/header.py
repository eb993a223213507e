"""The top of the first page, laid out in every way but the usual table."""

from oddities.ooxml import PORTRAIT, docx, p, r, section, table, tc, tr
from oddities.shelf import specimen

BOLD = "<w:b/>"
TITLE = p(r("KẾ HOẠCH", BOLD)) + p(r("Tập huấn chuyển đổi số năm 2026", BOLD))


def frame(left: int, words: str) -> str:
    """Return a text box as Word writes it: DrawingML, and the same again in VML for old programs."""
    inside = f"<w:txbxContent>{words}</w:txbxContent>"
    width, height = 2700000, 1500000
    drawing = (
        f'<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{left + 1}" behindDoc="0" '
        'locked="0" layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="margin"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="margin"><wp:posOffset>0</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="{width}" cy="{height}"/><wp:wrapTopAndBottom/><wp:docPr id="{left + 1}" name="Text Box {left}"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        f'<wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>"
    )
    old = (
        '<w:pict><v:shape type="#_x0000_t202" style="position:absolute;width:212pt;height:70pt">'
        f"<v:textbox>{inside}</v:textbox></v:shape></w:pict>"
    )
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{drawing}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


def line(left: int) -> str:
    """Return a drawn line as Word writes it: a connector, and a VML line for old programs."""
    return (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
        f'<wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="{left + 1}" behindDoc="0" locked="0" '
        'layoutInCell="1" allowOverlap="1"><wp:simplePos x="0" y="0"/>'
        f'<wp:positionH relativeFrom="column"><wp:posOffset>{left}</wp:posOffset></wp:positionH>'
        '<wp:positionV relativeFrom="paragraph"><wp:posOffset>20000</wp:posOffset></wp:positionV>'
        f'<wp:extent cx="900000" cy="0"/><wp:wrapNone/><wp:docPr id="{left + 1}" name="Line {left}" descr="Đường kẻ"/>'
        '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp>'
        '<wps:cNvCnPr/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="0"/></a:xfrm>'
        '<a:prstGeom prst="line"><a:avLst/></a:prstGeom><a:ln w="9525"><a:solidFill><a:srgbClr val="000000"/></a:solidFill></a:ln>'
        "</wps:spPr><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice>"
        '<mc:Fallback><w:pict><v:line id="Line1" alt="Đường kẻ" from="60pt,2pt" to="130pt,2pt"/></w:pict></mc:Fallback>'
        "</mc:AlternateContent></w:r>"
    )


@specimen
def header_text_box() -> bytes:
    """The header stands in two text boxes, each written twice (DrawingML and VML)."""
    left = p("ỦY BAN NHÂN DÂN") + p("XÃ MINH LONG") + p("Số: 12/KH-UBND")
    right = (
        p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + p("Độc lập - Tự do - Hạnh phúc")
        + p("Minh Long, ngày 05 tháng 02 năm 2026")
    )
    return docx(p(frame(0, left), frame(2900000, right)) + TITLE)


@specimen
def header_tabs() -> bytes:
    """The header is three lines with a tab in the middle, no table."""
    stops = '<w:tabs><w:tab w:val="center" w:pos="1500"/><w:tab w:val="center" w:pos="6300"/></w:tabs>'
    lines = (
        "\tỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "\tXÃ MINH LONG\tĐộc lập - Tự do - Hạnh phúc",
        "\tSố: 12/KH-UBND\tMinh Long, ngày 05 tháng 02 năm 2026",
    )
    return docx("".join(p(r(one, '<w:sz w:val="24"/>'), look=stops) for one in lines) + TITLE)


@specimen
def header_merged_table() -> bytes:
    """The header is a table of three columns: the middle one empty, the left cell merged over both rows."""
    left = '<w:vMerge w:val="restart"/>'
    body = table(
        tr(
            tc("UBND XÃ MINH LONG", p(r("PHÒNG VĂN HÓA - XÃ HỘI", BOLD)), "Số: 12/KH-PVHXH", width=3600, look=left),
            tc(width=400),
            tc(r_line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), "Độc lập - Tự do - Hạnh phúc", width=5600),
        ),
        tr(
            tc(width=3600, look="<w:vMerge/>"),
            tc("Minh Long, ngày 05 tháng 02 năm 2026", width=6000, look='<w:gridSpan w:val="2"/>'),
        ),
        columns=3,
        width=9600,
        lines=False,
    ).replace('<w:gridCol w:w="3200"/>' * 3, '<w:gridCol w:w="3600"/><w:gridCol w:w="400"/><w:gridCol w:w="5600"/>')
    return docx(body + TITLE)


def r_line(words: str) -> str:
    return p(r(words, '<w:b/><w:sz w:val="24"/>'))


def letterhead() -> str:
    """Agency and quốc hiệu in the first row of a table, số and địa danh in the second."""
    return table(
        tr(
            tc("ỦY BAN NHÂN DÂN", "XÃ MINH LONG"),
            tc(r_line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), "Độc lập - Tự do - Hạnh phúc"),
        ),
        tr("Số: 12/KH-UBND", "Minh Long, ngày 05 tháng 02 năm 2026"),
        columns=2,
        width=9600,
        lines=False,
    )


@specimen
def header_2x2_table() -> bytes:
    """Agency and quốc hiệu in the first row, số and địa danh in the second."""
    return docx(letterhead() + TITLE)


@specimen
def header_line_breaks() -> bytes:
    """Lines inside a header cell are broken with w:br, not by paragraphs."""
    body = table(
        tr(
            p_cell("ỦY BAN NHÂN DÂN\nXÃ MINH LONG\nSố: 12/KH-UBND"),
            p_cell(
                "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nMinh Long, ngày 05 tháng 02 năm 2026"
            ),
        ),
        columns=2,
        width=9600,
        lines=False,
    )
    return docx(body + p(r("KẾ HOẠCH\nTập huấn chuyển đổi số năm 2026", BOLD)))


def p_cell(words: str) -> str:
    return tc(p(r(words, '<w:sz w:val="24"/>')))


@specimen
def header_drawn_lines() -> bytes:
    """Drawn lines under the header: a connector, a VML line, an empty rectangle. They have names, and no words."""
    old = '<w:r><w:pict><v:line style="position:absolute" from="300pt,3pt" to="420pt,3pt" strokeweight="1pt"/></w:pict></w:r>'
    box = '<w:r><w:pict><v:rect alt="Khung trống" style="position:absolute;width:60pt;height:1pt"/></w:pict></w:r>'
    body = table(
        tr(
            tc("ỦY BAN NHÂN DÂN", "XÃ MINH LONG", p(line(900000))),
            tc(
                r_line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), p(r("Độc lập - Tự do - Hạnh phúc"), old), p(line(1500000))
            ),
        ),
        columns=2,
        width=9600,
        lines=False,
    )
    return docx(body + TITLE + p(box) + p("Thực hiện Nghị quyết của Đảng ủy xã."))


@specimen
def header_draft_stamp() -> bytes:
    """DỰ THẢO stands in a text box anchored among the words of the number, in a cell: a mark, no part of the number."""
    stamp = frame(100000, p("DỰ THẢO")).replace('cy="1500000"', 'cy="300000"').replace('cx="2700000"', 'cx="1000000"')
    stamp = stamp.replace('relativeFrom="margin"><wp:posOffset>0<', 'relativeFrom="paragraph"><wp:posOffset>250000<')
    body = table(
        tr(
            tc("ỦY BAN NHÂN DÂN", "XÃ MINH LONG"),
            tc(r_line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"), "Độc lập - Tự do - Hạnh phúc"),
        ),
        tr(tc(p(r("Số: "), stamp, r("    /KH-UBND"))), "Minh Long, ngày    tháng    năm 2026"),
        columns=2,
        width=9600,
        lines=False,
    )
    return docx(body + TITLE)


@specimen
def header_in_page_header() -> bytes:
    """The letterhead is in the page header of page 1, not in the body."""
    last = section(PORTRAIT + "<w:titlePg/>", '<w:headerReference w:type="first" r:id="header1"/>')
    return docx(TITLE, last, header1=letterhead() + p())
