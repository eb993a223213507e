"""Numbers in words: what is written is read back, and the ways people write are understood."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.spoken import from_words, in_words


@given(st.integers(0, 10**15 - 1))
def test_what_is_written_is_read_back(number):
    assert from_words(in_words(number)) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [("hai mươi lăm triệu", 25_000_000), ("Một trăm linh năm nghìn", 105_000), ("hai mươi tư triệu", 24_000_000),
     ("một tỷ hai trăm triệu chẵn", 1_200_000_000), ("ba trăm sáu mươi ngàn", 360_000), ("mười lăm", 15), ("bẩy trăm", 700),
     ("hai lăm triệu", None), ("hai ba triệu", None), ("một nghìn triệu", None), ("hai triệu nghìn", None),
     ("hai triệu tỷ", 2 * 10**15), ("một nghìn hai tỷ", 1_002 * 10**9),
     ("bằng chữ", None), ("", None), ("năm học", None)],
)  # fmt: skip
def test_ways_of_writing(words, number):
    assert from_words(words) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [(21, "hai mươi mốt"), (1_005, "một nghìn không trăm lẻ năm"), (10, "mười"), (115, "một trăm mười lăm")],
)
def test_words(number, words):
    assert in_words(number) == words


@pytest.mark.parametrize("number", [-1, 10**15])
def test_what_is_too_large(number):
    with pytest.raises(ValueError, match=str(number)):
        in_words(number)


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("hai mươi mốt", 21), ("hai mươi nhăm", 25), ("hai mươi lăm", 25), ("bẩy", 7), ("bốn mươi tư", 44), ("không", 0), ("mười", 10), ("một trăm lẻ một", 101), ("một trăm linh một", 101), ("một trăm và một", 101), ("một triệu chẵn", 1_000_000), ("hai tỉ", 2 * 10**9), ("ba nghìn", 3_000),
        ("ba ngàn", 3_000), ("một nghìn tỷ", 10**12), ("mười một nghìn, hai trăm", 11_200), ("MƯỜI HAI", 12), ("hai trăm năm mươi", 250), ("một trăm mươi", 100), ("lẻ", 0), ("một hai", None), ("một đồng", None), ("một " + "lẻ " * 59, 1), ("một " + "lẻ " * 60, None),
    ],
)  # fmt: skip
def test_each_word_of_a_number(words, number):
    assert from_words(words) == number


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"), (1, "một"), (5, "năm"), (11, "mười một"), (15, "mười lăm"), (20, "hai mươi"), (31, "ba mươi mốt"), (55, "năm mươi lăm"), (100, "một trăm"), (101, "một trăm lẻ một"), (1_000, "một nghìn"), (1_100, "một nghìn một trăm"), (1_010, "một nghìn không trăm mười"),
        (10**6, "một triệu"), (10**9, "một tỷ"), (10**9 + 1, "một tỷ không trăm lẻ một"), (10**12, "một nghìn tỷ"), (999, "chín trăm chín mươi chín"),
    ],
)  # fmt: skip
def test_each_number_in_its_words(number, words):
    assert in_words(number) == words
