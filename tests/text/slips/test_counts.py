"""Counts kept as sorted arrays: what was never counted counts nothing."""

import pytest
from text.slips.test_packed import SMALL

from kehoach.text.slips.counts import ANY_RIVAL, FIRST_RIVAL, SECOND_RIVAL, UNKNOWN, Between, Counts
from kehoach.text.slips.packed import pack


@pytest.fixture
def counts():
    return Counts(pack(SMALL))


def test_pairs_and_triples_are_found(counts):
    giam, sat, viec = map(counts.number, ("giám", "sát", "việc"))
    assert counts.together(giam, sat) == 700
    assert counts.together(sat, giam) == 0
    assert counts.triple(counts.pair(giam, sat), viec) == 110
    assert counts.triple(counts.pair(giam, sat), sat) == 0
    assert counts.between(giam, viec) == Between(sat, 110)
    assert counts.between(sat, viec) is None


def test_flags_stand_beside_the_papers(counts):
    giam, sat, other = map(counts.number, ("giám", "sát", "sắt"))
    assert counts.together(giam, other) == 6
    assert counts.flags(counts.pair(giam, other)) == SECOND_RIVAL
    assert counts.flags(counts.pair(giam, sat)) == 0
    assert counts.flags(counts.pair(sat, giam)) == ANY_RIVAL == FIRST_RIVAL | SECOND_RIVAL


def test_an_unknown_syllable_counts_nothing(counts):
    giam, nothing = counts.number("giám"), counts.number("gíam")
    assert nothing == UNKNOWN
    assert counts.papers(nothing) == 0
    assert counts.together(giam, nothing) == counts.together(nothing, giam) == 0
    assert counts.triple(counts.pair(giam, nothing), giam) == 0
    assert counts.between(nothing, giam) is None


def test_syllables_of_the_same_letters_are_neighbours(counts):
    found = [counts.syllables[number] for number in counts.of_letters["sat"]]
    assert found == ["sát", "sắt"]


def test_what_nearly_always_stands_beside_a_pair_is_found(counts):
    giam, sat, viec = map(counts.number, ("giám", "sát", "việc"))
    assert counts.ahead(counts.pair(giam, sat)) == Between(viec, 110)
    assert counts.back(counts.pair(sat, viec)) == Between(giam, 110)
    assert counts.ahead(counts.pair(sat, viec)) is None
    assert counts.back(UNKNOWN) is None


def test_a_bond_is_papers_of_the_pair_over_those_of_the_rarer(counts):
    giam, sat = map(counts.number, ("giám", "sát"))
    assert counts.bond(giam, sat) == 700 / 800
    assert counts.bond(giam, UNKNOWN) == 0


def test_the_first_syllable_and_the_first_pair_are_as_good_as_any():
    first = SMALL._replace(
        pair_start=[0, 1, 2, 3, 3, 3], pair_second=[0, 0, 4], triple_start=[0, 1, 1, 1], triple_third=[0],
        gap_start=[0, 1, 2, 2, 2, 2], gap_second=[0, 0], gap_between=[2, 3], gap_papers=[110, 120],
    )  # fmt: skip
    counts = Counts(pack(first))
    assert [counts.pair(0, 0), counts.pair(1, 0), counts.triple(0, 0)] == [0, 1, 110]
    assert [counts.between(0, 0), counts.between(1, 0)] == [Between(2, 110), Between(3, 120)]
    assert (counts.of_pair(0), counts.flags(1)) == (700, SECOND_RIVAL)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"KHCT9999"])
def test_another_file_is_refused(content):
    with pytest.raises(ValueError, match="no table"):
        Counts(content)


def test_a_row_ends_where_the_next_begins(counts):
    giam, sat, viec = map(counts.number, ("giám", "sát", "việc"))
    assert counts.pair(giam, viec) == UNKNOWN
    assert counts.pair(sat, counts.number("sắt")) == UNKNOWN
    two = SMALL._replace(
        triple_start=[0, 1, 2, 2],
        triple_third=[4, 3],
        triple_papers=[110, 90],
        gap_start=[0, 0, 1, 2, 2, 2],
        gap_second=[4, 3],
        gap_between=[2, 1],
        gap_papers=[110, 90],
    )
    found = Counts(pack(two))
    assert [found.triple(0, 3), found.triple(1, 3), found.triple(1, 4), found.triple(0, 4)] == [0, 90, 0, 110]
    assert [found.between(giam, 3), found.between(sat, 3), found.between(sat, viec)] == [None, Between(1, 90), None]


def test_a_likely_syllable_has_papers_and_the_shape_of_one():
    found = Counts(pack(SMALL._replace(papers=[29, 30, 800, 300, 12000], unshaped=[2])))
    assert [found.is_likely(number) for number in range(5)] == [False, True, False, True, True]
    assert [found.usual(word) for word in ("giam", "giám", "sát", "việc", "xyz")] == [False, True, False, True, False]
