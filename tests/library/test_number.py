"""The number of a record says where it belongs, and numbers stand in the order of years."""

from kehoach.library.number import number_of, numbered, span_of
from kehoach.library.parts import PARTS


def test_it_says_again_what_it_was_made_of():
    for nam in (0, 1, 2026, 4095):
        for content in (0, 1, 2**24 - 1):
            for at in (0, 5, 2**23 - 1):
                for phan in PARTS:
                    number = number_of(nam, content, at, phan)
                    assert 0 <= number < 2**63
                    assert numbered(number) == (content, at, phan)
                    first, behind = span_of(nam, content)
                    assert first <= number < behind


def test_a_year_nobody_means_does_no_harm():
    assert numbered(number_of(99_999, 3, 1, "ky")) == (3, 1, "ky")
    assert numbered(number_of(-5, 3, 1, "ky")) == (3, 1, "ky")
