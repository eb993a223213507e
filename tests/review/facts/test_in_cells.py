"""The look of what stands in tables, notes and annexes of a file."""

import pytest
from oddities.ooxml import docx, p, r, table, tc, tr

from kehoach.report.comments import annotated
from kehoach.review.catalogue import find
from kehoach.review.examine import of_document
from kehoach.review.judge import in_file, judge
from kehoach.review.labelled import subject_of
from kehoach.word.read import read_docx

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
