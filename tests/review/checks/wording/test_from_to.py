"""Times that begin with ``từ`` and go on with a dash (VP79)."""

import pytest
from growth import linear, repeated
from review.paged import found
from review.specimens import subject

from kehoach.review.catalogue import IN_ONE_LINE, find
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("words", "right"),
    [("từ ngày 02/10-15/10/2026", "từ ngày 02/10 đến ngày 15/10/2026"), ("từ 1- 18/11", "từ 1 đến 18/11"),
     ("từ ngày 01 - 10 tháng 9", "từ ngày 01 đến ngày 10"), ("từ tháng 3 – tháng 5", "từ tháng 3 đến tháng 5"),
     ("từ năm 2026-2030", "từ năm 2026 đến năm 2030"), ("từ 7h30 - 11h00", "từ 7h30 đến 11h00"),
     ("từ 7 giờ 30 - 11 giờ", "từ 7 giờ 30 đến 11 giờ")],
)  # fmt: skip
def test_the_dash_is_told_with_the_word_to_write(words, right):
    page = subject(Specimen(True, "trang", f"doan: Làm {words}, sau đó báo cáo.\n"))
    (one,) = find("VP79").check(page)
    assert one.hint == f'viết "{right}"'
    assert words.startswith(one.quote)


@pytest.mark.parametrize(
    "words",
    ["từ ngày 02/10 đến ngày 15/10/2026", "từ năm học 2025-2026", "từ giai đoạn 2021-2025", "từ 5-7 người", "từ 15-20 triệu",
     "từ 01/7/2026", "từ 10/2-12/2 đến 15/2", "từ Quyết định số 12-QĐ/TU", "từ mục 2-3", "tiền từ 100-200%", "từ 1-2 tuần"],
)  # fmt: skip
def test_names_amounts_and_whole_spans_are_left_alone(words):
    assert found("VP79", f"doan: Làm {words} rồi báo cáo.\n") == []


def test_each_place_is_found_and_the_terminal_has_a_line_for_them():
    page = subject(Specimen(True, "trang", "doan: Làm từ 1/3-5/3.\ndoan: Nghỉ từ tháng 6 - tháng 7.\n"))
    assert [one.quote for one in find("VP79").check(page)] == ["từ 1/3-5/3", "từ tháng 6 - tháng 7"]
    assert "VP79" in IN_ONE_LINE


def test_long_texts_are_read_in_time():
    linear(lambda text: found("VP79", text), repeated("từ ngày 02/10-15/10 từ 7h30 - 1 ", "doan: "), 300)
