"""Rows of an estimate: how many times how much is what they come to (SL16)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.figures.products import product_of_row
from kehoach.review.page import Specimen

HEAD = "STT | Nội dung | Số lượng | Đơn giá (đồng) | Thành tiền (đồng)"
RIGHT = "1 | Nước uống | 20 | 10.000 | 200.000 // 2 | Hoa | 3 | 100.000 | 300.000"


def told(table):
    text = f"doan: Dự toán theo bảng sau.\nbang: {table}\n"
    return [(one.quote, one.message) for one in product_of_row(subject(Specimen(wrong=True, form="trang", text=text)))]


@pytest.mark.parametrize(
    ("table", "quotes"),
    [(f"{HEAD} // {RIGHT} // 3 | Tài liệu | 20 | 15.000 | 350.000", ["350.000"]),
     (f"{HEAD} // {RIGHT} // 3 | Tài liệu | 20 | 15.000 | 300.000", []),
     # two that do not fit count by another factor
     (f"{HEAD} // {RIGHT} // 3 | Tài liệu | 20 | 15.000 | 350.000 // 4 | Báo cáo viên | 2 | 500.000 | 3.000.000", []),
     # one row that fits is not enough
     (f"{HEAD} // 1 | Hoa | 3 | 100.000 | 300.000 // 2 | Tài liệu | 20 | 15.000 | 350.000", []),
     (f"{HEAD} // {RIGHT} // 3 | Tài liệu | 20 |  | 350.000", []),
     (f"STT | Nội dung | Số lượng | Ghi chú // {RIGHT.replace(' | 200.000', '').replace(' | 300.000', '')}", [])],
)  # fmt: skip
def test_the_one_row_that_does_not_fit_is_told(table, quotes):
    assert [quote for quote, _ in told(table)] == quotes


def test_what_it_comes_to_is_said():
    table = f"{HEAD} // {RIGHT} // 3 | Tài liệu | 20 | 15.000 | 350.000"
    assert told(table) == [("350.000", "số lượng nhân đơn giá bằng 300.000")]


def test_days_are_a_factor_too():
    head = "STT | Nội dung | Số lượng | Số ngày | Đơn giá (đồng) | Thành tiền (đồng)"
    rows = (
        "1 | A | 2 | 3 | 500.000 | 3.000.000 // 2 | B | 4 | 3 | 100.000 | 1.200.000 // 3 | C | 5 | 3 | 20.000 | 100.000"
    )
    assert [quote for quote, _ in told(f"{head} // {rows}")] == ["100.000"]
