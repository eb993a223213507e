"""Text read with its letters apart is not judged syllable by syllable."""

from kehoach.text.slips.spaced import is_spaced_out


def test_letters_apart_are_seen():
    assert is_spaced_out(["T hủ tướ ng Chính ph ủ", "ngh ị quy ết th ông tr ị nh"])


def test_typed_text_is_none():
    assert not is_spaced_out(["Thủ tướng Chính phủ ban hành Nghị quyết", "khổ A4, điểm th, tr. 5"])
    assert not is_spaced_out([])
