"""The signs of merged cells."""

import pytest

from kehoach.text.cell import as_cell, said


@pytest.mark.parametrize("words", ["<", "^", r"\<", r"\\^", "a < b", ""])
def test_a_sign_can_be_said(words):
    assert said(as_cell(words)) == words
