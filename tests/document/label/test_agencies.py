"""Names of agencies in a head: which lines are one, and who issues."""

import pytest
from document.label.typed import lines, paragraph

from kehoach.document.block import Role
from kehoach.document.label.agencies import agencies_of, names_agency, starts_agency

ISSUES, ABOVE = Role.CO_QUAN_BAN_HANH, Role.CO_QUAN_CHU_QUAN


@pytest.mark.parametrize(
    ("texts", "roles"),
    [
        (["UBND XÃ A"], [ISSUES]), (["UBND TỈNH B", "SỞ NỘI VỤ"], [ABOVE, ISSUES]), (["ỦY BAN NHÂN DÂN", "XÃ A"], [ISSUES, ISSUES]), (["BỘ NỘI VỤ", "UBND TỈNH B", "SỞ NỘI VỤ"], [None, ABOVE, ISSUES]),
        (["UBND TỈNH B", "SỞ NÔNG NGHIỆP", "VÀ MÔI TRƯỜNG"], [ABOVE, ISSUES, ISSUES]), (["UBND XÃ A", "- UBND XÃ B"], [ISSUES, ISSUES]), (["UBND XÃ A", "+ UBND XÃ B"], [ISSUES, ISSUES]), (["UBND XÃ A", "a) UBND XÃ B"], [ABOVE, ISSUES]), ([], []),
        ([paragraph("ĐẢNG BỘ XÃ"), paragraph("NHÓM MỘT", bold=True)], [ABOVE, ISSUES]), ([paragraph("ĐẢNG BỘ XÃ", bold=True), paragraph("NHÓM MỘT", bold=True)], [ISSUES, ISSUES]),
        ([paragraph("ĐẢNG BỘ XÃ", bold=True), paragraph("NHÓM MỘT")], [ISSUES, ISSUES]),
    ],
)  # fmt: skip
def test_the_last_name_issues_and_the_one_before_is_above(texts, roles):
    found = agencies_of([(line, None) for line in lines(*texts)])
    assert [found.get(at) for at in range(len(texts))] == roles


def test_a_line_with_a_role_names_nobody():
    above, number, issuer = lines("UBND TỈNH B", "Số: 5/KH-SNV", "SỞ NỘI VỤ")
    assert agencies_of([(above, None), (number, Role.SO_KY_HIEU), (issuer, None)]) == {0: ABOVE, 2: ISSUES}


@pytest.mark.parametrize(
    ("text", "before", "starts"),
    [
        ("SỞ NỘI VỤ", "UBND TỈNH", True), ("UBND XÃ A", "", True), ("TRƯỜNG: THCS A", "", True), ("BQL DI TÍCH", "", True), ("TYT XÃ A", "", True), ("BX A", "", False), ("BQLX", "", True), ("BQLA A", "", False), ("NHÓM MỘT", "", False),
        ("VÀ SỞ Y TẾ", "", False), ("- SỞ Y TẾ", "", False), ("SỞ Y TẾ", "SỞ NỘI VỤ VÀ", False), ("SỞ Y TẾ", "SỞ NỘI VỤ -", False), ("SỞ Y TẾ", "SỞ NỘI VỤ,", False), ("SỞ Y TẾ", "SỞ NỘI VỤ;", True), ("SỞTY TẾ", "", False),
    ],
)  # fmt: skip
def test_a_line_begins_a_name_and_does_not_go_on_with_one(text, before, starts):
    assert starts_agency(text, before) is starts


@pytest.mark.parametrize(
    ("text", "named"), [("SỞ NỘI VỤ", True), ("TRƯỜNG THCS A", True), ("TRƯỞNG CÔNG AN XÃ", False), ("Sở", True), ("SỞI", False), ("NHÓM MỘT", False)]
)  # fmt: skip
def test_tone_marks_count_in_the_first_words_of_a_name(text, named):
    assert names_agency(text) is named
