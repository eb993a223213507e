"""A table of contents is no part of the text."""

import pytest
from document.label.typed import lines, plain

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label.contents import contents_of
from kehoach.document.look import Look


def test_the_title_and_the_lines_with_pages_below_it():
    found = contents_of(lines("MỤC LỤC", "I. MỤC ĐÍCH......1", "II. NHIỆM VỤ\t12", "I. MỤC ĐÍCH", "Một câu."))
    assert found == {0, 1, 2}


def test_a_title_over_two_lines_is_within_it():
    assert contents_of(lines("Mục lục", "I. MỤC ĐÍCH, YÊU CẦU", "VÀ ĐỐI TƯỢNG … 3", "Một câu.")) == {0, 1, 2}


def test_a_title_with_nothing_below_stands_alone():
    assert contents_of(lines("MỤC LỤC", "Một câu.", "Hai câu.")) == {0}


def test_words_own_style_names_a_line_of_it():
    listed = plain("I. MỤC ĐÍCH 1")._replace(look=Look(kieu="toc 1"))
    assert contents_of(lines("Một câu.", listed)) == {1}


def test_a_paper_without_one():
    assert contents_of(lines("KẾ HOẠCH", "Tập huấn năm 2026")) == set()


TABLE = Block(Role.CHUA_RO, table=Table((1.0,), (Row((Cell((Run("Lớp 1"),)),)),)))


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["**MỤC LỤC:**", "A 1"], {0, 1}), (["MỤC LỤC CHÍNH", "A 1"], set()), (["- MỤC LỤC", "A 1"], set()), (["MỤC LỤC", "a", "b", "A 1"], {0, 1, 2, 3}), (["MỤC LỤC", "a", "b", "c", "A 1"], {0}),
        (["MỤC LỤC", "A 1", "b", "c", "B 2"], {0, 1, 2, 3, 4}), (["MỤC LỤC", "A 1", "b", "c", "d", "B 2"], {0, 1}), (["MỤC LỤC", "A 1", TABLE, "B 2"], {0, 1}), (["MỤC LỤC", "A1", "Một"], {0}), (["MỤC LỤC", "A..12"], {0, 1}), (["MỤC LỤC", "A.12"], {0}), (["MỤC LỤC", "A…123"], {0, 1}), (["MỤC LỤC", "A 1234"], {0}),
        (["Một", "MỤC LỤC", "A 1", "Hai", "MỤC LỤC", "B 2"], {1, 2, 3, 4, 5}), (["Một", "MỤC LỤC"], {1}),
    ],
)  # fmt: skip
def test_which_lines_are_a_table_of_contents(texts, found):
    assert contents_of(lines(*texts)) == found


@pytest.mark.parametrize(
    ("style", "text", "found"),
    [("TOC 2", "A 1", True), ("toc 1", "A", False), ("toc", "A 1", False), ("Heading", "A 1", False)],
)
def test_words_styles_for_it(style, text, found):
    styled = plain(text)._replace(look=Look(kieu=style))
    assert contents_of(lines("Một câu.", styled)) == ({1} if found else set())
