import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.letters import clean, fold, is_clean, lower_first, one_line


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
