"""Slips where every syllable exists: their severity, their cure, who tells them, where they are not asked."""

import pytest
from growth import linear
from review.test_words import page

from kehoach.law import cap_tieng
from kehoach.problem import Severity
from kehoach.review.catalogue import find
from kehoach.review.judge import in_file, judge

SURE = "Thường xuyên kiểm tra, giám sắt việc thực hiện Kế hoạch; đẩy mạnh truyên truyền."
RULES = [find(code) for code in ("VP01", "VP02", "VP03", "VP04", "VP42", "VP43")]


def told(text):
    subject = page(text)
    review = judge(subject, in_file(subject, "a.txt"), RULES)
    return [(one.rule.code, one.finding.quote, one.finding.repair, one.problem.severity) for one in review.judged]


def test_a_sure_one_is_a_warning_with_its_repair_a_likely_one_a_hint_without():
    assert told("Phòng Văn hóa - Xã hội xem xét, quyết đính.") == [
        ("VP42", "quyết đính", "quyết định", Severity.WARNING)
    ]
    assert told("Đẩy mạnh truyên truyền trong Nhân dân.") == [("VP42", "truyên truyền", None, Severity.HINT)]


def test_a_missing_syllable_is_a_hint_and_never_repaired():
    assert told("Báo cáo Chủ UBND xã xem xét.") == [("VP43", "Chủ UBND", None, Severity.HINT)]


def test_nothing_is_an_error_until_what_is_rejected_is_counted():
    assert {severity for *_, severity in told(SURE)} == {Severity.HINT, Severity.WARNING}


def test_what_the_list_of_certain_mistakes_says_is_not_said_again():
    assert [code for code, *_ in told("Lấy ý kiến, hướng dẩn người dân; triễn khai nhiệm vụ.")] == ["VP03", "VP03"]
    assert told("Trình Hội nhân dân xã xem xét.")[0][:3] == ("VP03", "Hội nhân dân", "Hội đồng nhân dân")
    assert told("Toàn xã hội nhân dân chung tay.") == []


@pytest.mark.parametrize(
    ("text", "quote", "repair"),
    [
        ("Tổ chức các hoat động đọc sách.", "hoat động", "hoạt động"),
        ("Nâng cao chất lươợng đội ngũ.", "chất lươợng", "chất lượng"),
        ("Lấy sự hài lòng của nguời dân.", "nguời", "người"),
    ],
)
def test_what_is_no_syllable_stays_with_its_own_rule_and_gets_a_cure(text, quote, repair):
    assert told(text) == [("VP04", quote, repair, Severity.WARNING)]


def test_a_word_that_ends_one_word_and_begins_the_next_is_not_doubled():
    assert told("Bảo đảm nguồn nước phục vụ vụ mùa; giao nhiệm vụ vụ đông.") == []
    assert [code for code, *_ in told("Tổ chức vụ vụ mùa.")] == ["VP02"]


def test_a_text_with_its_letters_apart_is_not_judged_and_that_is_said():
    subject = page("T hủ tướ ng Chính ph ủ phê duy ệt kế ho ạch th ực hi ện, giám sắt và h ướ ng dẫn nh ân d ân.")
    review = judge(subject, in_file(subject, "a.txt"), RULES)
    assert [one.rule.code for one in review.judged if one.rule.code != "VP02"] == []
    assert [codes for why, codes in review.unchecked if "giãn rời" in why] == [("VP03", "VP04", "VP42", "VP43")]


def test_the_counts_are_read_once_and_only_when_asked(monkeypatch):
    monkeypatch.setattr(cap_tieng, "bang_dem", lambda: pytest.fail("read"))
    subject = page(SURE)
    judge(subject, in_file(subject, "a.txt"), [find("VP01")])


@pytest.mark.parametrize("piece", ["tổ chúc ", "giám sắt; ", "truyên ", "hoat động ", "Chủ UBND, "])
def test_a_hostile_text_takes_linear_time(piece):
    def work(subject):
        judge(subject, in_file(subject, "a.txt"), [find("VP42"), find("VP43"), find("VP04")])

    linear(work, lambda count: page(piece * count), 4_000)
