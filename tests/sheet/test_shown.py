"""Numbers as a cell of their format shows them."""

from decimal import Decimal

import pytest
from growth import linear, repeated

from kehoach.sheet.shown import number_shown, stored, text_shown


@pytest.mark.parametrize(
    ("value", "code", "shown"),
    [
        ("25000000", "#,##0", "25.000.000"), ("1234567.5", "#,##0.00", "1.234.567,50"), ("1250.5", "#,##0.##", "1.250,5"),
        ("0.125", "0.0%", "12,5%"), ("0.855", "0%", "86%"), ("1.2", "0%", "120%"),
        ("7", "000", "007"), ("912345678", "0000 000 000", "0912 345 678"), ("41", '"Mã "00', "Mã 41"),
        ("23.5", "General", "23,5"), ("0.30000000000000004", "General", "0,3"), ("25000000", "General", "25000000"),
        ("0.3333333333333333", "General", "0,333333333"), ("-3", "General", "-3"), ("0", "General", "0"),
        ("0", "#,###", ""), ("0", '_(* #,##0_);_(* \\(#,##0\\);_(* "-"??_);_(@_)', "-"),
        ("-1234", "_(* #,##0_);_(* \\(#,##0\\)", "(1.234)"), ("-7", "#,##0;[Red]-#,##0", "-7"), ("-5", "0", "-5"),
        ("12500000", "#,##0.0,,", "12,5"), ("12500000", '#,##0.0,," triệu"', "12,5 triệu"),
        ("1000000", "#,##0 [$₫-42A]", "1.000.000 ₫"), ("1000000", '#,##0"đ"', "1.000.000đ"),
        ("2.5", "0", "3"), ("1.005", "0.00", "1,01"), ("5", "0.##", "5"), ("3", "@", "3"),
        ("123456789012", "General", None), ("0.00000000000001", "General", None), ("5", "# ?/?", None),
        ("5", "0.00E+00", None), ("5", "[>100]0;0", None), ("5", "[h]:mm", None), ("5", "0;0;0;0;0", None),
        ("5", "0" * 300, None), ("5", "#,0 0", None),
    ],
)  # fmt: skip
def test_a_number_shows_as_its_format_says(value, code, shown):
    assert number_shown(stored(value), code) == shown


@pytest.mark.parametrize("text", ["NaN", "Infinity", "1E+999999", "x", "", "1e21"])
def test_what_no_table_holds_is_no_number(text):
    assert stored(text) is None


def test_a_small_exponent_costs_nothing():
    assert number_shown(stored("1E-999999"), "0.00") == "0,00"
    assert stored("1.5E3") == Decimal(1500)


@pytest.mark.parametrize(
    ("code", "shown"), [("General", "a"), ("@", "a"), ('"Mã "@', "Mã a"), ("_(* #,##0_);_(@_)", "a"), ("0", "a"), ("dd/mm", "a")]
)  # fmt: skip
def test_a_text_stays_itself(code, shown):
    assert text_shown("a", code) == shown


def test_a_format_is_read_in_linear_time():
    linear(lambda code: number_shown(Decimal(5), code[:255]), repeated('"a"0#,'), 20_000)
    linear(lambda code: number_shown(Decimal(5), code), repeated("0"), 200)
