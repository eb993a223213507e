"""Years that are counted or called by a lunar name."""

import pytest
from times_of import codes, verdicts


@pytest.mark.parametrize(
    ("words", "choice"),
    [
        ("kỷ niệm 49 năm Ngày giải phóng", "kỷ niệm 50 năm (dời một năm)"),
        ("Kỷ niệm lần thứ 80 ngày thành lập", "Kỷ niệm lần thứ 81 (dời một năm)"),
        ("kỷ niệm 136 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2026)",
         "kỷ niệm 137 năm Ngày sinh Chủ tịch Hồ Chí Minh (19/5/1890 - 19/5/2027) (dời một năm)"),
        ("Tết Nguyên đán Bính Ngọ năm 2026", "Tết Nguyên đán Đinh Mùi năm 2027 (dời một năm)"),
        ("mừng Xuân Bính Ngọ", "Xuân Đinh Mùi (dời một năm)"),
        ("đón Tết Đinh Mùi", "Tết Mậu Thân (dời một năm)"),
        ("Tết Ất Tị 2025", "Tết Bính Ngọ 2026 (dời một năm)"),
    ],
)  # fmt: skip
def test_they_are_asked_with_the_count_of_the_new_year(words, choice):
    (asked,) = verdicts(words).values()
    assert asked.choices[0] == choice
    assert asked.code in ("CL39", "CL28")


def test_a_year_long_past_keeps_its_name():
    assert codes("Tết Mậu Thân 1968") == []
