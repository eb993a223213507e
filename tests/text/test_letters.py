import re
import string
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.letters import (
    LOWER,
    UPPER,
    apart,
    clean,
    fold,
    is_clean,
    lower_first,
    one_line,
    place_of,
    places_of,
    shortened,
    unaccented,
    upper_first,
)


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        (unicodedata.normalize("NFD", "Kế hoạch"), "Kế hoạch"),
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("a\x00\x07\x1fb", "ab"),
        ("a\ud800b", "ab"),
        ("a\u200bb\u00a0c\td", "a\u200bb\u00a0c\td"),
        ("😀 & < > {{ x }}", "😀 & < > {{ x }}"),
    ],
)
def test_normalises_what_is_documented_and_nothing_else(written, kept):
    assert clean(written) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more(text):
    once = clean(text)
    assert clean(once) == once
    assert is_clean(once)
    assert is_clean(text) == (once == text)


def test_folding_compares_without_tone_marks():
    assert fold("Ủy ban") == fold("Uỷ ban") == "uy ban"
    assert fold("Đề án") == "de an"


def test_small_words_about_letters():
    assert one_line("  a\n b\xa0 c ") == "a b c"
    assert lower_first("Tập huấn") == "tập huấn"
    assert lower_first("UBND xã") == "UBND xã"


def test_every_place_of_some_words_is_told_none_over_another():
    assert [*places_of("aa", "aaaa a.aa")] == [0, 2, 7]
    assert [*places_of("(x", "a(x)")] == [1]
    assert [*places_of("", "a")] == []


def test_marks_are_taken_off_every_letter_of_every_script():
    for start in range(0, 0x20000, 256):
        text = "".join(chr(code) for code in range(start, start + 256) if not 0xD800 <= code < 0xE000)
        plain = unicodedata.normalize("NFD", text.casefold().replace("đ", "d"))
        assert unaccented(text) == "".join(one for one in plain if not unicodedata.combining(one))


@pytest.mark.parametrize(
    ("words", "text", "number", "place"),
    [
        ("ab", "ab ab ab", 0, 0),
        ("ab", "ab ab ab", 1, 3),
        ("ab", "ab ab ab", 5, 6),
        ("x", "ab", 2, -1),
        ("", "ab", 3, 0),
    ],
)
def test_a_place_is_told_after_so_many_earlier_ones(words, text, number, place):
    assert place_of(words, text, number) == place


@pytest.mark.parametrize(
    ("text", "line"), [("a\tb", "a b"), ("a\xa0b", "a b"), ("a\nb", "a b"), ("a  b", "a b"), (" a b ", "a b"), ("\t", ""), ("", "")]
)  # fmt: skip
def test_white_space_of_any_kind_is_one_space(text, line):
    assert one_line(text) == line


@pytest.mark.parametrize(
    ("text", "lowered"), [("UBND xã", "UBND xã"), ("A lô", "a lô"), ("ỦY", "ỦY"), ("Ủy", "ủy"), ("", ""), (" A", " A"), ("3A", "3A")]
)  # fmt: skip
def test_an_abbreviation_keeps_its_capitals(text, lowered):
    assert lower_first(text) == lowered


def test_the_place_after_some_earlier_ones():
    assert [place_of("a", "a-a-a", number) for number in range(5)] == [0, 2, 4, 4, 4]
    assert (place_of("b", "a-a-a", 1), place_of("a", "a"), place_of("", "a", 3)) == (-1, 0, 0)
    assert place_of("a", "ba") == place_of("a", "ba", 0) == 1


def test_a_long_text_is_cut_off_at_sixty_letters():
    assert [shortened("a" * count) for count in (59, 60, 61)] == ["a" * 59, "a" * 60, "a" * 60 + "…"]
    assert shortened("abc", 2) == "ab…"
    assert [upper_first(text) for text in ("abC", "", "đá")] == ["AbC", "", "Đá"]


@pytest.mark.parametrize(
    ("text", "word"),
    [("kế hoạch", ""), ("ke\u0302\u0301 hoạch", "kế"), ("kế hoa\u0323ch năm", "hoạch"), ("\u0323 hoa\u0323ch", "hoạch"), ("", ""), ("\u2126 a", "Ω"), ("1\u0338 ke\u0302", "kê")],
)  # fmt: skip
def test_the_first_word_with_an_accent_apart(text, word):
    assert apart(text) == word


def test_each_vietnamese_letter_is_small_or_capital():
    small = {
        unicodedata.normalize("NFC", letter + tone)
        for letter in "aăâeêioôơuưy"
        for tone in ("", *"\u0300\u0301\u0303\u0309\u0323")
    }
    for letter in {*small, *string.ascii_lowercase, "đ"}:
        assert re.fullmatch(f"[{LOWER}]", letter), letter
        assert re.fullmatch(f"[{UPPER}]", letter.upper()), letter
        assert not re.fullmatch(f"[{UPPER}]", letter), letter
        assert not re.fullmatch(f"[{LOWER}]", letter.upper()), letter
