"""Every cell of a workbook as it shows, what hides with the rest."""

import io
from datetime import date

import openpyxl
import pytest

from kehoach.problem import KehoachError
from kehoach.sheet.typed import TypedCell, typed_sheets


def saved(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def filled():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Việc"
    sheet["A1"], sheet["B2"], sheet["C3"] = "Chữ", 0.85, date(2026, 6, 30)
    sheet["B2"].number_format, sheet["C3"].number_format = "0%", "dd/mm/yyyy"
    sheet["D4"] = "=1+1"
    sheet["E5"], sheet["E5"].number_format = 5, "[h]:mm"
    sheet.row_dimensions[2].hidden = sheet.column_dimensions["C"].hidden = True
    book.create_sheet("Ẩn")["A1"] = "x"
    book["Ẩn"].sheet_state = "hidden"
    return book


def test_hidden_rows_columns_and_sheets_are_read_too():
    first, second = typed_sheets("viec.xlsx", saved(filled()))
    assert (first.name, first.hidden, second.name, second.hidden) == ("Việc", False, "Ẩn", True)
    assert first.cells[1, 1] == TypedCell("Chữ")
    assert first.cells[2, 2] == TypedCell("85%")
    assert first.cells[3, 3] == TypedCell("30/06/2026")
    assert str(first.at(3, 3)) == "viec.xlsx: Việc!C3"
    assert list(first.rows) == [1, 2, 3, 4, 5]


def test_what_nobody_can_read_is_told_and_kept_as_stored():
    (first, _) = typed_sheets("viec.xlsx", saved(filled()))
    assert first.cells[4, 4] == TypedCell("", formula=True, unsure="công thức chưa có kết quả")
    assert first.cells[5, 5] == TypedCell("5", unsure="định dạng “[h]:mm”")


def test_a_merged_cell_says_the_same_in_each_of_its_rows():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["A1"], sheet["B1"], sheet["B4"] = "gộp", "một", "bốn"
    sheet.merge_cells("A1:A3")
    sheet.merge_cells("C1:D2")
    sheet.merge_cells("A9:A900")
    (found,) = typed_sheets("viec.xlsx", saved(book))
    assert [found.cells[row, 1].words for row in (1, 2, 3)] == ["gộp"] * 3
    assert sorted(found.cells) == [(1, 1), (1, 2), (2, 1), (3, 1), (4, 2)]


def test_a_file_that_is_no_workbook_is_told_at_the_file(tmp_path):
    with pytest.raises(KehoachError) as caught:
        typed_sheets("viec.xlsx", b"no")
    assert [(str(one.place), one.code) for one in caught.value.problems] == [("viec.xlsx", "BT05")]
    with pytest.raises(KehoachError) as caught:
        typed_sheets(tmp_path / "none.xlsx")
    assert [one.code for one in caught.value.problems] == ["TE01"]
