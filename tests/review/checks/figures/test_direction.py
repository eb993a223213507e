"""Figures that go the other way than their words (SL18)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.figures.direction import against_their_words
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("text", "quotes"),
    [("Tăng tỷ lệ bao phủ từ 95% lên 93% dân số.", ["từ 95% lên 93%"]),
     ("Phấn đấu tăng tỷ lệ bao phủ từ 95% lên 93% dân số.", ["từ 95% lên 93%"]),
     ("Xã giảm hộ nghèo từ 3,2% xuống còn 4,1%.", ["từ 3,2% xuống còn 4,1%"]),
     ("Xã nâng số mô hình từ 1.200 mô hình lên 900 mô hình.", ["từ 1.200 mô hình lên 900 mô hình"]),
     ("Xã nâng số mô hình từ 5 lên 12.", []), ("Xã tăng từ vị trí 15 lên 10.", []),
     ("Xã tăng thứ hạng từ 15 lên 10.", []), ("Xã giảm thời gian từ 2 giờ xuống 45 phút.", []),
     ("Xã nâng thu từ 900 triệu đồng lên 1,2 tỷ đồng.", []), ("Xã tăng từ ngày 12/3 lên 10/3.", []),
     ("Không để giá tăng từ 5% xuống 3%.", [])],
)  # fmt: skip
def test_figures_of_one_unit_are_compared(text, quotes):
    page = subject(Specimen(wrong=True, form="trang", text=f"doan: {text}"))
    assert [one.quote for one in against_their_words(page)] == quotes
