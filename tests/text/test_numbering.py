import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.numbering import LABEL, capital, from_letter, from_roman, letter, roman


def test_letters_follow_the_vietnamese_alphabet_with_đ_after_d():
    assert [letter(n) for n in range(1, 24)] == list("abcdđeghiklmnopqrstuvxy")
    assert letter(24) == "aa"


def test_letters_that_number_nothing_are_refused():
    assert [from_letter(one) for one in "fjwză"] == [None] * 5


@given(st.integers(min_value=1, max_value=3999))
def test_roman_numerals_read_back(number):
    assert from_roman(roman(number)) == number


def test_roman_numerals_end_at_3999():
    assert [roman(number) for number in (3999, 4000, 12345)] == ["MMMCMXCIX", "4000", "12345"]


def test_malformed_roman_numerals_are_refused():
    assert [from_roman(one) for one in ("IIII", "VX", "IC", "", "A", "IVI")] == [None] * 6


@given(st.integers(min_value=1, max_value=2000))
def test_letters_read_back(number):
    assert from_letter(letter(number)) == number


def test_a_label_needs_a_space_after_it():
    assert LABEL.match("I. MỤC")["roman"] == "I"
    assert LABEL.match("1.1. Việc")["decimal"] == "1.1"
    assert LABEL.match("đ) Việc")["letter"] == "đ"
    assert LABEL.match("- Việc")["dash"] == "-"
    assert LABEL.match("1.250 người") is None
    assert LABEL.match("-Việc") is None


@pytest.mark.parametrize(
    ("number", "numeral"),
    [(1, "I"), (4, "IV"), (5, "V"), (9, "IX"), (10, "X"), (14, "XIV"), (40, "XL"), (49, "XLIX"), (50, "L"), (90, "XC"), (100, "C"), (400, "CD"), (500, "D"), (900, "CM"), (1000, "M"), (1994, "MCMXCIV"), (3999, "MMMCMXCIX")],
)  # fmt: skip
def test_each_sign_of_a_roman_numeral(number, numeral):
    assert (roman(number), from_roman(numeral)) == (numeral, number)


def test_numbers_begin_at_one():
    for made in (roman, letter, capital):
        assert made(1) in ("I", "a", "A")
        with pytest.raises(ValueError, match="0"):
            made(0)
    assert [capital(number) for number in (2, 26, 27, 52, 53, 703)] == ["B", "Z", "AA", "AZ", "BA", "AAA"]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("XIV. A", "roman", "XIV"), ("I.", "roman", "I"), ("I.A", None, None), ("1.1 A", "decimal", "1.1"), ("1.12.3. A", "decimal", "1.12.3"), ("123. A", "arabic", "123"), ("1234. A", None, None), ("a) A", "letter", "a"), ("aa)", "letter", "aa"), ("a. A", None, None), ("- A", "dash", "-"), ("– A", "dash", "–"),
        ("+ A", "plus", "+"), ("+", "plus", "+"), ("+A", None, None), ("* A", None, None), ("", None, None),
    ],
)  # fmt: skip
def test_a_label_at_the_start_of_a_line(text, kind, words):
    found = LABEL.match(text)
    assert (found and found.lastgroup, found and found[found.lastgroup]) == (kind, words)
