"""A workbook of ours as another program reads it: texts, days, hidden parts, bounds."""

import io
import zipfile
from datetime import date, datetime

import openpyxl
import pytest

from kehoach.problem import KehoachError
from kehoach.sheet import made
from kehoach.sheet.made import workbook
from kehoach.sheet.page import Colour, SheetColumn, SheetLine, SheetPage, day_cell

DAY = date(2026, 1, 12)
COLUMNS = (
    SheetColumn("STT", 5, "giua"),
    SheetColumn("Việc", 20),
    SheetColumn("Hạn", 11),
    SheetColumn("Trạng thái", 12, chon=("Có", "Chưa")),
    SheetColumn("Mã", 9, an=True),
)


def page(*rows, **more):
    return SheetPage("Bảng", COLUMNS, rows, (SheetLine("ĐẦU BẢNG", dam=True, lon=True),), **more)


def opened(content):
    return openpyxl.load_workbook(io.BytesIO(content))


def test_cells_are_what_they_were_given_as():
    sheet = opened(workbook([page((1, "=1+1", DAY, "Có", "a"), (2, "", None, "", "b"))], "Tên", DAY, "UBND"))["Bảng"]
    assert [cell.value for cell in sheet[3]] == [1, "=1+1", datetime(2026, 1, 12), "Có", "a"]  # noqa: DTZ001 - a sheet knows no zone
    assert sheet["B3"].data_type == "s"
    assert sheet["C3"].number_format == "dd/mm/yyyy"
    assert [cell.value for cell in sheet[4]] == [2, None, None, None, "b"]
    assert sheet["A1"].value == "ĐẦU BẢNG"
    assert sheet.column_dimensions["E"].hidden
    assert {sheet[cell].font.name for cell in ("A1", "A2", "B3")} == {"Times New Roman"}


def test_the_same_data_give_the_same_bytes_and_no_clock_is_read():
    made_twice = [workbook([page((1, "a", None, "", "x"))], "T", DAY) for _ in range(2)]
    assert made_twice[0] == made_twice[1]
    assert opened(made_twice[0]).properties.created == datetime(2026, 1, 12)  # noqa: DTZ001 - a sheet knows no time zone


def test_rows_are_as_high_as_their_words_and_still_grow():
    content = workbook([page((1, "một hai ba bốn năm " * 20, None, "", "x"), (2, "một", None, "", "y"))], "T", DAY)
    sheet = opened(content)["Bảng"]
    assert sheet.row_dimensions[3].height > 10 * sheet.row_dimensions[4].height
    with zipfile.ZipFile(io.BytesIO(content)) as package:
        written = package.read("xl/worksheets/sheet1.xml")
    assert b' ht="' in written
    assert b"customHeight" not in written  # a row a person may still make higher by typing


@pytest.mark.parametrize("words", ["a\x00b\x1bc", "\ufffe", "x" * 40_000, "_x000D_", "]]>&<"])
def test_strange_letters_and_long_texts_do_not_break_it(words):
    sheet = opened(workbook([page((1, words, None, "", "x"))], words, DAY))["Bảng"]
    assert len(sheet["B3"].value or "") <= 32_767


def test_a_table_of_no_rows_and_a_cell_for_a_day():
    held = page(o_ngay="Tính đến ngày:", mau=(Colour("=$A4>0", "#FFC7CE", "#9C0006"),))
    assert (held.heading, day_cell(held)) == (3, "$C$2")
    sheet = opened(workbook([held], "T", DAY))["Bảng"]
    assert sheet["A2"].value == "Tính đến ngày:"
    assert sheet["C2"].number_format == "dd/mm/yyyy"


def test_where_the_writer_is_not_installed_that_is_said(monkeypatch):
    monkeypatch.setattr(made.importlib.util, "find_spec", lambda _: None)
    with pytest.raises(KehoachError) as caught:
        workbook([page()], "T", DAY)
    (problem,) = caught.value.problems
    assert (problem.code, problem.hint) == ("BT20", 'chạy: pip install "kehoach[xlsx]"')
