import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from project import ROOT

from kehoach.law import don_vi
from kehoach.law.so_don_vi import truoc_day
from kehoach.text.dates import Ngay, parse
from kehoach.text.letters import fold

HUYEN = [(tinh.ten, huyen) for tinh in truoc_day()[0] for huyen in tinh.huyen]


@pytest.mark.parametrize(
    ("name", "code"),
    [("tỉnh Điện Biên", "11"), ("Điện Biên", "11"), ("TỈNH ĐIỆN BIÊN", "11"), ("dien bien", "11"), ("TP. Hồ Chí Minh", "79"),
     ("TP.HCM", "79"), ("Thành phố Huế", "46"), ("Đồng Nai", "75"), ("tỉnh Đồng Nai", "75"), ("Đăk Lăk", "66"),
     ("Bạc Liêu", None), ("Thừa Thiên Huế", None), ("Hà Tây", None), ("xã Điện Biên", None), ("", None), ("Điện Biến", None)],
)  # fmt: skip
def test_the_tinh_of_today(name, code):
    found = don_vi.tinh(name)
    assert (found.ma if found else None) == code


@pytest.mark.parametrize(
    ("name", "now"),
    [("tỉnh Bạc Liêu", "tỉnh Cà Mau"), ("Hải Dương", "thành phố Hải Phòng"), ("Thừa Thiên - Huế", "thành phố Huế"),
     ("Bà Rịa – Vũng Tàu", "thành phố Hồ Chí Minh"), ("Điện Biên", "tỉnh Điện Biên"), ("Bình Phước", "thành phố Đồng Nai")],
)  # fmt: skip
def test_where_an_old_tinh_went(name, now):
    assert don_vi.tinh_moi(name).day_du == now


@pytest.mark.parametrize("old", truoc_day()[0], ids=lambda one: one.ten)
def test_every_old_tinh_is_found(old):
    for typed in (old.ten, f"tỉnh {old.ten}", f"TP. {old.ten}", old.ten.upper(), fold(old.ten)):
        assert don_vi.tinh_moi(typed).ma == old.moi
    now = don_vi.tinh(old.ten)
    assert (now is None) == (old.ten not in {don_vi.theo_ma(one.moi).ten for one in truoc_day()[0]})


def test_no_tinh_of_that_name():
    assert don_vi.tinh_moi("Hà Tây") is None


@pytest.mark.parametrize(
    ("code", "day", "kind"),
    [("75", "29/4/2026", "tỉnh"), ("75", "30/4/2026", "thành phố"), ("22", "31/8/2026", "tỉnh"), ("22", "01/9/2026", "thành phố"),
     ("24", "19/9/2026", "tỉnh"), ("24", "20/9/2026", "thành phố"), ("24", "/9/2026", "thành phố"), ("24", "/8/2026", "tỉnh"),
     ("24", "2026", "thành phố"), ("24", "2025", "tỉnh"), ("24", "", "thành phố"), ("11", "2030", "tỉnh"), ("01", "2024", "thành phố")],
)  # fmt: skip
def test_a_tinh_is_called_by_the_day(code, day, kind):
    assert don_vi.loai_tinh(code, parse(day)) == kind
    assert don_vi.tinh(don_vi.theo_ma(code).ten, parse(day)).loai == kind


def test_25_tinh_and_9_thanh_pho_on_01_10_2026():
    kinds = [don_vi.loai_tinh(ma, Ngay(1, 10, 2026)) for ma in {tinh.moi for tinh in truoc_day()[0]}]
    assert (kinds.count("tỉnh"), kinds.count("thành phố")) == (25, 9)
    kinds = [don_vi.loai_tinh(ma, Ngay(1, 7, 2025)) for ma in {tinh.moi for tinh in truoc_day()[0]}]
    assert (kinds.count("tỉnh"), kinds.count("thành phố")) == (28, 6)


@pytest.mark.parametrize("code", ["99", "", "03256"])
def test_a_kind_of_no_tinh_is_an_error_of_the_caller(code):
    with pytest.raises(KeyError):
        don_vi.loai_tinh(code)


def test_communes_by_name():
    assert [one.day_du for one in don_vi.xa("xã Minh Long")] == ["xã Minh Long"]
    assert len(don_vi.xa("Tân Thành")) == 9
    assert [one.ma for one in don_vi.xa("Tân Thành", "Cà Mau")] == ["32025"]
    assert (
        don_vi.xa("Tân Thành", "96")
        == don_vi.xa("Tân Thành", "tỉnh Bạc Liêu")
        == don_vi.xa("phường Tân Thành", "Cà Mau")
    )
    assert don_vi.xa("đặc khu Tân Thành") == ()
    assert don_vi.xa("Minh Long", "Điện Biên") == ()
    assert don_vi.xa("Minh Long", "Hà Tây") == ()


def test_a_commune_that_became_a_phuong_is_found_by_both_kinds():
    (now,) = don_vi.xa("phường Nhơn Trạch")
    assert don_vi.xa("xã Nhơn Trạch") == (now,)
    assert (don_vi.loai(now.ma, Ngay(29, 4, 2026)), don_vi.loai(now.ma, Ngay(30, 4, 2026))) == ("xã", "phường")


def test_what_an_old_commune_became():
    assert [one.day_du for one in don_vi.ke_thua("xã Ẳng Cang", "huyện Mường Ảng", "tỉnh Điện Biên")] == [
        "xã Mường Ảng"
    ]
    assert (
        don_vi.ke_thua("Ẳng Cang")
        == don_vi.ke_thua("Ẳng Cang", None, "Điện Biên")
        == don_vi.ke_thua("Ang Cang", "Mường Ảng")
    )
    assert don_vi.ke_thua("phường Ẳng Cang", "Mường Ảng", "Điện Biên") == ()
    assert don_vi.ke_thua("Ẳng Cang", "Tuần Giáo", "Điện Biên") == ()
    split = don_vi.ke_thua("phường Điện Biên", "quận Ba Đình", "Hà Nội")
    assert len(split) == 4
    assert split[0].day_du == "phường Ba Đình"


def test_a_name_of_many_leads_to_many():
    assert len(don_vi.ke_thua("Tân Thành")) > 9


@pytest.mark.parametrize(
    ("huyen", "tinh", "has"),
    [("huyện Mường Ảng", "tỉnh Điện Biên", "xã Mường Ảng"), ("Tuần Giáo", "Điện Biên", "xã Tuần Giáo"),
     ("quận Hai Bà Trưng", "Hà Nội", "phường Hai Bà Trưng"), ("Quan Sơn", "Thanh Hóa", "xã Quan Sơn"),
     ("huyện Côn Đảo", "Bà Rịa - Vũng Tàu", "đặc khu Côn Đảo"), ("Quận 1", "TP.HCM", "phường Sài Gòn"),
     ("thành phố Cao Lãnh", "Đồng Tháp", "phường Cao Lãnh"), ("huyện Minh Long", "Quảng Ngãi", "xã Minh Long")],
)  # fmt: skip
def test_the_land_of_an_old_huyen(huyen, tinh, has):
    assert has in [one.day_du for one in don_vi.cua_huyen(huyen, tinh)]


def test_two_huyen_of_one_name_are_told_apart_by_their_kind():
    both = don_vi.cua_huyen("Cai Lậy", "Tiền Giang")
    parts = don_vi.cua_huyen("huyện Cai Lậy", "Tiền Giang"), don_vi.cua_huyen("thị xã Cai Lậy", "Tiền Giang")
    assert set(both) == set(parts[0]) | set(parts[1])
    assert parts[0] != parts[1]
    assert don_vi.cua_huyen("quận Cai Lậy", "Tiền Giang") == don_vi.cua_huyen("Cai Lậy", "Hà Tây") == ()


def test_the_tinh_may_be_the_one_of_today():
    assert don_vi.cua_huyen("huyện Hồng Dân", "Cà Mau") == don_vi.cua_huyen("huyện Hồng Dân", "Bạc Liêu") != ()
    assert don_vi.cua_huyen("Châu Thành", "Tiền Giang") != don_vi.cua_huyen("Châu Thành", "Đồng Tháp")


@given(st.sampled_from(HUYEN))
def test_a_huyen_became_what_its_communes_became(one):
    tinh, huyen = one
    whole = don_vi.cua_huyen(f"{huyen.loai} {huyen.ten}", f"tỉnh {tinh}")
    assert whole
    for xa in huyen.xa():
        assert set(don_vi.ke_thua(f"{xa.loai} {xa.ten}", f"{huyen.loai} {huyen.ten}", tinh)) == {
            don_vi.theo_ma(ma) for ma in xa.ke_thua
        } <= set(whole) <= set(don_vi.cua_huyen(huyen.ten))  # fmt: skip


def test_nothing_is_read_before_it_is_asked_for():
    code = (
        "from kehoach.law import don_vi, so_don_vi; print(so_don_vi.hom_nay.cache_info().currsize);"
        "don_vi.tinh('Điện Biên'); print(so_don_vi.truoc_day.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, cwd=ROOT, capture_output=True)
    assert done.stdout.split() == [b"0", b"0"]
