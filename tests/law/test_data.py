"""The files of data/ say what the decree says, once, and are read by our own reader."""

import importlib
import inspect
import pkgutil

import pytest
from project import ROOT

from kehoach import law
from kehoach.law import co_quan, dia_danh, the_thuc
from kehoach.law.book import book


@pytest.mark.parametrize("path", sorted((ROOT / "data").glob("*.yaml")), ids=lambda path: path.stem)
def test_every_file_reads_and_names_its_source(path):
    assert book(path.stem)
    head = path.read_text(encoding="utf-8").split("\n\n")[0]
    assert "Nguồn:" in head or "theo các kế hoạch" in head


def leaves(value):
    """Yield every text in a value; a pattern of alternatives as its words."""
    if isinstance(value, str):
        yield from value.casefold().replace("uỷ", "ủy").split("|")
    elif isinstance(value, dict):
        yield from leaves([*value, *value.values()])
    elif isinstance(value, list | tuple | set | frozenset):
        yield from (text for part in value for text in leaves(part))


def known():
    """Every text of data/, those of a list between commas without them too."""
    words = {text for path in (ROOT / "data").glob("*.yaml") for text in leaves(book(path.stem))}
    return words | {text.replace(",", "") for text in words}


ELSEWHERE = {"cap_tieng", "so_don_vi", "so_hieu_luc", "ten_tinh"}
"""Read from other files of data/, or put together of several texts."""
READERS = [
    (module.name, name, function)
    for module in pkgutil.iter_modules(law.__path__)
    for name, function in vars(importlib.import_module(f"kehoach.law.{module.name}")).items()
    if callable(function)
    and getattr(function, "__module__", "") == f"kehoach.law.{module.name}"
    and not (name.startswith("_") or inspect.isclass(function) or inspect.signature(function).parameters)
]
"""What reads a book and asks nothing."""


def test_every_word_a_reader_of_the_law_returns_stands_in_data():
    words = known()
    assert len(READERS) > 40
    for room, name, reader in READERS:
        found = reader()
        assert found is not None, name
        if not {room, name} & ELSEWHERE:
            assert [text for text in leaves(found) if text not in words] == [], (room, name)


def test_what_our_templates_use_lies_within_what_the_decree_allows():
    for name, look in the_thuc.thanh_phan().items():
        if look.co is not None:
            assert look.co[0] <= look.dung <= look.co[1], name
    for side, edge in the_thuc.trang().le.items():
        assert edge.luat[0] <= edge.dung <= edge.luat[1], side
    for name, rule in the_thuc.duong_ke().items():
        assert rule.luat[0] <= rule.dung <= rule.luat[1], name
    body = the_thuc.doan_van()
    assert body["lui_dau_dong"].dung in body["lui_dau_dong"].luat
    assert body["giua_doan"].dung >= body["giua_doan"].luat[0]
    assert body["gian_dong"].luat[0] <= body["gian_dong"].dung <= body["gian_dong"].luat[1]


def test_sizes_of_the_decree():
    """Phụ lục I, Phần I, Mục V, component by component."""
    sizes = {name: look.co for name, look in the_thuc.thanh_phan().items()}
    assert sizes["quoc_hieu"] == sizes["co_quan_ban_hanh"] == sizes["co_quan_chu_quan"] == (12, 13)
    assert (
        sizes["tieu_ngu"] == sizes["trich_yeu"] == sizes["doan"] == sizes["quyen_han"] == sizes["so_trang"] == (13, 14)
    )
    assert (sizes["so_ky_hieu"], sizes["noi_nhan"], sizes["dong_noi_nhan"], sizes["phu_luc"]) == (
        (13, 13), (12, 12), (11, 11), (14, 14),
    )  # fmt: skip
    assert not the_thuc.thanh_phan()["co_quan_chu_quan"].dam


def test_style_names_hold_no_comma_and_are_unique():
    names = [look.ten for look in the_thuc.thanh_phan().values()]
    assert len(set(names)) == len(names)
    assert not any("," in name for name in names)


@pytest.mark.parametrize(
    ("name", "kind", "symbol"),
    [("Ủy ban nhân dân xã Minh Long", "Ủy ban nhân dân", "UBND"), ("Uỷ ban nhân dân tỉnh Điện Biên", "Ủy ban nhân dân", "UBND"),
     ("Sở Giáo dục và Đào tạo", "Sở", "SGDĐT"), ("Bộ Giáo dục và Đào tạo", "Bộ", "BGDĐT"),
     ("Ban Chỉ đạo Chuyển đổi số xã An Bình", "Ban Chỉ đạo", "BCĐ"), ("Ban Dân tộc", "Ban", None),
     ("Công ty ABC", None, None)],
)  # fmt: skip
def test_agencies_are_known_by_the_start_of_their_name(name, kind, symbol):
    found = co_quan.loai_co_quan(name)
    assert (found.bat_dau if found else None) == kind
    assert co_quan.viet_tat(name) == symbol


def test_issuer_abbreviations_are_spelt_out_and_back():
    assert co_quan.viet_day_du("UBND xã Minh Long") == "Ủy ban nhân dân xã Minh Long"
    assert co_quan.viet_gon("Ủy ban nhân dân xã Minh Long") == "UBND xã Minh Long"
    assert co_quan.viet_gon("Sở Giáo dục và Đào tạo") == "Sở Giáo dục và Đào tạo"


@pytest.mark.parametrize(
    ("name", "parts"),
    [("Quan Sơn", ("", "Quan Sơn")), ("Phương Xá", ("", "Phương Xá")), ("xã Minh Long", ("xã", "Minh Long")),
     ("XÃ MINH LONG", ("xã", "MINH LONG")), ("xa Minh Long", ("xã", "Minh Long")), ("tinh Dien Bien", ("tỉnh", "Dien Bien"))],
)  # fmt: skip
def test_a_name_that_only_sounds_like_a_unit_is_no_unit(name, parts):
    assert dia_danh.tach_don_vi(name) == parts
