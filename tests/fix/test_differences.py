"""What differs is shown at its place, and only that."""

from hypothesis import given
from hypothesis import strategies as st

from kehoach.address import Paragraph, TableAddress
from kehoach.fix.differences import differences


def lines(*words):
    return [(Paragraph(number), one) for number, one in enumerate(words, 1)]


def test_a_line_that_changed_is_shown_at_its_place():
    assert differences(lines("một", "hai ,", "ba"), lines("một", "hai,", "ba")) == "đoạn 2:\n-hai ,\n+hai,"


def test_a_cell_has_its_address():
    place = TableAddress(1).row(2).cell(1)
    assert differences([(place, "a")], [(place, "b")]).startswith("bảng 1, dòng 2, ô 1:\n")


def test_the_ends_of_a_long_line_are_left_out():
    left, right = ("đầu " * 60 + word + " cuối" * 60 for word in ("của của", "của"))
    _, old, new = differences(lines(left), lines(right)).split("\n")
    assert old.startswith("-… đầu")
    assert old.endswith("cuối …")
    assert "của của" in old
    assert len(old) < 160 > len(new)


def test_lines_may_come_and_go():
    assert differences(lines("một", "hai"), lines("một")) == "đoạn 2:\n-hai"
    assert differences(lines("một"), lines("một", "hai")) == "đoạn 2:\n+hai"


words = st.text(alphabet="ab ", max_size=150)


@given(words, words)
def test_what_is_shown_stands_there_and_equal_lines_are_not_shown(old, new):
    told = differences(lines(old), lines(new))
    assert (told == "") == (old == new)
    if told:
        _, left, right = told.split("\n")
        for shown, whole in ((left, old), (right, new)):
            assert shown[1:].removeprefix("… ").removesuffix(" …") in whole
        assert left[1:] != right[1:]
