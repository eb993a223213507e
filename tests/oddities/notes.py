"""What stands in the margins of the page: notes, headers, footers; and pages of two shapes."""

from oddities.ooxml import LANDSCAPE, PORTRAIT, docx, p, r, section, table, tr
from oddities.shelf import specimen

PAGE = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
PAGE += r("2") + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


@specimen
def footnotes_endnotes() -> bytes:
    """Two footnotes and an endnote; Word's own separators are notes too, and say nothing."""
    line = '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
    mark = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>'
    foot = line + "".join(
        f'<w:footnote w:id="{number}">{p(mark, r(" " + words))}</w:footnote>'
        for number, words in ((1, "Theo số liệu năm 2025."), (2, "Không kể cán bộ hợp đồng."))
    )
    end = (
        line.replace("footnote", "endnote")
        + f'<w:endnote w:id="1">{p(mark.replace("footnote", "endnote"), r(" Nguồn: Văn phòng."))}</w:endnote>'
    )
    refer = '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:{}noteReference w:id="{}"/></w:r>'
    body = p(
        r("Toàn xã có 120 cán bộ "), refer.format("foot", 1), r(" và 85 giáo viên. "), refer.format("foot", 2)
    ) + p(r("Đã tập huấn 60 người. "), refer.format("end", 1))
    return docx(body, footnotes=foot, endnotes=end)


@specimen
def two_sections() -> bytes:
    """Portrait, then a landscape annex whose page numbers start anew."""
    first = p(look=section(PORTRAIT))
    body = (
        p("KẾ HOẠCH")
        + p("Chi tiết tại Phụ lục kèm theo.")
        + first
        + p("Phụ lục")
        + table(tr("TT", "Việc", "Thời gian"), columns=3)
    )
    return docx(body + p("Hết."), section(LANDSCAPE + '<w:pgNumType w:start="1"/>'))


@specimen
def page_header_footer() -> bytes:
    """Words and a page number in the header and footer; page 1 has a header of its own, which is empty."""
    refer = '<w:headerReference w:type="default" r:id="header1"/><w:headerReference w:type="first" r:id="header2"/><w:footerReference w:type="default" r:id="footer1"/><w:footerReference w:type="first" r:id="footer1"/>'
    body = p("Trang thứ nhất.") + p("Trang thứ hai.", look="<w:pageBreakBefore/>")
    return docx(
        body,
        section(PORTRAIT + "<w:titlePg/>", refer),
        header1=p("Dự thảo lần 2") + p(PAGE, look='<w:jc w:val="center"/>'),
        header2=p(),
        footer1=p("Lưu hành nội bộ"),
    )


@specimen
def page_number_only() -> bytes:
    """A header that is nothing but a page number, in a content control of Word's gallery."""
    gallery = f'<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Page Numbers (Top of Page)"/></w:docPartObj></w:sdtPr><w:sdtContent>{p(PAGE)}</w:sdtContent></w:sdt>'
    return docx(
        p("Trang thứ nhất."),
        section(PORTRAIT + "<w:titlePg/>", '<w:headerReference w:type="default" r:id="header1"/>'),
        header1=gallery,
    )
