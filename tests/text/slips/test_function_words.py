"""Function words miswritten, and two that never meet."""

import pytest

from kehoach.law import cap_tieng
from kehoach.text.slips.found import Of, Slips
from kehoach.text.slips.function_words import Frame, never_meet
from kehoach.text.slips.grade import Sure

FRAME = Frame("để", frozenset({"vấn"}), frozenset({"án"}), frozenset(), frozenset({"người"}))


@pytest.fixture(scope="module")
def slips():
    return Slips(cap_tieng.bang_dem(), cap_tieng.thoi_quen())


def told(slips, text):
    found = [one for one in slips.of(text) if one.sure >= Sure.PROBABLY]
    return [(one.of, text[one.start : one.end], one.cure, one.sure) for one in found]


@pytest.mark.parametrize(
    ("left", "right", "fits"),
    [("lợi", "người", True), ("vấn", "người", False), ("lợi", "án", False), ("lợi", "nơi", False), ("", "người", True)],
)
def test_a_frame_says_where_a_word_may_be_meant(left, right, fits):
    assert FRAME.fits(left, right) is fits


def test_a_frame_may_ask_for_a_word_before():
    asking = FRAME._replace(behind=frozenset({"lợi"}))
    assert asking.fits("lợi", "người")
    assert not asking.fits("kiện", "người")


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("Phối hợp vơi Trạm Y tế khám bệnh.", "vơi Trạm", "với Trạm"),
        ("Tạo điều kiện đề người dân nộp hồ sơ.", "đề người", "để người"),
        ("Các tổ chức sẻ được hỗ trợ vốn.", "sẻ được", "sẽ được"),
        ("Rà soát hộ nghèo trông tháng 9.", "trông tháng", "trong tháng"),
        ("Tai các trường mầm non trên địa bàn xã.", "Tai các", "Tại các"),
        ("Gửi báo cáo vè", "cáo vè", "cáo về"),
    ],
)
def test_a_function_word_is_a_hint_with_its_cure(slips, text, wrong, right):
    assert told(slips, text) == [(Of.SWAPPED, wrong, right, Sure.PROBABLY)]


@pytest.mark.parametrize(
    "text",
    [
        "Các vấn đề người dân phản ánh; chuyên đề nâng cao.",
        "Chia sẻ với các hộ; hò vè về an toàn giao thông; tự vá xe.",
        "Cụ bà trông coi đền, cô nuôi trông trẻ; thiên tai tại các xã.",
        "Người ra tù từ năm 2024; cắt cỏ các tuyến đường; đàn chó người dân nuôi.",
        "Ông Lê Vơi các năm trước.",
    ],
)
def test_the_same_words_are_right_elsewhere(slips, text):
    assert told(slips, text) == []


@pytest.mark.parametrize("words", ["của tại", "những sẽ", "với tại"])
def test_two_that_never_meet_are_a_hint_without_a_cure(slips, words):
    found = told(slips, f"Nâng cao trách nhiệm {words} cơ sở.")
    assert found == [(Of.MISSING, words, None, Sure.PROBABLY)]


def test_one_that_is_part_of_a_word_is_none(slips):
    assert told(slips, "Người ra vào tại cổng trường.") == []


def test_whether_two_meet_is_what_papers_say():
    counts = cap_tieng.bang_dem()
    assert never_meet(counts, "của", "tại")
    assert not never_meet(counts, "của", "các")
