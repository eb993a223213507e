"""Families ND, SL, TG, TC on the seeds: the mistakes a reader found, row by row."""

import pytest
from review.seeded import EXAMPLE_OF, of_example, of_seed

FAMILIES = ("ND", "SL", "TG", "TC")
ROWS = [
    ("000", 7, "ND11", "“Đào tạo, bồi dưỡng nhà giáo và cán bộ quản lý các trường mầm non giai đoạn 2018-2025”"),
    ("000", 9, "TG09", "2018 - 2025"),
    ("000", 15, "TC08", "phòng Tài chính - Kế hoạch"),
    ("000", 16, "TC08", "phòng Giáo dục và Đào tạo"),
    ("001", 13, "TC07", "Phòng Kế hoạch-Tài chính"),
    ("001", 14, "SL02", "277 người (60%)"),
    ("001", 15, "SL02", "99 người (21,47%)"),
    ("001", 17, "ND06", "94,5% giáo viên mầm non đạt trình độ từ cao đẳng sư phạm mầm non trở lên"),
    ("001", 31, "TC08", "phòng Giáo dục và Đào tạo"),
    ("001", 32, "TC08", "phòng GD&ĐT"),
    ("001", 33, "TC07", "GDĐT"),
    ("001", 34, "TC08", "phòng Tài chính - Kế hoạch"),
    ("004", 7, "TC07", "Phòng Văn hóa – Xã hội"),
    ("004", 18, "TC02", "Phòng Kinh tế"),
    ("004", 19, "TC03", "Sở Giáo dục và Đào tạo"),
]
"""Seed, row of the list of mistakes, code, words. Not reached: 001 row 18 (the baseline is a sum of two shares the
text does not add), 000 row 26 (a target in prose, without a figure), 002 row 22 (duties told in dash items)."""
NEWS_PAGE = [("003", 7, "TG09", "2018 - 2025")]


@pytest.mark.parametrize(("seed", "row", "code", "words"), ROWS + NEWS_PAGE)
def test_a_mistake_in_the_file_is_found(seed, row, code, words):
    assert (code, words) in [one[:2] for one in of_seed(seed, FAMILIES)], row


@pytest.mark.parametrize(("seed", "row", "code", "words"), ROWS)
def test_the_same_mistake_in_the_example_is_found(seed, row, code, words):
    assert (code, words) in [one[:2] for one in of_example(EXAMPLE_OF[seed], FAMILIES)], row


@pytest.mark.parametrize("seed", ["000", "001", "002", "003", "004"])
def test_nothing_else_is_called_wrong(seed):
    known = {(code, words) for number, _, code, words in ROWS + NEWS_PAGE if number == seed}
    assert [one for one in of_seed(seed, FAMILIES) if one[:2] not in known and one[2] != "gợi ý"] == []


def test_only_the_one_share_is_an_error():
    """74 + 461 = 535, 33,78 + 64,86 + 1,35 and the others are right; 60% was only rounded more."""
    errors = [one[:2] for one in of_seed("001", FAMILIES) if one[2] == "lỗi"]
    assert errors == [("SL02", "99 người (21,47%)")]
