"""Addresses say themselves, know their place, and are good as keys."""

import pytest

from kehoach.address import (
    WHOLE,
    CellAddress,
    Column,
    LineCell,
    Paragraph,
    Part,
    PdfLine,
    Position,
    TableAddress,
    TextLine,
)  # fmt: skip
from kehoach.problem import Place

CELL = TableAddress(2).row(3).cell(1)


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        (WHOLE, ""),
        (TextLine(5), "dòng 5"),
        (LineCell(5, 2), "dòng 5, ô 2"),
        (Paragraph(12), "đoạn 12"),
        (Part("khung chữ", 1), "khung chữ 1"),
        (PdfLine(2, 7), "trang 2, dòng 7"),
        (TableAddress(2), "bảng 2"),
        (TableAddress(2).row(3), "bảng 2, dòng 3"),
        (CELL, "bảng 2, dòng 3, ô 1"),
        (TableAddress(1, CELL), "bảng 2, dòng 3, ô 1, bảng 1"),
        (TableAddress(1, CELL).row(1).cell(2), "bảng 2, dòng 3, ô 1, bảng 1, dòng 1, ô 2"),
        (TableAddress(1, Part("khung chữ", 1)).row(1).cell(2), "khung chữ 1, bảng 1, dòng 1, ô 2"),
        (PdfLine(2, 7).at(Position(3, 1)), "trang 2, dòng 7, dòng 3, ô 1"),
    ],
)
def test_every_address_says_itself(address, shown):
    assert address.shown == shown


def test_a_place_is_a_line_where_there_are_lines():
    assert Paragraph(3).place("a.docx") == Place("a.docx", path="đoạn 3")
    assert WHOLE.place("a.docx") == Place("a.docx")
    for one in (TextLine(5), LineCell(5, 2), TextLine(5).at(Position(3, 1)), TextLine(5).row(3)):
        assert one.place("a.md") == Place("a.md", 5, 1)


def test_places_of_different_kinds_are_never_one():
    every = [TextLine(1), Paragraph(1), TableAddress(1), Part("chú thích", 1), Part("khung chữ", 1), WHOLE]
    assert len(set(every)) == len(every)
    assert TableAddress(2).at(Position(3, 1)) == CELL == CellAddress(TableAddress(2), 3, 1)
    assert TableAddress(2).at(None) == TableAddress(2)


def test_a_column_is_that_of_the_outermost_table_of_the_running_text():
    assert CELL.column == TableAddress(1, CELL).row(4).cell(5).column == Column(TableAddress(2), 1)
    outside = (Paragraph(1), TextLine(1), TableAddress(1, Part("khung chữ", 1)).row(1).cell(2), TableAddress(2))
    assert [one.column for one in outside] == [None] * 4


def test_what_stands_in_a_table():
    assert CELL.in_table
    assert LineCell(1, 1).in_table
    assert TableAddress(1).row(1).in_table
    assert not any(one.in_table for one in (Paragraph(1), TextLine(1), PdfLine(1, 1), Part("khung chữ", 1), WHOLE))
