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


TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp một"),)),)),)))


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        # sections numbered 1., 2.: what is no number stands below the section before it
        (["Một câu.", "1. A", "Hai câu.", "- B", "2. C"], [("doan", 2), ("muc", 1), ("doan", 2), ("gach_dau_dong", 2), ("muc", 1)]), (["- A", "1. B"], [("gach_dau_dong", 2), ("muc", 1)]), (["I. A", "1. B", "1. C"], [("muc", 1), ("khoan", 2), ("khoan", 2)]),
        (["1. A", "a) B", "1.1. C"], [("muc", 1), ("diem", 2), ("khoan", 2)]), (["a) A", "b) B"], [("diem", 2), ("diem", 2)]), (["I. A", "a) B"], [("muc", 1), ("diem", 2)]),
        # a heading of a file without looks is short, has something below and no mark at its end
        (["I. A", "1. Yêu cầu", "a) B"], [("muc", 1), ("tieu_de", 2), ("diem", 3)]), (["I. A", "1. Yêu cầu.", "a) B"], [("muc", 1), ("khoan", 2), ("diem", 3)]), (["I. A", "1. Yêu cầu"], [("muc", 1), ("khoan", 2)]),
        (["I. A", f"1. {'B' * 149}", "a) C"], [("muc", 1), ("tieu_de", 2), ("diem", 3)]), (["I. A", f"1. {'B' * 150}", "a) C"], [("muc", 1), ("khoan", 2), ("diem", 3)]),
        (["I. A", paragraph("1. Yêu cầu"), "a) B"], [("muc", 1), ("khoan", 2), ("diem", 3)]), (["I. A", paragraph("1. Yêu cầu.", bold=True)], [("muc", 1), ("tieu_de", 2)]), (["I. A", paragraph("a) Yêu cầu.", bold=True)], [("muc", 1), ("diem", 2)]),
        # a plus below a dash is one step deeper, alone it is a dash
        (["I. A", "- B", "+ C", "+ D"], [("muc", 1), ("gach_dau_dong", 2), ("gach_cong", 3), ("gach_cong", 3)]), (["I. A", "+ B", "- C"], [("muc", 1), ("gach_cong", 3), ("gach_dau_dong", 2)]), (["I. A", "* B", "+ C"], [("muc", 1), ("gach_dau_dong", 2), ("gach_cong", 3)]),
        (["+ A", "+ B"], [("gach_dau_dong", 2), ("gach_dau_dong", 2)]), (["I. A", "1. B", "- C", "+ D", "Một câu."], [("muc", 1), ("tieu_de", 2), ("gach_dau_dong", 3), ("gach_cong", 4), ("doan", 3)]),
        (["I. A", "-----", TABLE, "Một câu."], [("muc", 1), ("khac", 2), ("bang", 2), ("doan", 2)]), (["Một câu."], [("doan", 2)]), ([], []),
        (["I. A", paragraph("Hình 1. Sơ đồ", middle=True)], [("muc", 1), ("ten_hinh", 2)]),
    ],
)  # fmt: skip
def test_roles_and_depths(texts, found):
    assert shape(*texts) == found


def test_an_annex_has_no_sections_of_its_own():
    found = lines("1. A", "2. B")
    assert [(str(block.role), block.level) for block in body(found, style_of(found), annex=True)] == [
        ("khoan", 2), ("khoan", 2),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("texts", "main", "plus"),
    [(["I. A"], 1, False), (["1. A", "- B"], 2, True), (["+ A"], 2, False), (["Một câu."], 2, False), (["1. A", "II. B", "- C", "- D"], 1, True), ([], 2, False)],
)  # fmt: skip
def test_the_style_of_a_body(texts, main, plus):
    assert style_of(lines(*texts)) == (main, plus)


def test_a_body_of_letters_has_main_headings():
    assert style_of(tiered(lines("A. MỘT", "B. HAI"))).main == 1
    assert style_of(tiered(lines("Phần I: MỘT", "1. Hai"))).main == 1
