"""Agencies in the duty columns of a table."""

import pytest
from review.specimens import subject

from kehoach.review.catalogue import find
from kehoach.review.facts.duty_columns import names
from kehoach.review.page import Specimen


def page(text):
    return subject(Specimen(wrong=True, form="trang", text=text))


def told(text, code="TC13"):
    return [(one.quote, one.severity) for one in find(code).check(page(text))]


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("Phòng Văn hóa - Xã hội", ["Phòng Văn hóa - Xã hội"]),
        ("Phòng Kinh tế; Công an xã", ["Phòng Kinh tế", "Công an xã"]),
        ("- Phòng Kinh tế\n- Công an xã.", ["Phòng Kinh tế", "Công an xã"]),
        (
            "Phòng Kinh tế, Công an xã và Trạm Y tế xã",
            ["Phòng Kinh tế", "Công an xã", "Trạm Y tế xã"],
        ),
        ("Phòng Văn hóa, Khoa học và Thông tin", []),  # no name of one agency for sure: not judged
        ("Chủ trì: Phòng Kinh tế\nPhối hợp: Công an xã\nTrạm Y tế xã", ["Phòng Kinh tế"]),
        ("Phòng Kinh tế phối hợp Công an xã", ["Phòng Kinh tế"]),
        ("Phối hợp:\nCông an xã\nChủ trì: Phòng Kinh tế", ["Phòng Kinh tế"]),
        ("Công an xã (đồng chí Hùng)", ["Công an xã"]),
        ("Văn phòng HĐND và UBND", ["Văn phòng HĐND và UBND"]),
        ("Các phòng, ban chuyên môn", []),
        ("Đồng chí Nguyễn Văn An", []),
        ("Trưởng Công an xã", []),
        ("", []),
    ],
)
def test_names_of_a_cell(cell, found):
    assert list(names(cell)) == found


TABLE = (
    "bang: Nhiệm vụ | Chủ trì | Phối hợp // Tập huấn | Phòng Kinh tế | Trạm Y tế xã // An ninh | Công an xã | Văn phòng"
)


def test_an_agency_of_a_table_that_receives_nothing_is_told_at_its_cell():
    lines = "dong_noi_nhan: - | Phòng Kinh tế;\ndong_noi_nhan: - | Lưu: VT.\n"
    (found,) = find("TC13").check(page(f"{TABLE}\n{lines}"))
    assert (found.quote, found.cell, found.severity) == ("Công an xã", (3, 2), None)


@pytest.mark.parametrize(
    "line",
    ["Như Mục IV;", "Các cơ quan, đơn vị liên quan;", "Các phòng chuyên môn;", "Công an xã;"],
)
def test_covered_recipients_cover(line):
    lines = f"dong_noi_nhan: - | Phòng Kinh tế;\ndong_noi_nhan: - | {line}\ndong_noi_nhan: - | Lưu: VT.\n"
    assert told(f"{TABLE}\n{lines}") == []


def test_a_heading_and_a_table_are_one_fault():
    body = "muc: III. | TỔ CHỨC THỰC HIỆN\nkhoan: 1. | Phòng Kinh tế\nkhoan: 2. | Công an xã\n"
    lines = "dong_noi_nhan: - | Phòng Kinh tế;\ndong_noi_nhan: - | Lưu: VT.\n"
    text = f"{body}{TABLE}\n{lines}"
    assert told(text) == []
    assert [quote for quote, _ in told(text, "TC01")] == ["Công an xã"]


def test_one_who_acts_and_stands_in_a_table_has_a_duty():
    lines = "dong_noi_nhan: - | Phòng Kinh tế (thực hiện);\ndong_noi_nhan: - | Trạm Y tế xã (phối hợp);\n"
    assert told(f"{TABLE}\n{lines}", "TC02") == []
    assert told(f"{TABLE}\n{lines}dong_noi_nhan: - | Phòng Tư pháp (thực hiện);\n", "TC02") == [("Phòng Tư pháp", None)]


def test_an_agency_of_a_heading_that_receives_it_shows_what_the_list_is():
    body = "muc: III. | TỔ CHỨC THỰC HIỆN\nkhoan: 1. | Phòng Kinh tế\n"
    lines = "dong_noi_nhan: - | Phòng Kinh tế;\ndong_noi_nhan: - | Lưu: VT.\n"
    assert told(f"{body}{TABLE}\n{lines}") == [("Công an xã", None)]
    assert told(f"{TABLE}\ndong_noi_nhan: - | Thường trực Đảng ủy xã;\n") == []
