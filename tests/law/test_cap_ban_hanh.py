"""The level an agency issues at is told by its name and its chủ quản, or by nothing."""

from __future__ import annotations

import pytest

from kehoach.law.cap_ban_hanh import cap_ban_hanh


@pytest.mark.parametrize(
    ("ten", "chu_quan", "cap"),
    [
        ("UBND xã Minh Long", "", "xa"),
        ("Ủy ban nhân dân phường Bến Thành", "", "xa"),
        ("UBND huyện Tủa Chùa", "", "huyen"),
        ("UBND tỉnh Lạng Sơn", "", "tinh"),
        ("UBND thành phố Hải Phòng", "", "tinh"),
        ("Sở Nội vụ", "UBND tỉnh Lạng Sơn", "so"),
        ("Bộ Nội vụ", "", "bo"),
        ("Trường Tiểu học Kim Đồng", "UBND xã Minh Long", "xa"),
        ("Trung tâm Giáo dục thường xuyên", "Sở Giáo dục và Đào tạo", None),
        ("Học viện An Bình", "UBND xã An Bình", None),
        ("Ban Quản lý các khu công nghiệp", "Ủy ban nhân dân tỉnh Phú Thọ", "so"),
        ("Ban Chỉ đạo Chuyển đổi số xã Minh Long", "", "xa"),
        ("Ban Chỉ đạo Phòng thủ dân sự phường 1", "", "xa"),
        ("Ban Chỉ đạo Chuyển đổi số thị xã Mường Lay", "", "huyen"),
        ("Ban Chỉ đạo mỗi xã một sản phẩm tỉnh Điện Biên", "", "tinh"),
        ("Ban Chỉ đạo Chuyển đổi số thành phố Hải Phòng", "", "tinh"),
        ("Ban Chỉ đạo Phòng thủ dân sự tỉnh", "", "tinh"),
        ("Ban Chỉ đạo Phòng, chống tệ nạn xã hội", "", None),
        ("Ban Chỉ đạo mỗi xã một sản phẩm", "", None),
    ],
)
def test_the_level_of_a_name(ten: str, chu_quan: str, cap: str | None) -> None:
    assert cap_ban_hanh(ten, chu_quan) == cap


def test_a_kind_the_author_names_has_a_level_too() -> None:
    assert cap_ban_hanh("Học viện An Bình", "UBND xã An Bình", "truong") == "xa"
