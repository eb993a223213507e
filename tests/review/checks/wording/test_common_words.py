"""Which words are common by the counts (VP71)."""

import pytest

from kehoach.review.checks.wording.common_words import Strength, always, compound, goes_on, strength


@pytest.mark.parametrize(
    ("word", "known"),
    [("chất lượng", Strength.CERTAIN), ("truyền thống", Strength.CERTAIN), ("tiền gửi", Strength.LIKELY),
     ("rơm rạ", Strength.LOOSE), ("thùng mì", Strength.NONE), ("chính phủ", Strength.NONE), ("trạm y", Strength.NONE),
     ("trường hợp", Strength.CERTAIN), ("ngữ văn", Strength.NONE)],
)  # fmt: skip
def test_the_counts_say_what_is_a_word_and_lists_what_is_a_name(word, known):
    assert strength(word) is known


def test_a_head_of_names_is_one_word_with_what_always_follows_it():
    assert compound("xã hội") is Strength.CERTAIN
    assert compound("sở giáo") is Strength.NONE
    assert always("môi trường")
    assert not always("sở giáo")


@pytest.mark.parametrize(
    ("word", "behind", "goes"),
    [
        ("Chính", " phủ họp", True),
        ("Tổ", " quốc.", True),
        ("Vụ", " cho tổ", False),
        ("Thôn", "", False),
        ("Em", " ", False),
    ],
)
def test_a_capital_may_open_the_word_with_what_stands_behind(word, behind, goes):
    text = f"các {word}{behind}"
    assert goes_on(word, text, 4 + len(word)) is goes
