"""A file with tracked changes as it reads once they are rejected, its own elements at hand."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

from lxml import etree

from kehoach.word.dressed import read_dressed
from kehoach.word.read.opened import Opened
from kehoach.word.read.style import N
from kehoach.word.revise.package import BACKWARD, Package
from kehoach.word.revise.resolve import accept_tree, reject_tree
from kehoach.word.traced import opened_for_places

_STORIES = frozenset(("document", "hdr", "ftr", "footnotes", "endnotes"))
"""Roots of parts that hold words."""
_HELD = (N + "p", N + "r")


class Rejected:
    """A file with tracked changes: ``read`` is what it says without them."""

    def __init__(self, content: bytes, file: str) -> None:
        self.package = Package(opened_for_places(content, file), BACKWARD)
        opened = Opened(content, file)
        self._originals: dict[etree._Element, etree._Element] = {}
        self._accepted: set[Any] = set()
        for name, tree in self.package.places.edited.opened.trees.items():
            if tree is not None and etree.QName(tree).localname in _STORIES:
                opened.trees[name] = self._without_changes(tree)
        self.read = read_dressed(opened)

    def _without_changes(self, tree: Any) -> Any:
        """Return a copy of a part, its changes rejected; keep in mind what stays accepted."""
        copy, settled = deepcopy(tree), deepcopy(tree)
        self._originals.update(zip(copy.iter(), tree.iter(), strict=True))
        same = dict(zip(settled.iter(*_HELD), tree.iter(*_HELD), strict=True))
        accept_tree(settled)
        self._accepted.update(same[element] for element in settled.iter(*_HELD))
        reject_tree(copy)
        return copy

    def original(self, element: Any) -> Any:
        """Return the element of the file an element of what was read is a copy of."""
        return self._originals[element]

    def stays(self, original: Any) -> bool:
        """Return True for a paragraph or run that is there once the changes are accepted, too."""
        return original in self._accepted
