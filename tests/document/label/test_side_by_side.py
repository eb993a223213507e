"""Tables that set paragraphs side by side."""

from document.label.typed import paragraph

from kehoach.document.block import Cell, Row, Run, Table
from kehoach.document.label.side_by_side import columns, halves, sets_side_by_side

CROWN = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"


def table(*rows, lines=True):
    made = [tuple(Cell((Run("\n".join(cell)),), blocks=tuple(map(paragraph, cell))) for cell in row) for row in rows]
    return Table((1.0, 1.0), tuple(map(Row, made)), vien=lines)


def texts(blocks):
    return [block.words for block in blocks]


def test_a_head_is_known_by_its_quoc_hieu_or_by_two_other_parts():
    assert sets_side_by_side(table((["UBND XÃ"], [CROWN])))
    assert sets_side_by_side(table((["Số: 05/KH-UBND"], ["An Bình, ngày 05 tháng 9 năm 2026"])))
    assert not sets_side_by_side(table((["Số: 05/KH-UBND"], ["Một câu."]), (["Hai câu."], ["Ba câu."])))


def test_a_row_without_lines_sets_paragraphs():
    assert sets_side_by_side(table((["Một câu."], ["Hai câu."]), lines=False))
    assert not sets_side_by_side(table((["Một câu."], ["Hai câu."])))


def test_a_large_table_holds_data():
    assert not sets_side_by_side(table(*[(["Nơi nhận:"], ["KT. CHỦ TỊCH"])] * 13))


def test_the_left_half_is_read_before_the_right_one():
    left, right = columns(table((["UBND XÃ"], [CROWN]), (["Số: 05/KH-UBND"], ["Độc lập"])))
    assert (texts(left), texts(right)) == (["UBND XÃ", "Số: 05/KH-UBND"], [CROWN, "Độc lập"])


def test_a_head_behind_an_end_is_another_table():
    end, head = (["Nơi nhận:", "- Lưu: VT."], ["KT. CHỦ TỊCH"]), (["UBND XÃ"], [CROWN])
    assert halves(table(end, head)) == [table(end), table(head)]
    assert halves(table(head)) == [table(head)]
