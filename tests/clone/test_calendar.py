"""Weekdays and the names of lunar years."""

from datetime import date

import pytest

from kehoach.clone.calendar import can_chi, nearest, weekday_named


@pytest.mark.parametrize(
    ("words", "number"),
    [("thứ Hai", 0), ("Thứ  tư, ", 2), ("thứ năm", 3), ("thứ 6", 4), ("thứ Bảy (", 5), ("Chủ nhật", 6), ("(thứ 7)", 5)],
)
def test_a_weekday_by_its_name(words, number):
    assert weekday_named(words) == number


def test_the_nearest_day_of_a_weekday():
    assert nearest(date(2027, 3, 13), 4) == date(2027, 3, 12)
    assert nearest(date(2027, 3, 13), 5) == date(2027, 3, 13)
    assert nearest(date(2027, 3, 13), 1) == date(2027, 3, 16)


def test_lunar_names():
    assert [can_chi(year) for year in (1968, 1984, 2025, 2026, 2027)] == [
        "Mậu Thân", "Giáp Tý", "Ất Tỵ", "Bính Ngọ", "Đinh Mùi",
    ]  # fmt: skip
