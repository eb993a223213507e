"""What the lists of units hold, counted against the law: NQ 202/2025/QH15, QĐ 19/2025/QĐ-TTg."""

from collections import Counter

from project import ROOT

from kehoach.law.dia_danh import don_vi_cua_cap
from kehoach.law.don_vi import theo_ma
from kehoach.law.so_don_vi import CU, MOI, hom_nay, truoc_day

UNITS = hom_nay().don_vi
COMMUNES = [one for one in UNITS.values() if one.tinh]


def test_the_counts_of_the_law():
    assert len(UNITS) - len(COMMUNES) == 34
    assert len(COMMUNES) == 3321
    before = Counter(hom_nay().doi[one.ma].loai_cu if one.ma in hom_nay().doi else one.loai for one in COMMUNES)
    assert before == {"xã": 2621, "phường": 687, "đặc khu": 13}
    assert Counter(one.loai for one in COMMUNES) == {"xã": 2599, "phường": 709, "đặc khu": 13}
    assert Counter(one.loai for one in UNITS.values() if not one.tinh) == {"tỉnh": 25, "thành phố": 9}


def test_ten_communes_of_dong_nai_became_phuong_with_it():
    """2.611 xã and 697 phường on 30/4/2026."""
    early = [ma for ma, doi in hom_nay().doi.items() if doi.tu_ngay.thang == 4 and UNITS[ma].tinh == "75"]
    assert len(early) == 10


def test_every_line_is_one_unit_and_a_commune_lies_in_a_tinh():
    lines = [one for one in (ROOT / "data" / MOI).read_text(encoding="utf-8").splitlines() if one[0].isdigit()]
    assert len(lines) == len(UNITS)
    assert all(not UNITS[one.tinh].tinh for one in COMMUNES)
    assert {len(one.ma) for one in COMMUNES} == {5}


def test_a_name_is_no_key_but_name_and_tinh_are():
    assert sum(1 for count in Counter(one.ten for one in COMMUNES).values() if count > 1) == 314
    assert len({(one.ten, one.tinh) for one in COMMUNES}) == len(COMMUNES)


def test_the_named_change_is_the_change_of_that_unit():
    for line in (ROOT / "data" / MOI).read_text(encoding="utf-8").splitlines():
        if line[0] == "@":
            ma, loai, _, _, ten = line[1:].split("\t")
            assert (UNITS[ma].loai, UNITS[ma].ten) == (loai, ten)
            assert hom_nay().doi[ma].loai_cu not in ("", loai)


def test_every_old_commune_leads_to_communes_of_one_new_tinh():
    tinh, _ = truoc_day()
    assert len(tinh) == 63
    assert len({one.ten for one in tinh}) == 63
    communes = 0
    for one in tinh:
        for huyen in one.huyen:
            heirs = [*huyen.xa(), huyen] if huyen.ke_thua else huyen.xa()
            communes += len(heirs)
            assert huyen.loai in don_vi_cua_cap("huyen")
            assert {xa.loai for xa in huyen.xa()} <= set(don_vi_cua_cap("xa"))
            assert len(huyen.ten_xa()) == len(huyen.xa())
            assert [heir.ten for heir in heirs if not leads_into(heir.ke_thua, one.moi)] == [], (one.ten, huyen.ten)
    assert communes == 10040


def leads_into(codes, tinh):
    """True for codes, each once, of communes of one tỉnh."""
    return len(set(codes)) == len(codes) and {theo_ma(ma).tinh for ma in codes} == {tinh}


def test_every_new_commune_comes_from_somewhere():
    found = {
        ma
        for one in truoc_day()[0]
        for huyen in one.huyen
        for ma in (*huyen.ke_thua, *(x for xa in huyen.xa() for x in xa.ke_thua))
    }
    assert found == {one.ma for one in COMMUNES}


def test_23_tinh_were_formed_by_merger():
    assert sum(1 for count in Counter(one.moi for one in truoc_day()[0]).values() if count > 1) == 23


def test_the_files_say_where_they_come_from_and_stay_small():
    for name in (MOI, CU):
        content = (ROOT / "data" / name).read_bytes()
        assert len(content) < 400_000
        assert "# Nguồn:" in content.decode()
        assert "# Permission is hereby granted" in content.decode()
