"""A comment a person resolved in Word is a decision taken: the next clone does not ask again."""

import pytest
from clone.word.resolved import PLAN, Year

from kehoach.clone.word.questions import Question, as_text, from_text
from kehoach.clone.worklist import CarriedOutcome
from kehoach.document.compose import compose
from kehoach.intake.last_year_word import clone_docx
from kehoach.plan import make
from kehoach.word.comments import read
from kehoach.word.read import read_docx
from kehoach.word.revise import accept
from kehoach.word.write import render


@pytest.fixture
def year(tmp_path):
    return Year(tmp_path, render(compose(make(PLAN))))


def _codes(made, kind):
    return [one.code for one in made.worklist if one.kind is kind and one.code in ("CL22", "CL78")]


def _open(made):
    """The words of the open comments of targets."""
    seen = [one for one in read(made.content, "a.docx") if not one.done]
    return [one.words.rstrip("%") for one in seen if from_text(one.text).code == "CL22"]


def test_what_was_resolved_is_not_asked_but_listed_as_kept(year):
    assert _open(year.to(2027)) == ["85", "60"]
    year.resolve("85")
    made = year.to(2028)
    assert _open(made) == ["60"]
    assert _codes(made, CarriedOutcome.GIU_NGUYEN) == ["CL78"]
    (kept,) = [one for one in read(made.content, "a.docx") if one.done]
    assert from_text(kept.text).stamp
    assert kept.words.rstrip("%") == "85"


def test_it_is_remembered_year_after_year(year):
    year.to(2027)
    year.resolve("85", "60")
    for nam in (2028, 2029, 2030):
        made = year.to(nam)
        assert _open(made) == []
        assert len([one for one in read(made.content, "a.docx") if one.done]) == 2


def test_once_its_words_change_it_is_asked_again(year):
    year.to(2027)
    year.resolve("85")
    year.to(2028)
    year.edit(">85", ">90")
    made = year.to(2029)
    assert _open(made) == ["90", "60"]
    assert [one for one in read(made.content, "a.docx") if one.done] == []


def test_the_words_decided_on_may_be_others_than_those_that_were_asked(year):
    year.to(2027)
    year.resolve("85")
    year.edit(">85", ">90")
    assert _open(year.to(2028)) == ["60"]


def test_nothing_but_the_comments_differs(year):
    year.to(2027)
    year.resolve("85")
    old = year.path.read_bytes()
    made = clone_docx(year.path, 2028)
    words = [block.words for block in read_docx(accept(old, "a.docx"), "a.docx").blocks()]
    again = [block.words for block in read_docx(accept(made.content, "a.docx"), "a.docx").blocks()]
    assert [one.replace("2028", "2027") for one in again] == words


def test_a_stamp_is_part_of_a_question():
    asked = Question("CL22", "Chỉ tiêu", "Ghi mức mới", ("85%",), stamp="0a1b2c")
    assert from_text(as_text(asked)) == asked


def test_of_a_list_the_first_that_is_still_asked_bears_a_comment(tmp_path):
    costs = [{"khoan_chi": f"Mua sách đợt {number}", "so_tien": f"{number}.000.000 đồng"} for number in (1, 2, 3)]
    year = Year(tmp_path, render(compose(make({**PLAN, "kinh_phi": costs}))))
    year.to(2027)
    year.resolve("1.000.000")
    made = year.to(2028)
    asked = [item for item in made.worklist if item.code == "CL23" and item.kind is CarriedOutcome.CAN_QUYET]
    still = [one for one in read(made.content, "a.docx") if "CL23" in one.text and not one.done]
    assert (len(asked), len(still)) == (1, 1)
