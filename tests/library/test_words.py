"""Words in the one writing they are indexed in."""

import unicodedata

import pytest

from kehoach.library.words import as_written, has_marks, without_marks


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Hoà Bình", "hòa bình"), ("hòa bình", "hòa bình"), ("KHOẺ", "khỏe"), ("thuỷ lợi", "thủy lợi"),
        ("Quý III", "quý iii"), ("quỹ", "quỹ"), ("hoàn", "hoàn"), ("hoài", "hoài"), ("xoá mù", "xóa mù"),
        ("toà án", "tòa án"), ("loè, loà", "lòe, lòa"), ("30/2020/NĐ-CP", "30/2020/nđ-cp"),
    ],
)  # fmt: skip
def test_both_tone_styles_are_one(typed, written):
    assert as_written(typed) == written
    assert as_written(unicodedata.normalize("NFD", typed)) == written


def test_marks_are_folded_and_so_is_the_stroke():
    assert without_marks("điện biên đưa") == "dien bien dua"
    assert [has_marks(word) for word in ("điện", "dien", "Đ", "d", "30", "ubnd", "ủy")] == [1, 0, 1, 0, 0, 0, 1]
