"""Căn cứ: what cannot carry the new plan as it stands."""

import pytest

from kehoach.clone import Target, clone

HEAD = "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\nso: 5\nngay: 10/3/2025\ntrich_yeu: Công tác văn thư năm 2025\nnhiem_vu: [Làm.]\ncan_cu:\n"


def codes(*lines, nam=2026):
    text = HEAD + "".join(f"  - {line}\n" for line in lines)
    found = clone(text, "cu.yaml", Target(nam))
    return {(one.code, one.old.line - 7) for one in found.worklist if one.old.line >= 8} | {
        (one.code, more.line - 7) for one in found.worklist for more in one.cho_khac if more.line >= 8
    }


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("Quyết định số 9/QĐ-UBND ngày 05/01/2021 của UBND tỉnh về Đề án giai đoạn 2021-2025", "CL40"),
        ("Kế hoạch số 9/KH-UBND ngày 05/01/2025 của UBND tỉnh về công tác văn thư năm 2025", "CL41"),
        ("Kế hoạch số 9/KH-SGDĐT ngày 05/01/2025 của Sở Giáo dục và Đào tạo về bồi dưỡng năm học 2024-2025", "CL41"),
        ("Quyết định số 9/QĐ-UBND ngày 11/3/2025 của UBND tỉnh về việc ấy", "CL42"),
        ("Thông tư liên tịch số 06/2015/TTLT-BGDĐT-BNV ngày 16/3/2015 của Bộ Giáo dục và Đào tạo, Bộ Nội vụ quy định vị trí", "CL43"),
        ("Thông tư số 15/2025/TT-BGDĐT ngày 24/7/2025 của Bộ Giáo dục và Đào tạo hướng dẫn chức năng", "CL44"),
        ("Luật Tổ chức chính quyền địa phương ngày 15/6/2025", "CL45"),
        ("Tình hình thực tế của địa phương", "CL46"),
        ("Công văn số 9/UBND-VP của UBND tỉnh về việc ấy", "CL48"),
        ("Quyết định số 9/QĐ-UBND ngày 05/01/2025 của UBND tỉnh về việc ấy", "CL49"),
    ],
)  # fmt: skip
def test_each_fault_is_told_at_its_line(line, code):
    assert (code, 1) in codes(line)


def test_one_number_with_two_titles_is_told():
    one = "Quyết định số 9/QĐ-UBND ngày 05/01/2025 của UBND tỉnh về việc ấy"
    assert ("CL45", 2) in codes(one, one.replace("việc ấy", "việc kia"))
    assert ("CL45", 2) in codes(one, one.replace("05/01", "06/01"))
    assert ("CL45", 2) not in codes(one, one)


def test_what_is_in_force_is_let_be():
    assert codes("Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư") <= {("CL47", 1)}


def test_the_old_plan_is_offered_in_full():
    found = clone(HEAD + "  - Luật Lưu trữ ngày 21/6/2024\n", "cu.yaml", Target(2026))
    (offer,) = [one for one in found.worklist if one.code == "CL47"]
    line = "Kế hoạch số 05/KH-UBND ngày 10/3/2025 của Ủy ban nhân dân xã Minh Long về công tác văn thư năm 2025"
    assert line in offer.cure
    assert line not in found.text


def test_the_words_of_a_basis_never_change():
    line = "Kế hoạch số 9/KH-UBND ngày 05/01/2025 của UBND huyện Mường Ảng về công tác của Phòng Nội vụ năm 2025"
    assert line in clone(HEAD + f"  - {line}\n", "cu.yaml", Target(2026)).text


def test_a_first_paragraph_without_numbers_is_told():
    text = HEAD.replace(
        "can_cu:\n", "mo_dau: Căn cứ tình hình thực tế, UBND xã Minh Long xây dựng Kế hoạch năm 2025 như sau\n"
    )
    found = clone(text, "cu.yaml", Target(2026))
    assert "CL46" in [one.code for one in found.worklist]
    assert "xây dựng Kế hoạch năm 2026 như sau" in found.text


@pytest.mark.parametrize(
    ("line", "said", "marked"),
    [
        ("Quyết định số 9/QĐ-UBND ngày 05/01/2021 của UBND tỉnh về Đề án giai đoạn 2021-2025", {"CL40": "bỏ, hoặc thay bằng văn bản của giai đoạn mới"}, "CL40"),
        ("Kế hoạch số 9/KH-UBND ngày 05/01/2025 của UBND tỉnh thực hiện “Năm an toàn 2025” năm 2025", {"CL41": "tìm văn bản tương ứng cho năm 2026"}, "CL41"),
        ("Kế hoạch số 9/KH-UBND ngày 05/01/2025 của UBND tỉnh thực hiện “Đọc sách giai đoạn 2021-2030”", {}, ""),
    ],
)  # fmt: skip
def test_a_basis_is_marked_with_what_is_to_be_decided_of_it_alone(line, said, marked):
    found = clone(HEAD + f"  - {line}\n", "cu.yaml", Target(2026))
    cures = {item.code: item.cure for item in found.worklist if item.code in ("CL40", "CL41", "CL49")}
    assert cures == {"CL49": "tra hiệu lực trước khi dùng làm căn cứ"} | said
    (written,) = [text for text in found.text.splitlines() if text.startswith("  - ")]
    assert written.partition("  # cần quyết định: ")[2] == marked
