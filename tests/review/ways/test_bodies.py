"""A small body is written in one way: capitals of its name, else of its kind (TC07)."""

import pytest
from growth import linear, repeated
from review.paged import found


def told(*paragraphs):
    return found("TC07", "".join(f"doan: {words}\n" for words in paragraphs))


@pytest.mark.parametrize(
    ("words", "quotes"),
    [("Giao Tổ Văn phòng, Tổ Văn phòng; mời tổ văn phòng.", ["tổ văn phòng"]),
     ("Họp tại điểm Tân Lập; phụ trách Điểm Tân Lập.", ["điểm Tân Lập"]),
     ("Giao Ban công tác Mặt trận; mời Ban Công tác MT thôn.", ["Ban công tác"])],
)  # fmt: skip
def test_a_name_in_two_capitals_is_told_at_the_rarer_way(words, quotes):
    assert told(words) == quotes


@pytest.mark.parametrize(
    "words",
    ["Giao Tổ Văn phòng; các tổ văn phòng; Tổ trưởng tổ chuyên môn.", "Tổ chức Hội nghị; tổ chức hội nghị; đội ngũ Giáo viên; đội ngũ giáo viên.",
     "Tại điểm Tân Lập. Điểm Tân Lập có hai lớp.", "Giao tổ văn phòng; Tổ văn phòng họp.", "TỔ VĂN PHÒNG"],
)  # fmt: skip
def test_several_bodies_openings_and_other_words_are_left_alone(words):
    assert told(words) == []


def test_long_texts_are_read_in_time():
    linear(told, repeated("giao Tổ Văn phòng và tổ văn phòng, điểm Tân Lập, Điểm Tân Lập "), 200)
