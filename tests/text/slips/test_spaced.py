"""Text read with its letters apart is not judged syllable by syllable."""

from collections import Counter

import pytest

from kehoach.text.slips.spaced import is_spaced_out


def vocabulary(text):
    return Counter(text.split())


def test_letters_apart_are_seen():
    assert is_spaced_out(vocabulary("T hủ tướ ng Chính ph ủ ngh ị quy ết th ông tr ị nh"))


def test_typed_text_is_none():
    assert not is_spaced_out(vocabulary("Thủ tướng Chính phủ ban hành Nghị quyết điểm th và tr"))
    assert not is_spaced_out(vocabulary("125 tr đồng, 30 tr đồng, 15 tr đồng cho 20 ng"))
    assert not is_spaced_out({})


@pytest.mark.parametrize(
    ("pieces", "words", "apart"),
    [
        ({"ng": 4, "nh": 4, "ch": 4}, 4200, True), ({"ng": 4, "nh": 4, "ch": 4}, 4300, False), ({"ng": 4, "nh": 4, "ch": 3}, 1000, False),
        ({"th": 1, "tr": 1, "kh": 1}, 26, True), ({"th": 1, "tr": 1, "kh": 1}, 27, False), ({"ph": 50, "gh": 50}, 100, False), ({"ph": 9, "gh": 2, "ngh": 1}, 500, True),
    ],
)  # fmt: skip
def test_three_kinds_one_in_360_words_and_twelve_or_one_in_ten(pieces, words, apart):
    assert is_spaced_out({**pieces, "xã": words}) is apart
