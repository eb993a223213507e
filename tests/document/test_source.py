"""Every document says what it was made from; what a text cannot tell is not asked of it."""

import pytest
from project import ROOT

from kehoach.document.compose import compose
from kehoach.document.source import PAGES, SPEC, TEXT, WORD, SourceKind
from kehoach.intake import read
from kehoach.plan import load
from kehoach.review.labelled import subject_of
from kehoach.word.write import render

PLAN = ROOT / "examples" / "xa-2026" / "ke-hoach.yaml"


def test_a_spec_is_no_file():
    page = compose(load(PLAN))
    assert page.source == SPEC
    assert not page.source.from_file


def test_a_word_file_says_looks_and_keeps_its_head():
    page = read("a.docx", render(compose(load(PLAN))))
    assert page.source == WORD
    assert subject_of(page).complete


@pytest.mark.parametrize("text", ["KẾ HOẠCH\nNăm 2026\n", "# KẾ HOẠCH\n\n**Năm 2026**\n"])
def test_a_text_says_no_looks_and_may_be_a_copy(text):
    page = read("a.txt", text.encode())
    assert page.source == TEXT
    assert not subject_of(page).complete


def test_of_pages_paragraphs_are_guessed():
    assert (PAGES.kind, PAGES.says_looks, PAGES.says_paragraphs) == (SourceKind.PAGES, True, False)
