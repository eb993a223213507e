"""The signs of merged cells."""

import pytest

from kehoach.text.cell import as_cell, merges, said


@pytest.mark.parametrize("words", ["<", "^", r"\<", r"\\^", "a < b", ""])
def test_a_sign_can_be_said(words):
    assert said(as_cell(words)) == words


@pytest.mark.parametrize(
    ("cell", "words", "back"),
    [("<", "<", r"\<"), ("^", "^", r"\^"), (r"\<", "<", r"\\<"), (r"\^", "^", r"\\^"), (r"\\<", r"\<", r"\\\<"), (r"\a", r"\a", r"\a"), (r"a\<", r"a\<", r"a\<"), ("a<", "a<", "a<"), ("\\", "\\", "\\"), ("", "", "")],
)  # fmt: skip
def test_what_a_cell_says_and_how_words_are_said(cell, words, back):
    assert (said(cell), as_cell(cell)) == (words, back)


@pytest.mark.parametrize(
    ("row", "merged"),
    [(["a", "<"], True), (["^", "a"], True), (["a", "b"], False), ([r"\<"], False), ([], False), (["< "], False)],
)
def test_a_row_with_a_sign_merges(row, merged):
    assert merges(row) is merged
