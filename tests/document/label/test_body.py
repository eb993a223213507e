"""Roles and depths in a body."""

import pytest
from document.label.typed import lines, paragraph

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.around_table import names_table
from kehoach.document.label.body import body, style_of
from kehoach.document.label.tiers import tiered
from kehoach.document.label.tree import tree


def shape(*texts):
    found = lines(*texts)
    return [(str(block.role), block.level) for block in body(found, style_of(found))]


def test_numbers_dashes_and_paragraphs():
    assert shape("I. MỤC ĐÍCH", "Một câu.", "1. Yêu cầu chung.", "a) Tham mưu.", "- Một việc.", "+ Một ý.") == [
        ("muc", 1), ("doan", 2), ("khoan", 2), ("diem", 3), ("gach_dau_dong", 4), ("gach_cong", 5),
    ]  # fmt: skip


def test_sections_numbered_in_arabic_are_main_headings():
    assert shape("1. Mục đích", "1.1. Yêu cầu.", "2. Nhiệm vụ") == [("muc", 1), ("khoan", 2), ("muc", 1)]


def test_a_plus_without_any_dash_is_a_dash():
    assert shape("I. MỤC ĐÍCH", "+ Một ý.")[1] == ("gach_dau_dong", 2)


def test_an_article_is_a_main_heading():
    assert shape("Điều 1. Ban hành Kế hoạch.", "1. Một khoản.")[0] == ("dieu", 1)


def test_an_unmarked_line_stands_below_the_number_not_below_the_dash():
    (purpose,) = tree(lines("I. MỤC ĐÍCH", "1. Yêu cầu.", "- Một việc.", "Một câu."))
    (requirement,) = purpose.below
    assert [node.line.text for node in requirement.below] == ["Một việc.", "Một câu."]


def test_roman_numbers_stand_below_capitals():
    part, _ = tree(tiered(lines("A. MỤC ĐÍCH", "I. Yêu cầu", "1. Một khoản.", "II. Nhiệm vụ", "B. VIỆC")))
    assert [node.line.text for node in part.below] == ["Yêu cầu", "Nhiệm vụ"]
    assert [node.line.text for node in part.below[0].below] == ["Một khoản."]


def test_a_part_stands_above_the_sections_word_and_title_apart():
    found = tiered(lines("Phần I", "MỤC ĐÍCH", "I. YÊU CẦU", "1. Một khoản.", "Phần II: NHIỆM VỤ", "1. Một việc."))
    assert [(str(block.role), block.level, block.words) for block in body(found, style_of(found))] == [
        ("phan", 0, "Phần I"), ("ten_phan", 0, "MỤC ĐÍCH"), ("muc", 1, "I. YÊU CẦU"), ("khoan", 2, "1. Một khoản."),
        ("phan", 0, "Phần II NHIỆM VỤ"), ("khoan", 2, "1. Một việc."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "role"),
    [("Bảng 1 phân công", "ten_bang"), ("Một câu.", "doan"), ("Phân công", "doan")],
)
def test_the_name_of_a_table_stands_right_above_it(text, role):
    table = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp một"),)),)),)))
    found = lines("I. PHÂN CÔNG", text, table)
    assert [str(block.role) for block in body(found, style_of(found))] == ["muc", role, "bang"]


def test_a_name_in_the_middle_needs_no_word_for_a_table():
    table = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp một"),)),)),)))
    above, below = lines(paragraph("Phân công", middle=True), table)
    assert names_table(above, below)
    assert not names_table(below, above)
