"""Counts kept as sorted arrays: what goes in comes out, and what was never counted counts nothing."""

import sys
from array import array

import pytest

from kehoach.text.slips.counts import (
    ANY_RIVAL,
    FIRST_RIVAL,
    SECOND_RIVAL,
    UNKNOWN,
    Between,
    Counts,
    Packed,
    pack,
    unpack,
)

SMALL = Packed(
    syllables=("giam", "giám", "sát", "sắt", "việc"),
    letters=("giam", "sat", "viec"),
    letters_start=[0, 2, 4, 5],
    papers=[0, 900, 800, 300, 12000],
    near_start=[0, 0, 0, 0, 0, 0],
    near=[],
    pair_start=[0, 0, 2, 3, 3, 3],
    pair_second=[2, 3, 4],
    pair_papers=[700, 6 | SECOND_RIVAL, 120],
    triple_start=[0, 1, 1, 1],
    triple_third=[4],
    triple_papers=[110],
    gap_start=[0, 0, 1, 1, 1, 1],
    gap_second=[4],
    gap_between=[2],
    gap_papers=[110],
)


@pytest.fixture
def counts():
    return Counts(pack(SMALL))


def test_what_is_packed_is_unpacked():
    again = unpack(pack(SMALL))
    assert [list(one) for one in again] == [list(one) for one in SMALL]
    assert pack(again) == pack(SMALL)


def test_a_machine_that_keeps_the_other_order_of_bytes_reads_the_same(monkeypatch):
    content = pack(SMALL)
    turned = array("H", SMALL.papers)
    turned.byteswap()
    monkeypatch.setattr(sys, "byteorder", "big" if sys.byteorder == "little" else "little")
    assert unpack(content).papers == turned


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


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"KHCT9999"])
def test_another_file_is_refused(content):
    with pytest.raises(ValueError, match="no table"):
        Counts(content)
