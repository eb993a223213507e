"""How sure a slip is: from which score, and what else is asked before it is nearly sure."""

import pytest

from kehoach.text.slips.clauses import Case
from kehoach.text.slips.grade import Sure, of_missing, of_swapped
from kehoach.text.slips.search import Likely
from kehoach.text.slips.swapped import Kind
from kehoach.text.slips.window import Side, Window

KIND = Kind(letter=False, marks=1, function_word=False, written_function_word=False, possible=True, papers=1_000)
SIDE = Side(0, 1_000, 0.5, 0.0, 0.0, 20, beyond=True, function_word=False, case=Case.SMALL)
SEEN = Window(7, SIDE, SIDE, 10, 0)
NOT, PERHAPS, PROBABLY, NEARLY = Sure


def sure(score=7.0, *, way=0, kind=None, left=None, right=None, named=False, **seen):
    """How sure the likely syllable is with these changes of its kind, its sides and its window."""
    window = SEEN._replace(left=SIDE._replace(**(left or {})), right=SIDE._replace(**(right or {})), **seen)
    return of_swapped(Likely("sát", score, way, KIND._replace(**(kind or {})), window, named))


@pytest.mark.parametrize(
    ("kind", "scores"),
    [
        ({}, [(4.4, NOT), (4.5, PERHAPS), (6.4, PERHAPS), (6.5, PROBABLY), (6.9, PROBABLY), (7.0, NEARLY)]),
        ({"letter": True}, [(5.4, NOT), (5.5, PERHAPS), (8.4, PERHAPS), (8.5, PROBABLY), (12.0, PROBABLY)]),
        ({"letter": True, "possible": False}, [(11.9, PROBABLY), (12.0, NEARLY)]),
        ({"letter": True, "sound": True}, [(4.4, NOT), (4.5, PERHAPS), (6.4, PERHAPS), (6.5, PROBABLY), (12.0, PROBABLY)]),
        ({"marks": 2}, [(20.0, PROBABLY)]), ({"marks": 3}, [(20.0, PERHAPS), (4.4, NOT)]),
    ],
)  # fmt: skip
def test_a_score_says_how_sure(kind, scores):
    assert [sure(score, kind=kind) for score, _ in scores] == [expected for _, expected in scores]


def test_a_missing_syllable_is_never_more_than_probable():
    assert [of_missing(score) for score in (4.4, 4.5, 5.9, 6.0, 99.0)] == [NOT, PERHAPS, PERHAPS, PROBABLY, PROBABLY]


@pytest.mark.parametrize(
    ("changes", "nearly"),
    [
        ({}, True), ({"seen": 1}, False), ({"left": {"written": 3}}, True), ({"right": {"written": 4}}, False),
        # a triple that is not in the tables: a close word, and a common one
        ({"middle": 9}, True), ({"middle": 9, "left": {"bond": 0.49}, "right": {"bond": 0.49}}, False), ({"middle": 9, "left": {"bond": 0.49}}, True),
        ({"middle": 9, "left": {"proposed": 999}}, False), ({"left": {"proposed": 999}}, True),
        # or a rare syllable that makes a word
        ({"middle": 9, "left": {"bond": 0.3}, "right": {"bond": 0.3}, "kind": {"papers": 149}}, True),
        ({"middle": 9, "left": {"bond": 0.3}, "right": {"bond": 0.3}, "kind": {"papers": 150}}, False),
        ({"middle": 9, "left": {"bond": 0.3}, "right": {"bond": 0.3}, "kind": {"possible": False}}, True),
        ({"middle": 9, "left": {"bond": 0.29}, "right": {"bond": 0.29}, "kind": {"papers": 149}}, False),
        # a neighbour that makes a word elsewhere
        ({"left": {"bond_beyond": 0.2, "outer": 0}}, False), ({"right": {"bond_beyond": 0.2, "outer": 0}}, False),
    ],
)  # fmt: skip
def test_between_both_neighbours_it_is_nearly_sure(changes, nearly):
    assert sure(**changes) is (NEARLY if nearly else PROBABLY)


@pytest.mark.parametrize(
    ("way", "own", "other"), [(-1, "left", "right"), (1, "right", "left")], ids=["with the left", "with the right"]
)
@pytest.mark.parametrize(
    ("side", "beside", "middle", "nearly"),
    [
        ({}, {}, 10, True), ({"written": 3}, {"written": 5}, 10, True), ({"written": 4}, {}, 10, False), ({}, {"written": 6}, 10, False),
        ({"bond_beyond": 0.2, "outer": 0}, {}, 10, False), ({}, {"bond_beyond": 0.2, "outer": 0}, 10, True),
        ({}, {"proposed": 0}, 9, True), ({"proposed": 999}, {}, 9, True), ({"proposed": 999, "outer": 19}, {}, 9, False),
        ({"proposed": 1000, "outer": 19}, {}, 9, True), ({"proposed": 500}, {}, 9, True), ({"proposed": 499}, {}, 9, False),
    ],
)  # fmt: skip
def test_as_one_word_with_a_neighbour_it_is_nearly_sure(way, own, other, side, beside, middle, nearly):
    assert sure(way=way, middle=middle, **{own: side, other: beside}) is (NEARLY if nearly else PROBABLY)


@pytest.mark.parametrize(
    ("left", "right", "nearly"),
    [
        ({}, {}, True), ({"written": 1}, {}, False), ({}, {"written": 1}, False), ({"proposed": 999}, {}, True),
        ({}, {"proposed": 999}, True), ({"proposed": 999}, {"proposed": 999}, False),
    ],
)  # fmt: skip
def test_among_capitals_only_what_is_never_written_is_nearly_sure(left, right, nearly):
    assert sure(named=True, left=left, right=right) is (NEARLY if nearly else PROBABLY)
    assert sure(left=left, right=right) is NEARLY


def test_how_sure_is_counted_from_nothing_up():
    assert [*Sure] == [0, 1, 2, 3]
    assert not Sure.NOT
