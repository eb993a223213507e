"""Years: the plan's own move on, all others stay and are told."""

import unicodedata

import pytest

from kehoach.clone import Target, clone


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("Thực hiện trong năm 2025.", "Thực hiện trong năm 2026."),
        ("NĂM 2025 phải xong.", "NĂM 2026 phải xong."),
        ("Nhiệm vụ năm học 2025-2026.", "Nhiệm vụ năm học 2026-2027."),
        ("Nhiệm vụ năm học 2025 - 2026.", "Nhiệm vụ năm học 2026 - 2027."),
        ("Báo cáo trước ngày 15/12/2025.", "Báo cáo trước ngày 15/12/2026."),
        ("Báo cáo trước ngày 15 tháng 12 năm 2025.", "Báo cáo trước ngày 15 tháng 12 năm 2026."),
        ("Báo cáo trước ngày 15/01/2026.", "Báo cáo trước ngày 15/01/2027."),
        ("Xong trong Quý II/2025.", "Xong trong Quý II/2026."),
        ("Xong trong tháng 8, 9/2025(dự kiến).", "Xong trong tháng 8, 9/2026(dự kiến)."),
        ("Xong trong tháng 8 năm 2025.", "Xong trong tháng 8 năm 2026."),
        ("Phấn đấu đến hết năm 2025 xong.", "Phấn đấu đến hết năm 2026 xong."),
        ("Kết quả thực hiện năm 2025 tốt.", "Kết quả thực hiện năm 2026 tốt."),
        ("Báo cáo kết quả năm 2025 đúng hạn.", "Báo cáo kết quả năm 2026 đúng hạn."),
        ("Gửi kết quả trước 15/12/2025.", "Gửi kết quả trước 15/12/2026."),
        ("Hoạt động của Đề án năm 2025 theo kế hoạch.", "Hoạt động của Đề án năm 2026 theo kế hoạch."),
        ("Đề án “Chuyển đổi số giai đoạn 2021-2025” năm 2025.", "Đề án “Chuyển đổi số giai đoạn 2021-2025” năm 2026."),
        ("Đề án Chuyển đổi số giai đoạn 2021-2025 năm 2025.", "Đề án Chuyển đổi số giai đoạn 2021-2025 năm 2026."),
    ],
)
def test_the_plans_own_years_move(carried, before, after):
    assert carried(before).words == after


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Thực hiện giai đoạn 2021-2025.", "CL30"),
        ("Giáo viên đạt từ năm 2020 đến năm 2022.", "CL30"),
        ("Kết quả các năm học kỳ 2024-2025.", "CL30"),
        ("Có 2025 mục phải làm.", "CL31"),
        ("Theo Quyết định số 12/QĐ-UBND ngày 03/02/2025 của UBND tỉnh về việc giao chỉ tiêu năm 2025.", "CL32"),
        ("Theo Chương trình hành động năm 2025.", "CL32"),
        ("Theo hướng dẫn nhiệm vụ năm học 2025-2026.", "CL32"),
        ("Theo Luật Nhà giáo năm 2025.", "CL32"),
        ("Theo Quyết định số 2130/QĐ-BGDĐT năm 2025.", "CL32"),
        ("Theo Quyết định 2130 năm 2025.", "CL32"),
        ("Theo QĐ 2130/QĐ-BGDĐT năm 2025.", "CL32"),
        ("Hưởng ứng “Tháng thanh niên năm 2025”.", "CL32"),
        ("Theo Kế hoạch năm 2025 của UBND tỉnh.", "CL32"),
        ("Đã tập huấn xong trong năm 2025.", "CL33"),
        ("So với năm 2024 thì tăng.", "CL33"),
        ("Phấn đấu đến năm 2030 xong.", "CL34"),
        ("Báo cáo trước 29/02/2024.", "CL73"),
        ("Năm 2019 đã xong.", "CL73"),
        ("Đề án “Mầm non giai đoạn 2018-2025” vẫn làm.", "CL36"),
        ("Đề án “Mầm non giai đoạn 2026-2030” vẫn làm.", "CL72"),
    ],
)
def test_every_other_year_stays_and_is_told(carried, words, code):
    found = carried(words)
    assert found.words == words
    assert code in found.codes


@pytest.mark.parametrize(
    "words",
    ["Điện thoại: 0985 804 668.", "Điện thoại 0912 2025 33.", "Thư: phong2025@gmail.com.", "Hồ sơ 12.2025.3.", "Mã 2025A.",
     "Xem https://abc.vn/2025/01/tin.", "Số tiền 2.025 đồng.", "Theo Nghị định 12/2025.", "Theo NĐ 12/2025.", "Theo Thông tư 05/2025 của bộ.", "Văn bản số: 12/2025.",
     "Theo văn bản 12/2025-BYT.", "Theo TCVN 01:2025.", "Số 12/2025 theo sổ."],
)  # fmt: skip
def test_what_only_looks_like_a_year_stays(carried, words):
    assert carried(words).words == words


def test_a_day_the_new_year_has_not_is_asked_about(carried):
    found = carried("Báo cáo trước ngày 29/02/2028.", 2029, ngay="//2028", tu_nam=2028)
    assert found.words == "Báo cáo trước ngày 29/02/2028."
    assert "CL35" in found.codes


def test_the_state_of_things_is_history(carried):
    found = carried("Năm 2025 có 12 trường.", part="thuc_trang")
    assert found.words == "Năm 2025 có 12 trường."
    assert {"CL33", "CL24"} <= set(found.codes)


def test_a_year_in_decomposed_letters_moves_too(carried):
    words = (
        unicodedata.normalize("NFD", "Đã rõ: Phường làm xong.") + " " + unicodedata.normalize("NFD", "Xong năm 2025.")
    )
    assert carried(words).words == words.replace("2025", "2026")


def test_a_section_titled_as_the_past_is_history():
    text = "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\nngay: //2025\ntrich_yeu: Công tác năm 2025\nmuc_a:\n  tieu_de: KẾT QUẢ THỰC HIỆN\n  noi_dung: [Năm 2025 mở 3 lớp.]\n"
    found = clone(text, "", Target(2026))
    assert "Năm 2025 mở 3 lớp." in found.text
    assert {"CL33", "CL24"} <= {one.code for one in found.worklist}


@pytest.mark.parametrize("words", ["Họp ngày 03/01/2025 (thứ 6).", "Họp thứ Sáu, ngày 03/01/2025."])
def test_a_day_with_its_weekday_is_asked_about(carried, words):
    found = carried(words)
    assert found.words == words
    assert ["thứ Bảy" in one.message for one in found.items if one.code == "CL35"] == [True]


def test_words_of_a_note_move_as_the_text_does():
    text = (
        "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\nngay: //2025\ntrich_yeu: Công tác năm 2025\n"
        "nhiem_vu:\n  - Mở lớp năm 2025.[^1]\n  - Rà soát.[^b]\nchu_thich:\n"
        "  1: Xong trước ngày 15/12/2025.\n"
        "  b: Theo Quyết định số 12/QĐ-UBND ngày 03/02/2025 của UBND tỉnh về việc giao chỉ tiêu năm 2025.\n"
    )
    found = clone(text, "", Target(2026))
    assert "  - Mở lớp năm 2026.[^1]\n" in found.text
    assert "  1: Xong trước ngày 15/12/2026.\n" in found.text
    assert text.splitlines()[-1] in found.text
    assert [one.place.line for one in found.worklist if one.code == "CL32"] == [10]


def test_a_table_is_carried_with_the_names_of_its_columns():
    text = """cap: xa
co_quan: Ủy ban nhân dân xã Minh Long
ngay: //2025
trich_yeu: Công tác năm 2025
nhiem_vu:
  - cot: [STT, Việc, {ten: Năm 2025, cot: [Tỉnh, Xã]}]
    hang:
      - {Việc: Mua sách, "Năm 2025 / Tỉnh": "10", Xã: "2,5"}
    tong: [Cộng, <, "10", "2,5"]
  - cot: [STT, Việc, Số]
    hang: |
      nhom: Đợt năm 2025
      Mua sách, báo | 23,5
"""
    found = clone(text, "", Target(2026))
    assert "Năm 2025" not in found.text
    assert '"Năm 2026 / Tỉnh": "10"' in found.text
    assert "nhom: Đợt năm 2026" in found.text
    asked = [one for one in found.worklist if one.code == "CL24"]
    assert [1 + len(one.cho_khac) for one in asked] == [4, 1]  # a table is one question
