"""A weekday by each of its names."""

import re

import pytest

from kehoach.text.weekday import BEHIND_THU, WEEKDAYS, weekday_named


@pytest.mark.parametrize(
    ("words", "number"),
    [("thứ Hai", 0), ("Thứ  tư, ", 2), ("thứ năm", 3), ("thứ 6", 4), ("thứ Bảy (", 5), ("Chủ nhật", 6), ("(thứ 7)", 5)],
)
def test_a_weekday_by_its_name(words, number):
    assert weekday_named(words) == number


def test_every_name_is_read_back():
    assert [weekday_named(name) for name in WEEKDAYS] == [*range(7)]
    assert [weekday_named(name.lower()) for name in WEEKDAYS] == [*range(7)]
    assert all(re.fullmatch(BEHIND_THU, name.split()[1].lower()) for name in WEEKDAYS[:-1])
    assert not re.fullmatch(BEHIND_THU, "8")
