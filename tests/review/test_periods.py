"""Periods: what ends before it begins is told, what may be meant is not."""

import pytest
from growth import linear, repeated
from review.test_bc import page

from kehoach.review.catalogue import find


def told(code, text):
    return list(find(code).check(page(("doan", "", text))))


@pytest.mark.parametrize(
    "text",
    ["Từ ngày 15/12 đến ngày 15/01/2027.", "Từ ngày 25 đến ngày 05/10/2026.", "Tỷ lệ 3/4 - 1/4, tỷ số 15/3 - 12/3.",
     "Từ tháng 9 đến tháng 5/2027, từ quý IV/2026 đến tháng 3/2027.", "Đến năm 2030, tầm nhìn đến năm 2045.",
     "Ngày 05/3/2026, tầm nhìn đến năm 2025 được nhắc lại.", "Các nhiệm kỳ 2015-2020, 2020-2025."],
)  # fmt: skip
def test_a_period_that_may_be_is_left_alone(text):
    assert [one.quote for code in ("TG04", "TG11", "TG12") for one in told(code, text)] == []


@pytest.mark.parametrize(
    ("code", "text", "quote"),
    [
        ("TG12", "Từ ngày 10/9/2026 đến hết ngày 05/9/2026.", "ngày 10/9/2026 đến hết ngày 05/9/2026"),
        (
            "TG12",
            "Từ ngày 10 tháng 9 năm 2026 - 05 tháng 9 năm 2026.",
            "ngày 10 tháng 9 năm 2026 - 05 tháng 9 năm 2026",
        ),
        ("TG12", "Từ ngày 20/9 đến 15/9.", "ngày 20/9 đến 15/9"),
        ("TG11", "Đến năm 2030, định hướng đến năm 2025.", "2030, định hướng đến năm 2025"),
        ("TG04", "Giai đoạn (2025-2021).", "Giai đoạn (2025-2021"),
    ],
)
def test_a_period_that_cannot_be_is_told(code, text, quote):
    assert [one.quote for one in told(code, text)] == [quote]


@pytest.mark.parametrize(
    "piece", ["1/1 - ", "2025-2020, ", "ngày 1, ", "2025, tầm nhìn ", "từ năm 2025 ", "tháng 1/2020 - "]
)
@pytest.mark.parametrize("code", ["TG04", "TG08", "TG11", "TG12"])
def test_a_hostile_text_costs_its_length(code, piece):
    linear(lambda text: list(find(code).check(page(("doan", "", text)))), repeated(piece), 8000)
