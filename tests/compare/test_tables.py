"""Two tables: columns and rows that came or went, cells that changed."""

from growth import linear

from kehoach.compare.change import ChangeKind
from kehoach.compare.grid import grid_of
from kehoach.compare.tables import differences

COLUMNS = ["STT", "Nội dung", "Chủ trì", "Kinh phí"]
ROWS = [
    ["Mua sắm máy tính", "Văn phòng", "20"],
    ["Tập huấn cán bộ thôn", "Phòng Văn hóa", "30"],
    ["Sơ kết", "UBND", "5"],
]


def table(rows=ROWS, columns=COLUMNS, **more):
    return grid_of({"cot": columns, "hang": rows, **more})


def told(old, new):
    found = differences(old, new, str.casefold, str.casefold)
    listed = ((one.what, one.name, one.kind, one.old, one.new) for one in found)
    return [one for one in listed if one[2] is not None or one[3] != one[4]]


def test_a_changed_cell_is_named_by_row_and_column():
    new = [ROWS[0], ["Tập huấn cán bộ thôn", "Phòng Văn hóa", "35"], ROWS[2]]
    assert told(table(), table(new)) == [("o", "Tập huấn cán bộ thôn / Kinh phí", None, "30", "35")]


def test_a_cell_is_named_as_the_new_table_has_it():
    old, new = table(), table([ROWS[0], ["Tập huấn cán bộ thôn, bản", "Phòng Văn hóa", "35"], ROWS[2]])
    (one,) = [one for one in differences(old, new, str.casefold, str.casefold) if one.new == "35"]
    assert (one.name, one.named) == ("Tập huấn cán bộ thôn, bản / Kinh phí", "Tập huấn cán bộ thôn / Kinh phí")


def test_a_merged_cell_says_that_it_is():
    new = [ROWS[0], ["Tập huấn cán bộ thôn", "^", "30"], ["Sơ kết", "<", r"\<"]]
    assert told(table(), table(new)) == [
        ("o", "Tập huấn cán bộ thôn / Chủ trì", None, "Phòng Văn hóa", "(gộp với ô phía trên)"),
        ("o", "Sơ kết / Chủ trì", None, "UBND", "(gộp với ô bên trái)"),
        ("o", "Sơ kết / Kinh phí", None, "5", "<"),
    ]
    gone = [("hang", "", ChangeKind.DROPPED, "Mua sắm máy tính | (gộp với ô bên trái) | 20", None)]
    assert told(table([["Mua sắm máy tính", "<", "20"], *ROWS[1:]]), table(ROWS[1:])) == gone


def test_rows_come_go_and_move():
    assert told(table(), table(ROWS[1:])) == [("hang", "", ChangeKind.DROPPED, " | ".join(ROWS[0]), None)]
    more = [*ROWS, ["Tổng kết năm", "UBND", "9"]]
    assert told(table(), table(more)) == [("hang", "", ChangeKind.ADDED, None, "Tổng kết năm | UBND | 9")]
    turned = [ROWS[2], *ROWS[:2]]
    assert [(one[0], one[2]) for one in told(table(), table(turned))] == [("hang", ChangeKind.MOVED)]


def test_a_row_that_moved_and_changed_is_both():
    new = [["Sơ kết", "UBND", "6"], *ROWS[:2]]
    assert {(one[0], one[2]) for one in told(table(), table(new))} == {("hang", ChangeKind.MOVED), ("o", None)}


def test_columns_come_and_go_and_cells_are_paired_by_name():
    columns = ["STT", "Nội dung", "Thời hạn", "Chủ trì", "Kinh phí"]
    rows = [[row[0], "Quý I", *row[1:]] for row in ROWS]
    assert told(table(), table(rows, columns)) == [("cot", "", ChangeKind.ADDED, None, "Thời hạn")]
    assert told(table(rows, columns), table()) == [("cot", "", ChangeKind.DROPPED, "Thời hạn", None)]


def test_heads_of_two_levels_groups_and_totals():
    columns = ["Nội dung", {"ten": "Kinh phí", "cot": ["Tỉnh", "Xã"]}]
    rows = [{"nhom": "Chi thường xuyên"}, ["Mua sắm", "1", "2"]]
    old, new = (table(rows, columns, tong=["Cộng", "1", last]) for last in "23")
    assert old.columns == ("Nội dung", "Kinh phí / Tỉnh", "Kinh phí / Xã")
    assert told(old, new) == [("o", "Cộng / Kinh phí / Xã", None, "2", "3")]


def test_many_rows_cost_what_they_are_many():
    def rows(n):
        return table([[f"Việc {at}", "UBND", str(at)] for at in range(n)])

    linear(lambda old: [*differences(old, rows(len(old.rows) + 1), str.casefold, str.casefold)], rows, 2_000)
