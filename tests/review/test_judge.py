"""Running the rules: no fault is told twice, none without end, and what was not checked is said."""

import time

import pytest
from review.specimens import subject

from kehoach.review.catalogue import ECHOES, rules
from kehoach.review.judge import MOST, in_file, judge
from kehoach.review.rule import Specimen


def judged(text):
    page = subject(Specimen(True, "trang", text))
    return judge(page, in_file(page, "a.txt"))


def test_the_same_words_are_not_told_by_two_rules():
    words = "doan: Thực hiện Quyết định số 77/QĐ-UBND ngày 31/4/2026 của Ủy ban nhân dân tỉnh."
    codes = [one.rule.code for one in judged(words).judged]
    assert "CC18" in codes
    assert "TG01" not in codes
    assert "TG01" in [one.rule.code for one in judged("doan: Báo cáo trước ngày 31/4/2026.").judged]


def test_the_rules_that_echo_others_exist():
    codes = {rule.code for rule in rules()}
    assert {*ECHOES, *(one for others in ECHOES.values() for one in others)} <= codes


def test_a_rule_is_told_so_often_and_then_said_to_be_cut():
    found = judged("\n".join(["doan: Báo cáo trước ngày 31/4/2026."] * (MOST + 50)))
    assert sum(one.rule.code == "TG01" for one in found.judged) == MOST
    assert ("có quá nhiều chỗ sai, chỉ kể 200 chỗ đầu", ("TG01",)) in [
        (why, tuple(code for code in codes if code == "TG01")) for why, codes in found.unchecked
    ]


@pytest.mark.parametrize(
    "words", ["các ", "ngày 31/02/2025 ", "a  b ", "1 + ", "(", "“", "ABC ", "Phụ lục I, ", "Quyết định 12/QĐ-UBND "]
)
def test_long_hostile_text_is_judged_in_time(words):
    start = time.perf_counter()
    judged("doan: " + words * (200_000 // len(words)))
    assert time.perf_counter() - start < 20
