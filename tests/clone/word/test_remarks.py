"""What only the Word hand asks."""

import pytest

from kehoach.clone.decisions import Remark
from kehoach.clone.word.comments import in_order, words_at
from kehoach.clone.word.leaf import WordLeaf
from kehoach.clone.word.printed import Span, whole
from kehoach.clone.word.remarks import not_made, targets
from kehoach.clone.word.standing import Standing
from kehoach.clone.worklist import CarriedOutcome
from kehoach.document.compose.header import NUMBER_BLANK
from kehoach.word.revise import WhyNotMade


def leaf(words, part, **known):
    return WordLeaf(view=words, part=part, standing=Standing(words), block=0, **known)


def test_each_target_is_asked_about_but_in_the_same_year():
    leaves = [leaf("85", "chi_tieu", field="gia_tri", figure=True), leaf("80", "chi_tieu", field="nam_truoc", figure=True), leaf("85", "chi_tieu", field="gia_tri")]  # fmt: skip
    assert [(found.code, found.leaf) for found in targets(leaves, 1)] == [("CL66", leaves[0])]
    assert list(targets(leaves, 0)) == []


@pytest.mark.parametrize(
    ("why", "new", "old_letters", "message", "cure"),
    [
        (WhyNotMade.NOT_FOUND, "xã", False, "“huyện” → “xã”", "sửa tay trong Word; tệp dùng phông cũ (.VnTime, VNI) thì đổi cả tệp sang Unicode rồi chép lại"),
        (WhyNotMade.NOT_FOUND, "xã", True, "chữ gõ theo bảng mã cũ (TCVN3, VNI)", "đổi cả tệp sang Unicode rồi chép lại; không đổi thì sửa tay trong Word từng chỗ"),
        (WhyNotMade.REFILLED, " ", True, "“huyện” → để trống", "bấm vào chữ ấy, Ctrl+Shift+F9 để thành chữ thường, rồi sửa"),
    ],
)  # fmt: skip
def test_a_change_that_could_not_be_made_says_why_and_what_to_do(why, new, old_letters, message, cure):
    found = not_made(None, " huyện ", new, why, old_letters=old_letters)
    assert (found.code, found.message, found.cure) == ("CL60", f"chưa sửa được {message}: {why}", cure)


@pytest.mark.parametrize(
    ("words", "part", "value", "spans"),
    [
        ("05", "so", "", [Span(0, 2, NUMBER_BLANK)]), ("05", "so", "6", [Span(0, 2, "6")]), ("SỞ NỘI VỤ", "co_quan", "Sở Tài chính", [Span(0, 9, "SỞ TÀI CHÍNH")]),
        ("Sở Nội vụ", "co_quan", "Sở Tài chính", [Span(0, 9, "Sở Tài chính")]), ("SỞ  NỘI VỤ", "co_quan", "Sở Nội vụ", []),
    ],
)  # fmt: skip
def test_a_whole_value_is_shown_as_the_file_shows_it(words, part, value, spans):
    assert whole(leaf(words, part), value) == spans


@pytest.mark.parametrize(
    ("at", "end", "words"), [(None, None, "Đạt 85%"), (0, 3, "Đạt"), (4, None, "85%"), (None, 3, "Đạt")]
)
def test_the_words_a_remark_speaks_of(at, end, words):
    spoken = leaf("Đạt 85%", "nhiem_vu")
    remark = Remark(CarriedOutcome.CAN_QUYET, "CL22", "", "", "", leaf=spoken, at=at, end=end)
    assert words_at(remark, spoken) == words
    other = WordLeaf(view="//2026", part="ngay", standing=Standing("ngày 05 tháng 3"), block=0)
    assert words_at(remark._replace(leaf=other), other) == "//2026"


def test_remarks_stand_in_the_order_of_their_words():
    spoken = leaf("Đạt 85%", "nhiem_vu")
    of_leaf = [Remark(CarriedOutcome.CAN_QUYET, "CL22", "", "", "", leaf=spoken, at=at) for at in (None, 0, 4)]
    assert [in_order(remark) for remark in of_leaf] == [(*spoken.order, at) for at in (0, 0, 4)]
    assert in_order(of_leaf[2]._replace(leaf=None)) == (0, 0, 0)
