"""Family SL: figures that are right in many ways, and wrong in one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from review.paged import found
from review.specimens import subject

from kehoach.review.catalogue import find
from kehoach.review.page import Specimen
from kehoach.text.numbers import thousands
from kehoach.text.spoken import in_words

RIGHT = [
    "Tổng số cán bộ quản lý, giáo viên là 535 người, trong đó: cán bộ quản lý 74 người, giáo viên 461 người.",
    "Toàn tỉnh có 124 xã, gồm 103 xã và 21 phường.",
    "Năm 2025 đạt 85%, năm 2026 phấn đấu 90% (tăng 5%).",
    "Hỗ trợ 50 hộ nghèo (10 hộ xã A, 20 hộ xã B), mỗi hộ 05 triệu đồng.",
    "Đoàn có 12 người, gồm 02 lãnh đạo và 10 thành viên.",
    "Cuộc họp ngày 24/7 (100% đại biểu), hỗ trợ 24/7, tỷ lệ 1/2.",
    "Có 461 người được xếp loại: Tốt 99 người (21%); Khá 277 người (60%); Đạt 85 người (18%).",
    "Kinh phí 2.500 triệu đồng (ngân sách xã), 150 triệu đồng (hai nguồn).",
    "Lớp 1 gồm 35 học sinh, lớp 2 gồm 40 học sinh.",
    "Tăng 1.250 người (12,5%) so với 10.000 người của năm 2024.",
    "Xã đạt 12/19 tiêu chí, 85% hộ dùng nước sạch; 45/60 hộ, đạt 80% kế hoạch; 12/19 xã (85% hộ có nước).",
    "Toàn tỉnh có 124 xã, phường, gồm: 60 xã vùng I, 43 xã vùng II, 21 phường.",
    "Đạt 100/120 điểm, xếp thứ 5/34 tỉnh; 12/12 xã (100%) hoàn thành; 45/60 hộ (75%).",
    "Phần mềm phiên bản 2.5, mục 3.1 đạt 85%; 1,000 m; 12h30; 5km; COVID-19.",
]


@pytest.mark.parametrize("code", [f"SL{number:02d}" for number in (1, 2, 3, 6, 7, 9, 10, 11, 12)])
@pytest.mark.parametrize("text", RIGHT)
def test_a_right_text_is_left_alone(code, text):
    assert found(code, f"doan: {text}\n") == []


@given(st.lists(st.integers(1, 400), min_size=2, max_size=5), st.integers(1, 9))
def test_parts_that_add_up_are_right_and_one_more_is_wrong(parts, more):
    told = "; ".join(f"tổ {name} có {part} hộ" for name, part in zip("ABCDE", parts, strict=False))
    assert found("SL01", f"doan: Cả thôn có {sum(parts)} hộ, gồm: {told}.\n") == []
    assert found("SL01", f"doan: Cả thôn có {sum(parts) + more} hộ, gồm: {told}.\n") == [f"{sum(parts) + more} hộ"]


@given(st.integers(1, 900), st.integers(1, 900))
def test_a_share_to_two_digits_is_right_and_one_off_is_wrong(part, rest):
    total = part + rest
    share = part * 100 / total
    wrong = share + 1 if share < 50 else share - 1
    assert found("SL02", f"doan: Có {part}/{total} hộ, đạt tỷ lệ {share:.2f}%.\n".replace(".", ",", 1)) == []
    assert found("SL02", f"doan: Có {part}/{total} hộ, đạt tỷ lệ {wrong:.2f}%.\n".replace(".", ",", 1)) != []


@given(st.integers(1, 10**12), st.integers(1, 10**12))
def test_money_in_words(dong, other):
    text = f"doan: Kinh phí {thousands(dong)} đồng (bằng chữ: {in_words(other)} đồng).\n"
    assert bool(found("SL07", text)) == (dong != other)


def test_a_table_of_groups_is_not_added_up():
    text = """kinh_phi:
  - cot: [STT, Nội dung, Kinh phí]
    hang: [{nhom: A}, [Một, "5.000"], {nhom: B}, [Hai, "6.000"], ["", Tổng cộng, "12.000"]]
"""
    assert found("SL04", text, "tệp") == []
    assert found("SL04", text.replace("{nhom: A}, ", "").replace("{nhom: B}, ", ""), "tệp") == ["12.000"]


@pytest.mark.parametrize(
    "text",
    ["Đến tháng 9/2025 đạt 85%.", "Quý 3/2025 đạt 25%.", "Tính đến 5/6 đạt 45%.", "Đạt 45/60, chiếm 75%."],
)
def test_a_month_is_no_fraction(text):
    assert found("SL02", f"doan: {text}\n") == []


def test_a_rough_share_cut_off_is_a_warning():
    page = subject(Specimen(True, "trang", "doan: Có 2/3 hộ, đạt 66,6%.\n"))
    assert [str(one.severity) for one in find("SL02").check(page)] == ["cảnh báo"]
