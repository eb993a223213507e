"""The file of the counts: what goes in comes out, on any machine."""

import sys
from array import array

from kehoach.text.slips.counts import SECOND_RIVAL
from kehoach.text.slips.packed import Packed, pack, unpack

SMALL = Packed(
    syllables=("giam", "giám", "sát", "sắt", "việc"),
    letters=("giam", "sat", "viec"),
    letters_start=[0, 2, 4, 5],
    papers=[0, 900, 800, 300, 12000],
    like_start=[0, 1, 1, 2, 3, 3],
    like=[1, 3, 2],
    unshaped=[],
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
    ahead_pair=[0],
    ahead_third=[4],
    ahead_papers=[110],
    back_pair=[2],
    back_first=[1],
    back_papers=[110],
)


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
