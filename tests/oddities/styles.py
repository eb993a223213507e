"""Looks that come from far: defaults, style chains, table styles."""

from oddities.ooxml import DEFAULTS, docx, p, table, tr
from oddities.shelf import specimen


@specimen
def indents_and_spacing() -> bytes:
    """Indents and spacing from the defaults, a style, its child and the paragraph, each overriding a part."""
    styles = DEFAULTS.replace(
        "</w:rPrDefault>",
        '</w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="160" w:line="259" w:lineRule="auto"/></w:pPr></w:pPrDefault>',
    ) + (
        '<w:style w:type="paragraph" w:styleId="Doan"><w:name w:val="Doan"/><w:basedOn w:val="Normal"/><w:pPr>'
        '<w:spacing w:before="120" w:line="360" w:lineRule="auto"/><w:ind w:firstLine="567"/><w:jc w:val="both"/></w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="DoanCon"><w:name w:val="Doan con"/><w:basedOn w:val="Doan"/><w:pPr>'
        '<w:spacing w:line="340" w:lineRule="exact"/><w:ind w:left="720" w:hanging="360"/></w:pPr></w:style>'
    )
    body = (
        p("Theo mặc định.")
        + p("Theo kiểu.", look='<w:pStyle w:val="Doan"/>')
        + p("Theo kiểu con.", look='<w:pStyle w:val="DoanCon"/>')
        + p(
            "Tự mình.",
            look='<w:pStyle w:val="Doan"/><w:spacing w:before="0"/><w:ind w:right="284" w:firstLine="0"/><w:jc w:val="center"/>',
        )
    )
    return docx(body, styles=styles)


@specimen
def table_lines() -> bytes:
    """Lines drawn by the table style, by nothing at all, by the cells, and a style whose lines the table takes away."""
    sides = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    styles = DEFAULTS + (
        '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/></w:style>'
        '<w:style w:type="table" w:styleId="TableGrid"><w:name w:val="Table Grid"/><w:basedOn w:val="TableNormal"/>'
        f"<w:tblPr><w:tblBorders>{sides}</w:tblBorders></w:tblPr></w:style>"
    )
    grid = '<w:tblStyle w:val="TableGrid"/>'
    plain = table(tr("Kẻ", "bởi kiểu"), columns=2)
    begin, end = plain.index("<w:tblBorders>"), plain.index("</w:tblBorders>") + len("</w:tblBorders>")
    bare = plain[:begin] + plain[end:]
    by_style = bare.replace("<w:tblPr>", f"<w:tblPr>{grid}")
    none = bare.replace("bởi kiểu", "bởi không gì").replace("Kẻ", "Không kẻ")
    around = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in ("top", "left", "bottom", "right")
    )
    by_cell = bare.replace("bởi kiểu", "bởi ô").replace("</w:tcPr>", f"<w:tcBorders>{around}</w:tcBorders></w:tcPr>")
    taken = table(tr("Kiểu kẻ,", "bảng bỏ"), columns=2, lines=False).replace("<w:tblPr>", f"<w:tblPr>{grid}")
    return docx(p().join((by_style, none, by_cell, taken)) + p("Hết."), styles=styles)
