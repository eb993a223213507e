"""A question as a comment shows it, and read back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.clone.word.questions import Question, as_text, from_text

ASKED = Question(
    "CL24",
    "số liệu trong bảng của kế hoạch cũ",
    "cập nhật số liệu",
    ("85%", "90%"),
    more="Còn 4 chỗ nữa hỏi như thế này",
)
texts = st.text(st.sampled_from("aăâ bc:-→5%.,“”"), min_size=1, max_size=20).map(lambda text: f"v{text}v")


def test_a_comment_says_question_cure_choices_and_code():
    assert as_text(ASKED).split("\n") == [
        "Số liệu trong bảng của kế hoạch cũ.",
        "→ Cập nhật số liệu.",
        "Có thể chọn:",
        "- 85%",
        "- 90%",
        "Còn 4 chỗ nữa hỏi như thế này.",
        "Mã: CL24",
    ]


def test_a_further_place_points_to_the_first():
    text = as_text(Question("CL24", "số liệu trong bảng", like="85% hộ"))
    assert text == "Như câu hỏi ở chữ “85% hộ”: số liệu trong bảng.\nMã: CL24"
    assert from_text(text) == Question("CL24", "số liệu trong bảng", like="85% hộ")


@given(
    texts,
    st.one_of(st.just(""), texts),
    st.lists(texts, max_size=3).map(tuple),
    st.sampled_from(["", "Còn 4 chỗ nữa hỏi như thế này"]),
)
def test_a_question_is_read_back(message, cure, choices, more):
    asked = Question("CL31", message, cure, choices, "Luật 72/2025/QH15", more)
    upper = (message[:1].upper() + message[1:], cure[:1].upper() + cure[1:])
    assert from_text(as_text(asked)) == Question("CL31", *upper, choices)


@pytest.mark.parametrize("text", ["", "Sửa lại câu này", "Mã:", "Mã: \nabc", "Mã: CL24\nđã xem"])
def test_what_a_person_wrote_is_no_question(text):
    assert from_text(text) is None
