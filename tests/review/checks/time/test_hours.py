"""Hours that are none, and stretches of hours backwards (TG06, TG12)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.time.hours import hours_backwards, no_such_hour
from kehoach.review.page import Specimen


def quotes(check, text):
    return [one.quote for one in check(subject(Specimen(wrong=True, form="trang", text=f"doan: {text}")))]


@pytest.mark.parametrize(
    ("text", "told"),
    [("Họp từ 14 giờ 00 phút đến 13 giờ 30 phút.", ["từ 14 giờ 00 phút đến 13 giờ 30 phút"]),
     ("Học từ 13h30 đến 11h30.", ["từ 13h30 đến 11h30"]), ("Học từ 7h30' - 11h00'.", []),
     ("Trực từ 22 giờ 00 phút đến 6 giờ 00 phút.", []), ("Trực từ 13 giờ đến 8 giờ sáng hôm sau.", []),
     ("Học từ 8 giờ đến 11 giờ.", []), ("Mở từ 8 giờ đến 5 giờ chiều.", []), ("Trực từ 16 giờ đến 7 giờ.", [])],
)  # fmt: skip
def test_a_day_goes_forwards_and_a_night_over_midnight(text, told):
    assert quotes(hours_backwards, text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [("Họp lúc 8 giờ 75 phút.", ["8 giờ 75 phút"]), ("Kéo dài đến 25 giờ 00 phút.", ["25 giờ 00 phút"]),
     ("Họp lúc 23 giờ 59 phút.", []), ("Bay 25 giờ 30 phút.", [])],
)  # fmt: skip
def test_a_clock_has_twenty_four_hours(text, told):
    assert quotes(no_such_hour, text) == told
