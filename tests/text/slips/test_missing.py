"""A syllable left out: what begins a word nothing ends, what ends one nothing begins."""

from math import log

import pytest
from text.slips.made_counts import MadeCounts, clause

from kehoach.text.slips.habits import Habits
from kehoach.text.slips.missing import gap, in_a_name, is_kept, stands_alone

NONE = frozenset()
HABITS = Habits(frozenset("f"), NONE, frozenset({("k", "b"), ("b", "k")}), frozenset("s"), frozenset("t"))
# a b (m) c d: m stands between b and c
BEGUN = {"b": 1000, "m": 1000, "c": 1000, "bm": 400, "mc": 100, "ab": 20, "abm": 15, "cd": 5}
ENDED = {"b": 1000, "m": 1000, "c": 1000, "bm": 100, "mc": 400, "cd": 20, "mcd": 15}


ENDED_BY_S = {"b": 1000, "m": 1000, "s": 1000, "bm": 100, "ms": 400, "sd": 20, "msd": 15}
PAIRS = ("bc", "sc", "fc", "bs")


def found(papers, text="a b c d", between=60, habits=HABITS):
    made = gap(clause(text, MadeCounts(papers, dict.fromkeys(PAIRS, ("m", between)))), 1, habits)
    return made and made.missing


def without(papers, **changes):
    return papers | changes


@pytest.mark.parametrize(
    ("papers", "missing"),
    [
        (BEGUN, "m"), (without(BEGUN, bm=300), "m"), (without(BEGUN, bm=299), None), (without(BEGUN, abm=10), "m"), (without(BEGUN, abm=9), None),
        (without(BEGUN, ab=6, abm=3), "m"), (without(BEGUN, ab=6, abm=2), None), (without(BEGUN, ab=5, abm=0), "m"),
        (without(BEGUN, ab=5, cd=6, mcd=9), None), (without(BEGUN, ab=5, cd=6, mcd=10), "m"), (without(BEGUN, ab=5, cd=400, mcd=19), None),
        (without(BEGUN, ab=5, cd=400, mcd=20), "m"), (without(BEGUN, bc=3), "m"), (without(BEGUN, bc=4), None), (without(BEGUN, abc=1), "m"),
        (without(BEGUN, abc=2), None), (without(BEGUN, bcd=2), None),
    ],
)  # fmt: skip
def test_what_begins_a_word_that_nothing_ends(papers, missing):
    assert found(papers) == missing


@pytest.mark.parametrize(("between", "ab", "missing"), [(30, 5, "m"), (29, 5, None), (29, 20, "m")])
def test_a_neighbour_or_enough_papers_speak(between, ab, missing):
    assert found(without(BEGUN, ab=ab), between=between) == missing


@pytest.mark.parametrize(
    ("papers", "between", "missing"),
    [
        (ENDED, 60, "m"), (ENDED, 30, "m"), (ENDED, 29, None), (without(ENDED, c=200), 60, "m"), (without(ENDED, c=199), 60, None),
        (without(ENDED, mc=300), 60, "m"), (without(ENDED, mc=299), 60, None), (without(ENDED, bc=2), 60, "m"), (without(ENDED, bc=3), 60, None),
        (without(ENDED, mcd=10), 60, "m"), (without(ENDED, mcd=9), 60, None), (without(ENDED, cd=5, mcd=0), 60, "m"), (without(ENDED, cd=6, mcd=2), 60, None),
        (without(ENDED, ab=39), 60, "m"), (without(ENDED, ab=40), 60, None), (without(ENDED, ab=40, abm=12), 60, "m"), (without(ENDED, ab=40, abm=11), 60, None),
    ],
)  # fmt: skip
def test_what_ends_a_word_that_nothing_begins(papers, between, missing):
    assert found(papers, between=between) == missing


SURE = {"s": 1000, "m": 1000, "c": 1000, "sm": 400, "mc": 100, "as": 20, "asm": 18}


@pytest.mark.parametrize(
    ("papers", "between", "missing"),
    [
        (SURE, 200, "m"), (SURE, 199, None), (without(SURE, **{"as": 6, "asm": 6}), 200, "m"), (without(SURE, **{"as": 5, "asm": 5}), 200, None),
        (without(SURE, asm=13), 200, None), (without(SURE, asm=14), 200, "m"), (without(SURE, sc=2), 200, "m"), (without(SURE, sc=3), 200, None),
    ],
)  # fmt: skip
def test_a_word_that_may_stand_alone_is_told_of_only_where_it_hardly_does(papers, between, missing):
    assert found(papers, "a s c d", between) == missing


@pytest.mark.parametrize(
    ("text", "papers", "missing"),
    [
        ("a b C d", ENDED, None), ("a b s d", ENDED_BY_S, None), ("a f c d", ENDED, "m"), ("k b c d", BEGUN, None), ("a B c d", BEGUN, "m"), ("A B c d", BEGUN, "m"),
        ("A B c d", without(BEGUN, abm=10), None), ("A B c d", without(BEGUN, abm=11), "m"), ("A B c d", without(BEGUN, ab=21, abm=11), "m"), ("t B c d", BEGUN, None), ("b c", BEGUN, None), ("a b c", BEGUN, "m"),
    ],
)  # fmt: skip
def test_names_kept_pairs_and_function_words(text, papers, missing):
    assert found(papers, text) == missing


def test_what_ends_a_word_is_missed_where_it_does_not_stand_alone():
    assert found(ENDED_BY_S, "a b s d", habits=HABITS._replace(alone=NONE)) == "m"


def test_a_function_word_is_never_missing():
    counts = MadeCounts(without(BEGUN, bf=400, fc=100, abf=15), {"bc": ("f", 60)})
    assert gap(clause("a b c d", counts), 1, HABITS) is None


def test_the_score_of_each_way():
    def score(papers, text, at=1):
        return gap(clause(text, MadeCounts(papers, {"bc": ("m", 60)})), at, HABITS).score

    begun = log(60.5 / 0.5) + log(0.42) + 1.5
    assert score(BEGUN, "a b c d") == pytest.approx(begun + 0.5 * log(16) + log(16 / 6) - 2)
    assert score(without(BEGUN, bc=2), "a b c d") == pytest.approx(
        begun + 0.5 * log(16) + log(16 / 6) - log(5) - 0.7 * log(3) - 2
    )
    assert score(without(BEGUN, cd=0, ab=0, abm=0), "a b c") == pytest.approx(begun)
    assert score(without(BEGUN, cd=0, ab=0, abm=0), "b c", 0) == pytest.approx(begun - 2)
    assert score(without(BEGUN, cd=5, ab=40, abm=29), "a b c d") == pytest.approx(
        begun + 0.5 * log(30) + log(30 / 12) - 2 * 1
    )
    assert score(without(BEGUN, cd=5, ab=40, abm=30), "a b c d") == pytest.approx(begun + 0.5 * log(31) + log(31 / 11))
    assert score(ENDED, "a b c d") == pytest.approx(begun + 0.5 * log(16) + log(16 / 6))


def test_small_questions_about_a_place():
    made = clause("a B c! K k b t S", MadeCounts({}))
    assert [in_a_name(made, at, HABITS) for at in range(8)] == [False, False, True, True, False, False, False, True]
    assert [is_kept(made, at, HABITS) for at in range(7)] == [False, True, False, False, True, True, False]
    assert [stands_alone(clause("a f s", MadeCounts({})), at, HABITS) for at in range(3)] == [False, True, True]
