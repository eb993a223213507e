"""Wordy phrases and the short ones told for them (VP35)."""

import pytest
from review.specimens import subject

from kehoach.review.checks.wording.wordy import wordy
from kehoach.review.page import Specimen


@pytest.mark.parametrize(
    ("words", "cures"),
    [("Các đơn vị trực thuộc của sở rà soát.", ['viết "thuộc"']),
     ("Thực hiện về việc tiếp công dân để nhằm nâng cao chất lượng.", ['viết "Thực hiện việc"', 'viết "nhằm"']),
     ("Các đơn vị trực thuộc sở; thực hiện việc tiếp công dân.", [])],
)  # fmt: skip
def test_the_cure_keeps_what_the_phrase_says_and_its_capital(words, cures):
    page = subject(Specimen(wrong=True, form="trang", text=f"doan: {words}"))
    assert [found.hint for found in wordy(page)] == cures
