"""A capital on the second syllable of a word (VP71)."""

import pytest
from review.paged import found
from review.specimens import subject

from kehoach.review.catalogue import find
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("words", "told"),
    [("Huy động Sức Mạnh tổng hợp.", ["Sức Mạnh"]), ("Giao Kế Toán quyết toán.", ["Kế Toán"]), ("Giữ gìn Cảnh Quan sạch.", ["Cảnh Quan"]),
     ("Rà soát hệ Thống điện; các khoản được công Khai ở thôn.", ["công Khai", "hệ Thống"]), ("Làm quen với môi Trường học tập.", ["môi Trường"])],
)  # fmt: skip
def test_it_is_small(words, told):
    assert sorted(found("VP71", f"doan: {words}\n")) == told


@pytest.mark.parametrize(
    "words",
    ["Nạo vét tuyến kênh Hy Vọng; đi từ Thái Bình đến Hòa Bình.", "Trường mầm non Hoa Sen; ông Trần Công An.", "Sở GDĐT Đồng Tháp.",
     "Thủ tướng Chính phủ; Mặt trận Tổ quốc; Giám đốc Sở.", "Vườn Quốc gia; ngân sách Nhà nước; Căn cứ Điều lệ.",
     "Thứ Hai; hạng Ba; sông Hồng; miền Bắc; tháng Tám.", "Hỗ trợ Minh Long xây trường."],
)  # fmt: skip
def test_names_are_left_alone(words):
    assert found("VP71", f"doan: {words}\n") == []


def test_a_name_keeps_its_first_capital_in_the_cure():
    page = subject(Specimen(True, "trang", "doan: Báo cáo chính Phủ trước ngày 15; bảo vệ môi Trường.\n"))
    hints = [one.hint for one in find("VP71").check(page)]
    assert hints == ['viết "Chính phủ"', 'viết "môi trường"']
