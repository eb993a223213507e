import pytest

from kehoach.batch.said import Named, Said
from kehoach.batch.units import tinh_named, units_of
from kehoach.problem import KehoachError, Place

QUANG_NGAI, HUE = tinh_named("Quảng Ngãi"), tinh_named("46")


def said(number, agency=None, ma=None, ten=None, dia_danh=None, tinh=None):
    def named(words, column, *, bare=False):
        return Named(words, Place("x.csv", path=f"{column}{number}"), bare) if words else None

    names = [named(ten, "C", bare=not (ten or "").startswith(("xã", "phường"))), named(dia_danh, "D", bare=True)]
    names = tuple(one for one in names if one)
    return Said(number, Place("x.csv", path=f"A{number}"), named(ma, "A"), named(agency, "B"), names, named(tinh, "E"))


def told(*rows, tinh=None):
    found = units_of(rows, tinh, Place("x.csv"))
    wrong = [(number, one.code) for number, one in found.wrong if one.code != "LO09"]
    return [unit.ten if unit else None for unit in found.of_row], wrong, [one for _, one in found.wrong]


def test_a_unit_is_known_by_its_agency_or_by_its_code():
    rows = [
        said(2, "Ủy ban nhân dân xã Ba Tơ"), said(3, "UBND xã Ba Tô"), said(4, "HĐND xã Ba Vinh"),
        said(5, "Ủy ban nhân dân xã Xa Dung", dia_danh="Xa Dung"), said(6, ma="21484"),
    ]  # fmt: skip
    found, wrong, _ = told(*rows[:4])
    assert (found, wrong) == (["Ba Tơ", "Ba Tô", "Ba Vinh", "Xa Dung"], [])
    assert told(rows[4])[0] != [None]


def test_rows_of_other_agencies_are_of_no_unit():
    rows = [
        said(2, "Trường Tiểu học Ba Tơ", ma="TH01"),
        said(3, "Phòng Kinh tế", ma="7"),
        said(4, "UBND tỉnh Quảng Ngãi"),
    ]
    assert told(*rows) == ([None] * 3, [], [])


@pytest.mark.parametrize(
    ("agency", "code", "words"),
    [
        ("UBND xã Ba To", "LO06", "xã Ba Tơ (Quảng Ngãi) hay xã Ba Tô (Quảng Ngãi)"),
        ("UBND xã Ba Vi", "LO06", "xã Ba Vì (Hà Nội) hay xã Ba Vì (Quảng Ngãi)"),
        ("UBND xã Bình Sươn", "LO05", "hoặc xã Bình Sơn (Quảng Ngãi)"),
        ("UBND phường Ba Tơ", "LO05", "có lẽ là xã Ba Tơ (Quảng Ngãi)"),
        ("UBND xã Tân Thành", "LO07", "--units"),
        ("UBND xã Zzzzz", "LO05", "tra lại tên"),
    ],
)  # fmt: skip
def test_a_name_that_is_none_or_several_is_told_with_what_may_be_meant(agency, code, words):
    found, wrong, problems = told(said(2, agency))
    assert (found, wrong) == ([None], [(0, code)])
    assert words in f"{problems[0].message} {problems[0].hint}"
    assert problems[0].place.path == "B2"


def test_a_name_of_several_is_one_within_a_tinh_or_with_a_code():
    assert told(said(2, "UBND xã Tân Thành", tinh="Cà Mau"))[1] in ([], [(0, "LO05")])
    assert told(said(2, "UBND xã Nghĩa Hành"), tinh=QUANG_NGAI)[0] == ["Nghĩa Hành"]


def test_cells_of_a_row_that_speak_of_another_unit_are_told_each():
    row = said(2, "UBND xã Ba Tô", ma="21484", ten="Ba Vì", dia_danh="Minh Long")
    _, wrong, problems = told(row)
    assert len(wrong) >= 2
    assert {code for _, code in wrong} == {"LO10"}
    assert {one.place.path for one in problems} >= {"C2", "D2"}


def test_a_code_that_is_none_or_lost_its_zero_is_told():
    assert told(said(2, ma="99999"))[1] == [(0, "LO11")]
    _, wrong, problems = told(said(2, "UBND phường Ba Đình", ma="4"))
    assert wrong in ([(0, "LO11")], [])
    if problems:
        assert "00004" in problems[0].hint


def test_doubled_missing_and_foreign_units_are_told():
    rows = [said(2, "UBND xã Ba Tơ"), said(3, "UBND xã Ba Tơ"), said(4, "UBND phường Phú Xuân")]
    _, wrong, problems = told(*rows, tinh=QUANG_NGAI)
    assert wrong in ([(2, "LO05"), (1, "LO08")], [(2, "LO16"), (1, "LO08")])
    (missing,) = [one for one in problems if one.code == "LO09"]
    assert "thiếu 95/96 đơn vị của tỉnh Quảng Ngãi" in missing.message
    assert "xã Ba Tô" in missing.message
    assert "xã Ba Tơ," not in missing.message


@pytest.mark.parametrize("name", ["Quảng Ngải", "", "21484", "Xứ Đông"])
def test_what_is_no_tinh_is_told(name):
    with pytest.raises(KehoachError) as error:
        tinh_named(name)
    assert [one.code for one in error.value.problems] == ["LO17"]
    assert (QUANG_NGAI.ma, HUE.ten) == ("51", "Huế")
