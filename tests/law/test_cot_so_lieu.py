"""Cells of digits and the columns they stand in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.law.cot_so_lieu import counted_rows, heads_no_figures, is_figure


@pytest.mark.parametrize("cell", ["12", "1.250", "12,5 %", "(15)", "10-15", "5/7", "1.000.000", " 07 ", "≥ 90%", "-3"])
def test_a_cell_that_is_a_number_is_a_figure(cell):
    assert is_figure(cell)


@pytest.mark.parametrize(
    "cell", ["", "  ", "-", "x", "12 người", "2025", "15/3/2026", "3/2026", "2025-2026", "0985 804 668", "I", "a"]
)
def test_a_blank_a_day_a_year_a_telephone_is_none(cell):
    assert not is_figure(cell)


@pytest.mark.parametrize(
    ("head", "none"),
    [("STT", True), ("Số TT", True), ("TT.", True), ("Thời gian thực hiện", True), ("Mã thủ tục", True), ("Lớp", True),
     ("Cấp độ rủi ro", True), ("Năm 2025", False), ("Số lượng (bộ)", False), ("Đơn giá", False), ("Lớp 1", False), ("", False)],
)  # fmt: skip
def test_the_head_tells_columns_of_numbers_that_are_no_figures(head, none):
    assert heads_no_figures(head) is none


@pytest.mark.parametrize(
    ("cells", "rows"),
    [(["1", "2", "3"], True), (["01", "02", "03", "01", "02"], True), (["1", "2"], False), (["1", "3", "5"], False),
     (["2", "3", "4"], False), (["1", "1", "1"], False), (["1", "2", "x"], False), ([], False)],
)  # fmt: skip
def test_numbers_one_after_the_other_number_the_rows(cells, rows):
    assert counted_rows(cells) is rows


@given(st.integers(3, 60))
def test_any_column_that_counts_up_numbers_the_rows(count):
    assert counted_rows([str(one) for one in range(1, count + 1)])
