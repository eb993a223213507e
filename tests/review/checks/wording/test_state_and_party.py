"""The State and the Party in small letters (VP30)."""

import pytest
from review.paged import found


@pytest.mark.parametrize(
    ("words", "told"),
    [("Thực hiện chính sách của nhà nước.", ["nhà nước"]), ("Chủ trương của Đảng và nhà nước.", ["nhà nước"]),
     ("Quán triệt nghị quyết của đảng đến từng chi bộ.", ["đảng"])],
)  # fmt: skip
def test_they_have_a_capital(words, told):
    assert found("VP30", f"doan: {words}\n") == told


@pytest.mark.parametrize(
    "words",
    [
        "Ngân sách nhà nước; cơ quan đảng, nhà nước.",
        "Nghị quyết của đảng bộ; quy định của đảng ủy; chính sách của Nhà nước.",
    ],
)
def test_what_is_of_them_is_small(words):
    assert found("VP30", f"doan: {words}\n") == []
