"""Patterns that wait for their words."""

import re

import pytest

from kehoach.text.sought import Searched, Sought


def test_a_pattern_is_compiled_when_its_words_stand():
    sought = Sought(r"ngày \d+", "ngày ")
    assert sought.search("không có gì") is None
    assert "pattern" not in vars(sought)
    assert sought.search("vào ngày 05")[0] == "ngày 05"


def test_small_letters_stand_for_any_where_case_does_not_matter():
    sought = Sought(r"năm học", "năm học", flags=re.IGNORECASE)
    assert [one[0] for one in sought.finditer("NĂM HỌC mới, năm học cũ")] == ["NĂM HỌC", "năm học"]


def test_a_mark_stands_for_words():
    sought = Sought(r"(?<=[a-z])[,;](?=[a-z])", mark="[,;][a-z]")
    assert not sought.may("một, hai")
    assert sought.may("mot,hai")


def test_without_words_a_pattern_may_stand_anywhere():
    sought = Sought(r"\d+")
    assert sought.may("một")
    assert sought.findall("1 và 22") == ["1", "22"]
    assert sought.sub("#", "1 và 22") == "# và #"


def test_the_lines_of_a_page_that_hold_the_words():
    sought = Sought(r"ngày \d+", "ngày ", mark=r"\d/\d")
    page = Searched("ngày 05\nkhông\nngày và ngày\n1/2", [0, 8, 14, 27, 31])
    assert sorted(set(sought.lines(page))) == [0, 2, 3]
    assert list(Sought("x").lines(page)) == [0, 1, 2, 3]


@pytest.mark.parametrize(
    "words",
    [
        "ngày 05",
        "05",
        "ay 0",
        "y",
        "ng",
        "ngày  05",
        "gày không",
        "05\nk",
        "ngàyngày",
        " và ",
        "y và n",
        "và",
        " và",
        "0 và 1",
        "  ",
        "ngày\u00a0và",
        "ày và ",
    ],
)
@pytest.mark.parametrize("long", [1, 60_000])
def test_a_word_is_found_where_it_stands_in_a_page_of_any_length(words, long):
    text = "ngày 05\nkhông\n" + "ngày và ngày\n" * long
    page = Searched(text, [0, 8, 14, len(text)])
    assert bool(list(Sought("x", words).lines(page))) == (words in text)


def test_the_words_of_a_long_page_are_not_held():
    assert Searched("ngày 05", [0, 8]).different
    assert not Searched("ngày 05" * 100_000, [0, 700_000]).different


def test_a_pattern_is_asked_at_a_place_and_of_the_whole():
    sought = Sought(r"\d+", "1")
    assert sought.match("12 a")[0] == "12"
    assert sought.match("a 12") is None
    assert sought.match("a 12", 2)[0] == "12"
    assert sought.fullmatch("12")[0] == "12"
    assert sought.fullmatch("12 a") is None
    assert sought.search("a 12 b 13", 5)[0] == "13"
    assert sought.search("a 12", 0, 3)[0] == "1"
    assert [one[0] for one in sought.finditer("1 21 31", 2, 6)] == ["21", "3"]
    assert (sought.findall("ab"), sought.findall("1 2"), sought.sub("#", "ab"), sought.sub("#", "a1")) == (
        [],
        ["1", "2"],
        "ab",
        "a#",
    )


def test_a_mark_that_begins_with_a_figure_is_found_around_figures():
    text = "năm 2026\nkhông có gì\n" + "x" * 40 + " 5 năm\n10 % và hết\n"
    starts = [0, 9, 21, 68, len(text)]
    page = Searched(text, starts)
    assert [*Sought("x", figure=r"\d năm").lines(page)] == [2]
    assert [*Sought("x", figure=r"\d ?%").lines(page)] == [3]
    assert [*Sought("x", figure=r"20\d\d").lines(page)] == [0]
    assert Sought("x", figure=r"\d ?%").may("10 %")
    assert not Sought("x", figure=r"\d ?%").may("10 và")


def test_a_mark_reaches_over_the_figures_and_letters_behind_its_first_one():
    long = "1" + "a" * 30 + "2" + "b" * 31
    page = Searched(f"{'z' * 50}{long}{'z' * 50}\n", [0, 164])
    assert page.figures.words.startswith(long)
    assert [*Sought("x", figure="1a{30}2b{31}").lines(page)] == [0]
