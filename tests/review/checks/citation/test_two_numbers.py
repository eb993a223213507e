"""One paper cited by two numbers: the same digits in another order, no other ones."""

import pytest
from review.paged import found

TITLE = "về phê duyệt Chiến lược phát triển thư viện đến năm 2030"


@pytest.mark.parametrize(
    ("first", "second", "told"),
    [("1357", "1375", True), ("1357", "1357", False), ("1122", "1112", False), ("1357", "1358", False)],
)
def test_digits_in_another_order_are_told(first, second, told):
    lines = [
        f"doan: Thực hiện Quyết định số {number}/QĐ-TTg ngày 12/11/2025 của Thủ tướng Chính phủ {TITLE}."
        for number in (first, second)
    ]
    assert bool(found("CC40", "\n".join(lines))) is told
