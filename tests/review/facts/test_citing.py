"""What a text cites."""

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
