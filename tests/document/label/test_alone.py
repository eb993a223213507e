"""Numbers that stand alone on their lines."""

import pytest
from document.label.typed import lines

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.alone import with_words
from kehoach.document.look import Look
from kehoach.law import the_thuc


def joined(*texts):
    return [(line.label.shown if line.label else "", line.text) for line in with_words(lines(*texts))]


def test_a_number_alone_is_of_the_words_below():
    assert joined("2. Làm kệ.", "3.", "Mở ngày hội.", "a)", "Tặng sách.", "II.", "VIỆC") == [
        ("2.", "Làm kệ."), ("3.", "Mở ngày hội."), ("a)", "Tặng sách."), ("II.", "VIỆC"),
    ]  # fmt: skip


def test_a_number_without_words_stays_a_line():
    assert joined("3.", "4. Tặng sách.", "2026.", "Một câu.", "5.", "và chữ nhỏ", "6.") == [
        ("", "3."), ("4.", "Tặng sách."), ("", "2026."), ("", "Một câu."), ("", "5."), ("", "và chữ nhỏ"), ("", "6."),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("number", "alone"),
    [
        ("I.", True), ("XVIII)", True), ("XXXVIII.", False), ("1/", True), ("12.", True), ("123.", False), ("1.2.", True), ("1.2.3.4.5.", True), ("1.2.3.4.5.6.", False), ("10.10.10.10.10.", True), ("a)", True), ("đ/", True), ("a.", False), ("ab)", False),
        ("A)", False), ("1", False), ("-", False),
    ],
)  # fmt: skip
def test_what_a_number_alone_is(number, alone):
    typed, words = lines("x", "Mở lớp.")
    found = list(with_words([typed._replace(text=number), words]))
    assert len(found) == (1 if alone else 2)


def test_a_page_that_begins_with_the_number_begins_with_the_item():
    number, words = lines("3.", "Mở ngày hội.")
    for breaks in (True, False):
        above = number._replace(block=number.block._replace(ngat_trang=breaks), new_page=breaks)
        (item,) = with_words([above, words])
        assert (item.block.ngat_trang, item.new_page, item.text) == (breaks, breaks, "Mở ngày hội.")
    (kept,) = with_words([number, words._replace(block=words.block._replace(ngat_trang=True))])
    assert kept.block.ngat_trang


def test_a_number_above_a_table_or_in_the_style_of_names_stays_a_line():
    table = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp"),)),)),)))
    assert [line.text for line in with_words(lines("3.", table))] == ["3.", ""]
    styled = Block(Role.CHUA_RO, (Run("3."),), look=Look(kieu=the_thuc.thanh_phan()["ten_hinh"].ten))
    assert [line.text for line in with_words(lines(styled, "Mở lớp."))] == ["3.", "Mở lớp."]
    other = Block(Role.CHUA_RO, (Run("3."),), look=Look(kieu=the_thuc.thanh_phan()["ten_bang"].ten))
    assert [line.text for line in with_words(lines(other, "Mở lớp."))] == ["Mở lớp."]


def test_a_number_in_a_cell_above_a_table_or_behind_a_label_stays_a_line():
    number, words = lines("3.", "Mở ngày hội.")
    assert list(with_words([number._replace(cell=True), words])) == [number._replace(cell=True), words]
    assert list(with_words([number, words._replace(cell=True)])) == [number, words._replace(cell=True)]
    dash, capital = lines("- 3.", "Mở ngày hội.")
    assert list(with_words([dash, capital])) == [dash, capital]
    assert [line.label.shown for line in with_words([number, words])] == ["3."]
