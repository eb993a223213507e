"""A noun of one syllable that is counted (VP71)."""

import pytest
from growth import linear, repeated
from review.paged import found


@pytest.mark.parametrize(
    ("words", "told"),
    [("Toàn xã có 14 Thôn với 3.250 hộ.", ["Thôn"]), ("Trao quà cho 25 Cháu.", ["Cháu"]), ("Biểu dương 30 Em đạt giải.", ["Em"]),
     ("Những Bậc phụ huynh có con nhỏ; từng Nhà, mỗi Lớp.", ["Những Bậc", "từng Nhà", "mỗi Lớp"]),
     ("Lễ ra quân có 4 Đội thanh niên.", ["Đội"]), ("Giao cho hai Xóm làm.", ["hai Xóm"])],
)  # fmt: skip
def test_it_is_small(words, told):
    assert sorted(found("VP71", f"doan: {words}\n")) == sorted(told)


@pytest.mark.parametrize(
    "words",
    ["Các Bộ, ngành; các Sở: Tài chính; các Ủy viên.", "Ngày 12 Thôn họp; lớp 5 Trường làng.", "Quận Hai Bà Trưng; mỗi Lớp 6A.",
     "Các Nghị quyết của Đảng; 32 Chi đội.", "Trường THPT Ba Gia."],
)  # fmt: skip
def test_names_bodies_and_ordinals_are_left_alone(words):
    assert found("VP71", f"doan: {words}\n") == []


def test_long_texts_are_read_in_time():
    linear(
        lambda text: found("VP71", text),
        repeated("có 14 Thôn, các Hộ, một số Em (Cây xanh) hệ Thống Đời Sống ", "doan: "),
        300,
    )
