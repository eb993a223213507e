"""Comments and tracked changes written together give the bytes they give one after the other."""

import random

import pytest
from oddities.ooxml import docx, p, r
from oddities.specimens import SPECIMENS
from project import EXAMPLES, example
from revisions import some_edits
from thirds import some

import kehoach
from kehoach.address import Paragraph
from kehoach.document.compose import compose
from kehoach.word.comments import Comment, Program, write, write_tracked
from kehoach.word.revise import Spot, WordsChange, accept
from kehoach.word.revise import write as revised
from kehoach.word.write import render


def assert_same(content: bytes, comments: list, edits: list) -> bytes:
    together = write_tracked(content, "a.docx", comments, Program.CLONE, edits)
    apart = revised(write(content, "a.docx", comments, Program.CLONE), "a.docx", edits)
    assert together == apart._replace(accepted=together.accepted)
    return together.content


@pytest.mark.parametrize("name", some([*EXAMPLES, *sorted(SPECIMENS)]))
def test_some_of_both_in_any_file(name):
    content = render(compose(kehoach.load(example(name)))) if name in EXAMPLES else SPECIMENS[name]()
    try:
        content = accept(content, "a.docx")
    except kehoach.KehoachError:
        return
    chance = random.Random(name)
    edits = some_edits(content, chance)
    comments = [Comment(one.at, "hỏi") for one in [*edits, *some_edits(content, chance)] if chance.random() < 0.5]
    assert_same(content, comments, edits)


def test_a_question_about_words_that_change_too():
    content = docx(p(r("Trong năm 2026, chi 25 triệu đồng.")))
    spot = Spot(Paragraph(1), "năm 2026, chi 25", start=6, paragraph=1)
    edits = [WordsChange(Spot(Paragraph(1), "2026", start=10, paragraph=1), "2027"),
             WordsChange(Spot(Paragraph(1), "25 triệu", start=20, paragraph=1), "30 triệu")]  # fmt: skip
    assert b"commentRangeStart" not in content
    assert_same(content, [Comment(spot, "hỏi"), Comment(edits[1].at, "hỏi nữa")], edits)
