import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.batch.names import LONGEST, check_pattern, clashes, safe, slug, stem_of
from kehoach.law.so_don_vi import hom_nay
from kehoach.problem import KehoachError, Place

RESERVED = {"con", "prn", "aux", "nul", *(f"{one}{n}" for one in ("com", "lpt") for n in range(10))}


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ("xã Ba Tơ", "xa-ba-to"), ("Ea H'Leo", "ea-hleo"), ("xã M’Drắk", "xa-mdrak"), ("Đặc khu Lý Sơn", "dac-khu-ly-son"),
        ("../../etc", "etc"), ("a\\b:c", "a-b-c"), ("  . ", ""), ("Xa\u0303 Ba\u0300", "xa-ba"),
    ],
)  # fmt: skip
def test_words_become_small_ascii_letters_digits_and_dashes(words, meant):
    assert slug(words) == meant


def test_every_unit_of_the_country_has_a_name_of_its_own():
    every = [unit for unit in hom_nay().don_vi.values() if unit.tinh]
    names = {stem_of("{ma}-{ten}", {"ma": unit.ma, "ten": unit.day_du}).casefold() for unit in every}
    assert len(names) == len(every) == 3321


def test_a_blank_cell_leaves_no_dash_and_a_row_without_words_no_name():
    assert stem_of("{ma}-{ten}", {"ma": "", "ten": "Ba Tơ"}) == "ba-to"
    assert stem_of("kh {ma} 2026", {"ma": ""}) == ""
    assert stem_of("Kế hoạch {ten}", {"ten": "Ba Tơ"}) == "Kế hoạch ba-to"


@given(st.text(max_size=300))
def test_a_name_is_one_windows_takes_whatever_the_cell_says(words):
    name = stem_of("{ten}", {"ten": words})
    assert len(name) <= LONGEST + 1
    assert not name.endswith((".", " "))
    assert name.partition(".")[0].casefold() not in RESERVED


@pytest.mark.parametrize("name", ["CON", "aux", "com1", "LPT¹", "nul.txt"])
def test_no_file_has_the_name_of_a_device(name):
    assert safe(name).casefold() != name.casefold()


@pytest.mark.parametrize("pattern", ["{tenn}", "ke-hoach", "a/{ten}", "{ten", "{ten}?"])
def test_a_pattern_no_name_comes_of_is_refused_with_the_columns_there_are(pattern):
    with pytest.raises(KehoachError) as error:
        check_pattern(pattern, ["ma", "ten", "Cơ quan"])
    assert "{ten}" in error.value.problems[0].hint
    check_pattern("{Tên}-{co_quan}", ["ma", "ten", "Cơ quan"])


def test_two_rows_of_one_name_are_told_capitals_aside():
    places = [Place("b.csv", path=f"A{row}") for row in (2, 3, 4)]
    found = clashes([("Ba-To.docx",), ("ba-vi.docx",), ("ba-to.docx",)], [2, 3, 4], places)
    assert [(at, one.code, one.place.path) for at, one in found] == [(2, "LO12", "A4")]
    assert "hàng 2" in found[0][1].message
