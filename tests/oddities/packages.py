"""The same words in packages that other programs make."""

import io
import zipfile

import docx as python_docx
from oddities.ooxml import (
    CONTENT,
    DEFAULTS,
    RELS,
    WORD,
    content_types,
    docx,
    p,
    package,
    parts,
    r,
    relationships,
    section,
    table,
    tr,
)
from oddities.shelf import specimen

STRICT = "http://purl.oclc.org/ooxml"


@specimen
def no_styles() -> bytes:
    """No styles.xml, no settings: document.xml alone, and no page size."""
    return docx(p("KẾ HOẠCH") + p(r("Tập huấn năm 2026", "<w:b/>")), "", styles="")


@specimen
def strict() -> bytes:
    """ISO/IEC 29500 strict: other namespaces, other relationship types, sizes with units."""
    body = (
        p(r("KẾ HOẠCH", "<w:b/>"), look='<w:jc w:val="start"/>')
        + p("Tập huấn năm 2026")
        + table(tr("TT", "Việc"), columns=2)
        + p("Hết.")
    )
    made = parts(
        body,
        section(
            '<w:pgSz w:w="210mm" w:h="297mm"/><w:pgMar w:top="20mm" w:right="15mm" w:bottom="20mm" w:left="30mm" w:header="10mm" w:footer="10mm" w:gutter="0mm"/>'
        ),
    )
    swaps = {
        WORD: f"{STRICT}/wordprocessingml/main",
        RELS: f"{STRICT}/officeDocument/relationships",
        "http://schemas.openxmlformats.org/drawingml/2006/": f"{STRICT}/drawingml/",
    }
    for name in made:
        for old, new in swaps.items():
            made[name] = made[name].replace(old, new)
        made[name] = made[name].replace("<w:document ", '<w:document w:conformance="strict" ')
    return package(made)


@specimen
def absolute_targets() -> bytes:
    """Targets from the root ("/word/…"), a main part of another name, the styles in another folder, upper-case .XML."""
    made = parts(p("KẾ HOẠCH", look='<w:pStyle w:val="Dam"/>') + p("Tập huấn năm 2026"), styles="")
    style = '<w:style w:type="paragraph" w:styleId="Dam"><w:name w:val="Dam"/><w:rPr><w:b/></w:rPr></w:style>'
    return package(
        {
            "[Content_Types].xml": content_types(
                {"/word/document2.xml": f"{CONTENT}document.main+xml", "/kieu/Styles.XML": f"{CONTENT}styles+xml"}
            ),
            "_rels/.rels": relationships(("main", "officeDocument", "/word/document2.xml")),
            "word/_rels/document2.xml.rels": relationships(("s", "styles", "/kieu/Styles.XML")),
            "word/document2.xml": made["word/document.xml"],
            "kieu/Styles.XML": parts("", styles=DEFAULTS + style)["word/styles.xml"],
        }
    )


@specimen
def letter_by_letter() -> bytes:
    """WPS: a run for each letter, spelling marks and revision ids between them, font hints."""
    look = '<w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="Times New Roman"/><w:lang w:val="vi-VN" w:eastAsia="zh-CN"/>'
    start, end = '<w:proofErr w:type="spellStart"/>', '<w:proofErr w:type="spellEnd"/>'
    runs = [start + r(letter, look) + end for letter in "Số: 12/KH-UBND"]
    more = '<w:bookmarkStart w:id="0" w:name="_GoBack"/><w:bookmarkEnd w:id="0"/><w:r><w:lastRenderedPageBreak/></w:r>'
    return docx(
        p(*runs)
        + p("Kế hoạ", more, "ch tập huấn").replace("<w:p>", '<w:p w:rsidR="00A11234" w:rsidRDefault="00A11234">')
    )


@specimen
def google_docs() -> bytes:
    """Google Docs: everything switched off by name, rtl="0" on every run, grid-less table, no docDefaults size."""
    off = '<w:b w:val="0"/><w:i w:val="0"/><w:smallCaps w:val="0"/><w:strike w:val="0"/><w:u w:val="none"/><w:vertAlign w:val="baseline"/><w:rtl w:val="0"/>'
    on = off.replace('<w:b w:val="0"/>', '<w:b w:val="1"/>')
    plain = '<w:keepNext w:val="0"/><w:pageBreakBefore w:val="0"/><w:shd w:fill="auto" w:val="clear"/>'
    grid = (
        table(tr("TT", "Việc"), columns=2)
        .replace('<w:gridCol w:w="4500"/>', "")
        .replace("<w:tblGrid></w:tblGrid>", "<w:tblGrid/>")
    )
    body = (
        p(r("KẾ HOẠCH", on), look=plain)
        + p(r("Tập huấn ", off), r("năm 2026", off), look=plain)
        + grid
        + p(r("Hết.", off))
    )
    return docx(body)


@specimen
def python_docx_default() -> bytes:
    """What python-docx makes by default: Letter paper, heading styles, built-in lists."""
    made = python_docx.Document()
    made.add_heading("KẾ HOẠCH", 0)
    made.add_heading("I. MỤC ĐÍCH", 1)
    made.add_paragraph("Nâng cao năng lực số.")
    made.add_paragraph("Tuyên truyền", style="List Bullet")
    made.add_paragraph("Tập huấn", style="List Number")
    made.add_paragraph("Kiểm tra", style="List Number")
    rows = made.add_table(1, 2)
    rows.cell(0, 0).text, rows.cell(0, 1).text = "TT", "Việc"
    out = io.BytesIO()
    made.save(out)
    with zipfile.ZipFile(out) as file:
        return package({name: file.read(name) for name in file.namelist()})
