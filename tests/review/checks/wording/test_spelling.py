"""Words written twice, names and symbols among them (VP02)."""

import pytest
from review.paged import found


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("Họp ở thôn An Bình An Bình Hạ.", ["An Bình An Bình"]),
        ("Theo Nghị quyết số 19-NQ/TW NQ/TW của Đảng.", ["NQ/TW NQ/TW"]),
        ("Mỹ quan đô thị thị xã; đô thị thị trấn.", []),
        ("Theo Nghị quyết số 19-NQ/TW và NQ/TW khác.", []),
    ],
)
def test_names_and_symbols_twice(words, told):
    assert found("VP02", f"doan: {words}\n") == told
