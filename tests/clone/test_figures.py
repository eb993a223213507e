"""Figures of last year's plan: asked about once a cause, or kept because every year has them."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thirds import rounds

from kehoach.clone import CarriedOutcome, Target, clone

HEAD = "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\nngay: //2025\ntrich_yeu: Công tác năm 2025\n"


def told(body, code):
    return [one for one in clone(HEAD + body, "cu.yaml", Target(2026)).worklist if one.code == code]


@pytest.mark.parametrize(
    "words",
    ["Phục vụ 12.500 lượt bạn đọc, mở mới 03 tủ sách.", "Giảm 5% hộ nghèo.", "Xã có 1.250 hộ, 5.400 người.",
     "Trồng 50 ha rừng.", "Phấn đấu 100% hộ ký cam kết."],
)  # fmt: skip
def test_counts_rates_and_aims_in_words_are_asked_about(carried, words):
    found = carried(words)
    assert found.words == words
    assert "CL22" in found.codes


@pytest.mark.parametrize(
    "body",
    [
        "nhiem_vu:\n  - nhiem_vu: Mua sách\n    san_pham: 03 tủ sách\n",
        "nhiem_vu:\n  - tieu_de: Mở 05 lớp tập huấn\n    noi_dung: [Làm tốt]\n",
        "nhiem_vu:\n  - cot: [STT, Việc]\n    hang:\n      - [Mua sách]\n    ghi_chu: Gồm 12 đầu sách mới\n",
        "ket_thuc: Trên đây là kế hoạch của 12 thôn\n",
    ],
)
def test_a_count_is_asked_about_wherever_words_stand(body):
    assert len(told(body, "CL22")) == 1


@pytest.mark.parametrize(
    "words",
    ["100% văn bản được kiểm tra theo quy định.", "Họp lần thứ 2, tại hội trường rộng 300 m².", "Dạy lớp 5.",
     "Gọi 0985 804 668 trước 7 giờ 30 ngày thứ Hai.", "Phấn đấu hoàn thành tốt.", "Mỗi quý họp 01 lần."],
)  # fmt: skip
def test_standing_duties_names_and_sizes_are_not(carried, words):
    found = carried(words)
    assert [one for one in found.items if one.kind is CarriedOutcome.CAN_QUYET] == []


def test_what_every_year_asks_for_is_kept_and_told():
    body = "nhiem_vu: [100% văn bản được kiểm tra theo quy định, 100% hộ được hướng dẫn]\n"
    (kept,) = told(body, "CL77")
    assert kept.kind is CarriedOutcome.GIU_NGUYEN
    assert len(kept.cho_khac) == 1


def test_aims_of_all_bear_one_comment():
    body = "muc_tieu:\n  - 100% hồ sơ đúng hạn\n  - 100% hộ ký cam kết\n  - trên 85% hài lòng\n"
    (asked,) = told(body, "CL22")
    assert len(asked.cho_khac) == 2
    new = clone(HEAD + body, "cu.yaml", Target(2026)).text
    assert [line.split("#")[0].strip() for line in new.splitlines() if "CL22" in line] == [
        "- 100% hồ sơ đúng hạn", "- trên 85% hài lòng"
    ]  # fmt: skip


def test_money_is_one_question_and_a_list_of_costs_bears_one_comment():
    body = (
        "kinh_phi:\n  - doan: Tổng kinh phí 30 triệu đồng\n"
        "  - {khoan_chi: Mua sách, so_tien: 20 triệu đồng}\n  - {khoan_chi: In ấn, so_tien: 10 triệu đồng}\n"
    )
    (asked,) = told(body, "CL23")
    assert (asked.message, asked.cure) == ("số tiền của kế hoạch cũ", "ghi theo dự toán mới, hoặc để trống")
    assert len(asked.cho_khac) == 2
    assert clone(HEAD + body, "cu.yaml", Target(2026)).text.count("CL23") == 2


def test_what_was_is_asked_about_with_all_its_figures():
    body = "thuc_trang:\n  - Toàn xã có 535 người, đạt 100%\n  - Kết quả năm học 2023-2024\n  - Theo Nghị định 30/2020/NĐ-CP\n"
    (asked,) = told(body, "CL24")
    assert asked.message == "số liệu thực trạng của kế hoạch cũ"
    assert len(asked.cho_khac) == 1
    assert told(body, "CL22") == []


MONEY = st.sampled_from(["20 triệu đồng", "1,5 tỷ đồng", "25.000.000 đồng", "500.000đ"])
WORDS = st.lists(
    st.sampled_from(
        ["theo Quyết định số 9/QĐ-UBND ngày 05/01/2025", "“Đề án A”", "lớp 5", "năm 2025", "100%", "cấp 3"]
    ),
    max_size=4,
)


@settings(max_examples=rounds(60), deadline=None)
@given(WORDS, MONEY, WORDS)
def test_an_amount_in_a_sentence_is_asked_about_whatever_surrounds_it(before, money, after):
    words = " ".join((*before, "chi", money, *after))
    assert told(f"nhiem_vu:\n  - doan: '{words}'\n", "CL23")
