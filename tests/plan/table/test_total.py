"""The row of totals."""

import pytest

from kehoach.plan.reading import Reading
from kehoach.plan.table import Bang
from kehoach.plan.table.total import total_row

COT = ["STT", "Việc", "Năm", {"ten": "Kinh phí", "cot": ["Tỉnh", "Xã"]}, "Điện thoại"]


def made(hang, cot=COT, tong="true"):
    reading = Reading()
    bang = reading.part(Bang, {"cot": cot, "hang": hang, "tong": tong}, ())
    return bang, [(fault.path, fault.code, fault.message) for fault in reading.faults]


def test_columns_of_figures_are_summed_to_the_last_digit():
    rows = "a | 2026 | 0,1 | 1.200.000.000.000,5 | 0912345678\nb | 2027 | 0,20 | 2,25 | 0987654321"
    bang, faults = made(rows)
    assert not faults
    assert total_row(bang.cot, bang.hang) == ("Tổng cộng", "<", "<", "0,30", "1.200.000.000.002,75", "")


def test_a_sum_shows_no_zeros_that_its_rows_do_not():
    columns = ["STT", "Việc", "Lẻ", "Chẵn", "Đều"]
    bang, _ = made("a | 18 | 5 | 62,0\nb | 22,5 | 7 | 13,0\nc | 9,5 | 100 | 5,0", columns)
    assert total_row(bang.cot, bang.hang)[2:] == ("50", "112", "80,0")


def test_parts_of_a_row_are_not_counted_twice():
    bang, _ = made("I | Chi | | 30 | 5 |\n1 | a | | 10 | 2 |\n2 | b | | 20 | 3 |\nII | Mua | | 4 | 1 |")
    assert total_row(bang.cot, bang.hang)[3:5] == ("34", "6")


def test_a_total_by_hand_is_checked_at_its_cell():
    bang, faults = made([["a", "10"], ["b", "2,5"]], ["STT", "Việc", "Số"], ["Tổng", "<", "13"])
    assert bang is None
    assert faults == [(("tong", 2), "KH41", 'cột "Số": tổng ghi 13, cộng các hàng được 12,5')]


@pytest.mark.parametrize(
    "tong", [["Tổng", "12,5"], ["Tổng", "<", "12,50"], "Tổng | 12,5", {"Việc": "Tổng", "Số": "12,5"}]
)
def test_a_right_total_may_be_given_in_any_form(tong):
    bang, faults = made([["a", "10"], ["b", "2,5"]], ["STT", "Việc", "Số"], tong)
    assert not faults
    assert len(bang.tong) == 3


def test_a_column_of_a_year_or_a_quarter_is_summed_and_a_column_of_years_is_not():
    columns = ["STT", "Việc", "Năm 2026", "Quý II", "Năm", "Lần 1"]
    bang, faults = made([["a", "10", "3", "2026", "4"], ["b", "2,5", "4", "2027", "5"]], columns)
    assert not faults
    assert total_row(bang.cot, bang.hang) == ("Tổng cộng", "<", "12,5", "7", "", "9")


def test_what_cannot_be_summed_is_told():
    assert made([["a", "2026"]], ["STT", "Việc", "Năm"])[1][0][1] == "KH42"
    assert made("1 | a | 5\n | trong đó b | 2", ["STT", "Việc", "Số"])[1][0][1] == "KH42"
