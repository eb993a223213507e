"""People the old plan names."""

import pytest

from kehoach.clone import Target, clone

HEAD = "cap: xa\nco_quan: Ủy ban nhân dân xã Minh Long\nngay: //2025\ntrich_yeu: Công tác năm 2025\n"


@pytest.mark.parametrize(
    "words",
    ["Chủ tịch, các Phó Chủ tịch (Đ/c Phúc)", "giao đồng chí Nguyễn Văn An phụ trách", "Liên hệ ông Lò Văn Inh.",
     "Trần Thị Bình, Phó Chủ tịch: phụ trách chung", "Trần Thị Bình - Trưởng ban"],
)  # fmt: skip
def test_a_person_is_asked_about(carried, words):
    assert "CL29" in carried(words).codes


@pytest.mark.parametrize(
    "words",
    ["đồng chí Chủ tịch Ủy ban nhân dân xã", "Đường Nguyễn Văn Cừ, Trường Tiểu học Trần Phú", "ông bà, cha mẹ",
     "học tập tư tưởng Hồ Chí Minh", "các đồng chí Bí thư chi bộ", "Lê ki ma, mai vàng", "Đ/c nào cũng làm"],
)  # fmt: skip
def test_titles_streets_and_common_words_are_nobody(carried, words):
    assert "CL29" not in carried(words).codes


def test_each_recipient_called_by_name_has_its_place():
    text = HEAD + "noi_nhan:\n  - Như trên\n  - PCT UBND tỉnh (Đ/c Phúc)\n  - PCT UBND xã (Đ/c Hạnh)\n"
    (asked,) = [one for one in clone(text, "", Target(2026)).worklist if one.code == "CL29"]
    assert [asked.place.line, *(one.line for one in asked.cho_khac)] == [7, 8]
