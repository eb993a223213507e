"""Fields: the page shows their result, never their code."""

from oddities.ooxml import docx, p, package, parts, r
from oddities.shelf import specimen

BEGIN, SEPARATE, END = (f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end"))


def field(code: str, result: str) -> str:
    return f'{BEGIN}<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>{SEPARATE}{result}{END}'


@specimen
def fields() -> bytes:
    """Simple and complex fields, one inside the code of another, a hyperlink, and a field with no result."""
    inner = field("QUOTE ngày", r("mã lồng"))
    nested = f"{BEGIN}<w:r><w:instrText> IF </w:instrText></w:r>{inner}<w:r><w:instrText> = 1 </w:instrText></w:r>{SEPARATE}{r('năm 2026')}{END}"
    link = f'<w:hyperlink r:id="link">{r("vanthu@minhlong.gov.vn")}</w:hyperlink>'
    locked = field('DATE \\@ "dd/MM/yyyy"', r("05/02/2026")).replace('"begin"', '"begin" w:fldLock="1"')
    body = (
        p(r("Kế hoạch "), f'<w:fldSimple w:instr=" DOCPROPERTY Ten ">{r("tập huấn")}</w:fldSimple>', r(" "), nested)
        + p(r("Ngày "), locked, r("."))
        + p(r("Thư điện tử: "), link, r(" hoặc "), field('HYPERLINK "http://minhlong.gov.vn"', r("minhlong.gov.vn")))
        + p(r("Không có kết quả"), f"{BEGIN}<w:r><w:instrText> SET x 1 </w:instrText></w:r>{END}", r("."))
    )
    return package(parts(body, links=(("link", "hyperlink", "mailto:vanthu@minhlong.gov.vn"),)))


@specimen
def contents() -> bytes:
    """A table of contents is one field over many paragraphs, with a page number field in each of them."""
    mark = '<w:hyperlink w:anchor="_Toc1">{}</w:hyperlink>'
    body = (
        p(
            BEGIN,
            '<w:r><w:instrText> TOC \\o "1-1" \\h </w:instrText></w:r>',
            SEPARATE,
            mark.format(r("I. MỤC TIÊU\t") + field("PAGEREF _Toc1 \\h", r("1"))),
        )
        + p(mark.format(r("II. NHIỆM VỤ\t") + field("PAGEREF _Toc1 \\h", r("1"))))
        + p(END)
        + p('<w:bookmarkStart w:id="1" w:name="_Toc1"/>', r("I. MỤC TIÊU"), '<w:bookmarkEnd w:id="1"/>')
        + p("II. NHIỆM VỤ")
    )
    return docx(body)
