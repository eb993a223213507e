"""Kinds of documents: their titles, their symbols, which are legislation, which are in articles."""

import pytest

from kehoach.law.book import book
from kehoach.law.loai_van_ban import (
    Loai,
    cac_loai,
    co_tieu_de,
    khong_hoi,
    ky_hieu_lien_tich,
    nhan_ra,
    theo_ky_hieu,
    viet_dung,
    viet_tat,
)


@pytest.mark.parametrize(
    ("ten", "loai"),
    [
        ("Kế hoạch", Loai("Kế hoạch", "KẾ HOẠCH", "KH")), ("Quyết định", Loai("Quyết định", "QUYẾT ĐỊNH", "QĐ", co_dieu=True)),
        ("Nghị định", Loai("Nghị định", "NGHỊ ĐỊNH", "NĐ", quy_pham=True)), ("Luật", Loai("Luật", "LUẬT", "", quy_pham=True)),
        ("Công văn", Loai("Công văn")), ("Quy chế", Loai("Quy chế", "QUY CHẾ", "QC", co_dieu=True)),
    ],
)  # fmt: skip
def test_a_kind_is_known_by_its_name(ten, loai):
    assert nhan_ra()[ten] == loai
    assert (loai in co_tieu_de()) is bool(loai.tieu_de)


def test_legislation_and_papers_in_articles():
    assert {ten for ten, loai in nhan_ra().items() if loai.quy_pham} == {
        "Nghị định", "Thông tư", "Thông tư liên tịch", "Nghị quyết liên tịch", "Hiến pháp", "Bộ luật", "Luật", "Pháp lệnh",
    }  # fmt: skip
    assert {ten for ten, loai in nhan_ra().items() if loai.co_dieu} == {
        "Nghị quyết",
        "Quyết định",
        "Quy chế",
        "Quy định",
    }


def test_the_longer_title_stands_first():
    lengths = [len(loai.tieu_de) for loai in co_tieu_de()]
    assert lengths == sorted(lengths, reverse=True)
    assert min(lengths) > 0


def test_symbols_tell_kinds():
    assert ky_hieu_lien_tich() == "KHLT"
    assert {symbol: theo_ky_hieu()[symbol].ten for symbol in ("KH", "QĐ", "NĐ", "TT")} == {
        "KH": "Kế hoạch", "QĐ": "Quyết định", "NĐ": "Nghị định", "TT": "Thông tư",
    }  # fmt: skip
    assert "" not in theo_ky_hieu()
    assert {*viet_tat()} < {*cac_loai()}


@pytest.mark.parametrize(
    ("typed", "spelt"),
    [("ke hoach", "Kế hoạch"), ("NGHỊ ĐỊNH", "Nghị định"), ("luật", "Luật"), ("kê khai", None), ("", None)],
)
def test_a_kind_is_spelt_as_data_spells_it(typed, spelt):
    assert viet_dung(typed) == spelt


def test_what_is_not_asked_of_a_kind_of_paper():
    rules = book("loai-van-ban")["quy_tac"]
    assert khong_hoi("") == khong_hoi("Kế hoạch") == frozenset()
    assert khong_hoi("Báo cáo") >= {*rules["chi_ke_hoach"]}
    assert khong_hoi("Quyết định") >= {*rules["chi_ke_hoach"], *rules["co_dieu"]}
    assert not {*rules["co_dieu"]} <= khong_hoi("Báo cáo")
