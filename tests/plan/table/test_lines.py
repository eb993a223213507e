"""Rows of a text block."""

from kehoach.plan.table.lines import cells_of, rows_of


def test_a_comma_is_a_comma_and_a_bar_parts_cells():
    assert cells_of(r"Máy tính, máy quét | 23,5 | a\|b") == ["Máy tính, máy quét", "23,5", "a|b"]


def test_tabs_part_cells_where_there_is_no_bar():
    assert cells_of("Máy tính\t5\t") == ["Máy tính", "5", ""]


def test_groups_and_empty_lines():
    rows = rows_of("nhom: Khối xã\n\na | 1\nnhom 2: Tổ, đội\nb | 2\n")
    assert rows == [{"nhom": "Khối xã"}, ["a", "1"], {"nhom": "Tổ, đội", "bac": "2"}, ["b", "2"]]
