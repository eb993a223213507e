import unicodedata

import pytest
from project import SEEDS, SHARED, need

from kehoach.law import citation
from kehoach.law.hieu_luc import TINH_TRANG, so_hieu_luc, tra, tra_ten, viet_nham
from kehoach.law.loai_van_ban import cac_loai
from kehoach.text.dates import Ngay


@pytest.mark.parametrize(
    ("so", "state", "by"),
    [("06/2015/TTLT-BGDĐT-BNV", "het_hieu_luc", "19/2023/TT-BGDĐT"), ("20/2015/TTLT-BGDĐT-BNV", "het_hieu_luc", "01/2021/TT-BGDĐT"),
     ("01/2021/TT-BGDĐT", "sua_doi", "08/2023/TT-BGDĐT"), ("25/2018/TT-BGDĐT", "chua_ro", None), ("26/2018/TT-BGDĐT", "chua_ro", None),
     ("33/QĐ-TTg", "het_giai_doan", None), ("65/2025/QH15", "het_hieu_luc", "72/2025/QH15"), ("77/2015/QH13", "het_hieu_luc", "72/2025/QH15"),
     ("15/2025/TT-BGDĐT", "sua_doi", "45/2026/TT-BGDĐT"), ("45/2025/NĐ-CP", "het_hieu_luc", "150/2025/NĐ-CP"),
     ("150/2025/NĐ-CP", "sua_doi", "370/2025/NĐ-CP"), ("30/2020/NĐ-CP", "con_hieu_luc", None), ("72/2025/QH15", "con_hieu_luc", None),
     ("25/2025/NĐ-CP", "het_hieu_luc", "276/2026/NĐ-CP"), ("10/2025/TT-BNV", "sua_doi", "06/2026/TT-BNV"),
     ("118/2025/NĐ-CP", "sua_doi", "309/2026/NĐ-CP"), ("83/2015/QH13", "het_hieu_luc", "89/2025/QH15")],
)  # fmt: skip
def test_what_the_register_says(so, state, by):
    found = tra(so)
    assert found.so == so
    assert found.tinh_trang == state
    assert by in found.boi if by else found.boi == ()


def test_the_law_everybody_misquotes():
    law = tra("72/2025/QH15")
    assert (law.loai, law.ngay, law.trich_yeu) == ("Luật", Ngay(16, 6, 2025), "Tổ chức chính quyền địa phương")
    assert tra("72/2025/QH16") is None
    assert viet_nham("72/2025/QH16") == law
    assert viet_nham("1667/QĐ-TTg") == tra("1677/QĐ-TTg")
    assert viet_nham("72/2025/QH15") is None


@pytest.mark.parametrize(
    "so", ["số 33/QĐ-TTg", " 33/QĐ-TTg ", "33 /QĐ-TTg", unicodedata.normalize("NFD", "33/QĐ-TTg"), "33/qđ-ttg"]
)
def test_a_number_however_it_is_typed(so):
    assert tra(so).so == "33/QĐ-TTg"


@pytest.mark.parametrize("so", ["", "số", "34/QĐ-TTg", "771/QĐ-UBND", "33/QD-TTg", "x" * 100_000])
def test_an_unknown_number_says_nothing(so):
    assert tra(so) is None
    assert viet_nham(so) is None


@pytest.mark.parametrize(
    ("loai", "ten", "so"),
    [("Luật", "Tổ chức chính quyền địa phương", "72/2025/QH15"), ("Luật", "Ngân sách Nhà nước", "89/2025/QH15"),
     ("luật", "ngân sách nhà nước năm 2015", "83/2015/QH13"), ("Luật", "Tổ chức chính quyền địa phương 2015", "77/2015/QH13"),
     ("Luật", "Tổ chức chính quyền địa phương năm 2012", None), ("Luật", "Lưu trữ", "33/2024/QH15"), ("Luật", "Lưu trú", None),
     ("Đề án", "33", "33/QĐ-TTg"), ("Đề án", "34", None), ("Luật", "33", None), ("Luật", "", None),
     ("Đề án", "“Đào tạo bồi dưỡng nhà giáo và cán bộ quản lý giáo dục mầm non giai đoạn 2018-2025”", "33/QĐ-TTg"),
     ("Đề án", "Phát triển Giáo dục mầm non giai đoạn 2018 - 2025", "1677/QĐ-TTg")],
)  # fmt: skip
def test_a_document_called_by_its_name(loai, ten, so):
    found = tra_ten(loai, ten)
    assert (found.so if found else None) == so


def test_every_entry_is_whole_and_every_number_once():
    numbers = [one.so for one in so_hieu_luc()]
    assert len(numbers) > 40
    assert len(set(numbers)) == len(numbers)
    for one in so_hieu_luc():
        assert one.tinh_trang in TINH_TRANG, one.so
        assert one.tin_cay in ("A", "B", "C"), one.so
        assert one.loai in cac_loai(), one.so
        assert one.co_quan, one.so
        assert one.trich_yeu or one.ghi_chu, one.so
        assert bool(one.nguon) or one.tin_cay == "C", one.so
        assert (one.tinh_trang == "chua_ro") == (one.tin_cay == "C"), one.so
        assert bool(one.boi) == (one.tinh_trang in ("het_hieu_luc", "sua_doi")), one.so
        assert one.ngay is None or one.ngay.whole, one.so
        assert one.tu_ngay is None or one.tu_ngay.whole, one.so


def test_what_replaced_a_document_is_in_the_register_and_younger():
    for one in so_hieu_luc():
        for so in one.boi:
            heir = tra(so)
            assert heir is not None, so
            assert heir.tinh_trang != "chua_ro"
            assert None in (one.ngay, heir.ngay) or one.ngay.order() < heir.ngay.order(), one.so


def test_every_number_is_a_citation_and_its_year_the_year_of_its_day():
    for one in so_hieu_luc():
        found = list(citation.find(f"{one.loai} số {one.so} của {one.co_quan}"))
        assert [(x.loai, x.so) for x in found] == [(one.loai, one.so)]
        year = one.so.split("/")[1]
        if year.isdigit() and one.ngay:
            assert int(year) == one.ngay.nam


def test_the_register_agrees_with_the_seeds():
    """Number and day as the seeds cite them; what they cite wrongly is not there."""
    need(SHARED.is_dir(), "the shared folder")
    seen = set()
    for name in SEEDS.values():
        text = unicodedata.normalize("NFC", (SHARED / "seeds" / name).read_text(encoding="utf-8"))
        for one in citation.find(" ".join(text.split())):
            known = tra(one.so)
            if known:
                seen.add(one.so)
                assert known.loai == one.loai
                assert one.ngay is None or known.ngay is None or one.ngay == known.ngay, one
    assert {"33/QĐ-TTg", "1350/QĐ-BGDĐT", "4537/QĐ-BGDĐT", "06/2015/TTLT-BGDĐT-BNV", "20/2015/TTLT-BGDĐT-BNV", "25/2018/TT-BGDĐT",
            "26/2018/TT-BGDĐT"} <= seen  # fmt: skip


@pytest.mark.parametrize(
    ("so", "nam", "found"),
    [("33/QĐ-TTg", 2019, True), ("33/QĐ-TTg", 2024, False), ("33/QĐ-TTg", None, True), ("30/2020/NĐ-CP", 2021, True), ("99999/QĐ-TTg", 2019, False)],
)  # fmt: skip
def test_a_number_without_a_year_is_of_the_year_of_its_day(so, nam, found):
    assert (tra(so, Ngay(nam=nam) if nam else None) is not None) is found
