"""By when: the words of plans, and the day they name."""

from datetime import date

import pytest

from kehoach.tasks.deadline import deadline
from kehoach.tasks.task import Why

DAYS = {
    "30/6/2026": (2026, 6, 30),
    "ngày 05 tháng 9 năm 2026": (2026, 9, 5),
    "Trước ngày 15/12/2026": (2026, 12, 15),
    "trước 30/6/26": (2026, 6, 30),
    "Quý I/2026": (2026, 3, 31),
    "Quý II/2026": (2026, 6, 30),
    "Quý 2 năm 2026": (2026, 6, 30),
    "Quý IV": (2026, 12, 31),
    "Quý I, Quý III/2026": (2026, 9, 30),
    "tháng 3/2026": (2026, 3, 31),
    "Tháng 02/2028": (2028, 2, 29),
    "Tháng 3": (2026, 3, 31),
    "30/11": (2026, 11, 30),
    "15-20/3/2026": (2026, 3, 20),
    "từ 01/3 đến 15/4/2026": (2026, 4, 15),
    "Tháng 9-12/2026": (2026, 12, 31),
    "15/10/2026 và 15/12/2026": (2026, 12, 15),
    "6 tháng đầu năm 2026": (2026, 6, 30),
    "06 tháng cuối năm 2026": (2026, 12, 31),
    "Năm 2025": (2025, 12, 31),
    "Trong năm 2026": (2026, 12, 31),
    "hết năm 2026": (2026, 12, 31),
    "2026-2030": (2030, 12, 31),
    "Từ năm 2026 đến năm 2030": (2030, 12, 31),
    "Thường xuyên, báo cáo trước 15/12/2026": (2026, 12, 15),
}


@pytest.mark.parametrize("words", DAYS)
def test_a_deadline_is_its_last_day(words):
    found = deadline(words, 2026)
    assert (found.day, found.why, found.words) == (date(*DAYS[words]), Why.CO_NGAY, words)


@pytest.mark.parametrize(
    "words",
    [
        "Thường xuyên",
        "Hằng năm",
        "hàng quý",
        "Định kỳ trước ngày 20 hằng tháng",
        "ngày 25 hàng tháng",
        "Thường xuyên trong năm 2026",
    ],
)
def test_work_that_goes_on_has_no_day(words):
    assert deadline(words, 2026)[1:] == (None, Why.THUONG_XUYEN)


@pytest.mark.parametrize(
    "words",
    ["31/4/2026", "29/02/2026", "Tháng 13/2026", "Quý 5/2026", "Hè 2026", "Xong trước Tết", "Sau khi có hướng dẫn", "sau ngày 30/6/2026",
     "Từ tháng 3/2026", "đầu năm 2026", "năm học 2026-2027", "15/3 âm lịch", "30/6/2026 và 31/4/2026"],
)  # fmt: skip
def test_what_is_no_day_is_not_guessed(words):
    assert deadline(words, 2026)[1:] == (None, Why.KHONG_RO)


def test_no_words_and_no_year():
    assert deadline("  ")[1:] == (None, Why.KHONG_GHI)
    assert deadline("Tháng 3")[1:] == (None, Why.KHONG_RO)
    assert deadline("30/11")[1:] == (None, Why.KHONG_RO)


def test_a_text_in_place_of_a_deadline_takes_no_time():
    assert deadline("tháng 3/2026 " * 100_000, 2026).why in (Why.CO_NGAY, Why.KHONG_RO)
