"""Every pair of real plans, both ways: accepted it is the new file, rejected it says the old words, letter by letter."""

from functools import cache

import pytest
from project import EXAMPLES, SHARED, example, need
from revisions import assert_same_file, paragraphs, words
from thirds import some

from kehoach.compare.redline import _redlined, redline
from kehoach.compare.redline.files import new_file, old_file
from kehoach.word.read import read_docx
from kehoach.word.revise import accept, reject

new_once = cache(new_file)
"""A file as the new one of every pair: read once."""


def said(document) -> list[str]:
    """Return the paragraphs of a document, notes left out: one goes with the paragraph that calls it."""
    document = document._replace(chu_thich=())
    return [words(one) for one in paragraphs(document) if words(one).strip()]


def assert_laws(files: list[str], each: str) -> None:
    old = old_file(each, None)
    for file in files:
        new = new_once(file, None)
        made = _redlined(old, new)
        assert_same_file(accept(made.content, file), new.content)
        assert said(read_docx(reject(made.content, file), file)) == said(old.document), (each, file)
        assert {one.code for one in made.report} <= {"SS31", "SS33"}, (each, file)


@pytest.mark.parametrize("name", some(EXAMPLES))
def test_every_pair_of_examples(name):
    assert_laws([str(example(one)) for one in EXAMPLES], str(example(name)))


def test_every_pair_of_specimens():
    found = sorted((SHARED / "specimens").glob("*.docx"))
    need(found, "../shared/specimens")
    for each in found:
        assert_laws([str(one) for one in found], str(each))


def test_a_real_draft_in_the_old_binary_form_and_its_final_file(soffice):
    specimens = SHARED / "specimens"
    old = specimens / "lam-dong-thi-dua-cchc-2026-du-thao.doc"
    need(old.exists(), "../shared/specimens")
    made = redline(old, specimens / "lam-dong-thi-dua-cchc-2026.docx")
    assert 10 < made.changes < 30
