from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.numbers import (
    Tien,
    decimal,
    figure_words,
    in_unit,
    parse_figure,
    parse_money,
    parse_number,
    thousands,
)


@pytest.mark.parametrize(
    ("written", "value"),
    [("85", "85"), ("1.250", "1250"), ("1.250,5", "1250.5"), ("94,8", "94.8"), ("85.5", "85.5"), ("1.250.000", "1250000"),
     ("12.34.56", None), ("85%", None), ("", None), ("1,2,3", None), ("9" * 400, None)],
)  # fmt: skip
def test_dot_parts_thousands_and_comma_parts_decimals(written, value):
    assert decimal(written) == (None if value is None else Decimal(value))


@pytest.mark.parametrize(
    ("written", "dong", "printed"),
    [("25000000", 25_000_000, "25.000.000 đồng"), ("25.000.000", 25_000_000, "25.000.000 đồng"),
     ("25.000.000 đồng", 25_000_000, "25.000.000 đồng"), ("25 triệu đồng", 25_000_000, "25 triệu đồng"),
     ("1,5 tỷ đồng", 1_500_000_000, "1,5 tỷ đồng"), ("500 nghìn đồng", 500_000, "500 nghìn đồng")],
)  # fmt: skip
def test_money_keeps_how_it_was_written(written, dong, printed):
    money = parse_money(written)
    assert money.dong == dong
    assert str(money) == printed


def test_amounts_are_equal_when_the_money_is():
    assert parse_money("25 triệu đồng") == parse_money("25.000.000") == Tien(25_000_000)


@pytest.mark.parametrize("written", ["nhiều", "25 triệu lẻ", "-5", "0,5", "1/2"])
def test_what_is_no_amount_is_refused(written):
    with pytest.raises(ValueError, match="số tiền"):
        parse_money(written)


def test_a_figure_keeps_its_words_and_knows_its_value():
    assert parse_figure("trên 85").gia_tri == 85
    assert parse_figure("94,8").gia_tri == Decimal("94.8")
    assert parse_figure("từ 80 đến 85").gia_tri is None
    assert str(parse_figure("trên 85")) == "trên 85"


def test_a_document_number_takes_a_leading_zero_below_ten():
    assert [str(parse_number(one)) for one in ("5", "05", "0125", "12a", "10")] == ["05", "05", "0125", "12a", "10"]
    assert [str(parse_number(one)) for one in ("0124", "0027a", "005")] == ["0124", "0027a", "005"]
    assert parse_number("5") == parse_number("05")


@given(st.integers(min_value=0, max_value=10**15))
def test_thousands_read_back(number):
    assert decimal(thousands(number)) == number


@pytest.mark.parametrize(
    ("dong", "unit", "written"),
    [(25_000_000, "đồng", "25.000.000"), (12_500, "nghìn đồng", "12,5"), (12_500_000, "triệu đồng", "12,5"), (1_000_000_001, "tỷ đồng", "1,000000001"),
     (5_000, "triệu đồng", "0,005"), (0, "tỷ đồng", "0")],
)  # fmt: skip
def test_an_amount_in_a_unit_is_exact(dong, unit, written):
    assert in_unit(dong, unit) == written


@pytest.mark.parametrize(
    ("value", "places", "written"),
    [
        ("1250.5", None, "1.250,5"),
        ("1250.50", None, "1.250,50"),
        ("1250", None, "1.250"),
        ("1E+3", None, "1.000"),
        ("0.125", 2, "0,12"),
        ("7", 1, "7,0"),
    ],
)
def test_a_value_is_written_with_dots_and_a_comma(value, places, written):
    assert figure_words(Decimal(value), places) == written


@pytest.mark.parametrize(
    ("dong", "unit", "written"),
    [(10, "nghìn đồng", "0,01"), (100, "nghìn đồng", "0,1"), (1, "triệu đồng", "0,000001"), (1_010_000, "triệu đồng", "1,01"), (1_200_000, "triệu đồng", "1,2"), (1_234_500_000, "triệu đồng", "1.234,5"), (7, "đồng", "7")],
)  # fmt: skip
def test_no_digit_of_an_amount_is_lost_and_none_put_in(dong, unit, written):
    assert in_unit(dong, unit) == written


@pytest.mark.parametrize(
    ("value", "places", "words"),
    [("1250.5", None, "1.250,5"), ("1250.50", None, "1.250,50"), ("1250", None, "1.250"), ("1E+3", None, "1.000"), ("1250.55", 1, "1.250,6"), ("1250.5", 0, "1.250"), ("0.5", 2, "0,50"), ("-1250.5", None, "-1.250,5")],
)  # fmt: skip
def test_a_figure_in_words_has_the_digits_it_has(value, places, words):
    assert figure_words(Decimal(value), places) == words


@pytest.mark.parametrize(
    ("words", "value"),
    [("85.5", "85.5"), ("đạt 94.25%", "94.25"), ("85.555", "85555"), ("1.250.000", "1250000"), ("1.250,5", "1250.5"), ("12,5", "12.5"), ("khoảng 1250 hộ", "1250"), ("không", None), ("5 - 7", None)],
)  # fmt: skip
def test_the_value_of_a_figure_in_words(words, value):
    assert parse_figure(words).gia_tri == (None if value is None else Decimal(value))
