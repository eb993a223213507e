"""Words of the heading above who approves, to the letter."""

import pytest

from kehoach.document.label.approves import begins, heads


@pytest.mark.parametrize(
    ("words", "capitals", "cell"),
    [
        ("Phê duyệt", True, True), ("Phê duyệt của", True, True), ("Phê duyệt của UBND xã", True, True), ("Phê duyệt : ", True, True), ("Ban giám hiệu duyệt", True, False), ("Hiệu trưởng phê duyệt", True, False), ("Phê duyệt BGH", True, True), ("Duyệt ban giám hiệu", True, True),
        ("Duyệt lãnh đạo", True, True), ("Duyệt lãnh đạo đơn vị", True, True), ("Duyệt cấp trên", True, True), ("Duyệt kế hoạch", False, False), ("Kế hoạch được duyệt xong", False, False), ("", False, False), (" :", False, False), ("Phê duyệtcủa", False, False),
    ],
)  # fmt: skip
def test_what_heads_in_capitals_and_in_a_cell(words, capitals, cell):
    assert heads(words.upper()) is capitals
    assert heads(words.upper(), cell=True) is capitals
    assert heads(words, cell=True) is cell
    assert heads(words) is False


def test_a_post_in_capitals_approves():
    assert heads("PHÊ DUYỆT HIỆU TRƯỞNG")
    assert not heads("Phê duyệt Hiệu trưởng", cell=True)
    assert not heads("PHÊ DUYỆT THỦ KHO")


@pytest.mark.parametrize(
    ("words", "begun"),
    [("PHÊ DUYỆT KẾ HOẠCH", True), ("DUYỆT", True), ("Phê duyệt", False), ("KẾ HOẠCH PHÊ DUYỆT", False), ("DUYỆTX", False), ("DUYỆT ".ljust(120, "A"), True), ("DUYỆT ".ljust(121, "A"), False)],
)  # fmt: skip
def test_capitals_that_begin_as_a_heading_does(words, begun):
    assert begins(words) is begun


@pytest.mark.parametrize(("length", "fits"), [(120, True), (121, False)])
def test_a_heading_is_no_longer_than_a_line(length, fits):
    words = "A" * 50 + " PHÊ DUYỆT"
    assert heads(words + " " * 200), "blanks behind it count nothing"
    long = "PHÊ DUYỆT   CỦA " + "A" * (length - 16)
    assert heads(long) is False or fits
    assert heads("PHÊ DUYỆT CỦA " + "A" * 99)
    assert heads("PHÊ DUYỆT CỦA " + "A" * 101) is False
