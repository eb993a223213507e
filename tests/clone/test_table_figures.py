"""Tables of figures: one question each; numbers of rows, grades and blank cells are none."""

from hypothesis import given, settings
from hypothesis import strategies as st
from thirds import rounds

from kehoach.clone import Target, clone

HEAD = "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\nngay: //2025\ntrich_yeu: Công tác năm 2025\n"


def table(columns, rows, name="Dự toán"):
    lines = "".join(f"      - [{', '.join(repr(cell) for cell in row)}]\n" for row in rows)
    return f"{HEAD}phu_luc:\n  - ten: {name}\n    cot: [{', '.join(columns)}]\n    hang:\n{lines}"


def told(text):
    return [
        one for one in clone(text, "cu.yaml", Target(2026)).worklist if one.code in ("CL22", "CL23", "CL24", "CL29")
    ]


def test_a_table_is_one_question_with_its_cells_and_one_comment():
    text = table(
        ["STT", "Việc", "Số lượng", "Thành tiền"],
        [["1", "Mua sách", "20", "5.000.000"], ["2", "In", "3", "200.000 đồng"]],
    )
    (asked,) = told(text)
    assert asked.message == "số liệu trong bảng “Dự toán” của kế hoạch cũ: 4 ô"
    assert len(asked.cho_khac) == 3
    assert clone(text, "cu.yaml", Target(2026)).text.count("CL24") == 1


def test_two_tables_are_two_questions():
    one = table(["Việc", "Số lượng"], [["Mua", "20"]])
    two = one + "  - ten: Khác\n    cot: [Việc, Số]\n    hang:\n      - [Bán, '7']\n"
    assert len(told(two)) == 2


def test_grades_times_and_rows_of_a_table_are_no_figures():
    columns = ["STT", "Cấp độ rủi ro", "Lớp", "Thời gian", "Điện thoại"]
    rows = [["1", "1", "5", "2025", "0985804668"], ["2", "3", "6", "", ""], ["", "2", "7", "", ""]]
    assert told(table(columns, rows)) == []


def test_a_column_that_counts_up_numbers_its_rows_whatever_its_head():
    assert told(table(["Số", "Việc", "Ai"], [["1", "A", "B"], ["2", "C", "D"], ["3", "E", "F"]])) == []


def test_names_belong_to_the_tables_question_and_counts_in_words_to_those_of_running_text():
    rows = [["Bến Đá", "12 hộ", "Lù Văn Đại"], ["Soi Cát", "9 hộ", "Nguyễn Thị Hạnh, Trưởng thôn"]]
    words, cells = told(table(["Thôn", "Quy mô", "Người phụ trách", "Số"], [[*row, "7"] for row in rows]))
    assert words.message == "chỉ tiêu, số lượng viết trong lời văn"
    assert cells.message == "số liệu, tên người trong bảng “Dự toán” của kế hoạch cũ: 4 ô"


def test_a_table_of_names_alone_asks_about_the_people():
    (asked,) = told(table(["Thôn", "Trưởng thôn"], [["Bến Đá", "Lù Văn Đại"], ["Soi Cát", "Nguyễn Thị Hạnh"]]))
    assert asked.code == "CL29"
    assert len(asked.cho_khac) == 1


def test_all_of_something_in_a_cell_is_kept():
    assert told(table(["Việc", "Mức"], [["Ký số", "100% văn bản"]])) == []


@settings(max_examples=rounds(50), deadline=None)
@given(st.lists(st.sampled_from(["", " ", "1", "02", "3.", "15", "I", "1.2"]), min_size=1, max_size=6))
def test_a_cell_of_the_numbers_of_rows_is_never_asked_about(cells):
    assert told(table(["STT", "Việc", "Ai"], [[cell, "Làm", "Thôn"] for cell in cells])) == []
