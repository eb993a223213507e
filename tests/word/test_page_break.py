"""Page breaks in Word's XML: written as a property of what begins the page, read from any program."""

import subprocess

import pytest
from deep_plan import XA
from docx_reading import opened
from oddities.ooxml import LANDSCAPE, docx, p, r, section, table, tr
from project import to_pdf

from kehoach import make
from kehoach.document.compose import compose
from kehoach.document.extract.recognise import recognise
from kehoach.word.read import read_docx
from kehoach.word.write import render

BREAK = {"ngat_trang": "true"}
BR = '<w:r><w:br w:type="page"/></w:r>'
BEFORE = "<w:pageBreakBefore/>"
BEGINS = (
    '<w:style w:type="paragraph" w:styleId="Moi"><w:name w:val="Moi"/><w:pPr><w:pageBreakBefore/></w:pPr></w:style>'
)
GRID = {"cot": ["A"], "hang": [["x"]]}


def begun(data):
    """The words of the blocks a page begins with, a table as the words of its first cell."""
    found = [one for one in read_docx(data, "a.docx").blocks() if one.ngat_trang]
    return [one.words if one.table is None else one.table.rows[0].cells[0].text[0].text for one in found]


def file(*body, end=""):
    return docx("".join(body), end or section())


def test_the_break_is_a_property_and_adds_no_paragraph():
    plain = {**XA, "nhiem_vu": ["Một", "Hai", "Ba"]}
    broken = {**XA, "nhiem_vu": ["Một", BREAK, "Hai", BREAK, "Ba"]}
    before, after = (opened(render(compose(make(raw)))).paragraphs for raw in (plain, broken))
    assert [one.text for one in after] == [one.text for one in before]
    assert [one.text for one in after if one.paragraph_format.page_break_before] == ["- Hai;", "- Ba./."]


@pytest.mark.parametrize("above", ["Một", {"doan": "Bảng như sau:"}, GRID])
def test_before_a_table_the_gap_begins_the_page(above):
    data = render(compose(make({**XA, "nhiem_vu": [above, BREAK, GRID, "Hai"]})))
    begins = [one for one in opened(data).paragraphs if one.paragraph_format.page_break_before]
    assert [(one.text, one.style.name) for one in begins] == [("", "Ngắt phần")]
    assert begun(data) == ["A"]
    assert recognise(read_docx(data, "a.docx")).raw["nhiem_vu"][1] == BREAK


@pytest.mark.parametrize(("body", "expected"), [
    ((p("Một"), f"<w:p>{BR}</w:p>", p("Hai")), ["Hai"]),
    ((p("Một"), p(BR, r("Hai"))), ["Hai"]),
    ((p("Một"), p(BR, "<w:r><w:lastRenderedPageBreak/></w:r>", r("Hai"))), ["Hai"]),
    ((p(r("Một"), BR), p("Hai")), ["Hai"]),
    ((p("Một"), f"<w:p>{BR}</w:p><w:p>{BR}</w:p><w:p/>", p("Hai"), p("Ba")), ["Hai"]),
    ((p("Một"), p("Hai", look=BEFORE)), ["Hai"]),
    ((p("Một"), p("Hai", look='<w:pStyle w:val="Moi"/>'), p("Ba", look='<w:pStyle w:val="Moi"/><w:pageBreakBefore w:val="0"/>')), ["Hai"]),
    ((p("Một"), f"<w:p><w:pPr>{BEFORE}</w:pPr></w:p>", p("Hai")), ["Hai"]),
    ((p("Một"), p("<w:r><w:lastRenderedPageBreak/></w:r>", r("Hai"))), []),
    ((p("Một"), p('<w:r><w:br w:type="column"/></w:r>', r("Hai"))), []),
    ((p("Một"), p(f"<w:ins w:id='1' w:author='a'>{BR}</w:ins>", r("Hai"))), ["Hai"]),
    ((p("Một"), p(f"<w:del w:id='1' w:author='a'>{BR}</w:del>", r("Hai"))), []),
    ((p("Một"), f"<w:p>{BR}</w:p>", table(tr("x", "y"), columns=2), p("Hai")), ["x"]),
    ((p("Một"), table(tr(f"<w:tc><w:tcPr/>{p('x', look=BEFORE)}</w:tc>", "y"), columns=2), p("Hai")), ["x"]),
    ((p("Một"), f"<w:sdt><w:sdtContent><w:p>{BR}</w:p></w:sdtContent></w:sdt>", p("Hai")), ["Hai"]),
    ((p("Một"), f"<w:p><w:pPr>{section()}</w:pPr></w:p>", p("Hai")), ["Hai"]),
    ((p("Một", look=section()), p("Hai")), ["Hai"]),
    ((p("Một", look=section()), p("Hai", look=section(LANDSCAPE)), p("Ba")), ["Hai", "Ba"]),
])  # fmt: skip
def test_what_begins_a_page_in_a_file(body, expected):
    assert begun(docx("".join(body), section(), styles=BEGINS)) == expected


def test_a_section_that_goes_on_the_page_is_no_break():
    goes_on = section().replace("<w:pgSz", '<w:type w:val="continuous"/><w:pgSz', 1)
    assert begun(docx(p("Một", look=section()) + p("Hai"), goes_on)) == []


def test_a_break_between_words_is_told_and_parts_them():
    read = read_docx(file(p(r("Một"), BR, r("hai")), p("Ba")), "a.docx")
    assert [one.words for one in read.blocks()] == ["Một\nhai", "Ba"]
    assert [one.code for one in read.notices] == ["TN87"]
    assert not any(one.ngat_trang for one in read.blocks())


def test_a_break_in_a_later_row_is_told():
    row = tr(f"<w:tc><w:tcPr/>{p('z', look=BEFORE)}</w:tc>", "y")
    read = read_docx(file(p("Một"), table(tr("x", "y"), row, columns=2)), "a.docx")
    assert [one.code for one in read.notices] == ["TN88"]
    assert not any(one.ngat_trang for one in read.blocks())


HEAD = (
    p("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", look='<w:jc w:val="center"/>'),
    p("KẾ HOẠCH", look='<w:jc w:val="center"/>'),
    p("Tập huấn năm 2026", look='<w:jc w:val="center"/>'),
)


def test_it_comes_to_the_draft_where_an_item_follows():
    body = (
        *HEAD,
        p("I. MỤC ĐÍCH"),
        p("1. Một"),
        p(BR, r("2. Hai")),
        p("II. NHIỆM VỤ", look=BEFORE),
        p("- Ba"),
        f"<w:p>{BR}</w:p>",
        p("- Bốn"),
    )
    found = recognise(read_docx(file(*body), "a.docx"))
    assert found.raw["muc_muc_dich"]["noi_dung"][1:2] == [BREAK]
    assert found.raw["nhiem_vu"] == {"ngat_trang": "true", "noi_dung": ["Ba", BREAK, "Bốn"]}
    assert "TN68" not in {one.code for one in found.doubts}


@pytest.mark.parametrize("body", [
    (p("I. NHIỆM VỤ"), p(BR, r("- Một"))),
    (p("I. NHIỆM VỤ"), p("- Một"), p("Trên đây là Kế hoạch.", look=BEFORE), p("Nơi nhận:"), p("- Lưu: VT.")),
    (p("Căn cứ Luật Thư viện;", look=BEFORE), p("I. NHIỆM VỤ"), p("- Một")),
])  # fmt: skip
def test_what_a_draft_cannot_say_is_told(body):
    found = recognise(read_docx(file(*HEAD, *body), "a.docx"))
    assert [one.code for one in found.doubts].count("TN68") == 1
    assert "ngat_trang" not in str(found.raw)


def test_a_landscape_page_in_the_text_is_told():
    turned = (p("II. BIỂU"), p("- Hai", look=section(LANDSCAPE)), p("III. NHIỆM VỤ"), p("- Ba"))
    found = recognise(read_docx(file(*HEAD, p("I. MỤC ĐÍCH"), p("- Một", look=section()), *turned), "a.docx"))
    assert [one.code for one in found.doubts].count("TN78") == 1
    assert [found.raw[key]["ngat_trang"] for key in ("muc_bieu", "nhiem_vu")] == ["true", "true"]


def test_before_an_annex_none_is_written():
    body = (
        p("I. NHIỆM VỤ"),
        p("- Một"),
        p("Nơi nhận:"),
        p("- Lưu: VT."),
        p("Phụ lục", look=f'{BEFORE}<w:jc w:val="center"/>'),
        p("- Hai"),
        p(BR, r("- Ba")),
    )
    found = recognise(read_docx(file(*HEAD, *body), "a.docx"))
    assert found.raw["phu_luc"][0]["noi_dung"][1] == BREAK
    assert "TN68" not in {one.code for one in found.doubts}


def test_libreoffice_begins_the_pages(soffice, tmp_path):
    raw = {**XA, "nhiem_vu": ["Một", BREAK, "Hai", BREAK, GRID, BREAK, GRID]}
    path = tmp_path / "a.docx"
    path.write_bytes(render(compose(make(raw))))
    (pdf,) = to_pdf(soffice, [path], tmp_path)
    done = subprocess.run(["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True)
    words = [[word for word in page.split() if word in ("Một;", "Hai.", "x")] for page in done.stdout.split("\f")]
    assert words == [["Một;"], ["Hai."], ["x"], ["x"], []]
