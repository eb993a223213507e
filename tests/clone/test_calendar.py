"""The nearest weekday and the names of lunar years."""

from datetime import date

from kehoach.clone.calendar import can_chi, nearest


def test_the_nearest_day_of_a_weekday():
    assert nearest(date(2027, 3, 13), 4) == date(2027, 3, 12)
    assert nearest(date(2027, 3, 13), 5) == date(2027, 3, 13)
    assert nearest(date(2027, 3, 13), 1) == date(2027, 3, 16)


def test_lunar_names():
    assert [can_chi(year) for year in (1968, 1984, 2025, 2026, 2027)] == [
        "Mậu Thân", "Giáp Tý", "Ất Tỵ", "Bính Ngọ", "Đinh Mùi",
    ]  # fmt: skip
