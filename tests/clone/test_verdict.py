"""What becomes of a time, in words a person reads."""

import pytest
from times_of import OWN

from kehoach.clone.verdict import either, moved, span


@pytest.mark.parametrize(
    ("moi", "said"),
    [(2027, "dời một năm"), (2028, "dời hai năm"), (2029, "dời ba năm"), (2030, "dời bốn năm"), (2031, "dời năm năm"), (2032, "dời 6 năm"), (2025, "lùi một năm")],
)  # fmt: skip
def test_how_far_a_clone_goes_is_said_in_words(moi, said):
    assert span(OWN._replace(moi=moi)) == said


def test_every_year_of_some_words_moves():
    assert moved("từ 2025 đến 2026", "CL10", OWN).moi == "từ 2026 đến 2027"
    assert either("năm 2026", OWN) == ("năm 2027 (dời một năm)", "giữ năm 2026")
