"""What a text cites."""

import time

import pytest
from review.test_bc import page


def test_a_citation_knows_its_words():
    words = "Căn cứ Quyết định 33/QĐ-TTg ngày 08/01/2019 của Thủ tướng Chính phủ phê duyệt Đề án;"
    (one,) = page(("can_cu", "", words)).facts.citations
    assert one.first
    assert one.head == "Quyết định 33/QĐ-TTg"
    assert one.dated == "Quyết định 33/QĐ-TTg ngày 08/01/2019"
    assert one.words.endswith("của Thủ tướng Chính phủ")
    assert one.goi == "Quyết định số 33/QĐ-TTg"


@pytest.mark.parametrize(
    ("words", "ten", "so"),
    [
        ("Căn cứ Luật Thi đua, khen thưởng ngày 15/6/2022;", "Thi đua, khen thưởng", ""),
        ("Căn cứ Luật Lưu trữ số 33/2024/QH15 ngày 21 tháng 6 năm 2024;", "Lưu trữ", "33/2024/QH15"),
        ("Căn cứ Luật Lâm nghiệp năm 2017;", "Lâm nghiệp", ""),
    ],
)
def test_a_law_is_read_by_its_name(words, ten, so):
    (one,) = page(("can_cu", "", words)).facts.laws
    assert (one.ten, one.so) == (ten, so)


def test_a_law_named_inside_a_title_is_none_of_the_basis():
    words = "Căn cứ Nghị định số 1/2026/NĐ-CP ngày 05/01/2026 của Chính phủ quy định chi tiết Luật Lưu trữ;"
    assert page(("can_cu", "", words)).facts.laws == ()


def test_the_plan_itself_is_no_citation():
    assert (
        page(("kem_theo", "", "(Kèm theo Kế hoạch 15/KH-UBND ngày 05/9/2026 của Ủy ban nhân dân xã)")).facts.citations
        == ()
    )


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Căn cứ Luật số 72/2025/QH15 về tổ chức;", ["72/2025/QH15"]),
        ("Căn cứ Luật Giáo dục ngày 14/6/2019, Luật Trẻ em (số 102/2016/QH13);", ["", "102/2016/QH13"]),
        ("Căn cứ Nghị định số 10/2020/NĐ-CP về Luật Trẻ em số 102/2016/QH13;", []),
    ],
)
def test_the_laws_of_a_basis_with_their_numbers(words, numbers):
    assert [one.so for one in page(("can_cu", "", words)).facts.laws] == numbers


def _basis(*blocks):
    return [one.parsed.so for one in page(*blocks).facts.citations if one.basis]


def test_a_list_below_the_word_can_cu_is_of_the_basis():
    item = ("gach_dau_dong", "-", "Nghị định số 86/2015/NĐ-CP ngày 02/10/2015 của Chính phủ quy định về thu;")
    other = ("gach_dau_dong", "-", "Căn cứ Công văn số 16/SGDĐT-GDTrH ngày 25/8/2017 của Sở về hướng dẫn.")
    assert _basis(("mo_dau", "", "Các căn cứ xây dựng Kế hoạch:"), item, other) == ["86/2015/NĐ-CP", "16/SGDĐT-GDTrH"]
    assert _basis(("mo_dau", "", "Nhiệm vụ gồm:"), item, other) == []
    assert _basis(("doan", "", "Nhà trường căn cứ tình hình để dạy học."), item) == []


def test_a_further_paper_of_the_line_is_of_the_basis_and_one_of_its_title_is_not():
    line = "Căn cứ Nghị định số 1/2026/NĐ-CP của Chính phủ sửa đổi Nghị định số 2/2020/NĐ-CP; Căn cứ Thông tư số 3/2026/TT-BNV;"
    assert _basis(("can_cu", "", line)) == ["1/2026/NĐ-CP", "3/2026/TT-BNV"]


def test_a_line_of_many_laws_is_read_in_time_of_its_length():
    words = "Căn cứ " + "Luật A bê, " * 8000
    before = time.process_time()
    page(("can_cu", "", words)).facts.laws  # noqa: B018 - found when asked
    assert time.process_time() - before < 1
