"""A table of a file as columns and rows of a plan."""

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.extract.cells import grid
from kehoach.document.extract.table import given, words_in
from kehoach.document.extract.table_head import columns_of, heads_of


def cell(text, span=1, rows=1):
    return Cell((Run(text),), span=span, rows=rows)


def table(*rows):
    made = [Row(tuple(part if isinstance(part, Cell) else cell(part) for part in row)) for row in rows]
    return Table((1.0,) * len(grid(made[0])), tuple(made))


def names(raw):
    return [column if isinstance(column, str) else column["ten"] for column in raw["cot"]]


def test_widths_and_alignment_a_plan_would_not_choose_are_kept():
    narrow, wide = given(table(("STT", "Tên lớp"), ("1", "Lớp một"))._replace(rong=(4.0, 1.0))).raw["cot"]
    assert narrow == {"ten": "STT", "canh": "trai"}, "the width of one column leaves the others to the program"
    assert wide == {"ten": "Tên lớp", "rong": "20"}


def test_numbers_that_count_are_left_to_the_plan():
    found = given(table(("STT", "Tên lớp"), ("1", "Lớp một"), ("2", "Lớp hai")))
    assert (names(found.raw), found.raw["hang"]) == (["STT", "Tên lớp"], [["Lớp một"], ["Lớp hai"]])
    assert (found.remarks, found.anew) == ([], ["1", "2"])


def test_numbers_that_do_not_count_stay():
    found = given(table(("STT", "Tên lớp"), ("1", "Lớp một"), ("3", "Lớp hai")))
    assert found.raw["hang"] == [["1", "Lớp một"], ["3", "Lớp hai"]]


def test_a_roman_number_and_a_name_are_a_group():
    found = given(
        table(("STT", "Tên lớp", "Số"), ("I", "Buổi sáng", ""), ("1", "Lớp một", "3"), ("II", "Buổi chiều", ""))
    )
    assert found.raw["hang"] == [{"nhom": "Buổi sáng"}, ["Lớp một", "3"], {"nhom": "Buổi chiều"}]


def test_a_cell_across_the_table_is_a_group():
    found = given(table(("Tên lớp", "Số"), (cell("Buổi sáng", span=2),), ("Lớp một", "3")))
    assert found.raw["hang"] == [{"nhom": "Buổi sáng"}, ["Lớp một", "3"]]


def test_a_heading_over_two_columns_holds_them():
    head = (("Tên lớp", cell("Kinh phí", span=2)), ("", "Tỉnh", "Xã"), ("Lớp một", "1", "2"))
    assert heads_of(table(*head)).rows == 2
    assert columns_of(table(*head).rows[:2], 3) == ["Tên lớp", {"ten": "Kinh phí", "cot": ["Tỉnh", "Xã"]}]
    first, over = given(table(*head)).raw["cot"]
    assert (first["ten"], over["ten"], names(over)) == ("Tên lớp", "Kinh phí", ["Tỉnh", "Xã"])


def test_a_column_without_a_name_gets_one_and_it_is_told():
    assert columns_of(table(("Tên", "")).rows, 2) == ["Tên", "Cột 2"]
    assert given(table(("Tên", ""), ("a", "b"))).remarks == ["cột không có tiêu đề riêng, đã đặt tên: Cột 2"]


def test_levels_a_plan_cannot_hold_are_joined():
    rows = [("Kinh phí",), ("Năm 2026",), ("Tỉnh",), ("Đợt 1",)]
    (first,) = columns_of(table(*rows).rows, 1)
    assert first["cot"][0]["cot"] == ["Tỉnh - Đợt 1"]


def test_a_row_that_numbers_the_columns_is_no_heading():
    rows = table(("STT", "Tên"), ("(1)", "(2)"), ("1", "Lớp một")).rows
    marked = tuple(row._replace(tieu_de=at < 2) for at, row in enumerate(rows))
    assert heads_of(Table((1.0, 1.0), marked)).rows == 1


def test_groups_that_hold_groups_are_nested():
    rows = [(one, name, "") for one, name in (("A", "Khối"), ("I", "Tổ"), ("II", "Đội"), ("B", "Thôn"), ("I", "Xóm"))]
    found = given(table(("STT", "Tên", "Số"), *rows)).raw["hang"]
    assert [row.get("bac") for row in found] == [None, "2", "2", None, "2"]


def test_groups_numbered_otherwise_stay_rows():
    found = given(table(("STT", "Tên", "Số"), ("A", "Khối", ""), ("1", "Lớp", "3")))
    assert found.raw["hang"] == [["A", "Khối", ""], ["1", "Lớp", "3"]]


def test_a_bold_row_of_sums_is_the_total():
    def sums(last):
        rows = (("Tên", "Số"), ("a", "1"), ("b", "2,5"), ("Tổng cộng", last))
        made = table(*rows)
        bold = tuple(one._replace(text=(Run(one.text[0].text, dam=True),)) for one in made.rows[-1].cells)
        return given(made._replace(rows=(*made.rows[:-1], Row(bold)))).raw

    assert sums("3,5")["tong"] == "true"
    assert sums("3,50")["tong"] == ["Tổng cộng", "3,50"]
    assert sums("4")["hang"][-1] == ["**Tổng cộng**", "**4**"]


def test_what_no_plan_can_hold_is_a_paragraph_and_told():
    wide = given(table([f"Cột {number}" for number in range(21)]))
    assert wide.raw == {"doan": "; ".join(f"Cột {number}" for number in range(21))}
    assert "21 cột" in wide.remarks[0]
    assert given(Table((), ())).raw == {"doan": "(bảng trống)"}


def test_merged_cells_keep_their_signs():
    merged = table(("Tên", "Số"), (cell("Lớp", rows=2), "1"), (cell("", rows=0), "2"), ("<", "3"))
    assert given(merged).raw["hang"] == [["Lớp", "1"], ["^", "2"], ["\\<", "3"]]
    assert given(merged).remarks == []


def test_merges_no_plan_can_say_and_inner_tables_are_told():
    odd = table(("Tên", "Số", "Năm"), (cell("Lớp", span=2), "1"), (cell("", rows=0), "2", "3"))
    assert "ô gộp" in given(odd).remarks[0]
    inner = Cell((Run("a"),), blocks=(Block(Role.CHUA_RO, table=table(("a",))),))
    assert "bảng bên trong" in given(table(("Tên",), (inner,))).remarks[0]


def test_every_word_of_a_table():
    assert words_in(table(("Tên", ""), ("Lớp  một", "3"))) == "Tên; Lớp một; 3"
