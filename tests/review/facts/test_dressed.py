"""Every word of a file that has a look is seen once, with its place."""

from oddities.ooxml import docx, p, r, table, tc, tr

from kehoach.review.facts.dressed import dressed
from kehoach.review.labelled import subject_of
from kehoach.word.read import read_docx

RED = '<w:color w:val="FF0000"/>'


def test_paragraphs_come_first_and_cells_with_their_place():
    rows = table(tr(tc(p(r("Thôn"))), tc(p(r("120", RED)))), columns=2)
    body = p(r("KẾ HOẠCH")) + p(r("   ")) + rows + p(r("Mua sách.", RED))
    subject = subject_of(read_docx(docx(body), "a.docx"))
    found = [(one.words, one.place, one.look.sac_chu) for one in dressed(subject)]
    assert [(words, colour) for words, _, colour in found] == [
        ("KẾ HOẠCH", ""),
        ("Mua sách.", "FF0000"),
        ("Thôn", ""),
        ("120", "FF0000"),
    ]
    assert found[3][1] == "bảng 1, dòng 1, ô 2"
