"""Tables that set paragraphs side by side."""

import pytest
from document.label.typed import paragraph

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
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


NUMBER, DAY, NOTE = "Số: 05/KH-UBND", "An Bình, ngày 05 tháng 9 năm 2026", "Một câu."


def rows(*found, lines=True):
    """A table whose rows are lists of cells of one line each."""
    return table(*[[[text] for text in row] for row in found], lines=lines)


@pytest.mark.parametrize(
    ("found", "lines", "sets"),
    [
        # no more than twelve rows of four cells
        ([[CROWN, NOTE]] + [[NOTE, NOTE]] * 11, True, True), ([[CROWN, NOTE]] + [[NOTE, NOTE]] * 12, True, False), ([[CROWN, NOTE, NOTE, NOTE]], True, True), ([[CROWN, NOTE, NOTE, NOTE, NOTE]], True, False), ([], True, False),
        ([["Nơi nhận:", NOTE]], True, True), ([[NOTE, "Nơi nhận: A"]], True, True), ([["Các nơi nhận", NOTE]], True, False),
        # two parts of a head or an end tell; one, or one row, where the table has no lines
        ([[NUMBER, DAY]], True, True), ([[NUMBER, NOTE]], True, False), ([[NUMBER, NOTE], [NOTE, NOTE]], False, True), ([[NOTE, NOTE], [NOTE, NOTE]], False, False), ([[NOTE, NOTE]], False, True), ([[NOTE, NOTE]], True, False),
        ([["Độc lập - Tự do - Hạnh phúc", "KT. CHỦ TỊCH"]], True, True), ([["CHỦ TỊCH", "PHÊ DUYỆT CỦA UBND XÃ"]], True, True), ([["CHỦ TỊCH", ""]], True, False), ([["CHỦ TỊCH".ljust(160), "PHÓ CHỦ TỊCH"]], True, True),
        # signatures of posts nobody knows: capitals above, people below, in a table without lines
        ([["HỘI TRƯỞNG A", "HỘI TRƯỞNG B"], ["Lê An", "Lý Bình"]], False, True), ([["HỘI TRƯỞNG A", "HỘI TRƯỞNG B"], ["Lê An", "Lý Bình"]], True, False), ([["HỘI TRƯỞNG A", "HỘI TRƯỞNG B"], ["Lê An", ""]], False, True),
        ([["HỘI TRƯỞNG A", "HỘI TRƯỞNG B"], ["Lê An", NOTE]], False, False), ([["HỘI TRƯỞNG A", "Hội trưởng B"], ["Lê An", "Lý Bình"]], False, False), ([["HỘI TRƯỞNG A", "HỘI TRƯỞNG B"], ["", ""]], False, False),
        ([["HỘI TRƯỞNG A", "HỘI TRƯỞNG B"], ["Lê An", "Lý Bình"], ["", ""]], False, False), ([["HỘI TRƯỞNG A"], ["Lê An"]], False, False),
    ],
)  # fmt: skip
def test_what_only_sets_paragraphs_side_by_side(found, lines, sets):
    assert sets_side_by_side(rows(*found, lines=lines)) is sets


def spans(*cells):
    """A row of cells of one line each, with how many columns each takes."""
    return Row(tuple(Cell((Run(text),), span=span, blocks=(paragraph(text),)) for text, span in cells))


@pytest.mark.parametrize(
    ("row", "left", "right"),
    [
        ([("A", 1), ("B", 1)], "A", "B"), ([("A", 1), ("B", 1), ("C", 1)], "AB", "C"), ([("A", 2), ("B", 1)], "A", "B"), ([("A", 1), ("B", 2)], "AB", ""), ([("A", 1), ("B", 3)], "AB", ""), ([("A", 1), ("B", 1), ("C", 2)], "AB", "C"), ([("A", 3)], "A", ""),
    ],
)  # fmt: skip
def test_a_cell_is_of_the_half_it_begins_in(row, left, right):
    found = columns(Table((1.0,) * 3, (spans(*row),), vien=False))
    assert ["".join(texts(half)) for half in found] == [left, right]


@pytest.mark.parametrize(
    ("found", "told"),
    [
        ([[["Nơi nhận:"], ["CHỦ TỊCH", "Lê An"], ["HỘI TRƯỞNG", "Lý Bình"]]], [["Nơi nhận:"], ["CHỦ TỊCH", "Lê An"], ["HỘI TRƯỞNG", "Lý Bình"]]), ([[["Nơi nhận:"], ["CHỦ TỊCH", "Lê An"], ["Hội trưởng", "Lý Bình"]]], [["Nơi nhận:", "CHỦ TỊCH", "Lê An"], ["Hội trưởng", "Lý Bình"]]),
        ([[["NHÓM MỘT"], ["HỘI TRƯỞNG"], ["Lý Bình"]]], [["NHÓM MỘT", "HỘI TRƯỞNG"], ["Lý Bình"]]), ([[["UBND XÃ", "KT. CHỦ TỊCH"], ["HỘI TRƯỞNG"], ["A"]]], [["UBND XÃ", "KT. CHỦ TỊCH"], ["HỘI TRƯỞNG"], ["A"]]),
        ([[["UBND XÃ", "một", "KT. CHỦ TỊCH"], ["HỘI TRƯỞNG"], ["A"]]], [["UBND XÃ", "một", "KT. CHỦ TỊCH", "HỘI TRƯỞNG"], ["A"]]), ([[[""], ["CHỦ TỊCH"], ["HỘI TRƯỞNG"]], [["a"], ["Lê An"], ["Lý Bình"]]], [["", "a"], ["CHỦ TỊCH", "Lê An"], ["HỘI TRƯỞNG", "Lý Bình"]]),
    ],
)  # fmt: skip
def test_where_two_sign_in_one_row_each_column_is_by_itself(found, told):
    assert [texts(column) for column in columns(table(*found, lines=False))] == told


def test_a_head_behind_an_end_in_one_row_is_cut_out_of_its_cells():
    row = (["Nơi nhận:", "- Lưu: VT.", "UBND XÃ", "Số: 5"], ["CHỦ TỊCH", CROWN, "Độc lập"])
    end, head = halves(table(row))
    assert [texts(cell.blocks) for cell in end.rows[0].cells] == [["Nơi nhận:", "- Lưu: VT."], ["CHỦ TỊCH"]]
    assert [texts(cell.blocks) for cell in head.rows[0].cells] == [["UBND XÃ", "Số: 5"], [CROWN, "Độc lập"]]


@pytest.mark.parametrize(
    ("found", "count"),
    [
        ([["Nơi nhận:", "A"], ["UBND XÃ", CROWN]], 2), ([["UBND XÃ", CROWN], ["Nơi nhận:", "A"]], 1), ([["UBND XÃ", CROWN], ["Nơi nhận:", "A"], ["UBND XÃ", CROWN]], 2), ([["Nơi nhận:", "A"]], 1), ([["A", "B"], ["UBND XÃ", CROWN]], 1), ([["Nơi nhận:", CROWN]], 2),
    ],
)  # fmt: skip
def test_a_table_is_cut_where_a_head_follows_an_end(found, count):
    assert len(halves(rows(*found))) == count


def test_a_table_within_a_cell_begins_no_head():
    inner = Block(Role.CHUA_RO, table=table(([CROWN],)))
    cell = Cell((Run(f"Nơi nhận:\n{CROWN}"),), blocks=(paragraph("Nơi nhận:"), inner, paragraph("UBND XÃ")))
    above, head = halves(Table((1.0,), (Row((cell,)),)))
    assert [len(part.rows[0].cells[0].blocks) for part in (above, head)] == [2, 1]
