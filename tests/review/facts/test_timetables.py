"""Times in the rows of a table against the time of the table and the day of issue."""

import pytest
from review.specimens import subject

from kehoach.review.catalogue import find
from kehoach.review.page import Specimen

HEAD = "dia_danh_ngay: Minh Long, ngày 05 tháng 01 năm 2026\n"
MARCH = "bang: STT | Đơn vị | Ngày kiểm tra // 1 | Thôn Đông | 05/3/2026 // 2 | Thôn Tây | 12/3 // 3 | Thôn Nam | {}"


def told(text, code="TG15"):
    page = subject(Specimen(wrong=True, form="trang", text=text))
    return [(one.quote, tuple(one.cell), one.severity and one.severity.value) for one in find(code).check(page)]


NAMES = [
    "ten_bang: LỊCH KIỂM TRA THÁNG 3/2026\n",
    "muc: II. | LỊCH KIỂM TRA THÁNG 3\n",
    "trich_yeu: Kiểm tra năm 2026\nmuc: II. | LỊCH KIỂM TRA THÁNG 3\n",
    "phu_luc: Phụ lục\nten_phu_luc: LỊCH KIỂM TRA\nten_phu_luc: THÁNG 3/2026\n",
    "ten_bang: Lịch kiểm tra từ ngày 01/3 đến ngày 31/3/2026\n",
]


@pytest.mark.parametrize("name", NAMES)
def test_a_row_outside_the_time_of_its_table(name):
    year = "" if "2026" in name else "trich_yeu: Kiểm tra năm 2026\n"
    assert told(year + name + MARCH.format("05/4/2026")) == [("05/4/2026", (4, 3), None)]
    assert told(year + name + MARCH.format("26/3/2026")) == []
    assert told(year + name + MARCH.format("Hằng tháng")) == []


def test_a_group_names_the_time_of_its_rows():
    rows = "I | Quý I/2026 | // 1 | Tập huấn | Tháng 2 // 2 | Tuyên truyền | Tháng 5 // II | Quý II | // 3 | Cấp phát | 15/5"
    assert told(f"bang: STT | Nội dung | Thời gian // {rows}\ntrich_yeu: Tập huấn năm 2026\n") == [
        ("Tháng 5", (4, 3), None)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "ten_bang: SỐ LIỆU TÍNH ĐẾN THÁNG 3/2026\n" + MARCH.format("05/4/2026"),
        "muc: I. | KẾT QUẢ KIỂM TRA THÁNG 3/2026\n" + MARCH.format("05/4/2026"),
        "muc: II. | LỊCH KIỂM TRA THÁNG 5/2026\n" + MARCH.format("05/4/2026"),
        "khoan: 1. | Sơ kết vào tháng 4/2026.\n" + MARCH.format("05/4/2026"),
        "ten_bang: LỊCH THÁNG 3/2026\n" + MARCH.format("05/4/2026").replace("Thôn Nam", "Báo cáo kết quả"),
        "ten_bang: LỊCH THÁNG 3/2026\n" + MARCH.format("05/4/2026").replace("Ngày kiểm tra", "Ngày sinh"),
    ],
)
def test_what_is_no_fault(text):
    assert told(text) == []


def test_months_of_the_title_count_loosely():
    title = "trich_yeu: Hưởng ứng Tháng Thanh niên, tháng 3 năm 2026\n"
    assert told(title + MARCH.format("Tháng 5")) == []
    assert told(title + MARCH.format("Tháng 8")) == [("Tháng 8", (4, 3), "gợi ý")]
    assert told("trich_yeu: Kiểm tra năm 2026\n" + MARCH.format("05/4/2028")) == [("05/4/2028", (4, 3), None)]


def test_a_row_over_at_issue_is_told():
    rows = MARCH.format("05/4/2025")
    assert told(HEAD + rows, "TG16") == [("05/4/2025", (4, 3), None)]
    assert told(HEAD + rows.replace("Thôn Nam", "Xây dựng kế hoạch"), "TG16") == []
    assert told(HEAD + MARCH.format("20/12/2025"), "TG16") == []


def test_a_table_of_what_is_over_is_a_hint():
    rows = MARCH.replace("2026", "2025").replace("12/3", "12/3/2025").format("05/4/2025")
    assert told(HEAD + rows, "TG16") == [("05/3/2025", (2, 3), "gợi ý")]
    assert told(HEAD + "muc: I. | KẾT QUẢ NĂM 2025\n" + rows, "TG16") == []


def test_a_day_of_issue_that_is_none_judges_nothing():
    head = HEAD.replace("05 tháng 01", "31 tháng 4")
    assert told(head + MARCH.format("05/4/2025"), "TG16") == []


def test_first_steps_already_taken_are_a_hint():
    rows = MARCH.replace("05/3/2026", "10/11/2025").format("05/4/2026")
    assert told(HEAD + rows, "TG16") == [("10/11/2025", (2, 3), "gợi ý")]
    assert told(HEAD + rows.replace("10/11/2025", "10/02/2025"), "TG16") == [("10/02/2025", (2, 3), None)]


def test_a_group_without_a_time_ends_the_time_of_the_one_before():
    rows = "I | Quý I | // 1 | A | Tháng 2 // 2 | B | Tháng 3 // II | Việc thường xuyên | // 3 | C | Tháng 12"
    assert told(f"trich_yeu: Tập huấn năm 2026\nbang: STT | Nội dung | Thời gian // {rows}\n") == []


def test_the_name_of_one_table_says_nothing_of_the_next():
    first = "ten_bang: LỊCH THÁNG 5/2026\nbang: Lịch | Ngày // Họp | 05/5/2026\n"
    assert told(first + "muc: II. | KIỂM TRA\n" + MARCH.format("05/5/2026")) == []
    assert told("ten_bang: LỊCH THÁNG 5/2026\nmuc: II. | KIỂM TRA\n" + MARCH.format("05/5/2026")) == []
    two = "phu_luc: Phụ lục\nten_phu_luc: LỊCH THÁNG 3/2026\nmuc: I. | KIỂM TRA\n"
    assert told(two + MARCH.format("05/5/2026")) == [("05/5/2026", (4, 3), None)]
