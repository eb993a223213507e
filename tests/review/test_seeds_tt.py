"""Thể thức faults that stand in the seeds: each is found where it stands; what is right there is not called an error."""

from functools import cache

import pytest
from project import SEEDS, SHARED, need

from kehoach import intake
from kehoach.problem import Severity
from kehoach.review.aligned import subject_of
from kehoach.review.catalogue import rules
from kehoach.review.judge import in_file, judge

MUONG_ANG, TUAN_GIAO, BO, MINH_LONG = SEEDS.values()
FOUND = [
    (MUONG_ANG, "Lưu: VT.", "TT61"),
    (TUAN_GIAO, "phụ lục 2,3,4", "TT19"),
    (TUAN_GIAO, "phụ lục 2,3,4", "TT68"),
    (TUAN_GIAO, "Sở Giáo dục và Đào tạo; (b/c)", "TT59"),
    (TUAN_GIAO, "Lưu: VT.", "TT61"),
    (BO, "Số:175/KH-BGDĐT", "TT10"),
    (BO, "Điện thoại: 0985 804 668).", "TT57"),
    (MINH_LONG, "Lưu VT.", "TT60"),
    (MINH_LONG, "Lưu VT.", "TT61"),
    (MINH_LONG, "", "TT05"),  # the file ends after Nơi nhận
    (MINH_LONG, "Phụ lục 1", "TT19"),
    (MINH_LONG, "Phụ lục 2", "TT19"),
    (MINH_LONG, "Phụ lục 1", "TT68"),
]
# Not reached here: "- VP: C, PCVP;" and "Phòng Kế hoạch-Tài chính" (names of agencies, TC); headings (BC); căn cứ
# lines and their end marks (CC); "Phạm Ngọc Thường", "c/d" (OCR: no rule knows the names of people).
ERRORS = {BO: {"TT10"}, MINH_LONG: {"TT60"}}
"""What may be called an error; all else the seeds hold of thể thức is a deviation or a loss of the copy."""


@cache
def found(seed):
    path = SHARED / "seeds" / seed
    need(path.is_file(), seed)
    subject = subject_of(intake.read(path))
    return judge(subject, in_file(subject, seed), [rule for rule in rules() if rule.code.startswith("TT")]).judged


@pytest.mark.parametrize(("seed", "quote", "code"), FOUND)
def test_a_fault_of_a_seed_is_found(seed, quote, code):
    assert (quote, code) in {(one.finding.quote.rstrip(), one.rule.code) for one in found(seed)}


@pytest.mark.parametrize("seed", [*SEEDS.values(), "003_179aa6433412ea53.txt"])
def test_nothing_else_is_called_an_error(seed):
    assert {one.rule.code for one in found(seed) if one.problem.severity is Severity.ERROR} == ERRORS.get(seed, set())


def test_a_news_page_has_no_thể_thức():
    assert found("003_179aa6433412ea53.txt") == ()
