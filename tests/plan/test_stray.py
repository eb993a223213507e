"""Signs that look like marks and print as typed; ordinary words that only hold such letters."""

from __future__ import annotations

import pytest

from kehoach.plan.stray import stray_signs

TOLD = {
    "**chưa đóng": ["**chưa"],
    "** chưa ** đúng": ["**"],
    "rất *một mình": ["*một"],
    "__bắt buộc có nội quy": ["__bắt"],
    "kho 48 m^2 và 2^10": ["m^2", "2^10"],
    "khí CO~2": ["CO~2"],
    "xem [trang xã](www.anbinh.vn) nhé": ["[trang xã](www.anbinh.vn)"],
    "xem [trang](https://a b.vn)": ["[trang](https://a b.vn)"],
    "xem [trang](https://a.vn": ["[trang](https://a.vn"],
    "chữ [này](đậm)": ["[này](đậm)"],
    "**đậm** rồi **mở": ["**mở"],
    "**đậm __mở** xong": ["__mở**"],
    "dùng `lệnh` này": ["`lệnh`"],
    "# Mục đích": ["# Mục"],
    "lời\n## Mục đích": ["## Mục"],
    "~~bỏ câu này~~ giữ": ["~~bỏ câu này~~"],
    "chữ <b>đậm</b>": ["<b>đậm</b>"],
    "dòng một<br/>dòng hai": ["một<br/>dòng"],
    "xã&nbsp;An Bình": ["xã&nbsp;An"],
    "![sơ đồ](so-do.png)": ["![sơ đồ](so-do.png)"],
    "[ ] việc chưa làm": ["[ ] việc"],
    "- [x] việc đã làm": ["- [x] việc"],
    "| A | B |\n|---|---|": ["|---|---|"],
    r"dòng một\nDòng hai": [r"một\nDòng"],
}
ORDINARY = [
    "2 * 3", "**đậm**, *nghiêng*, __gạch__, m^2^, H~2~O, [x](https://a.vn), [x](dam)",
    "ke__hoach__2026, x_1, _y", "~5 km", "Ngày __/__/2026", "ngày __tháng __năm 2026", "______",
    "Tổng số (*), (**)", "* Ghi chú: số liệu đến 31/12", "*Ghi chú: số liệu tạm tính", "Chỉ tiêu**",
    r"m\^2, \**chữ, \__chữ, \[x](www.a.vn)", "https://a.vn/~u/a__b^2", "^_^", "[1] (2)", "[1](2)",
    "Nguồn [1](xem trang 5)", "Sở TN&MT; Sở GD&ĐT; Phòng LĐTB&XH; R&D;", "tỷ lệ <95%, > 5", "a<b và c>d",
    "#1 toàn quốc", "văn bản số 5 # 6", "họ và tên: ......", "D:\\nam\\du-toan.xlsx", "A | B", "khoảng~500 triệu",
    "dấu ` đứng một mình", "- Bảo đảm", "[x]", "{{ x }}", "từ 5-7 -- 9", "<tên đơn vị>", "5-6 | --- | 7",
]  # fmt: skip


@pytest.mark.parametrize("text", TOLD)
def test_a_sign_that_makes_no_mark_is_told(text: str) -> None:
    assert [one.shown for one in stray_signs(text)] == TOLD[text]


@pytest.mark.parametrize("text", ORDINARY)
def test_ordinary_words_are_left_in_peace(text: str) -> None:
    assert [one.shown for one in stray_signs(text)] == []
