import pytest

from kehoach.problem import KehoachError
from kehoach.spec import parse


@pytest.mark.parametrize("sign", ["\x00", "\x1b", "\x07", "\x7f", "\x9b", "\ufeff", "\ufffe", "\ud800"])
def test_a_sign_nobody_sees_is_told_where_it_stands(sign):
    with pytest.raises(KehoachError) as error:
        parse(f"a: một\nb: hai{sign} ba\nc: bốn\n", "k.yaml")
    [one] = error.value.problems
    assert (one.code, one.place.line, one.place.column) == ("YA01", 2, 7)
    assert f"U+{ord(sign):04X}" in one.message


def test_all_of_them_are_told_at_once_but_not_a_whole_binary_file():
    with pytest.raises(KehoachError) as error:
        parse("a: \x01\nb: \x02\n")
    assert [one.place.line for one in error.value.problems] == [1, 2]
    with pytest.raises(KehoachError) as error:
        parse("\x01" * 5000)
    assert len(error.value.problems) == 20


def test_tabs_emoji_and_line_ends_of_all_kinds_are_no_strange_signs():
    assert parse('a: "x\ty 😀"\r\nb: c\x85\n').plain()["a"] == "x\ty 😀"
