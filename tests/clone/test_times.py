"""Times: a range and a list are one."""

from datetime import date
from itertools import pairwise

import pytest
from growth import linear, repeated
from hypothesis import given
from hypothesis import strategies as st

from kehoach.clone.times import last_year, times


def spans(text):
    return [text[one.start : one.end] for one in times(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("từ tháng 10 năm 2025 đến hết tháng 3 năm 2026, tổng kết vào tháng 4 năm 2026",
         ["tháng 10 năm 2025 đến hết tháng 3 năm 2026", "tháng 4 năm 2026"]),
        ("từ 10/2025 đến 3/2026", ["10/2025 đến 3/2026"]),
        ("từ ngày 15/3 đến ngày 20/4/2026", ["ngày 15/3 đến ngày 20/4/2026"]),
        ("15/3 - 20/4/2026", ["15/3 - 20/4/2026"]),
        ("quý IV/2025 - quý I/2026", ["quý IV/2025 - quý I/2026"]),
        ("từ 8 giờ 00 ngày 15/3/2026 đến 17 giờ 00 ngày 16/3/2026", ["ngày 15/3/2026 đến 17 giờ 00 ngày 16/3/2026"]),
        ("từ thứ Hai ngày 09/3/2026 đến thứ Sáu ngày 13/3/2026", ["thứ Hai ngày 09/3/2026 đến thứ Sáu ngày 13/3/2026"]),
        ("5/3, 12/3 và 19/3/2026", ["5/3, 12/3 và 19/3/2026"]),
        ("chiều ngày 28/12 và cả ngày 29/12/2025", ["ngày 28/12 và cả ngày 29/12/2025"]),
        ("từ tháng 10/2025 đến hết năm 2026", ["tháng 10/2025 đến hết năm 2026"]),
        ("tháng 3, năm 2026", ["tháng 3, năm 2026"]),
        ("năm 2025 và năm 2026", ["năm 2025", "năm 2026"]),
        ("tháng 5/2026 và tháng 11/2026", ["tháng 5/2026", "tháng 11/2026"]),
        ("từ năm 2025 đến năm 2027", ["từ năm 2025 đến năm 2027"]),
        ("Hội nghị lần thứ 5, ngày 13/3/2026", ["ngày 13/3/2026"]),
        ("ngày 20 tháng cuối quý", []),
        ("kỷ niệm 81 năm Quốc khánh (02/9/1945 - 02/9/2026)", ["kỷ niệm 81 năm Quốc khánh (02/9/1945 - 02/9/2026)"]),
        ("Tết Nguyên đán Bính Ngọ năm 2026, năm 2026", ["Tết Nguyên đán Bính Ngọ năm 2026", "năm 2026"]),
    ],
)  # fmt: skip
def test_what_belongs_together_is_one(text, found):
    assert spans(text) == found


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("từ tháng 10 năm 2025 đến hết tháng 3 năm 2026", date(2025, 10, 1), date(2026, 3, 31)),
        ("từ tháng 10 đến hết tháng 3 năm 2026", date(2025, 10, 1), date(2026, 3, 31)),
        ("từ ngày 20/12 đến 15/01/2027", date(2026, 12, 20), date(2027, 1, 15)),
        ("từ ngày 20/12/2026 đến 15/01", date(2026, 12, 20), date(2027, 1, 15)),
        ("quý IV/2025 - quý I/2026", date(2025, 10, 1), date(2026, 3, 31)),
        ("24, 25 và 26/8/2026", date(2026, 8, 24), date(2026, 8, 26)),
        ("tháng 10/2025 đến hết năm 2026", date(2025, 10, 1), date(2026, 12, 31)),
    ],
)
def test_the_first_and_the_last_day(text, first, last):
    (one,) = times(text)
    assert (one.first, one.last) == (first, last)


@pytest.mark.parametrize(
    ("text", "span", "weekday"),
    [
        ("thứ Sáu, ngày 13/3/2026", "thứ Sáu, ngày 13/3/2026", 4),
        ("ngày 03/01/2012 (thứ 3)", "ngày 03/01/2012 (thứ 3)", 1),
        ("Chủ nhật 15/3/2026", "Chủ nhật 15/3/2026", 6),
        ("Phiên họp lần thứ 3, 15/3/2026", "15/3/2026", None),
        ("tuần thứ hai tháng 10/2026", "tháng 10/2026", None),
    ],
)
def test_a_weekday_beside_a_day_is_of_it(text, span, weekday):
    (one,) = times(text)
    assert (text[one.start : one.end], one.thu) == (span, weekday)


def test_the_lunar_calendar_is_seen():
    assert [one.am_lich for one in times("ngày 10/3 âm lịch (tức ngày 26/4/2026)")] == [True, True]
    assert [one.am_lich for one in times("ngày 10/3/2026 (thứ Ba)")] == [False]
    named = [*times("Rằm tháng Giêng năm Bính Ngọ (03/3/2026)")]
    assert [(one.kieu, one.am_lich) for one in named] == [("can_chi", False), ("ngay", True)]


def test_marks_tell_the_end_of_a_year_from_its_name():
    assert [(one.kieu, one.het) for one in times("đến hết năm 2026")] == [("moc", True)]
    assert [(one.kieu, one.het) for one in times("đến năm 2026")] == [("moc", False)]
    assert [one.tu for one in times("từ ngày 01/01/2026 đến nay")] == [True]


def test_the_last_year_of_a_period():
    assert last_year("giai đoạn 2021 - 2025") == 2025


WORDS = st.sampled_from(
    ["từ ", "đến ", "hết ", "ngày ", "tháng ", "năm ", "quý ", "15/3", "20/4/2026", "10/2025", "24", ", ", " và ", " - ",
     "I", "2026", "thứ Sáu ", ", thứ Sáu, ", "(", ")", "âm lịch", "kỷ niệm ", "80 ", "Bính Ngọ ", "8h00 ", ".", "giai đoạn "]
)  # fmt: skip


@given(st.lists(WORDS, max_size=14).map("".join))
def test_no_two_times_share_a_letter_and_all_are_in_order(text):
    found = list(times(text))
    for one, after in pairwise(found):
        assert one.end <= after.start
    assert all(0 <= one.start < one.end <= len(text) for one in found)


@pytest.mark.parametrize(
    "bait",
    [
        "15/3, ",
        "từ 10/2025 đến ",
        "ngày 1 và ",
        "thứ Sáu ",
        "kỷ niệm 9 năm (",
        "năm 2025 ",
        "tháng 3 đến ",
        "a" * 40,
    ],
)
def test_hostile_text_takes_linear_time(bait):
    linear(lambda text: list(times(text)), repeated(bait), 30_000 // len(bait))


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("từ 8 giờ ngày 9 đến 17 giờ ngày 13/3", [3, 3]),
        ("sáng ngày 9 và chiều ngày 10/3/2026", [3, 3]),
        ("ngày 9/3 đến ngày 13", [3, None]),
        ("từ 8 giờ ngày 9 đến 17 giờ ngày 10 đến 18 giờ ngày 13/3", [3, 3, 3]),
    ],
)
def test_a_day_of_no_month_has_that_of_the_day_behind_it(text, months):
    assert [point.thang for found in times(text) for point in found.diem] == months
