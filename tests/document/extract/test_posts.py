"""A post in capitals comes back in the letters data/ and Phụ lục II write it in."""

import pytest

from kehoach.document.extract.signature import post_of


@pytest.mark.parametrize(
    ("printed", "written"),
    [
        ("PHÓ CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ", "Phó Chủ tịch Ủy ban nhân dân xã"),
        ("CHỦ TỊCH ỦY BAN NHÂN DÂN XÃ MINH LONG", "Chủ tịch Ủy ban nhân dân xã Minh Long"),
        ("GIÁM ĐỐC SỞ NỘI VỤ", "Giám đốc Sở Nội vụ"),
        ("PHÓ TRƯỞNG BAN", "Phó Trưởng ban"),
        ("Phó Chủ tịch UBND xã", "Phó Chủ tịch UBND xã"),
        ("KẾ TOÁN TRƯỞNG", "Kế toán trưởng"),
    ],
)
def test_a_post_has_its_letters(printed, written):
    assert post_of(printed) == written
