"""A table of contents is no part of the text."""

from document.label.typed import lines, plain

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
