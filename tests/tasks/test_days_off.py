"""Days nobody works: Tết by the moon over Hà Nội, holidays of the law, weekends."""

from datetime import date, timedelta

import pytest

from kehoach.tasks.days_off import day_off, new_year

# first days of Tết as calendars of Việt Nam printed them; 2007 and 2030 are a day before China's
TET = [
    (1990, 1, 27), (1995, 1, 31), (2000, 2, 5), (2005, 2, 9), (2007, 2, 17), (2010, 2, 14), (2011, 2, 3),
    (2012, 1, 23), (2013, 2, 10), (2014, 1, 31), (2015, 2, 19), (2016, 2, 8), (2017, 1, 28), (2018, 2, 16),
    (2019, 2, 5), (2020, 1, 25), (2021, 2, 12), (2022, 2, 1), (2023, 1, 22), (2024, 2, 10), (2025, 1, 29),
    (2026, 2, 17), (2027, 2, 6), (2028, 1, 26), (2029, 2, 13), (2030, 2, 2),
]  # fmt: skip


@pytest.mark.parametrize("day", TET)
def test_tet(day):
    assert new_year(day[0]) == date(*day)


def test_every_year_has_one_and_a_year_too_far_none():
    for year in range(1990, 2051):
        assert date(year, 1, 20) < new_year(year) < date(year, 2, 22)
    assert new_year(1989) is new_year(2051) is None


def test_a_day_off_says_why():
    assert day_off(date(2026, 2, 17)) == "dịp Tết Nguyên đán (mùng 1 là 17/02)"
    assert day_off(date(2026, 2, 15)) == "chủ nhật; dịp Tết Nguyên đán (mùng 1 là 17/02)"
    assert day_off(date(2026, 4, 30)) == "Ngày Chiến thắng 30/4"
    assert day_off(date(2026, 5, 2)) == "thứ bảy"
    assert day_off(date(2026, 6, 30)) == ""
    assert not day_off(date(2026, 2, 17) + timedelta(days=6))
