"""What is in the file and not on the page, or the other way round: tracked changes, hidden text, comments."""

from oddities.ooxml import DEFAULTS, docx, p, r, table, tc, tr
from oddities.shelf import specimen

WHO = 'w:id="{}" w:author="Văn thư" w:date="2026-01-05T08:00:00Z"'


def numbered(body: str) -> str:
    """Return the body with an id of its own for every mark of a change."""
    pieces = body.split('w:id="{}"')
    return pieces[0] + "".join(f'w:id="{count}"{piece}' for count, piece in enumerate(pieces[1:], 1))


def gone(words: str) -> str:
    return f'<w:r><w:delText xml:space="preserve">{words}</w:delText></w:r>'


@specimen
def tracked_changes() -> bytes:
    """Inserted, deleted and moved words: the page after accepting them all."""
    moved = p("Kiểm tra vào quý IV.")
    body = (
        p(
            r("UBND "),
            f"<w:del {WHO}>{gone('huyện')}</w:del>",
            f"<w:ins {WHO}>{r('xã')}</w:ins>",
            r(" ban hành Kế hoạch."),
        )
        + f'<w:moveFromRangeStart {WHO.format(71)} w:name="m1"/>'
        + p(f"<w:moveFrom {WHO}>{r('Kiểm tra vào quý IV.')}</w:moveFrom>", look=f"<w:rPr><w:moveFrom {WHO}/></w:rPr>")
        + '<w:moveFromRangeEnd w:id="71"/>'
        + p("Tập huấn vào quý II.")
        + f'<w:moveToRangeStart {WHO.format(72)} w:name="m1"/>'
        + moved.replace("<w:r>", f"<w:moveTo {WHO}><w:r>").replace("</w:r>", "</w:r></w:moveTo>")
        + '<w:moveToRangeEnd w:id="72"/>'
        + p("Báo cáo trước ngày 15/12/2026.", look=f'<w:jc w:val="both"/><w:pPrChange {WHO}><w:pPr/></w:pPrChange>')
    )
    return docx(numbered(body))


@specimen
def tracked_paragraph_mark() -> bytes:
    """A deleted paragraph mark joins its paragraph to the next; an inserted one stands."""
    cut = f"<w:rPr><w:del {WHO}/></w:rPr>"
    new = f"<w:rPr><w:ins {WHO}/></w:rPr>"
    body = (
        p("Các trường học báo cáo ", look=cut)
        + p("trước ngày 15/12/2026.")
        + p("Văn phòng theo dõi.", look=new)
        + p("Hết.")
    )
    return docx(numbered(body))


@specimen
def tracked_rows() -> bytes:
    """A deleted row is off the page, an inserted row is on it; a deleted cell's words go with it."""
    deleted = p(f"<w:del {WHO}>{gone('Phòng Nội vụ')}</w:del>", look=f"<w:rPr><w:del {WHO}/></w:rPr>")
    number = p(f"<w:del {WHO}>{gone('2')}</w:del>", look=f"<w:rPr><w:del {WHO}/></w:rPr>")
    body = table(
        tr("1", "Văn phòng"),
        tr(tc(number), tc(deleted), look=f"<w:cantSplit/><w:del {WHO}/>"),
        tr(
            tc(p(f"<w:ins {WHO}>{r('2')}</w:ins>")),
            tc(p(f"<w:ins {WHO}>{r('Phòng Kinh tế')}</w:ins>")),
            look=f"<w:cantSplit/><w:ins {WHO}/>",
        ),
        columns=2,
    )
    return docx(numbered(body) + p("Hết."))


@specimen
def hidden_text() -> bytes:
    """w:vanish on a run, through a character style, on a whole paragraph; vanish="0" brings a run back."""
    styles = (
        DEFAULTS
        + '<w:style w:type="character" w:styleId="An"><w:name w:val="An"/><w:rPr><w:vanish/></w:rPr></w:style>'
        + '<w:style w:type="paragraph" w:styleId="GhiChu"><w:name w:val="Ghi chu"/><w:rPr><w:vanish/></w:rPr></w:style>'
    )
    body = (
        p(r("Văn phòng "), r("(hỏi lại anh Ba) ", "<w:vanish/>"), r("chủ trì."))
        + p(r("Kinh phí "), r("50 triệu ", '<w:rStyle w:val="An"/>'), r("do xã bố trí."))
        + p(r("Đoạn này không in", "<w:vanish/>"), look="<w:rPr><w:vanish/></w:rPr>")
        + p(r("ghi chú riêng ", ""), look='<w:pStyle w:val="GhiChu"/><w:rPr><w:vanish/></w:rPr>')
        + p(r("Báo cáo trước ngày 15/12/2026.", '<w:vanish w:val="0"/>'))
    )
    return docx(body, styles=styles)


@specimen
def comments() -> bytes:
    """A comment in the margin is not part of the text."""
    noted = '<w:commentRangeStart w:id="3"/>' + r("ngày 31/8/2025") + '<w:commentRangeEnd w:id="3"/>'
    mark = '<w:r><w:commentReference w:id="3"/></w:r>'
    said = f'<w:comment w:id="3" w:author="Văn thư" w:initials="VT" w:date="2026-01-05T08:00:00Z">{p("Hôm đó là Chủ nhật?")}</w:comment>'
    return docx(p(r("Kế hoạch số 141/KH-SGDĐT "), noted, mark, r(" của Sở Giáo dục và Đào tạo.")), comments=said)
