"""What the parser says in English is said in Vietnamese, at the place of the slip."""

import pytest

from kehoach.problem import KehoachError
from kehoach.spec import parse


@pytest.mark.parametrize("text", ["cap: xa\nluu: [", "cap: xa\nluu: [\n\n", "cap: xa\nluu: {\n"])
def test_a_bracket_open_to_the_end_is_told_where_it_stands(text):
    with pytest.raises(KehoachError) as caught:
        parse(text)
    problem = caught.value.problems[0]
    assert (problem.code, problem.place.line, problem.place.column) == ("YA01", 2, 6)
    assert "chưa đóng" in problem.message
