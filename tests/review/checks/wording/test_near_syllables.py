"""Words of no shape that a neighbour explains (VP04)."""

import pytest
from review.paged import found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Thực hiện Kế hoạch của Hyện ủy.", ["Hyện"]),
        ("Giao thôn chnh trang nhà văn hóa.", ["chnh"]),
        ("Họp ở Đắk Lắk với xã Krông Nô.", []),
        ("Ghi bmnl vào sổ; dùng tnhh khi viết tắt.", []),
        ("Hyện Zxq báo cáo.", []),
    ],
)
def test_a_letter_is_missing(words, told):
    assert found("VP04", f"doan: {words}\n") == told
