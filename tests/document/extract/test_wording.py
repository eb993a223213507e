"""The words of a line as a plan writes them."""

import pytest
from document.label.typed import lines

from kehoach.document.block import Run
from kehoach.document.extract.keys import Keys
from kehoach.document.extract.wording import clean_text, closed, words, words_of_name


def line(text, *runs):
    return lines(text)[0]._replace(runs=runs) if runs else lines(text)[0]


def test_bold_and_italic_parts_are_marked():
    assert words(line("Một câu", Run("Một "), Run("câu", dam=True))) == "Một **câu**"


def test_a_labelled_line_bold_from_end_to_end_is_so_by_its_kind():
    assert words(line("1. Một câu", Run("Một câu", dam=True))) == "Một câu"
    assert words_of_name(line("Một bảng", Run("Một bảng", dam=True))) == "Một bảng"


def test_clean_text_has_no_weight():
    assert clean_text(line("Một câu", Run("Một  "), Run("câu", dam=True))) == "Một câu"


@pytest.mark.parametrize("text", ["Thực hiện./.", "Thực hiện ./.", "Thực hiện;/."])
def test_the_sign_at_the_end_is_a_full_stop(text):
    found = closed(line(text))
    assert (found.text, words(found)) == ("Thực hiện.", "Thực hiện.")


def test_a_line_without_the_sign_stays():
    assert closed(line("Thực hiện.")) == line("Thực hiện.")


def test_sections_get_well_known_keys_or_their_own_and_none_twice():
    keys = Keys()
    assert keys.key_of(line("I. MỤC ĐÍCH, YÊU CẦU")) == ("muc_dich_yeu_cau", None)
    assert keys.key_of(line("II. ĐỐI TƯỢNG")) == ("muc_doi_tuong", "ĐỐI TƯỢNG")
    assert keys.key_of(line("III. ĐỐI TƯỢNG")) == ("muc_doi_tuong_2", "ĐỐI TƯỢNG")
