from kehoach.document.block import Run
from kehoach.intake.pdf.layout import Columns, PrintedLine, items, without_footnotes, without_page_number
from kehoach.intake.pdf.letters import Piece
from kehoach.intake.pdf.strokes import Stroke

WIDTH, HEIGHT = 595, 842


def piece(text, x0, y, x1=None, co=14.0):
    return Piece((Run(text),), x0, x1 or x0 + 7 * len(text), y, co, 20.0, "Times")


HEADER = [
    piece("ỦY BAN NHÂN DÂN", 100, 780), piece("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", 280, 780), piece("XÃ AN BÌNH", 115, 765),
    piece("Độc lập - Tự do - Hạnh phúc", 300, 764), piece("Số:  /KH-UBND", 110, 740), piece("An Bình, ngày    tháng    năm 2026", 285, 740),
]  # fmt: skip


def test_header_columns():
    title, body = piece("KẾ HOẠCH", 265, 700, 330), piece("Căn cứ Luật Lưu trữ ngày 21/6/2024;", 120, 660)
    found = items([*HEADER, title, body], [], WIDTH)
    assert [type(one) for one in found] == [Columns, PrintedLine, PrintedLine]
    assert [one.text for one in found[0].left] == ["ỦY BAN NHÂN DÂN", "XÃ AN BÌNH", "Số:  /KH-UBND"]
    assert found[1].pieces == (title,)


def test_a_column_may_begin_earlier():
    above = piece("SỞ NỘI VỤ", 118, 795)
    (found,) = items([above, *HEADER], [], WIDTH)
    assert found.left[0] == above


def test_gaps_in_the_body_are_no_columns():
    rows = [[piece("một hai ba", 85, y, 200), piece("bốn năm sáu", 260, y, 560)] for y in (700, 680, 660)]
    assert all(isinstance(one, PrintedLine) for one in items([one for row in rows for one in row], [], WIDTH))


def test_the_last_line_of_the_body_is_not_drawn_into_the_ending():
    body = piece("tổng hợp, báo cáo./.", 85, 300)
    ending = [
        piece("Nơi nhận:", 85, 270),
        piece("TM. ỦY BAN NHÂN DÂN", 350, 270),
        piece("- Như trên;", 85, 255),
        piece("CHỦ TỊCH", 390, 254),
    ]
    found = items([body, *ending], [], WIDTH)
    assert [type(one) for one in found] == [PrintedLine, Columns]
    assert [one.text for one in found[1].right] == ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH"]


def test_page_numbers_stand_alone_in_a_margin():
    number, body = piece("2", 297, 800), piece("2", 100, 400)
    assert without_page_number([number, body], HEIGHT) == ([body], number)
    assert without_page_number([body], HEIGHT) == ([body], None)
    beside = piece("Số", 200, 800)
    assert without_page_number([number, beside], HEIGHT)[1] is None


def test_footnotes_stand_below_their_line():
    body = [piece("nội dung " * 5, 85, y) for y in (700, 680, 660)]
    note = piece("1 Theo Quyết định", 85, 100, co=10.0)
    line = Stroke(True, 115, 85, 200)
    assert without_footnotes([*body, note], [line]) == (body, [note])
    assert without_footnotes([*body, note], []) == ([*body, note], [])
    assert without_footnotes([*body, note._replace(co=14.0)], [line])[1] == []
    assert without_footnotes([], [line]) == ([], [])
