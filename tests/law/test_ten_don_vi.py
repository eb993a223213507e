import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.law.so_don_vi import hom_nay, truoc_day
from kehoach.law.ten_don_vi import ChiMuc, doc_ten, khoa, khong_dau
from kehoach.text.letters import fold

NAMES = sorted(
    {one.ten for one in hom_nay().don_vi.values()}
    | {ten for one in truoc_day()[0] for huyen in one.huyen for ten in (*huyen.ten_xa(), huyen.ten)}
)


def test_the_fast_folding_is_the_folding():
    assert khong_dau(NAMES) == [fold(khoa(one)) for one in NAMES]


@pytest.mark.parametrize(
    ("one", "other"),
    [("Hoà Bình", "Hòa Bình"), ("Uỷ", "Ủy"), ("Thuỷ Nguyên", "Thủy Nguyên"), ("Bà Rịa-Vũng Tàu", "Bà Rịa - Vũng Tàu"),
     ("Bà Rịa – Vũng Tàu", "Bà Rịa - Vũng Tàu"), ("Ea H’leo", "Ea H'Leo"), ("Ea H\u02bcleo", "Ea H'Leo"), ("Phường 01", "phường 1"), ("CÀ MAU", "Cà Mau")],
)  # fmt: skip
def test_one_name_written_in_two_ways(one, other):
    assert khoa(one) == khoa(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [("Tân Thanh", "Tân Thành"), ("Quận", "Quan"), ("Phú Tân", "Phú Tấn"), ("Đa", "Da"), ("Quận 10", "Quận 1")],
)
def test_two_names(one, other):
    assert khoa(one) != khoa(other)


INDEX = ChiMuc(["Tân Thanh", "Tân Thành", "Đắk Lắk", "Quan Sơn"], [1, 2, 3, 4])


@pytest.mark.parametrize(
    ("typed", "found"),
    [("Tân Thành", [2]), ("tân thanh", [1]), ("tan thanh", [1, 2]), ("Tan Thành", [2]), ("Dak Lak", [3]), ("Đăk Lăk", [3]),
     ("Dắk Lắk", [3]), ("Quận Sơn", []), ("Tân Thảnh", []), ("", []), ("Tân", []), ("東", [])],
)  # fmt: skip
def test_accents_count_when_they_were_typed(typed, found):
    assert list(INDEX.tim(typed)) == found


ALL = ChiMuc(NAMES, NAMES)
KEYS = {one: khoa(one) for one in NAMES}


@given(st.sampled_from(NAMES))
def test_a_name_finds_itself_however_it_is_typed(name):
    twins = {one for one in NAMES if KEYS[one] == KEYS[name]}
    for typed in (name, name.upper(), f"  {name.lower()} ", unicodedata.normalize("NFD", name)):
        assert set(ALL.tim(typed)) == twins
    assert twins <= set(ALL.tim(fold(name))) or fold(name) in map(str.lower, NAMES)


@pytest.mark.parametrize(
    ("typed", "kinds"),
    [("huyện Quan Sơn", ["", "huyện"]), ("Quan Sơn", [""]), ("quan son", ["", "quận"]), ("TP. Huế", ["", "thành phố"]),
     ("TP.Huế", ["", "thành phố"]), ("Phương Xá", [""]), ("THỊ XÃ Cai Lậy", ["", "thị xã"])],
)  # fmt: skip
def test_a_kind_is_seen_only_where_it_is_one(typed, kinds):
    assert [one.loai for one in doc_ten(typed, ("huyện", "quận", "phường", "thị xã", "thành phố"))] == kinds


@given(st.text())
def test_any_text_is_first_a_name_without_a_kind_and_found_by_its_key(text):
    first, *others = doc_ten(text, ("xã",))
    assert first.loai == ""
    assert {reading.loai for reading in others} <= {"xã"}
    for reading in (first, *others):
        assert [*INDEX.tim(reading.ten)] == [*INDEX.tim(khoa(reading.ten))]
