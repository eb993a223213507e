"""A place among its neighbours: every count asked stands where it is said to."""

import pytest
from text.slips.made_counts import MadeCounts, clause

from kehoach.text.slips.clauses import Case
from kehoach.text.slips.window import Side, Window, window

PAPERS = {
    "a": 100, "b": 200, "c": 300, "d": 400, "e": 500, "n": 250,
    "ab": 20, "bc": 30, "cd": 45, "de": 60, "bn": 50, "nd": 75, "abn": 7, "nde": 8, "bnd": 9, "abc": 3, "bcd": 4, "cde": 5,
}  # fmt: skip


def test_every_count_of_a_window():
    found = window(clause("a B c d e", MadeCounts(PAPERS)), 2, ord("n"), frozenset("d"))
    assert found == Window(
        ord("n"),
        Side(30, 50, 50 / 200, 30 / 200, 20 / 100, 7, True, False, Case.INNER),
        Side(45, 75, 75 / 250, 45 / 300, 60 / 400, 8, True, True, Case.SMALL),
        9,
        5,
    )
    assert (found.best, found._replace(middle=3).best, found._replace(middle=3, right=found.left).best) == (9, 8, 7)


def test_beyond_the_ends_nothing_is_known():
    found = window(clause("b c", MadeCounts(PAPERS)), 1, ord("n"), frozenset())
    assert found.left == Side(30, 50, 0.25, 0.15, 0, 0, False, False, Case.SMALL)
    assert found.right == Side(0, 0, 0, 0, 0, 0, False, False, None)
    assert (found.middle, found.seen) == (0, 0)


@pytest.mark.parametrize(
    ("papers", "written", "anew"), [(9, 0, 0), (10, 10 / 200, 0), (14, 14 / 200, 0), (15, 15 / 200, 15 / 200)]
)
def test_few_papers_are_no_bond(papers, written, anew):
    found = window(clause("b c", MadeCounts(PAPERS | {"bc": papers, "bn": papers})), 1, ord("n"), frozenset())
    assert (found.left.bond_written, found.left.bond) == (written, anew)


def test_a_clause_answers_for_its_places():
    made = clause("a b c d e", MadeCounts(PAPERS))
    assert [made.pair(at) for at in range(-1, 6)] == [0, 20, 30, 45, 60, 0, 0]
    assert [made.triple(at) for at in range(-1, 5)] == [0, 3, 4, 5, 0, 0]
    assert [made.familiar(at) for at in range(5)] == [3, 4, 5, 5, 5]
    assert made.around(4) == (3, False, *((letter, Case.SMALL) for letter in "bcde"))
    assert made.around(0) == (0, False, *((letter, Case.SMALL) for letter in "abc"))
