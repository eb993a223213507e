"""The stamp of a decision: papers that were cloned before keep it, so it may never change."""

import pytest

from kehoach.clone.leaf import Leaf
from kehoach.clone.remembered import Kept, answered, stamp

NOTED = "1c04ba"


def test_the_stamp_of_words_is_for_good():
    assert stamp(["Đạt 85% số hộ", "năm 2025"]) == NOTED


@pytest.mark.parametrize(
    ("words", "same"),
    [(["Đạt 85% số hộ năm 2025"], True), (["ĐẠT 85% số hộ,", "năm 2026"], True), (["Đạt 86% số hộ", "năm 2025"], False), (["Đạt 85% số", "năm 2025"], False)],
)  # fmt: skip
def test_years_case_and_signs_change_no_stamp(words, same):
    assert (stamp(words) == NOTED) is same


def test_a_decision_holds_while_its_words_stand():
    leaves = [Leaf(view="Đạt 85% số hộ", part="nhiem_vu"), Leaf(view="năm 2025", part="nhiem_vu")]
    kept = [Kept(noted, leaves) for noted in (NOTED, "", "000000")]
    assert [one.holds for one in kept] == [True, True, False]
    assert answered(kept[2:]) is False
    assert answered(kept) is True
    assert all(one.met for one in kept)
    assert kept[0].stamp({leaves[0]: "Đạt 86% số hộ"}) == stamp(["Đạt 86% số hộ", "năm 2025"])
