"""Unit words with a capital inside a sentence (VP28)."""

import pytest
from review.paged import found


@pytest.mark.parametrize(
    ("words", "told"),
    [("Trong năm qua, Thôn Bon Thớp làm tốt.", ["Thôn Bon Thớp"]), ("Năm nay UBND Thị trấn Thứa họp.", ["Thị trấn Thứa"]),
     ("Đường nối Xóm Đồng Tâm với chợ.", ["Xóm Đồng Tâm"])],
)  # fmt: skip
def test_the_unit_is_small_before_its_name(words, told):
    assert found("VP28", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    "words", ["Học sinh Trường THCS Thị trấn Vôi.", "Theo Xã Đoàn Minh Long.", "Cuộc họp, Bản tin."]
)
def test_names_of_schools_and_bodies_keep_it(words):
    assert found("VP28", f"doan: {words}\n") == []
