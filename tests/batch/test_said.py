import pytest

from kehoach.batch.said import Named, Said, is_named, listed, names, names_of
from kehoach.law.so_don_vi import hom_nay
from kehoach.problem import Place

BA_TO = next(one for one in hom_nay().don_vi.values() if one.ten == "Ba Tơ")
XA_DUNG = next(one for one in hom_nay().don_vi.values() if one.ten == "Xa Dung")
NHON_TRACH = next(one for one in hom_nay().don_vi.values() if one.ten == "Nhơn Trạch")


@pytest.mark.parametrize("words", ["Ba Tơ", "xã Ba Tơ", "Xã Ba Tơ", "XÃ BA TƠ"])
def test_a_unit_is_named_with_its_kind_or_without(words):
    assert names(words, BA_TO)


@pytest.mark.parametrize("words", ["Ba Tô", "phường Ba Tơ", "Ba To", "xã Ba", ""])
def test_another_name_or_another_kind_is_not_the_unit(words):
    assert not names(words, BA_TO)


def test_a_name_that_begins_like_a_kind_is_the_name_and_an_old_kind_counts():
    assert names("Xa Dung", XA_DUNG)
    assert names("xã Nhơn Trạch", NHON_TRACH)
    assert names("phường Nhơn Trạch", NHON_TRACH)


def test_an_agency_that_is_none_of_a_unit_names_none():
    place = Place("x.csv")
    row = Said(2, place, None, Named("Trường Mầm non Ba Tơ", place), (Named("Ba To", place, bare=True),))
    assert [one.text for one in names_of(row)] == ["Ba To"]
    assert is_named(BA_TO, row)
    assert listed([str(one) for one in range(9)]) == "0, 1, 2, 3, 4, 5 và 3 tỉnh nữa"
