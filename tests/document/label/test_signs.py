"""What a line says by its own words."""

import pytest

from kehoach.document.label import signs
from kehoach.text.letters import fold


@pytest.mark.parametrize(
    ("asked", "text", "wanted"),
    [
        (signs.is_quoc_hieu, "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM", True),
        (signs.is_quoc_hieu, "Xã hội hóa giáo dục Việt Nam", False),
        (signs.is_tieu_ngu, "Độc lập – Tự do – Hạnh phúc", True),
        (signs.is_tieu_ngu, "Hạnh phúc gia đình", False),
        (signs.is_day, "An Bình, ngày 05 tháng 9 năm 2026", True),
        (signs.is_day, "An Bình, ngày    tháng    năm 2026", True),
        (signs.is_day, "Căn cứ Nghị định ngày 05 tháng 9 năm 2026", False),
        (signs.is_addressee, "Kính gửi: Các phòng", True),
        (signs.closes, "Trên đây là Kế hoạch tập huấn", True),
        (signs.closes, "Kế hoạch này gồm ba phần", False),
    ],
)
def test_signs_of_words_without_marks(asked, text, wanted):
    assert asked(fold(text)) is wanted


@pytest.mark.parametrize(
    ("asked", "text", "wanted"),
    [
        (signs.is_agency, "ỦY BAN NHÂN DÂN XÃ AN BÌNH", True),
        (signs.is_agency, "Ủy ban nhân dân xã An Bình", False),
        (signs.is_basis, "Căn cứ Luật Lưu trữ ngày 21 tháng 6 năm 2024;", True),
        (signs.is_basis, "Căn cứ Luật Lưu trữ, UBND xã ban hành như sau:", False),
        (signs.is_basis, "Thực hiện Kế hoạch số 1/KH-UBND, UBND xã đề nghị:", False),
        (signs.is_basis, "Thực hiện Kế hoạch số 1/KH-UBND ngày 05/01/2026;", True),
        (signs.leads_in, "UBND xã ban hành Kế hoạch tập huấn như sau:", True),
        (signs.is_article, "Điều 1. Ban hành Kế hoạch", True),
        (signs.is_article, "Điều 1 Luật Lưu trữ", False),
        (signs.is_signed_off, "các đơn vị thực hiện./.", True),
        (signs.is_signed_off, "các đơn vị thực hiện.", False),
    ],
)
def test_signs_of_words_as_they_stand(asked, text, wanted):
    assert asked(text) is wanted


@pytest.mark.parametrize("text", ["Số: 05/KH-UBND", "Số:      /KH-UBND", "Số 05-KH/ĐU"])
def test_a_number_may_be_blank(text):
    assert signs.is_number(text, fold(text))


@pytest.mark.parametrize(
    ("text", "ten"), [("KẾ HOẠCH", "Kế hoạch"), ("K Ế  H O Ạ C H", "Kế hoạch"), ("KẾ HOẠCH TẬP HUẤN", "Kế hoạch")]
)
def test_a_title_names_a_kind_in_capitals(text, ten):
    found = signs.title_of(text)
    assert found is not None
    assert found.ten == ten


@pytest.mark.parametrize("text", ["Kế hoạch", "KẾ TOÁN", ""])
def test_what_names_no_kind(text):
    assert signs.title_of(text) is None
