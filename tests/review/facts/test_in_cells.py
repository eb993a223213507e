"""The look of what stands in tables, notes and annexes of a file."""

import zipfile
from io import BytesIO

import pytest
from oddities.ooxml import docx, p, package, r, table, tc, tr
from review.test_notes import PLAN

from kehoach.document.compose import compose
from kehoach.plan import make
from kehoach.report.comments import annotated
from kehoach.review.catalogue import find
from kehoach.review.examine import of_document
from kehoach.review.judge import in_file, judge
from kehoach.review.labelled import subject_of
from kehoach.word.read import read_docx
from kehoach.word.write import render

ARIAL = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial"/>'
CHECK_BOX = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>'
WORDS = (("STT", "Nội dung", "Số hộ"), ("1", "Tuyên truyền", "120"), ("2", "Tập huấn", "85"))


def grid(looks=None, words=WORDS):
    """A table with lines; ``looks``: row and column from 1 → the look of the words there."""
    rows = (
        tr(*(tc(p(r(cell, (looks or {}).get((down, across), ""))), width=3000) for across, cell in enumerate(row, 1)))
        for down, row in enumerate(words, 1)
    )
    return table(*rows, columns=len(words[0]))


def looks_at(content, *codes):
    subject = subject_of(read_docx(content, "a.docx"))
    asked = [find(code) for code in codes]
    return [
        (one.place.path, one.code, one.message) for one in judge(subject, in_file(subject, "a.docx"), asked).problems
    ]


def test_another_font_in_a_table_is_told_once_at_its_first_cell():
    body = p("Nội dung thực hiện như sau:") + grid({(2, 2): ARIAL, (3, 2): ARIAL, (3, 3): ARIAL})
    told = "phông chữ Arial, phải là Times New Roman (3 đoạn trong bảng)"
    assert looks_at(docx(body), "TT45") == [("bảng 1, dòng 2, ô 2", "TT45", f'{told}: "Tuyên truyền"')]


def test_one_font_in_text_and_tables_is_one_finding():
    body = p(r("Nội dung thực hiện như sau:", ARIAL)) + grid({(2, 2): ARIAL})
    told = "phông chữ Arial, phải là Times New Roman (2 đoạn, 1 đoạn trong bảng)"
    assert looks_at(docx(body), "TT45") == [("đoạn 1", "TT45", f'{told}: "Nội dung thực hiện như sau:"')]


@pytest.mark.parametrize("sign", ["x", "ü", "☑"])
def test_a_mark_of_a_font_of_signs_is_no_other_font(sign):
    words = (WORDS[0], ("1", "Tuyên truyền", sign))
    assert looks_at(docx(p("Nội dung:") + grid({(2, 3): CHECK_BOX}, words)), "TT45") == []


def test_another_font_in_a_note_is_told_where_it_is_called():
    mark = "<w:r><w:footnoteRef/></w:r>"
    note = f'<w:footnote w:id="1">{p(mark, r(" Theo số liệu năm 2025.", ARIAL))}</w:footnote>'
    call = '<w:r><w:footnoteReference w:id="1"/></w:r>'
    content = docx(p("Toàn xã có 120 hộ.", call), footnotes=note)
    told = 'phông chữ Arial, phải là Times New Roman: "Theo số liệu năm 2025."'
    assert looks_at(content, "TT45") == [("chú thích 1", "TT45", told)]
    examined = of_document(read_docx(content, "a.docx"), "a.docx")._replace(content=content)
    assert b"comments.xml" in annotated(examined).content


def half_points(size):
    return f'<w:sz w:val="{size * 2}"/>'


def annexed(size):
    """A plan of ours whose phụ lục is set in this size."""
    words = [{"doan": "Các thôn tuyên truyền đến từng hộ dân."}, {"doan": "Đài phát tin hằng ngày."}]
    raw = {**PLAN, "mo_dau": f"{PLAN['mo_dau']} (tại Phụ lục kèm theo)"}
    plan = make({**raw, "phu_luc": [{"ten": "Cách làm", "noi_dung": words}]})
    packed = zipfile.ZipFile(BytesIO(render(compose(plan))))
    parts = {name: packed.read(name) for name in packed.namelist()}
    text, before, annex = parts["word/document.xml"].decode().rpartition('w:val="TenPhuLuc"')
    annex = annex.replace("<w:r><w:t", f"<w:r><w:rPr>{half_points(size)}</w:rPr><w:t")
    return package({**parts, "word/document.xml": text + before + annex})


@pytest.mark.parametrize(("size", "found"), [(10, ["TT86"]), (12, []), (14, []), (16, ["TT86"])])
def test_the_size_of_an_annex_is_a_hint(size, found):
    assert [code for _, code, _ in looks_at(annexed(size), "TT86", "TT87", "TT88")] == found


def test_a_small_table_is_one_hint_at_its_first_cell():
    small = {(down, across): half_points(8) for down in (1, 2, 3) for across in (1, 2, 3)}
    told = 'chữ trong bảng cỡ 8, quen dùng 10 đến 14: "STT"'
    assert looks_at(docx(grid(small)), "TT87", "TT88") == [("bảng 1, dòng 1, ô 1", "TT87", told)]


def test_a_cell_pasted_in_another_size_is_told():
    words = (WORDS[0], *((str(one), f"Việc {one}", "120") for one in range(1, 7)))
    content = docx(grid({(4, 2): half_points(12)}, words))
    told = 'chữ trong bảng cỡ 12, khác các ô cùng cột: "Việc 3"'
    assert looks_at(content, "TT88") == [("bảng 1, dòng 4, ô 2", "TT88", told)]
    whole = {(down, 2): half_points(12) for down in range(2, 8)}
    assert looks_at(docx(grid(whole, words)), "TT88") == []
