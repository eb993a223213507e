"""The schemes of numbering: labels of every level."""

import pytest

from kehoach.text.scheme import NAMED, DanhSo, follows


@pytest.mark.parametrize(
    ("scheme", "numbers", "label"),
    [
        (NAMED["chu"], (4,), "IV."),
        (NAMED["chu"], (4, 2), "2."),
        (NAMED["chu"], (4, 2, 5), "đ)"),
        (NAMED["thap_phan"], (4, 2, 5), "2.5."),
        (NAMED["thap_phan"], (4, 2, 5, 1), "2.5.1."),
        (NAMED["hon_hop"], (4, 2, 5), "2.5."),
        (NAMED["hon_hop"], (4, 2, 5, 1), "a)"),
        (DanhSo(("1", "1.1", "a")), (4, 2), "4.2."),
        (DanhSo(("1", "1.1", "a")), (0, 2), "2."),
        (DanhSo(("A", "I", "1")), (4,), "D."),
    ],
)
def test_a_label_counts_as_the_mark_of_its_level(scheme, numbers, label):
    assert scheme.label(numbers) == label


def test_a_word_of_a_plan_is_a_list_of_marks():
    assert {ten: scheme.marks for ten, scheme in NAMED.items()} == {
        "chu": ("I", "1", "a"),
        "thap_phan": ("I", "1", "1.1", "1.1.1"),
        "hon_hop": ("I", "1", "1.1", "a"),
    }
    assert all(scheme.ten == ten for ten, scheme in NAMED.items())


def test_a_decimal_number_stands_below_the_one_it_repeats():
    assert follows("1.1", "1")
    assert follows("a", "1")
    assert not follows("1.1", "I")
    assert not follows("1", "a")


@pytest.mark.parametrize(("phan", "label"), [("Phần I", "Phần II"), ("Phần A", "Phần B"), ("", "Phần II")])
def test_a_part_counts_as_its_mark(phan, label):
    assert DanhSo(("I",), phan).part_label(2) == label


@pytest.mark.parametrize(
    ("scheme", "levels", "marks", "lettered", "listed"),
    [
        (NAMED["chu"], 2, ("I", "1", "a", "a"), (False, False, True, True), ("I", "1", "a")), (NAMED["thap_phan"], 3, ("I", "1", "1.1", "1.1.1", "1.1.1"), (False,) * 5, ("I", "1", "1.1", "1.1.1")),
        (DanhSo(("1",), "Phần I"), 0, ("1", "1"), (False, False), ("Phần I", "1")),
    ],
)  # fmt: skip
def test_the_levels_of_a_scheme(scheme, levels, marks, lettered, listed):
    depths = range(1, len(marks) + 1)
    assert (scheme.levels, scheme.marks) == (levels, listed)
    assert tuple(map(scheme.mark, depths)) == marks
    assert tuple(map(scheme.lettered, depths)) == lettered


def test_a_scheme_of_an_authors_own_has_no_name():
    assert DanhSo(("1",)).ten == ""
