"""Pages and words that lie on their side."""

import pytest
from pdf_paper import BODY, DATE, HEAD, HIGH, NUMBER, WIDE, Page, Text, ink, lying, plan, ruled, written

from kehoach.intake import read
from kehoach.intake.plaintext import paragraphs

XS, YS = [85, 130, 330, 430, 520], [700, 670, 640, 610]
ROWS = (("STT", "Nội dung", "Số cuốn", "Hạn"), ("1", "Mua sách giấy", "120", "30/4/2026"), ("2", "Mua báo", "80", "30/9/2026"))  # fmt: skip
TABLE = ink(
    *(Text(x + 4, y - 20, words, 12) for y, row in zip(YS, ROWS, strict=False) for x, words in zip(XS, row, strict=False))
) + ruled(XS, YS)  # fmt: skip
ANNEX = Page(ink(Text(280, 780, "Phụ lục", bold=True), Text(260, 760, "PHÂN CÔNG", bold=True)) + "\n" + TABLE)


def table_of(document):
    (table,) = [block.table for block in document.blocks() if block.table and block.table.vien]
    return [["".join(run.text for run in cell.text) for cell in row.cells] for row in table.rows]


def askew(page, quarter):
    place = {0: "1 0 0 1 0 0", 1: f"0 1 -1 0 {HIGH} 0", 2: f"-1 0 0 -1 {WIDE} {HIGH}", 3: f"0 -1 1 0 0 {WIDE}"}[quarter]
    box = (0, 0, HIGH, WIDE) if quarter % 2 else (0, 0, WIDE, HIGH)
    return Page(f"q {place} cm\n{page.ink}\nQ", box=box)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("quarter", [0, 1, 2, 3])
def test_a_page_is_read_upright_however_it_lies(quarter, rotate):
    page = askew(ANNEX, quarter)._replace(more=f"/Rotate {rotate}")
    document = read("a.pdf", written([plan(NUMBER, DATE), page]))
    assert table_of(document) == [list(row) for row in ROWS]
    assert [text for text in paragraphs(document) if text in {"Phụ lục", "PHÂN CÔNG"}] == ["Phụ lục", "PHÂN CÔNG"]
    assert document.notices == ()


def test_the_corner_of_a_page_may_lie_anywhere():
    moved = Page(f"q 1 0 0 1 -300 500 cm\n{plan(NUMBER, DATE).ink}\nQ", box=(-300, 500, WIDE - 300, HIGH + 500))
    ours, theirs = (paragraphs(read("a.pdf", written([one]))) for one in (moved, plan(NUMBER, DATE)))
    assert ours == theirs
    assert paragraphs(read("a.pdf", written([lying(plan(NUMBER, DATE))]))) == theirs


def test_a_tall_head_of_a_column_stands_in_its_cell():
    tall = ink(Text(380, 672, "Số", 10, turn=90), Text(392, 672, "cuốn", 10, turn=90))
    rows = TABLE.replace(ink(Text(334, 680, "Số cuốn", 12)), tall)
    document = read("a.pdf", written([Page(ink(*HEAD, NUMBER, DATE) + rows)]))
    assert table_of(document)[0] == ["STT", "Nội dung", "Số cuốn", "Hạn"]


def test_words_across_the_page_are_told_and_disturb_nothing():
    stamped = plan(NUMBER, DATE, Text(150, 300, "BẢN SAO", 60, turn=45), Text(30, 200, "Mã hồ sơ 12", 9, turn=90))
    document = read("a.pdf", written([stamped]))
    assert paragraphs(document) == paragraphs(read("a.pdf", written([plan(NUMBER, DATE)])))
    (told,) = [one.message for one in document.notices if one.code == "TN45"]
    assert "BẢN SAO" in told
    assert "Mã hồ sơ 12" in told


def test_letters_of_both_ways_keep_the_way_of_most():
    document = read("a.pdf", written([Page(ink(*BODY, Text(560, 100, "ghi chú bên lề", 9, turn=270)))]))
    assert "ghi chú" not in " ".join(paragraphs(document))
