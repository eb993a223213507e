"""Letters, signs, spaces and breaks that look like something else."""

import unicodedata

from oddities.ooxml import docx, p, r
from oddities.shelf import specimen


@specimen
def symbols() -> bytes:
    """w:sym names a character of the font Symbol by its code; private-use letters in a Symbol run do the same."""
    sign = '<w:r><w:sym w:font="Symbol" w:char="F0{}"/></w:r>'
    body = p(r("Tỷ lệ "), sign.format("B3"), r(" 85% và "), sign.format("A3"), r(" 95%")) + p(
        r("Sai số "), r("\uf0b1", '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), r(" 5%")
    )
    return docx(body)


@specimen
def hyphens() -> bytes:
    """noBreakHyphen is a hyphen on the page, softHyphen is nothing, and so is the character U+00AD."""
    hard = "<w:r><w:t>Kinh tế </w:t><w:noBreakHyphen/><w:t> xã hội, giai đoạn 2021</w:t><w:noBreakHyphen/><w:t>2025</w:t></w:r>"
    soft = "<w:r><w:t>Tuyên </w:t><w:t>tru</w:t><w:softHyphen/><w:t>yền</w:t></w:r>"
    return docx(
        p(hard.replace("<w:t>", '<w:t xml:space="preserve">'))
        + p(soft.replace("<w:t>", '<w:t xml:space="preserve">'))
        + p("Kế ho\u00adạch số 12\u2011KH")
    )


@specimen
def breaks() -> bytes:
    """Tabs, line breaks and carriage returns inside a paragraph; a page break and a column break among its words."""
    page = '<w:r><w:br w:type="page"/></w:r>'
    column = '<w:r><w:br w:type="column"/></w:r>'
    body = (
        p(r("Chủ trì:\tVăn phòng"))
        + p(r("Địa điểm:\nHội trường xã"))
        + p("<w:r><w:t>Buổi sáng</w:t><w:cr/><w:t>Buổi chiều</w:t></w:r>")
        + p(
            r("Thời gian: "),
            '<w:r><w:ptab w:relativeTo="margin" w:alignment="right" w:leader="none"/></w:r>',
            r("quý II"),
        )
        + p(r("Hết trang này."), page)
        + p(page, r("Trang sau nữa."))
        + p(column, r("Cột khác."))
        + p("Trang mới bởi thuộc tính.", look="<w:pageBreakBefore/>")
    )
    return docx(body)


@specimen
def nfd() -> bytes:
    """Every letter decomposed, as a Mac writes it; one letter and its mark stand in two runs."""
    body = p(unicodedata.normalize("NFD", "Kế hoạch tập huấn của Ủy ban nhân dân xã Minh Long"))
    return docx(body + p(r("Phu\u0323 lu"), r("\u0323c I")))


@specimen
def zero_width() -> bytes:
    """Zero-width spaces and joiners, a byte order mark, direction marks and no-break spaces between and inside words."""
    return docx(
        p("\ufeffKế\u200b hoạch số\u00a012/KH\u2060-UBND ng\u200dày\u202f05\u200e/02/2026")
        + p("\u200b")
        + p("Ủy\u2003ban nhân\u2009dân")
    )
