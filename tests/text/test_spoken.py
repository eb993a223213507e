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
     ("hai lăm triệu", None), ("hai ba triệu", None),
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
