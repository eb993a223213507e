from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.dates import Ngay, parse


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("05/9/2026", (5, 9, 2026)),
        ("5/9/2026", (5, 9, 2026)),
        ("05-09-2026", (5, 9, 2026)),
        ("5.9.2026", (5, 9, 2026)),
        ("2026-09-05", (5, 9, 2026)),
        ("ngày 05 tháng 9 năm 2026", (5, 9, 2026)),
        ("05 tháng 9 năm 2026", (5, 9, 2026)),
        ("ngày      tháng 9 năm 2026", (None, 9, 2026)),
        ("ngày … tháng … năm 2026", (None, None, 2026)),
        ("/9/2026", (None, 9, 2026)),
        ("//2026", (None, None, 2026)),
        ("9/2026", (None, 9, 2026)),
        ("tháng 9/2026", (None, 9, 2026)),
        ("2026", (None, None, 2026)),
        ("//", (None, None, None)),
        ("29/02", None),
    ],
)
def test_reads_every_form_an_author_writes(written, expected):
    if expected is None:
        with pytest.raises(ValueError, match="không phải ngày"):
            parse(written)
    else:
        assert parse(written) == Ngay(*expected)


@pytest.mark.parametrize(
    ("written", "said"),
    [("31/4/2026", "không có ngày 31 trong tháng 4"), ("29/2/2026", "tháng 2 năm 2026"), ("1/13/2026", "tháng 13"),
     ("32//2026", "ngày 32"), ("1/1/0026", "năm 26"), ("mai", "không phải ngày"), ("29/2/1900", "tháng 2 năm 1900")],
)  # fmt: skip
def test_refuses_days_the_calendar_does_not_have(written, said):
    with pytest.raises(ValueError, match=said):
        parse(written)


@pytest.mark.parametrize(
    ("day", "blank", "whole"),
    [(Ngay(), True, False), (Ngay(5), False, False), (Ngay(None, 9), False, False), (Ngay(None, None, 2026), False, False), (Ngay(5, 9, 2026), False, True), (Ngay(5, None, 2026), False, False)],
)  # fmt: skip
def test_a_day_is_whole_with_every_part_and_blank_without_any(day, blank, whole):
    assert (day.blank, day.whole) == (blank, whole)


def test_only_days_below_ten_and_the_months_1_and_2_take_a_zero():
    assert Ngay(5, 1, 2026).dai() == "ngày 05 tháng 01 năm 2026"
    assert Ngay(8, 5, 2019).dai() == "ngày 08 tháng 5 năm 2019"
    assert Ngay(29, 2, 2024).ngan() == "29/02/2024"
    assert Ngay(9, 10, 2026).ngan() == "09/10/2026"


def test_blank_parts_leave_room_to_write():
    assert Ngay(None, 9, 2026).dai() == "ngày      tháng 9 năm 2026"
    assert Ngay().dai() == "ngày      tháng      năm      "
    assert Ngay(None, 9, 2026).ngan() == "/9/2026"


def test_a_citation_keeps_the_form_its_author_chose():
    assert parse("8/1/2019").nhu_viet() == "ngày 08/01/2019"
    assert parse("8 tháng 1 năm 2019").nhu_viet() == "ngày 08 tháng 01 năm 2019"


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2999, 12, 31)))
def test_both_forms_read_back_as_the_same_day(day):
    known = Ngay(day.day, day.month, day.year)
    assert parse(known.dai()) == known == parse(known.ngan())


@pytest.mark.parametrize("text", ["ngày" + " " * 2000 + "x", "ngày" + " ." * 2000, " tháng" * 2000, "1/" * 2000])
def test_a_long_value_is_no_date(text):
    with pytest.raises(ValueError, match="không phải ngày"):
        parse(text)


def test_blanks_between_the_parts_do_not_matter():
    assert parse("ngày   05  tháng\t9   năm  2026") == parse("05 / 9 / 2026")


@pytest.mark.parametrize(
    ("month", "last"), [(1, 31), (2, 28), (3, 31), (4, 30), (5, 31), (6, 30), (7, 31), (8, 31), (9, 30), (10, 31), (11, 30), (12, 31)]
)  # fmt: skip
def test_every_month_has_its_last_day(month, last):
    assert parse(f"{last}/{month}/2026").ngay == last
    with pytest.raises(ValueError, match=str(month)):
        parse(f"{last + 1}/{month}/2026")


@pytest.mark.parametrize(
    ("year", "leap"), [(1900, False), (2000, True), (2023, False), (2024, True), (2100, False), (2400, True)]
)
def test_february_has_a_day_more_in_leap_years(year, leap):
    assert parse(f"28/2/{year}").ngay == 28
    if leap:
        assert parse(f"29/2/{year}").ngay == 29
    else:
        with pytest.raises(ValueError, match=str(year)):
            parse(f"29/2/{year}")


@pytest.mark.parametrize(("year", "known"), [(1899, False), (1900, True), (2999, True), (3000, False)])
def test_years_of_papers(year, known):
    if known:
        assert parse(f"1/1/{year}").nam == year
    else:
        with pytest.raises(ValueError, match=str(year)):
            parse(f"1/1/{year}")


def test_a_date_has_a_hundred_letters_at_the_most():
    def written(letters):
        return f"ngày {'.' * 30} tháng {'.' * 20} năm ".ljust(letters, ".")

    assert parse(written(100)) == Ngay()
    with pytest.raises(ValueError, match="không phải ngày"):
        parse(written(101))
