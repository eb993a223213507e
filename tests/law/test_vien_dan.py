"""What a number says."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.law import loai_van_ban, vien_dan
from kehoach.law.book import book


@pytest.mark.parametrize(
    ("so", "loai", "co_quan", "nam", "dang"),
    [
        ("33/QĐ-TTg", "QĐ", "TTg", None, False),
        ("30/2020/NĐ-CP", "NĐ", "CP", 2020, False),
        ("72/2025/QH15", "", "QH", 2025, False),
        ("1210/NQ/UBTVQH13", "", "UBTVQH", None, False),
        ("2381/BGDĐT-NGCBQLGD", "", "BGDĐT", None, False),
        ("57-NQ/TW", "NQ", "TW", None, True),
        ("15/KH-SGD&ĐT", "KH", "SGDĐT", None, False),
        ("177/UBND-KGVX", "", "UBND", None, False),
        ("xyz", "", "", None, False),
    ],
)
def test_the_parts_of_a_number(so, loai, co_quan, nam, dang):
    assert vien_dan.doc_so(so) == vien_dan.KyHieu(loai, co_quan, nam, dang)


@given(st.text(max_size=30))
def test_any_text_is_read(so):
    assert isinstance(vien_dan.doc_so(so), vien_dan.KyHieu)


@pytest.mark.parametrize(
    ("ten", "code"),
    [
        ("Thủ tướng Chính phủ", "TTg"),
        ("Chính phủ", "CP"),
        ("Chủ tịch UBND tỉnh Lào Cai", "UBND"),
        ("Ủy ban Thường vụ Quốc hội", "UBTVQH"),
        ("tỉnh", None),
        ("Văn phòng Chính phủ", None),
        ("Sở Giáo dục và Đào tạo tỉnh Điện Biên", "SGDĐT"),
    ],
)
def test_an_agency_is_known_by_its_first_words(ten, code):
    assert vien_dan.co_quan_cua(ten) == code
    assert code is None or vien_dan.biet(code)


def test_a_name_with_more_after_it_is_told_apart():
    assert vien_dan.ten_tron("Thủ tướng Chính phủ")
    assert vien_dan.ten_tron("UBND tỉnh Điện Biên")
    assert vien_dan.ten_tron("Sở Nội vụ")
    assert not vien_dan.ten_tron("Sở Nội vụ hướng dẫn chỉnh lý")
    assert not vien_dan.ten_tron("Thủ tướng Chính phủ phát động phong trào thi đua")
    assert not vien_dan.ten_tron("Văn phòng Chính phủ")


def test_the_data_speak_of_kinds_that_exist():
    data = book("vien-dan")
    kinds = set(loai_van_ban.cac_loai())
    for key in ("co_nam", "khong_nam", "goi_theo_ten", "luon_co_so", "nen_co_so"):
        assert set(data[key]) <= kinds
    assert all(vien_dan.loai_cua(code) for code in data["rieng_ten_loai"])
    assert set(data["bac"]) <= set(data["co_quan"])


@pytest.mark.parametrize(
    ("so", "whole"),
    [
        ("16/2006/TTLT/BLĐTBXH-BGD-ĐT-BTC", "16/2006/TTLT/BLĐTBXH-BGDĐT-BTC"),
        ("29/2010/TTLT-BGDĐT-BTC", None),
        ("141/KH-SGDĐT", None),
        ("", None),
    ],
)
def test_an_agency_cut_in_two_is_put_together(so, whole):
    assert vien_dan.noi_lai(so) == whole
