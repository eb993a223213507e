"""A table whose rows lie in a file beside the plan is the table with those rows typed."""

import pytest
from openpyxl import Workbook, load_workbook

import kehoach
from kehoach.plan import make, open_spec
from kehoach.plan.save import raw_of
from kehoach.plan.table.heads import columns, head_rows
from kehoach.problem import KehoachError

HEAD = "cap: xa\nco_quan: Ủy ban nhân dân xã An Bình\ntrich_yeu: Tập huấn năm 2026\n"
ROWS = [["STT", "Nội dung", "Số tiền"], [1, "Tập huấn", 25000000], [2, "In *tài liệu*, phát tay", 5000000]]


@pytest.fixture
def plan(tmp_path):
    """Write a plan whose last table is given by these lines, beside a sheet of these rows."""

    def written(table, rows=ROWS, merges=()):
        book = Workbook()
        for row in rows:
            book.active.append(row)
        for merge in merges:
            book.active.merge_cells(merge)
        for column in "CD":
            for cell in book.active[column]:
                cell.number_format = "#,##0"
        book.save(tmp_path / "du-toan.xlsx")
        lines = "".join(f"    {line}\n" for line in table)
        path = tmp_path / "ke-hoach.yaml"
        path.write_text(f"{HEAD}kinh_phi:\n  - ten: Dự toán\n{lines}", encoding="utf-8")
        return path

    return written


def table(path):
    return open_spec(path).plan.muc[0].noi_dung[0].bang


def told(path):
    with pytest.raises(KehoachError) as error:
        open_spec(path)
    return [(str(one.place).rpartition("/")[2], one.code) for one in error.value.problems]


TYPED = {
    "cot": ["STT", "Nội dung", "Số tiền"],
    "hang": [["1", "Tập huấn", "25.000.000"], ["2", "In \\*tài liệu\\*, phát tay", "5.000.000"]],
}


def test_rows_of_a_file_are_the_rows_typed(plan):
    head = {"cap": "xa", "co_quan": "Ủy ban nhân dân xã An Bình", "trich_yeu": "Tập huấn năm 2026"}
    typed = make({**head, "kinh_phi": [{"ten": "Dự toán", **TYPED}]})
    path = plan(["tep: du-toan.xlsx"])
    assert kehoach.load(path) == typed
    assert open_spec(path).notices == ()
    assert make(raw_of(typed)) == typed


@pytest.mark.parametrize("words", ["<", "^", r"\<", r"\^", r"\\^", "x^2^"])
def test_signs_of_a_file_are_its_words(plan, words):
    path = plan(["tep: du-toan.xlsx"], [["Nội dung", "Dấu"], ["Tập huấn", words]])
    (bang,) = [block.table for block in kehoach.compose(open_spec(path).plan).blocks() if block.table]
    assert bang.rows[-1].cells[1].text[0].text == words


def test_a_region_and_columns_of_the_authors_own(plan):
    given = table(plan(["tep: du-toan.xlsx", "trang: Sheet", "vung: A2:C3", "cot: [TT, Việc, Tiền]"]))
    assert [one.ten for one in given.cot] == ["TT", "Việc", "Tiền"]
    assert given.hang[0] == ("1", "Tập huấn", "25.000.000")
    nested = plan(["bang: {tep: du-toan.xlsx}"])
    assert table(nested) == table(plan(["tep: du-toan.xlsx"]))


def test_a_head_printed_twice_is_told(plan):
    path = plan(["tep: du-toan.xlsx", "cot: [STT, Nội dung, số tiền]"])
    assert [(one.place.line, one.code) for one in open_spec(path).notices] == [(7, "KH29")]


def test_a_csv_beside_the_plan(plan, tmp_path):
    (tmp_path / "a.csv").write_text("STT;Thôn;Số hộ\n1;Đông;1,5\n", encoding="utf-8-sig")
    assert table(plan(["tep: a.csv"])).hang == (("1", "Đông", "1,5"),)


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["tep: khong-co.xlsx"], [("ke-hoach.yaml:6:10", "TE01")]),
        (["tep: ../du-toan.xlsx"], [("ke-hoach.yaml:6:10", "BT01")]),
        (["tep: du-toan.xlsx", "trang: Khác"], [("ke-hoach.yaml:7:12", "BT08")]),
        (["tep: du-toan.xlsx", "vung: A-B"], [("ke-hoach.yaml:7:11", "BT09")]),
        (["tep: du-toan.xlsx", "hang: [[1, a, b]]"], [("ke-hoach.yaml:7:11", "KH27")]),
        (["tep: [a, b]"], [("ke-hoach.yaml:6:10", "KH03")]),
        (["tep: du-toan.xlsx", "cot: [STT, Việc]"], [("ke-hoach.yaml:7:10", "KH09")]),
        (["tep: du-toan.xlsx", "cot: [Việc, Hạn, {ten: a, cot: [b, c]}]", "vung: B2:C3"], [("ke-hoach.yaml:7:10", "KH09")]),
    ],
)  # fmt: skip
def test_what_is_wrong_stands_at_its_key_or_cell(plan, lines, expected):
    found = told(plan(lines))
    assert found[:1] == expected


def test_cells_that_do_not_show_are_told_with_the_other_faults_of_the_plan(plan, tmp_path):
    path = plan(["tep: du-toan.xlsx"], [*ROWS, [3, "Nước uống", "=SUM(C2:C3)"]])
    path.write_text(path.read_text(encoding="utf-8") + "so: chín\n", encoding="utf-8")
    assert told(path) == [("du-toan.xlsx: Sheet!C4", "BT10"), ("ke-hoach.yaml:7:5", "KH06")]


def test_from_standard_input_no_file_lies_beside():
    text = f"{HEAD}kinh_phi:\n  - tep: a.csv\n"
    with pytest.raises(KehoachError) as error:
        open_spec("-", text.encode())
    assert [(str(one.place), one.code) for one in error.value.problems] == [("-:5:10", "BT02")]
    with pytest.raises(KehoachError, match="BT02"):
        make({"cap": "xa", "co_quan": "UBND xã A", "trich_yeu": "x", "kinh_phi": [{"tep": "a.csv"}]})


def test_a_sheet_that_hides_rows_is_told_with_the_plan(plan, tmp_path):
    path = plan(["tep: du-toan.xlsx"])
    book = load_workbook(tmp_path / "du-toan.xlsx")
    book.active.row_dimensions[2].hidden = True
    book.save(tmp_path / "du-toan.xlsx")
    (notice,) = open_spec(path).notices
    assert (notice.code, notice.place.path) == ("BT14", "Sheet")
    assert len(table(path).hang) == 1


def test_head_rows_follow_the_merges():
    merged = (("STT", "Việc", "Tiền", "<"), ("^", "^", "Tỉnh", "Xã"), ("1", "a", "2", "3"))
    left_empty = (("STT", "Việc", "Tiền", "<"), ("", "", "Tỉnh", "Xã"), ("1", "a", "2", "3"))
    for rows in (merged, left_empty):
        assert head_rows(rows) == 2
        assert columns([list(row) for row in rows[:2]]) == ["STT", "Việc", {"ten": "Tiền", "cot": ["Tỉnh", "Xã"]}]
    assert head_rows((("STT", "Việc"), ("1", "a"))) == 1
    assert head_rows((("STT", "Việc", "<"), ("1", "a", "b"))) == 1
    three = (("A", "B", "<", "<"), ("^", "C", "<", "D"), ("^", "E", "F", "^"), ("1", "2", "3", "4"))
    assert head_rows(three) == 3
    assert columns([list(row) for row in three[:3]]) == [
        "A",
        {"ten": "B", "cot": [{"ten": "C", "cot": ["E", "F"]}, "D"]},
    ]


def test_a_column_without_a_head_is_told_at_its_cell(plan):
    path = plan(["tep: du-toan.xlsx"], [["STT", None, "Tiền"], [1, "a", 2]])
    assert told(path) == [("du-toan.xlsx: Sheet!B1", "KH28")]
    wide = plan(["tep: du-toan.xlsx"], [["STT", "Việc", None], [1, "a", 2]], ["B1:C1"])
    assert told(wide) == [("du-toan.xlsx: Sheet!C1", "KH28")]


def test_every_command_takes_the_file_next_to_the_plan(plan, tmp_path, run):
    path = plan(["tep: du-toan.xlsx"])
    before = (tmp_path / "du-toan.xlsx").read_bytes()
    out = tmp_path / "ke-hoach.docx"
    assert run("render", path, "-o", out).code == 0
    read_back = kehoach.make(kehoach.recognise(kehoach.read(out)).raw)
    assert read_back.muc[0].noi_dung[0].bang == table(path)
    found = run("check", path)
    assert "BT" not in found.out + found.err
    cloned = kehoach.clone(path, 2027)
    assert "tep: du-toan.xlsx" in cloned.text
    assert [one.code for one in cloned.worklist if "bảng lấy từ tệp" in one.message] == ["CL24"]
    assert (tmp_path / "du-toan.xlsx").read_bytes() == before


def test_heads_of_two_levels_and_merged_cells_stay(plan):
    rows = [
        ["STT", "Nội dung", "Kinh phí", None],
        [None, None, "Tỉnh", "Xã"],
        [1, "Tập huấn", 5, 7],
        [2, None, 6, 8],
        ["Cộng", None, 11, 15],
    ]
    given = table(plan(["tep: du-toan.xlsx"], rows, ["A1:A2", "B1:B2", "C1:D1", "B3:B4", "A5:B5"]))
    typed = {
        "cot": ["STT", "Nội dung", {"ten": "Kinh phí", "cot": ["Tỉnh", "Xã"]}],
        "hang": [
            ["1", "Tập huấn", "5", "7"],
            ["2", "^", "6", "8"],
            {"STT": "Cộng", "Nội dung": "<", "Tỉnh": "11", "Xã": "15"},
        ],
    }
    head = {"cap": "xa", "co_quan": "UBND xã An Bình", "trich_yeu": "x"}
    assert given == make({**head, "phu_luc": [typed]}).phu_luc[0].bang


def test_a_row_of_a_sheet_may_begin_with_words(plan):
    rows = [*ROWS, ["Tổng cộng", None, 30000000], ["I", "Nhóm", None], [None, "Khác", 1]]
    given = table(plan(["tep: du-toan.xlsx"], rows))
    assert [row[:2] for row in given.hang[2:]] == [("Tổng cộng", ""), ("I", "Nhóm"), ("", "Khác")]


def test_the_program_numbers_the_rows_of_a_region_without_numbers(plan):
    given = table(plan(["tep: du-toan.xlsx", "vung: B2:C3", "cot: [STT, Việc, Tiền]"]))
    assert [row[:2] for row in given.hang] == [("1", "Tập huấn"), ("2", "In \\*tài liệu\\*, phát tay")]
