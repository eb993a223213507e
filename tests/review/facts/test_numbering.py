"""How numbered paragraphs and lists are counted."""

from growth import linear
from review.test_bc import RULE, page

from kehoach.review.facts.numbering import end_of, quoted


def test_each_number_knows_the_one_before_it():
    lines = [("khoan", "1.", "A"), ("diem", "a)", "B"), ("diem", "b)", "C"), ("khoan", "2.", "D"), ("diem", "a)", "E")]
    assert [(one.label.number, one.last, one.parent) for one in page(*lines).facts.steps] == [
        (1, 0, 0), (1, 0, 1), (2, 1, 1), (2, 1, 0), (1, 0, 2),
    ]  # fmt: skip


def test_lines_above_the_body_are_not_counted():
    assert page(("chua_ro", "V/", "v tập huấn"), ("trich_yeu", "1.", "A")).facts.steps == ()


def test_the_mark_at_the_end_stands_before_brackets():
    (block,) = page(("doan", "", "(xem bảng.)")).blocks
    assert end_of(block) == "."
    assert quoted(block) == "(xem bảng.)"


def test_lists_end_where_the_level_changes():
    lines = [("gach_dau_dong", "-", "a;"), ("gach_cong", "+", "b;"), ("gach_dau_dong", "-", "c."), ("doan", "", "d")]
    assert [[one.words for one in run] for run in page(*lines).facts.dash_lists] == [["- a;", "- c."]]


def test_a_hostile_page_takes_linear_time():
    def numbered(count):
        return page(*[("khoan", label, "Việc " * 5) for label in ("1.", "a)", "1.1.", "-", "II.", "z)") * count])

    def judged(subject):
        assert len(subject.facts.steps) > len(subject.blocks) // 3
        assert list(RULE.check(subject))

    linear(judged, numbered, 2_000)
