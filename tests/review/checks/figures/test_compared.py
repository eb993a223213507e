"""A rise beside what it rose from, an area and a yield beside the harvest (SL12)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.figures.compared import figures_that_disagree
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("text", "told"),
    [("Xảy ra 45 vụ, tăng 07 vụ (45/39 vụ).", ["hai con số chênh nhau 6"]),
     ("Xảy ra 45 vụ, tăng 06 vụ (45/39 vụ), giảm 02 người chết (28/30 người).", []),
     ("Có 50 vụ, giảm 06 vụ so với cùng kỳ năm 2024 (57 vụ).", ["hai con số chênh nhau 7"]),
     ("Họp thêm 02 buổi, tăng 01 buổi (15/11).", []),
     ("Đậu: diện tích 15 ha, năng suất đạt 7,5 tạ/ha, sản lượng 11,5 tấn.",
      ["diện tích nhân năng suất bằng khoảng 11,3 tấn"]),
     ("Ngô 57 ha, đạt 65,5% kế hoạch, năng suất 50 tạ/ha, sản lượng 285 tấn.", []),
     ("Khoai: 69 ha, năng suất 5,5tấn/ha, sản lượng đạt 378,7 tấn.", [])],
)  # fmt: skip
def test_figures_that_make_each_other(text, told):
    page = subject(Specimen(wrong=True, form="trang", text=f"doan: {text}"))
    assert [found.message for found in figures_that_disagree(page)] == told
