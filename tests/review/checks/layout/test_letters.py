"""Letters that number headings and items otherwise than the decree does (BC04)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.layout.letters import capital_heading, with_dash
from kehoach.review.page import Specimen


def told(rule, text):
    return [one.quote for one in rule(subject(Specimen(wrong=True, form="trang", text=text)))]


@pytest.mark.parametrize(
    ("lines", "quotes"),
    [("muc: A. | MỤC ĐÍCH\nmuc: I. | NỘI DUNG\nmuc: B. | YÊU CẦU\n", ["A. MỤC ĐÍCH"]),
     ("muc: A. | MỤC ĐÍCH\nmuc: B. | YÊU CẦU\n", []), ("muc: I. | MỤC ĐÍCH\nkhoan: A. | Yêu cầu\n", []),
     ("muc: I. | MỤC ĐÍCH\nmuc: II. | YÊU CẦU\n", [])],
)  # fmt: skip
def test_a_capital_letter_over_roman_numbers_is_told_once(lines, quotes):
    assert told(capital_heading, lines) == quotes


@pytest.mark.parametrize(
    ("lines", "quotes"),
    [("doan: a- Nộp hồ sơ tại xã.\ndoan: b - Nhận kết quả.\n", ["a-", "b -"]), ("diem: a) | Nộp hồ sơ.\n", []),
     ("doan: a-b là khoảng.\n", []), ("doan: Nộp hồ sơ a- b.\n", []), ("doan: x- Nộp hồ sơ.\n", [])],
)  # fmt: skip
def test_a_dash_behind_a_letter_at_the_head_of_a_line_is_told(lines, quotes):
    assert told(with_dash, lines) == quotes
