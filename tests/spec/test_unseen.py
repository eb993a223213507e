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


@pytest.mark.parametrize("sign", ["\u200b", "\u200d", "\u2060", "\u00ad"])
def test_a_sign_without_width_in_a_key_is_named_where_it_stands(sign):
    with pytest.raises(KehoachError) as error:
        parse(f"a: 1\ntrich{sign}_yeu: x\n{sign}so: 2\n")
    assert [(one.code, one.place.line, one.place.column) for one in error.value.problems] == [
        ("YA10", 2, 6), ("YA10", 3, 1),
    ]  # fmt: skip
    assert all(f"U+{ord(sign):04X}" in one.message for one in error.value.problems)


def test_in_words_they_stay():
    assert parse("a: b\u200bc\n").plain() == {"a": "b\u200bc"}


@pytest.mark.parametrize("text", ["a: 1\nb:\n\xa0 c: 2\n  d: 3\n", "a:\n  - b: 1\n  \xa0c: 2\n"])
def test_a_no_break_space_in_an_indent_is_named(text):
    with pytest.raises(KehoachError) as error:
        parse(text)
    [one] = error.value.problems
    assert (one.place.line, "U+00A0" in one.message) == (3, True)


@pytest.mark.parametrize(
    ("text", "quotes"),
    [('a:\n  - "Đưa sách" đến dân\n  - b\n', "ngoặc đơn"), ("a: 'Đưa' sách\n", "ngoặc kép"),
     ('- noi: "x: y" z\n', "ngoặc đơn")],
)  # fmt: skip
def test_words_behind_a_closing_quote_have_a_cure_that_works(text, quotes):
    with pytest.raises(KehoachError) as error:
        parse(text)
    [one] = error.value.problems
    assert "sau dấu ngoặc đóng" in one.message
    assert quotes in one.hint


@pytest.mark.parametrize("end", ["---\n", "---\n\n", "---", "...\n---\n...\n", "---\n# hết\n"])
def test_a_line_of_dashes_with_nothing_below_ends_the_file(end):
    assert parse(f"---\na: 1\n{end}").plain() == {"a": "1"}


@pytest.mark.parametrize("more", ["b: 2\n", "''\n", "- x\n", "*a\n", "~\n", "\n---\nb: 2\n"])
def test_a_second_document_is_refused_where_it_starts(more):
    with pytest.raises(KehoachError) as error:
        parse(f"a: 1\n---\n{more}", "k.yaml")
    assert {one.code for one in error.value.problems} == {"YA05"}
