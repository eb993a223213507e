"""A child gives its answer or ends; what it does stays with it."""

import pytest
from mutants.alone import EndedError, alone

SEEN: list[int] = []


def test_the_answer_comes_back_and_nothing_else():
    assert alone(lambda: SEEN.append(1) or [*SEEN], seconds=20) == [1]
    assert SEEN == []


@pytest.mark.costly
def test_what_breaks_or_never_ends_is_ended():
    with pytest.raises(EndedError):
        alone(lambda: 1 // 0, seconds=20)

    def endless():
        while True:
            pass

    with pytest.raises(EndedError):
        alone(endless, seconds=1)
