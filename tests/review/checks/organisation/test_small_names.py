"""Offices in small letters altogether (TC09)."""

import pytest
from growth import linear, repeated
from review.paged import found
from review.specimens import subject

from kehoach.review.catalogue import find
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("words", "right"),
    [("Theo sở y tế và bộ giáo dục và đào tạo.", ["Sở Y tế", "Bộ Giáo dục và Đào tạo"]), ("Mời hội phụ nữ xã dự.", ["Hội Phụ nữ"]),
     ("Báo cáo uỷ ban nhân dân xã Tân Lập.", ["Ủy ban nhân dân"]), ("Giấy do cục Quản lý thị trường cấp.", ["Cục Quản lý"])],
)  # fmt: skip
def test_the_name_is_told_with_its_capitals(words, right):
    page = subject(Specimen(True, "trang", f"doan: {words}\n"))
    assert [one.hint for one in find("TC09").check(page)] == [f'viết "{name}"' for name in right]


@pytest.mark.parametrize(
    "words",
    [
        "Các sở y tế; chi hội phụ nữ xã; cán bộ y tế; cơ sở y tế.",
        "Mời hội phụ nữ tham gia; hội nông dân họp.",
        "Cục bộ; cục diện.",
    ],
)
def test_several_offices_and_other_words_are_left_alone(words):
    assert found("TC09", f"doan: {words}\n") == []


def test_long_texts_are_read_in_time():
    linear(lambda text: found("TC09", text), repeated("các sở y tế, hội phụ nữ xã, ủy ban nhân dân ", "doan: "), 300)
