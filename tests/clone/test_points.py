"""Points of time in a text."""

from datetime import date

import pytest

from kehoach.clone.points import points


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ngày 15/12/2025", ("ngay", 15, 15, 12, 12, 2025)),
        ("15.12.2025", ("ngay", 15, 15, 12, 12, 2025)),
        ("15-12-2025", ("ngay", 15, 15, 12, 12, 2025)),
        ("ngày 05 tháng 3 năm 2026", ("ngay", 5, 5, 3, 3, 2026)),
        ("ngày 13 tháng 3", ("ngay", 13, 13, 3, 3, None)),
        ("13/3", ("ngay", 13, 13, 3, 3, None)),
        ("24, 25 và 26 tháng 8", ("ngay", 24, 26, 8, 8, None)),
        ("ngày 3, 4/9/2026", ("ngay", 3, 4, 9, 9, 2026)),
        ("ngày 24 đến ngày 26 tháng 8 năm 2026", ("ngay", 24, 26, 8, 8, 2026)),
        ("10-15/3/2026", ("ngay", 10, 15, 3, 3, 2026)),
        ("tháng 8, 9/2023", ("thang", None, None, 8, 9, 2023)),
        ("tháng 1-2/2026", ("thang", None, None, 1, 2, 2026)),
        ("tháng 10, 11 và tháng 12 năm 2026", ("thang", None, None, 10, 12, 2026)),
        ("3/2026", ("thang", None, None, 3, 3, 2026)),
        ("tháng 3", ("thang", None, None, 3, 3, None)),
        ("tháng 6-2026", ("thang", None, None, 6, 6, 2026)),
        ("tháng 6.2026", ("thang", None, None, 6, 6, 2026)),
        ("quý II-2026", ("quy", None, None, 4, 6, 2026)),
        ("Quý II/2026", ("quy", None, None, 4, 6, 2026)),
        ("quý 3 năm 2026", ("quy", None, None, 7, 9, 2026)),
        ("IV/2026", ("quy", None, None, 10, 12, 2026)),
        ("Quý I và Quý II năm 2026", ("quy", None, None, 1, 6, 2026)),
        ("quý I", ("quy", None, None, 1, 3, None)),
        ("năm 2026", ("nam", None, None, None, None, 2026)),
        ("năm học 2025-2026", ("nam_hoc", None, None, None, None, 2025)),
        ("năm học 2025/2026", ("nam_hoc", None, None, None, None, 2025)),
        ("2025/2026", ("khoang", None, None, None, None, 2025)),
        ("30/6/26", ("tat", 30, 30, 6, 6, 2026)),
        ("giai đoạn 2021 - 2025", ("giai_doan", None, None, None, None, 2021)),
        ("2025-2026", ("khoang", None, None, None, None, 2025)),
        ("01/5/2026", ("ngay", 1, 1, 5, 5, 2026)),
        ("31/12/2026", ("ngay", 31, 31, 12, 12, 2026)),
        ("quý III/2026", ("quy", None, None, 7, 9, 2026)),
        ("2026", ("tran", None, None, None, None, 2026)),
    ],
)
def test_a_point_says_what_it_says(text, found):
    (one,) = points(f"Xong {text}.")
    told = (one.kieu, one.ngay_dau, one.ngay, one.thang_dau, one.thang, one.nam)
    assert told == found
    assert f"Xong {text}."[one.start : one.end] == text


@pytest.mark.parametrize(
    "text",
    ["12/2025/NĐ-CP", "số 12/2025", "12.2025.3", "2.025 đồng", "13/24", "tháng 13", "8h30", "40/5/2026",
     "đạt 95%", "số 12/5/26/QĐ", "32/5/26"],
)  # fmt: skip
def test_what_only_looks_like_a_time_is_none(text):
    assert list(points(text)) == []


def test_days_of_a_point_in_a_year():
    month, quarter, turning = (
        next(points(one)) for one in ("tháng 02/2028", "quý IV/2026", "tháng 10 đến hết tháng 3 năm 2026")
    )
    assert (month.first_day(2028), month.last_day(2028)) == (date(2028, 2, 1), date(2028, 2, 29))
    assert month.last_day(2027) == date(2027, 2, 28)
    assert (quarter.first_day(2026), quarter.last_day(2026)) == (
        date(2026, 10, 1),
        date(2026, 12, 31),
    )
    assert turning.first_day(2026) == date(2025, 10, 1)


def test_a_day_the_year_has_not():
    (leap,) = points("29/02/2028")
    assert leap.last_day(2028) == date(2028, 2, 29)
    assert leap.last_day(2029) is None
