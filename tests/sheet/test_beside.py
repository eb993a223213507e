"""Tables from files beside a plan: what the sheet shows, where it is wrong, what lies elsewhere."""

import sys
from datetime import date

import pytest
from growth import peak
from openpyxl.styles import Font
from sheet.workbooks import by_hand, content, rows, saved

from kehoach.problem import KehoachError
from kehoach.sheet import Beside

TABLE = [["STT", "Nội dung", "Số tiền"], [1, "Tập huấn", 25000000], [2, "In tài liệu, phát tay", 1250000.5]]


def grid(tmp_path, book, name="du-toan.xlsx", **asked):
    data = book if isinstance(book, bytes) else content(book)
    (tmp_path / name).write_bytes(data)
    return Beside(tmp_path).grid(name, **asked)


def told(tmp_path, book, **asked):
    with pytest.raises(KehoachError) as error:
        grid(tmp_path, book, **asked)
    assert all(one.hint for one in error.value.problems)
    return [(one.code, one.place.path) for one in error.value.problems]


def test_a_sheet_gives_the_rows_it_shows(tmp_path):
    book = saved(("Dự toán", TABLE))
    for row in (2, 3):
        book.active.cell(row, 3).number_format = "#,##0"
    found = grid(tmp_path, book)
    assert found.rows == (
        ("STT", "Nội dung", "Số tiền"), ("1", "Tập huấn", "25.000.000"), ("2", "In tài liệu, phát tay", "1.250.001"),
    )  # fmt: skip
    assert (found.trang, found.notices) == ("Dự toán", ())
    assert str(found.at(2, 1)) == f"{tmp_path / 'du-toan.xlsx'}: Dự toán!B3"


def test_a_region_is_taken_and_its_empty_end_left_out(tmp_path):
    book = saved(("A", [["DỰ TOÁN"], [], *TABLE]))
    found = grid(tmp_path, book, vung="B3:C200")
    assert found.rows == (("Nội dung", "Số tiền"), ("Tập huấn", "25000000"), ("In tài liệu, phát tay", "1250000,5"))
    assert found.numbers == (3, 4, 5)
    assert grid(tmp_path, book, vung="A1:XFD1048576").rows[2] == ("STT", "Nội dung", "Số tiền")
    assert grid(tmp_path, book, vung="B4:D4").rows == (("Tập huấn", "25000000", ""),)


def test_texts_stay_texts_and_formats_are_shown(tmp_path):
    book = saved(("A", [["0123", 0.855, date(2026, 9, 5), 7, True, "=1+1x", "<"]]))
    sheet = book.active
    sheet["F1"].data_type, sheet["F1"].font = "s", Font(bold=True)
    sheet["B1"].number_format, sheet["C1"].number_format, sheet["D1"].number_format = "0.0%", "dd/mm/yyyy", "000"
    assert grid(tmp_path, book).rows == (("0123", "85,5%", "05/09/2026", "007", "TRUE", "=1+1x", "\\<"),)


def test_merged_cells_are_signs(tmp_path):
    book = saved(("A", [["Nội dung", "Kinh phí", None], [None, "Tỉnh", "Xã"], ["a", "1", "2"], [None, None, "3"]]))
    for merge in ("A1:A2", "B1:C1", "A3:B4"):
        book.active.merge_cells(merge)
    assert grid(tmp_path, book).rows == (
        ("Nội dung", "Kinh phí", "<"),
        ("^", "Tỉnh", "Xã"),
        ("a", "<", "2"),
        ("^", "<", "3"),
    )
    assert told(tmp_path, book, vung="A2:C4") == [("BT13", "A!A1")]
    assert told(tmp_path, book, vung="A3:A4") == [("BT13", "A!A3")]


def test_hidden_rows_and_columns_are_left_out_and_told(tmp_path):
    book = saved(("A", [["a", "b", "c"], ["1", "2", "3"], ["4", "5", "6"], ["7", "8", "9"]]))
    book.active.row_dimensions[2].hidden = True
    book.active.column_dimensions["B"].hidden = True
    book.active.merge_cells("A2:A3")
    found = grid(tmp_path, book)
    assert found.rows == (("a", "c"), ("1", "6"), ("7", "9"))
    (notice,) = found.notices
    assert (notice.code, notice.severity.value) == ("BT14", "cảnh báo")
    assert "hàng 2 và cột B đang ẩn" in notice.message


def test_every_cell_that_does_not_show_is_told_at_its_place(tmp_path):
    book = saved(("A", [["=1+1", "x"], ["b", 5], [0.5, 1]]))
    book.active["B2"].number_format = "# ?/?"
    book.active["B3"].number_format = "m/d/yyyy"
    assert told(tmp_path, book) == [("BT10", "A!A1"), ("BT12", "A!B2"), ("BT12", "A!B3")]
    error = (
        '<sheetData><row r="1"><c r="A1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="B1"><f>A1</f></c></row></sheetData>'
    )
    assert told(tmp_path, by_hand(error)) == [("BT11", "Trang 1!A1"), ("BT10", "Trang 1!B1")]


def test_a_formula_with_its_value_shows_the_value(tmp_path):
    sheet = '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c><c r="B1" t="str"><f>A1</f><v>hai</v></c></row></sheetData>'
    assert grid(tmp_path, by_hand(sheet)).rows == (("2", "hai"),)


def test_the_sheet_is_named_or_the_only_one_that_holds_something(tmp_path):
    book = saved(("Dự toán", [["a"]]), ("Sheet2", []), ("Sheet3", []))
    assert grid(tmp_path, book).rows == grid(tmp_path, book, trang="dự toán").rows == (("a",),)
    book["Sheet2"].append(["b"])
    assert told(tmp_path, book) == [("BT08", "tep")]
    assert told(tmp_path, book, trang="Sheet4") == [("BT08", "trang")]
    book["Sheet2"].sheet_state = "hidden"
    assert grid(tmp_path, book).rows == (("a",),)
    assert grid(tmp_path, book, trang="Sheet2").rows == (("b",),)


def test_empty_sheets_and_regions_are_told(tmp_path):
    book = saved(("A", [["a"]]))
    assert told(tmp_path, book, vung="C5:D9") == [("BT09", "vung")]
    assert told(tmp_path, book, vung="C5:D") == [("BT09", "vung")]
    assert told(tmp_path, saved(("A", []))) == [("BT09", "tep")]


def test_a_csv_is_a_sheet_of_one_page(tmp_path):
    found = grid(tmp_path, "STT;Số\n1;2,5\n;\n".encode("utf-8-sig"), "a.csv")
    assert found.rows == (("STT", "Số"), ("1", "2,5"))
    assert str(found.at(1, 1)).endswith("a.csv: B2")
    assert grid(tmp_path, b"a,b\n1,2\n3,4\n", "a.csv", vung="B2:B9").rows == (("2",), ("4",))
    assert told_csv(tmp_path, trang="A") == [("BT08", "trang")]
    assert told_csv(tmp_path, vung="D1:E2") == [("BT09", "vung")]


def told_csv(tmp_path, **asked):
    with pytest.raises(KehoachError) as error:
        Beside(tmp_path).grid("a.csv", **asked)
    return [(one.code, one.place.path) for one in error.value.problems]


@pytest.mark.parametrize(
    "tep",
    ["../a.csv", "/etc/passwd", "x/../../a.csv", "C:\\a.csv", "\\\\may\\chung\\a.csv", "~/a.csv", "a.csv:b", "a\0.csv", "..\\a.csv",
     "ngoai/a.csv", "ngoai.csv", "x" * 5000 + ".csv"],
)  # fmt: skip
def test_a_file_lies_beside_or_below_the_plan(tep, tmp_path):
    plan, outside = tmp_path / "plan", tmp_path / "khac"
    plan.mkdir()
    outside.mkdir()
    (outside / "a.csv").write_text("a,b\n", encoding="utf-8")
    (tmp_path / "a.csv").write_text("a,b\n", encoding="utf-8")
    (plan / "ngoai").symlink_to(outside)
    (plan / "ngoai.csv").symlink_to(outside / "a.csv")
    with pytest.raises(KehoachError) as error:
        Beside(plan).grid(tep)
    (one,) = error.value.problems
    assert (one.code, one.place.path, one.place.file) in (("BT01", "tep", ""), ("TE01", "tep", ""))


def test_a_file_below_the_plan_is_found_by_either_slash(tmp_path):
    (tmp_path / "phu luc").mkdir()
    (tmp_path / "phu luc" / "a.csv").write_text("a,b\n", encoding="utf-8")
    assert Beside(tmp_path).grid("phu luc/a.csv").rows == Beside(tmp_path).grid("phu luc\\a.csv").rows == (("a", "b"),)


def test_a_missing_file_another_kind_and_no_folder_are_told(tmp_path):
    for beside, tep, code in (
        (Beside(tmp_path), "khong-co.xlsx", "TE01"), (Beside(tmp_path), "a.xls", "BT03"), (Beside(tmp_path), "a.docx", "BT03"),
        (Beside.of("-"), "a.xlsx", "BT02"), (Beside.of(""), "a.xlsx", "BT02"),
    ):  # fmt: skip
        with pytest.raises(KehoachError) as error:
            beside.grid(tep)
        assert [(one.code, one.place.path) for one in error.value.problems] == [(code, "tep")]


def test_without_openpyxl_one_message_says_how_to_get_it(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(KehoachError) as error:
        grid(tmp_path, by_hand(rows("a|b")))
    (one,) = error.value.problems
    assert one.code == "BT04"
    assert 'pip install "kehoach[excel]"' in one.hint


def test_absurd_merges_and_dimensions_cost_nothing(tmp_path):
    big = (
        '<dimension ref="A1:XFD1048576"/>'
        + rows("a|b\nc|d")
        + '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'
    )
    (tmp_path / "a.xlsx").write_bytes(by_hand(big))
    with pytest.raises(KehoachError):
        Beside(tmp_path).grid("a.xlsx")
    assert peak(lambda: _tried(tmp_path)) < 30  # the room read_bytes keeps for the largest file
    many = rows("a|b") + '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="B1:C1"/></mergeCells>'
    assert told(tmp_path, by_hand(many)) == [("BT18", "tep")]


def _tried(tmp_path):
    with pytest.raises(KehoachError):
        Beside(tmp_path).grid("a.xlsx")


def test_a_plan_that_asks_a_thousand_times_is_stopped(tmp_path):
    (tmp_path / "a.csv").write_text(f"{'a' * 10_000},b\n" * 20, encoding="utf-8")
    beside = Beside(tmp_path)
    with pytest.raises(KehoachError, match="quá nhiều bảng"):
        [beside.grid("a.csv") for _ in range(1000)]
