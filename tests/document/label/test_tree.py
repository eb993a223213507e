"""Labelled lines under one another."""

import pytest
from document.label.typed import lines

from kehoach.document.label.tree import Node, rank_of, tree


def shape(nodes: list[Node]):
    """The words of each node with what stands below it."""
    return [(node.line.whole, shape(node.below)) if node.below else node.line.whole for node in nodes]


@pytest.mark.parametrize(
    ("texts", "found"),
    [
        (["I. A", "1. B", "a) C", "- D", "+ E", "II. G"], [("I. A", [("1. B", [("a) C", [("- D", ["+ E"])])])]), "II. G"]),
        (["1. A", "1.1. B", "1.1.1. C", "1.2. D", "2. E"], [("1. A", [("1.1. B", ["1.1.1. C"]), "1.2. D"]), "2. E"]),
        # a paragraph belongs to the number before it, not to a mark
        (["1. A", "- B", "Một câu.", "- C"], [("1. A", ["- B", "Một câu.", "- C"])]), (["- A", "+ B", "Một câu."], [("- A", ["+ B"]), "Một câu."]),
        (["a) A", "Một câu.", "- B"], [("a) A", ["Một câu.", "- B"])]), (["* A", "Một câu."], ["* A", "Một câu."]),
        # a mark used above goes back to its level
        (["- A", "+ B", "- C"], [("- A", ["+ B"]), "- C"]), (["+ A", "- B"], ["+ A", "- B"]), (["* A", "- B", "+ C", "* D"], [("* A", [("- B", ["+ C"])]), "* D"]),
        (["Điều 1. A", "1. B", "Điều 2. C"], [("Điều 1. A", ["1. B"]), "Điều 2. C"]),
    ],
)  # fmt: skip
def test_what_stands_under_what(texts, found):
    assert shape(tree(lines(*texts))) == found


def test_ranks_of_labels():
    texts = ["Một câu.", "Điều 1. A", "I. A", "1. A", "1.1. A", "1.1.1. A", "a) A", "* A", "- A", "+ A"]
    assert [rank_of(line) for line in lines(*texts)] == [0, 1, 1, 2, 3, 4, 8, 9, 10, 11]
    nodes = [Node(line, rank_of(line)) for line in lines(*texts)]
    assert [node.numbered for node in nodes] == [False, *[True] * 6, *[False] * 3]
    assert [node.marked for node in nodes] == [*[False] * 7, *[True] * 3]
