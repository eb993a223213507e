"""Words Word writes anew are no place for a change."""

import pytest
from growth import linear
from oddities.fields import BEGIN, SEPARATE, field
from oddities.ooxml import docx, p, r
from revisions import lines

from kehoach.address import Paragraph
from kehoach.word.revise import Spot, WhyNotMade, WordsChange, accept, reject, write

AT = Spot(Paragraph(1), "5/1/2025")


@pytest.mark.parametrize("inside", [
    field(' DATE \\@ "dd/MM/yyyy" ', r("5/1/2025")),
    field("MERGEFIELD Han", r("5/1/20") + r("25")),
    field("MERGEFIELD Han", field("REF a", r("5/1/2025"))),
    f'<w:fldSimple w:instr=" TIME ">{r("5/1/2025")}</w:fldSimple>',
])  # fmt: skip
def test_what_word_writes_anew_is_told_and_not_changed(inside):
    content = docx(p(r("Ngày 4 đến "), inside, r(".")))
    asked = [WordsChange(AT, "5/1/2026"), WordsChange(Spot(Paragraph(1), "4"), "3")]
    made = write(content, "a.docx", asked)
    assert [(one.edit, one.why) for one in made.left] == [(asked[0], WhyNotMade.REFILLED)]
    assert lines(accept(made.content, "a.docx")) == ["Ngày 3 đến 5/1/2025."]


def test_a_locked_field_keeps_what_it_is_given():
    locked = field("DATE", r("5/1/2025")).replace('"begin"', '"begin" w:fldLock="1"')
    made = write(docx(p(r("Ngày "), locked, r("."))), "a.docx", [WordsChange(AT, "5/1/2026")])
    assert lines(accept(made.content, "a.docx")) == ["Ngày 5/1/2026."]


def test_backward_a_field_shows_what_it_was():
    content = docx(p(r("Ngày "), field("DATE", r("5/1/2025")), r(".")))
    made = write(content, "a.docx", [WordsChange(AT, "5/1/2024")], backward=True)
    assert not made.left
    assert lines(reject(made.content, "a.docx")) == ["Ngày 5/1/2024."]


def test_many_fields_in_each_other_cost_no_more_each():
    opened = BEGIN + r("a") + SEPARATE
    edit = WordsChange(Spot(Paragraph(1), "một"), "hai")
    linear(lambda content: write(content, "a.docx", [edit]), lambda n: docx(p(r("một"), opened * n)), 500)
