from hypothesis import given
from hypothesis import strategies as st

from kehoach.text.raised import DOWN, UP, level, raised


@given(st.text("0123456789+-(xđ)"), st.sampled_from([UP, DOWN]))
def test_raised_letters_are_as_many_and_come_back(text, where):
    assert len(raised(text, where)) == len(text)
    assert level(raised(text, where)) == text


def test_a_power_is_no_number_of_three_digits():
    assert "10" + raised("4", UP) == "10⁴"
