"""Which blocks of an end are one person's signature."""

import pytest

from kehoach.address import CellAddress, TableAddress
from kehoach.document.block import Block, Role, Run
from kehoach.document.signers import signers_of

TABLE = TableAddress(2)


def block(text, column=0):
    """A block from ``role text``; ``column`` is that of the table it stands in, 0 for none."""
    role, _, words = text.partition(" ")
    found = Block(Role(role), (Run(words),))
    return found._replace(origin=CellAddress(TABLE, 1, column)) if column else found


@pytest.mark.parametrize(
    ("lines", "sizes"),
    [
        ([], []),
        (["quyen_han TM. A", "chuc_vu B", "ho_ten C"], [3]),
        (["chuc_vu B", "ho_ten C", "chuc_vu D", "ho_ten E"], [2, 2]),
        (["quyen_han TM. A", "chuc_vu B", "quyen_han TM. C", "chuc_vu D"], [2, 2]),
        (["chuc_vu TRƯỞNG BAN", "chuc_vu GIÁM ĐỐC", "ho_ten C"], [3]),
        (["chuc_vu A", "ho_ten B", "noi_nhan Nơi nhận:", "chuc_vu C", "ho_ten D"], [2, 2]),
    ],
)
def test_a_signature_begins_where_authority_post_or_name_begin_again(lines, sizes):
    assert [len(one) for one in signers_of(map(block, lines))] == sizes


def test_two_posts_in_two_columns_are_two_signers():
    blocks = [block("chuc_vu GIÁM ĐỐC", 1), block("chuc_vu GIÁM ĐỐC", 2)]
    assert [len(one) for one in signers_of(blocks)] == [1, 1]


def test_blocks_of_a_plan_know_their_signer():
    blocks = [block("chuc_vu GIÁM ĐỐC")._replace(path=("ky", at, "chuc_vu")) for at in (0, 1)]
    assert [len(one) for one in signers_of(blocks)] == [1, 1]
