"""Looks set in a copy: direct settings in the order the format asks, the rest as it was."""

import io
import re

import docx
import pytest
from docx.oxml.ns import qn
from docx.shared import Mm, Pt
from openxml_audit import OpenXmlValidator

from kehoach.address import Paragraph, TableAddress
from kehoach.document.look import Asked
from kehoach.word.read import read_docx
from kehoach.word.restyle import as_read, restyle


def made():
    document = docx.Document()
    document.sections[0].left_margin = Mm(25)
    paragraph = document.add_paragraph("Một ", style="List Number")
    paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_after = Pt(6)
    run = paragraph.add_run("hai ba bốn")
    run.font.size, run.font.underline, run.font.color.rgb = Pt(12), True, docx.shared.RGBColor(0, 0, 255)
    run.font.all_caps = False
    document.add_paragraph("Năm sáu")
    document.add_table(1, 1).cell(0, 0).text = "Bảy"
    document.tables[0].cell(0, 0).add_paragraph("Tám")
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


FIRST, CELL = Paragraph(1), TableAddress(1).row(1).cell(1)
ASKED = [
    Asked("co", 12.0, 13.0, FIRST, "Một hai ba bốn"),
    Asked("dam", False, True, FIRST, "Một hai ba bốn"),
    Asked("nghieng", False, True, FIRST, "Một hai ba bốn"),
    Asked("canh", "trai", "deu", FIRST, "Một hai ba bốn"),
    Asked("canh", "trai", "giua", CELL, "Tám"),
    Asked("trai", 25.0, 30.0),
]


def looks(content):
    return {block.words: block.look for block in blocks(read_docx(content, "a").blocks())}


def blocks(found):
    for block in found:
        if block.table is None:
            yield block
        else:
            yield from blocks(inner for row in block.table.rows for cell in row.cells for inner in cell.blocks)


def test_what_is_asked_is_set_and_nothing_else(tmp_path):
    content = made()
    out, done = restyle(content, "a", ASKED)
    assert done == ASKED
    before, after = looks(content), looks(out)
    first = next(name for name in before if "hai ba" in name)
    meant = before[first]._replace(co=13.0, dam=True, nghieng=True, canh="deu")
    assert after == before | {first: meant, "Tám": before["Tám"]._replace(canh="giua")}
    assert read_docx(out, "a").sections[0].page.trai == as_read(30.0)
    (tmp_path / "a.docx").write_bytes(out)
    old = tmp_path / "b.docx"
    old.write_bytes(content)
    found, known = (
        {re.sub(r"\[\d+\]", "", str(one)) for one in OpenXmlValidator().validate(str(path)).errors}
        for path in (tmp_path / "a.docx", old)
    )
    assert found <= known


def test_a_theme_font_gives_way(tmp_path):
    document = docx.Document()
    run = document.add_paragraph("").add_run("Một")
    fonts = run._r.get_or_add_rPr().get_or_add_rFonts()
    fonts.set(qn("w:asciiTheme"), "minorHAnsi")
    fonts.set(qn("w:hAnsiTheme"), "minorHAnsi")
    out = io.BytesIO()
    document.save(out)
    was = looks(out.getvalue())["Một"].font
    changed, done = restyle(out.getvalue(), "a", [Asked("font", was, "Times New Roman", FIRST, "Một")])
    assert len(done) == 1
    assert looks(changed)["Một"].font == "Times New Roman"


@pytest.mark.parametrize(
    "one",
    [
        Asked("co", 11.0, 13.0, Paragraph(9), "Một"),
        Asked("canh", "trai", "giua", CELL, "không có chữ này"),
        Asked("trai", 99.0, 30.0),
        Asked("giay", (1.0, 2.0), (210.0, 297.0)),
    ],
)
def test_what_is_not_found_is_left(one):
    content = made()
    out, done = restyle(content, "a", [one])
    assert done == []
    assert looks(out) == looks(content)
