"""Numbers, headings and lists as a whole: any right page is left alone, any broken one is told."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from review.paged import found

from kehoach.address import Paragraph
from kehoach.document.block import Block, Document, Role, Run, Section
from kehoach.document.source import TEXT
from kehoach.profile import EMPTY
from kehoach.review.catalogue import find
from kehoach.review.subject import Subject
from kehoach.text.numbering import letter, roman

RULE = find("BC01")


def page(*lines):
    """Return a page of (role, label, words)."""
    blocks = [
        Block(Role(role), (Run(words),), label, origin=Paragraph(number))
        for number, (role, label, words) in enumerate(lines, 1)
    ]
    return Subject(Document((Section(tuple(blocks)),), source=TEXT), None, EMPTY)


def told(code, *lines):
    return [one.quote for one in find(code).check(page(*lines))]


def tree(counts):
    """Return the lines of a plan whose mục hold so many khoản and điểm."""
    out = []
    for muc, inside in enumerate(counts, 1):
        out.append(("muc", f"{roman(muc)}.", "NỘI DUNG"))
        for khoan, letters in enumerate(inside, 1):
            out.append(("khoan", f"{khoan}.", "Một việc."))
            out += [("diem", f"{letter(n)})", "Một ý.") for n in range(1, letters + 1)]
    return out


SHAPES = st.lists(st.lists(st.integers(0, 9), max_size=6), min_size=2, max_size=7)


@given(SHAPES)
def test_numbers_that_follow_each_other_are_never_told(counts):
    assert told("BC01", *tree(counts)) == []


@given(SHAPES, st.data())
def test_a_muc_left_out_is_told(counts, data):
    lines = tree([[], *counts])
    at = data.draw(st.integers(2, len(counts)))
    gone = [line for line in lines if line[1] != f"{roman(at)}."]
    found = told("BC01", *gone)
    # without its mục a list of khoản stands behind another: its 1. is there twice
    assert len([quote for quote in found if not quote.startswith("1. ")]) == 1


@pytest.mark.parametrize("labels", [("1.", "3."), ("1.", "2.", "2."), ("2.", "3.", "2."), ("1.1.", "1.3.")])
def test_a_gap_or_a_number_used_twice(labels):
    assert told("BC01", *[("khoan", label, "Việc.") for label in labels])


@pytest.mark.parametrize("labels", [("i)", "ii)", "iii)"), ("1.", "1.", "1."), ("1.1.", "1.2.", "2.1.", "2.2.")])
def test_what_may_be_right_is_left_alone(labels):
    assert told("BC01", *[("khoan", label, "Việc.") for label in labels]) == []


AGAIN = [("khoan", "1.", "Sách giấy"), ("diem", "a)", "Mục tiêu."), ("diem", "b)", "Nhiệm vụ."),
         ("khoan", "1.", "Sách điện tử"), ("diem", "a)", "Mục tiêu.")]  # fmt: skip


def test_a_1_behind_letters_that_has_letters_of_its_own_stands_twice():
    assert told("BC01", *AGAIN) == ["1. Sách điện tử"]
    assert told("BC01", *AGAIN[:3], ("doan", "", "Một đề mục không số"), *AGAIN[3:]) == []
    assert told("BC01", *AGAIN[:4], ("khoan", "2.", "Bước hai"), ("diem", "c)", "Ý ba.")) == []


def test_parts_follow_each_other_and_their_mục_begin_anew():
    first = [("phan", "Phần I", ""), ("muc", "I.", "A"), ("muc", "II.", "B")]
    assert told("BC01", *first, ("phan", "Phần II", ""), ("muc", "I.", "A")) == []
    assert told("BC01", *first, ("phan", "Phần III", ""), ("muc", "I.", "A")) == ["Phần III"]
    assert told("BC01", *first, ("phan", "Phần I", ""), ("muc", "I.", "A")) == ["Phần I"]


def test_a_phu_luc_counts_from_one():
    assert told("BC01", ("muc", "I.", "A"), ("muc", "II.", "B"), ("phu_luc", "", "Phụ lục"), ("muc", "I.", "A")) == []


def test_a_decimal_number_under_another_khoản():
    assert told("BC01", ("khoan", "1.", "A"), ("khoan", "2.", "B"), ("khoan", "1.1.", "C")) == ["1.1. C"]


def test_a_number_without_a_mark_is_counted_only_where_it_is_due():
    lines = [("khoan", "1.", "Mục đích"), ("doan", "", "2 Yêu cầu"), ("khoan", "3.", "Phạm vi")]
    assert told("BC05", *lines) == ["2 Yêu cầu"]
    assert told("BC01", *lines) == []
    assert told("BC05", ("khoan", "1.", "Mục đích"), ("doan", "", "5 Lớp tập huấn")) == []


def test_a_number_that_stands_twice_is_told_once():
    page = "muc: I. | MỘT\ndoan: a\nmuc: II. | HAI\ndoan: a\nmuc: II. | BA\ndoan: a\nmuc: IV. | BỐN\n"
    assert found("BC01", page) == ["II. BA"]
    assert found("BC01", page.replace("IV.", "III.")) == ["II. BA"]
    assert found("BC01", page.replace("IV.", "V.")) == ["II. BA", "V. BỐN"]
