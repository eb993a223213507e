"""The shape of a syllable: what can be, what cannot, where the tone stands."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.syllable import TONES, possible, repaired, school, shape

WHOLE = [
    "nghiêng",
    "khuỷu",
    "nguyễn",
    "huỳnh",
    "quốc",
    "quý",
    "quí",
    "giếng",
    "gìn",
    "giá",
    "gì",
    "mía",
    "múa",
    "hoạch",
    "ngoằn",
    "ngoèo",
    "xoong",
    "goòng",
    "quẹo",
    "quỳnh",
    "uyên",
    "yêu",
    "yến",
    "ỷ",
    "khuya",
    "thuở",
    "rượu",
    "nghĩa",
    "kế",
    "cá",
    "gỗ",
    "ghế",
    "ngành",
    "nghề",
    "bưởi",
    "chuyện",
    "tuyết",
    "suýt",
    "ế",
    "ơi",
    "ừ",
    "ủy",
    "uỷ",
    "đoàn",
    "thuyền",
    "quyết",
    "hươu",
    "toàn",
    "xuất",
    "loét",
    "quắc",
    "quây",
    "giữa",
    "giêng",
]
BROKEN = [
    "nghành",
    "ngiêm",
    "cế",
    "ké́",
    "kĩênn",
    "thựchiện",
    "lươợng",
    "bb",
    "hoc",
    "tiêp",
    "xuât",
    "nguời",
    "ghành",
    "kuốc",
    "trg",
    "ngoaơn",
]


@pytest.mark.parametrize("word", WHOLE)
def test_a_word_of_the_language_is_possible(word):
    assert possible(word)
    assert possible(word.upper())
    assert repaired(word) == ""


@pytest.mark.parametrize("word", BROKEN)
def test_a_slip_is_not_possible(word):
    assert not possible(word)


@pytest.mark.parametrize(
    ("wrong", "right"),
    [("họat", "hoạt"), ("tòan", "toàn"), ("qủa", "quả"), ("qúy", "quý"), ("gía", "giá"), ("HỌACH", "HOẠCH"), ("khỏan", "khoản"), ("Tíên", "Tiến")],
)  # fmt: skip
def test_a_tone_goes_where_it_belongs(wrong, right):
    assert shape(wrong) is not None
    assert not possible(wrong)
    assert repaired(wrong) == right


@pytest.mark.parametrize(("old", "new"), [("hòa", "hoà"), ("khỏe", "khoẻ"), ("thủy", "thuỷ"), ("ủy", "uỷ")])
def test_both_schools_are_right(old, new):
    assert possible(old)
    assert possible(new)
    assert (school(old), school(new)) == ("cũ", "mới")


def test_words_both_schools_write_alike_have_no_school():
    assert [school(word) for word in ("hoàn", "quý", "mía", "hoài", "giá")] == [""] * 5


@given(st.text(alphabet="abcdđeghiklmnopqrstuvxyăâêôơưáàảãạếồữ", min_size=1, max_size=9))
def test_a_repair_is_possible_and_changes_only_the_tone(word):
    right = repaired(word)
    if right:
        assert possible(right)
        assert bare(right) == bare(word)


@given(st.text(max_size=12))
def test_any_text_is_answered_without_an_error(word):
    shape(word)
    repaired(word)
    school(word)


def bare(word):
    plain = "".join(sign for sign in unicodedata.normalize("NFD", word) if sign not in TONES)
    return unicodedata.normalize("NFC", plain)
