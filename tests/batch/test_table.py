import pytest
from openpyxl.styles import numbers
from sheet.workbooks import content, saved

from kehoach.batch.table import read_table
from kehoach.problem import KehoachError

KNOWN = ("ma", "ten", "co_quan", "chi_tieu.a.gia_tri")


def table(tmp_path, rows, merge=(), formats=(), **asked):
    book = saved(("Danh sách", rows))
    for region in merge:
        book.active.merge_cells(region)
    for cell, code in formats:
        book.active[cell].number_format = code
    (tmp_path / "xa.xlsx").write_bytes(content(book))
    return read_table(tmp_path / "xa.xlsx", KNOWN, **asked)


def codes(call):
    with pytest.raises(KehoachError) as error:
        call()
    return [(one.code, one.place.path) for one in error.value.problems]


def test_heads_are_found_below_a_title_and_blank_rows_are_passed_over(tmp_path):
    found = table(
        tmp_path, [["DANH SÁCH XÃ"], [], ["TT", "Mã", "Tên"], [1, "21484", "Ba Tơ"], [], [2, "21496", "Ba Vì"]]
    )
    assert found.head.cells == ("TT", "Mã", "Tên")
    assert [(row.number, row.cells) for row in found.rows] == [
        (4, ("1", "21484", "Ba Tơ")),
        (6, ("2", "21496", "Ba Vì")),
    ]
    assert str(found.at(found.rows[1], 2)) == f"{tmp_path / 'xa.xlsx'}: Danh sách!C6"


def test_values_arrive_as_the_sheet_shows_them(tmp_path):
    row = ["01", 0.85, "3/2026", 25000000, 7]
    formats = [("B2", "0%"), ("D2", "#,##0"), ("E2", "00"), ("A2", numbers.FORMAT_TEXT)]
    found = table(tmp_path, [["ma", "ten", "co_quan", "a", "b"], row], formats=formats)
    assert found.rows[0].cells == ("01", "85%", "3/2026", "25.000.000", "07")


def test_a_cell_merged_downwards_holds_for_its_rows_one_across_is_refused(tmp_path):
    rows = [["ma", "ten"], ["51", "Ba Tơ"], [None, "Ba Vì"]]
    assert [row.cells for row in table(tmp_path, rows, ["A2:A3"]).rows] == [("51", "Ba Tơ"), ("51", "Ba Vì")]
    assert codes(lambda: table(tmp_path, rows, ["A2:B2"])) == [("LO15", "Danh sách!B2")]


def test_what_cannot_be_read_is_told_at_the_file_with_options_in_the_cure(tmp_path):
    (tmp_path / "hai.xlsx").write_bytes(content(saved(("A", [["ma"], ["1"]]), ("B", [["ma"], ["1"]]))))
    with pytest.raises(KehoachError) as error:
        read_table(tmp_path / "hai.xlsx", KNOWN)
    (found,) = error.value.problems
    assert (found.code, found.place.file) == ("BT08", str(tmp_path / "hai.xlsx"))
    assert "--trang A" in found.hint
    assert read_table(tmp_path / "hai.xlsx", KNOWN, trang="B").trang == "B"
    assert codes(lambda: read_table(tmp_path / "khong.xlsx", KNOWN)) == [("TE01", "")]
    assert codes(lambda: table(tmp_path, [["ma", "ten"]])) == [("LO14", "Danh sách")]


def test_a_sign_of_a_merge_typed_into_a_csv_is_words(tmp_path):
    (tmp_path / "xa.csv").write_text("ma,ten\n1,<\n2,^\n", encoding="utf-8")
    assert [row.cells for row in read_table(tmp_path / "xa.csv", KNOWN).rows] == [("1", "<"), ("2", "^")]


def test_a_table_that_is_not_there_is_named_once(tmp_path):
    with pytest.raises(KehoachError) as error:
        read_table(tmp_path / "khong.csv", KNOWN)
    (found,) = error.value.problems
    assert found.place.file == str(tmp_path / "khong.csv")
    assert "khong.csv" not in found.message
