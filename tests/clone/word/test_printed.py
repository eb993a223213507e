"""A value of a spec as the words of a Word file show it."""

import pytest

from kehoach.clone.word.printed import day, number_room
from kehoach.document.compose.header import NUMBER_BLANK
from kehoach.text.dates import BLANK


def put(words, spans):
    for start, end, new in reversed(spans):
        words = f"{words[:start]}{new}{words[end:]}"
    return words


@pytest.mark.parametrize(
    ("words", "value", "after"),
    [
        ("Minh Long, ngày 05 tháng 3 năm 2025", "//2026", f"Minh Long, ngày{BLANK}tháng{BLANK}năm 2026"),
        ("Minh Long, ngày … tháng … năm 2025", "//2026", "Minh Long, ngày … tháng … năm 2026"),
        ("Minh Long, ngày … tháng 3 năm 2025", "", f"Minh Long, ngày … tháng{BLANK}năm{BLANK}"),
        ("Minh Long, 05/3/2025", "06/4/2026", "Minh Long, ngày 06 tháng 4 năm 2026"),
        ("Minh Long", "06/4/2026", "Minh Long"),
    ],
)
def test_a_day_in_the_place_of_another(words, value, after):
    assert put(words, day(words, value)) == after


def test_a_number_becomes_room_to_write_one():
    assert put("Số: 05/KH", [number_room("Số: 05/KH", 4, 6)]) == f"Số:{NUMBER_BLANK}/KH"
    assert put("05", [number_room("05", 0, 2)]) == NUMBER_BLANK
