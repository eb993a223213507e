"""Words replaced in a copy: where they stand exactly once, the look and everything else as it was."""

from io import BytesIO

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from thirds import rounds

from kehoach.address import Paragraph
from kehoach.word.amend import Amendment, amend
from kehoach.word.read import read_docx


def made(*runs):
    """A file of one paragraph in these runs; a run in stars is bold."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    for text in runs:
        paragraph.add_run(text.strip("*")).bold = text.startswith("*")
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def words(content):
    return "".join(block.words for block in read_docx(content, "a").blocks())


@pytest.mark.parametrize(
    ("runs", "old", "new", "expected"),
    [
        (["của các các trường"], "các các", "các", "của các trường"),
        (["của cá", "c các", " trường"], "các các", "các", "của các trường"),
        (["Số:5/KH"], "Số:5", "Số: 05", "Số: 05/KH"),
        (["abc"], "abc", "", ""),
    ],
)
def test_words_over_several_runs(runs, old, new, expected):
    content = made(*runs)
    out, done, _ = amend(content, "a", [Amendment(Paragraph(1), old, new)])
    assert len(done) == 1
    assert words(out) == expected


def test_words_behind_a_tab_of_one_run_stay_behind_it():
    content = made("Một,\thai , ba")
    out, done, _ = amend(content, "a", [Amendment(Paragraph(1), "hai ,", "hai,")])
    assert len(done) == 1
    assert words(out) == "Một,\thai, ba"


def test_words_that_stand_twice_are_left():
    content = made("các các và các các")
    out, done, _ = amend(content, "a", [Amendment(Paragraph(1), "các các", "các")])
    assert done == []
    assert words(out) == words(content)


@settings(max_examples=rounds(60), deadline=None)
@given(st.lists(st.text("abc ", min_size=1, max_size=6), min_size=1, max_size=5), st.data())
def test_only_the_words_meant_change(runs, data):
    content = made("x", *runs, "y")
    text = words(content)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    old = text[start:end]
    out, done, _ = amend(content, "a", [Amendment(Paragraph(1), old, "MỚI")])
    assert words(out) == (text.replace(old, "MỚI") if text.count(old) == 1 and done else text)
    assert bool(done) == (text.count(old) == 1)
