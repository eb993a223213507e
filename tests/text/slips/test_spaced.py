"""Text read with its letters apart is not judged syllable by syllable."""

from collections import Counter

from kehoach.text.slips.spaced import is_spaced_out


def vocabulary(text):
    return Counter(text.split())


def test_letters_apart_are_seen():
    assert is_spaced_out(vocabulary("T hủ tướ ng Chính ph ủ ngh ị quy ết th ông tr ị nh"))


def test_typed_text_is_none():
    assert not is_spaced_out(vocabulary("Thủ tướng Chính phủ ban hành Nghị quyết điểm th và tr"))
    assert not is_spaced_out(vocabulary("125 tr đồng, 30 tr đồng, 15 tr đồng cho 20 ng"))
    assert not is_spaced_out({})
