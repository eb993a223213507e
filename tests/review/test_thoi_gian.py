"""Family TG: every day of the calendar is right, every other is wrong."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st
from review.paged import found

DAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
RIGHT = [
    "Từ ngày 15/01/2026 đến ngày 20/01/2026, từ năm 2018 đến năm 2025, các năm 2024, 2025.",
    "Hồ sơ số 31/04/HS-2025, tỷ lệ 45/60, ngày 15-16/9/2026, đường 30/4, khu phố 30/2.",
    "Học kỳ II năm học 2025-2026; 02 năm học 2024-2026; quý I, quý II; Quý III/2026; hằng quý.",
    "Trước ngày 25 hằng tháng; trước ngày 15/12 hằng năm; tháng 12/2026; 18 tháng; tháng 9 và tháng 10/2026.",
    "Thứ hai, ngày làm việc đầu tuần; thứ 2 là phân công; chủ nhật hằng tuần.",
]


@pytest.mark.parametrize("code", [f"TG{number:02d}" for number in (1, 3, 4, 5, 6, 7, 9)])
@pytest.mark.parametrize("text", RIGHT)
def test_a_right_text_is_left_alone(code, text):
    page = f"dia_danh_ngay: Minh Long, ngày 05 tháng 9 năm 2026\nmuc: I. | TỔ CHỨC THỰC HIỆN\ndoan: {text}\n"
    assert found(code, page) == []


@given(st.integers(1, 31), st.integers(1, 12), st.integers(2020, 2030))
def test_a_day_is_found_wrong_only_when_the_calendar_lacks_it(day, month, year):
    try:
        dt.date(year, month, day)
        missing = False
    except ValueError:
        missing = True
    for text in (f"ngày {day}/{month}/{year}", f"ngày {day} tháng {month} năm {year}"):
        assert bool(found("TG01", f"doan: Trước {text}.\n")) == missing


@given(st.dates(dt.date(2000, 1, 1), dt.date(2099, 12, 31)), st.integers(0, 6))
def test_the_day_of_the_week(day, number):
    text = f"doan: Họp {DAYS[number]}, ngày {day.day:02d}/{day.month}/{day.year}.\n"
    assert bool(found("TG07", text)) == (day.weekday() != number)


def test_a_deadline_in_the_month_of_a_plan_without_its_day_is_not_past():
    page = "dia_danh_ngay: Minh Long, ngày      tháng 9 năm 2026\nmuc: I. | NHIỆM VỤ\ndoan: Nộp trước ngày {}.\n"
    assert found("TG03", page.format("05/9/2026")) == []
    assert found("TG03", page.format("31/8/2026")) == ["trước ngày 31/8/2026"]


@pytest.mark.parametrize(
    "title",
    ["Triển khai thi hành Luật Đất đai năm 2024", "Khắc phục hạn chế Chỉ số cải cách hành chính năm 2025",
     "Thực hiện Nghị quyết về phát triển khoa học năm 2024 trên địa bàn xã", "Công tác văn thư năm 2026 và năm 2027"],
)  # fmt: skip
def test_a_year_of_another_matter_is_no_year_of_the_plan(title):
    page = f"dia_danh_ngay: Minh Long, ngày 05 tháng 9 năm 2026\ntrich_yeu: {title}\n"
    assert found("TG10", page) == []
