"""Who changes a file finds the elements of what was read."""

from kehoach.address import CellAddress, Paragraph, TableAddress
from kehoach.document.block import Block, Role
from kehoach.word.read.origins import Origins

CELL = CellAddress(TableAddress(1), 2, 3)


def test_the_elements_of_an_address_in_their_order():
    origins = Origins()
    for number, (origin, element) in enumerate([(Paragraph(1), "a"), (CELL, "b"), (CELL, "c")], 1):
        origins.add(Block(Role.DOAN, origin=origin, paragraph=number), element)
    assert origins.elements == {Paragraph(1): ["a"], CELL: ["b", "c"]}
    assert origins.numbered == {1: "a", 2: "b", 3: "c"}
