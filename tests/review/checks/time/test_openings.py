"""A closing day before the opening day of the line above (TG12)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.time.openings import ends_before_it_begins
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("lines", "quotes"),
    [(("Khai mạc: ngày 22/3/2026;", "Bế mạc: ngày 20/3/2026."), ["20/3/2026"]),
     (("Thời gian bắt đầu: ngày 10/5.", "Thời gian kết thúc: ngày 30/4."), ["30/4"]),
     (("Khai mạc: ngày 20/3/2026;", "Bế mạc: ngày 22/3/2026."), []),
     (("Khai mạc: ngày 20/12;", "Bế mạc: ngày 05/01/2027."), []),
     (("Bế mạc: ngày 20/3/2026;", "Khai mạc: ngày 22/3/2026."), []),
     (("Khai mạc: từ ngày 22/3/2026 đến ngày 23/3/2026;", "Bế mạc: ngày 20/3/2026."), [])],
)  # fmt: skip
def test_two_lines_are_one_thing(lines, quotes):
    text = "\n".join(f"gach_dau_dong: - | {line}" for line in lines)
    page = subject(Specimen(wrong=True, form="trang", text=text))
    assert [one.quote for one in ends_before_it_begins(page)] == quotes
