"""Which figures a plan aims at."""

import pytest

from kehoach.clone.aims import is_aim
from kehoach.clone.leaf import Leaf


@pytest.mark.parametrize(
    ("view", "part", "above", "aim"),
    [
        ("Phấn đấu 100% hộ", "nhiem_vu", (), True),
        ("tỷ lệ đạt 100%", "nhiem_vu", (), True),
        ("Phấn đấu hết mình. Rà soát 100% hộ", "nhiem_vu", (), False),
        ("100% hộ", "muc_tieu", (), True),
        ("100% hộ", "muc_khac", ("Chỉ tiêu chủ yếu",), True),
        ("100% hộ", "phu_luc", ("Mục tiêu năm 2025", "Phụ lục"), True),
        ("100% văn bản theo quy định", "nhiem_vu", ("Yêu cầu",), False),
    ],
)
def test_goals_and_what_is_striven_for_are_aims(view, part, above, aim):
    leaf = Leaf(view=view, part=part, above=above)
    assert is_aim(leaf, view.index("100")) is aim
