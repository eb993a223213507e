"""The second syllable of a word left out before another word: told beside any neighbour, never where both fit."""

import pytest

from kehoach.law import cap_tieng
from kehoach.text.slips.dangling import is_word, meant
from kehoach.text.slips.found import Of, Slips

COUNTS = cap_tieng.bang_dem()


def missing(text):
    slips = Slips(COUNTS, cap_tieng.thoi_quen()).of(text)
    return [slip.meant for slip in slips if slip.of is Of.MISSING]


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Các thôn nghiêm thực hiện chế độ trực ban.", "nghiêm túc thực"),
        ("Giữ vững trật an toàn xã hội.", "trật tự an"),
        ("Văn phòng đã kiểm hồ sơ của các thôn.", "kiểm tra hồ"),
    ],
)
def test_a_word_that_ends_too_soon(text, right):
    assert missing(text) == [(right,)]


@pytest.mark.parametrize(
    "text",
    [
        "Bảo quản hồ sơ, chủ quản trực tiếp của trường.",
        "Nâng khả năng tự học; tổ kiểm tra gồm ba người.",
        "Công văn hướng dẫn thu phí; trồng cây xây dựng cảnh quan.",
    ],
)
def test_what_is_right_beside_its_neighbours(text):
    assert missing(text) == []


def test_what_is_meant_and_what_is_a_word():
    first, second, third = map(COUNTS.number, ("trật", "an", "toàn"))
    papers, number = meant(COUNTS, first, second, COUNTS.together(first, second))
    assert COUNTS.syllables[number] == "tự"
    assert papers > 100
    assert meant(COUNTS, first, -1, 0)[0] == 0
    assert is_word(COUNTS, second, third, COUNTS.together(second, third))
    assert not is_word(COUNTS, first, third, COUNTS.together(first, third))
