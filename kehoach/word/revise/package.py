"""A package open for change: its parts, its places, and marks no other has."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from kehoach.named import NamedTuple
from kehoach.word.carried import dropped, is_plain, rewritten
from kehoach.word.part import narrow, root_of
from kehoach.word.read.style import N
from kehoach.word.repacked import repacked
from kehoach.word.revise.edits import AUTHOR, DATE
from kehoach.word.spliced import Spliced

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.word.revise.alternates import Branch
    from kehoach.word.traced import Places

_ID = re.compile(rb"id(?<=[:\s]id)\s{0,9}=\s{0,9}[\"'](\d{1,10})[\"']")


class Side(NamedTuple):
    """Which way the changes lead: from the words of the file, or to them."""

    old: str
    """Tag around words that stand in the file."""
    new: str
    """Tag around words that are put in."""
    moved_from: str
    moved_to: str


FORWARD = Side("del", "ins", "moveFrom", "moveTo")
"""The file is the old one: rejecting gives it back."""
BACKWARD = Side("ins", "del", "moveTo", "moveFrom")
"""The file is the new one: accepting gives it back."""


class Package:
    """One .docx while it is changed."""

    def __init__(self, places: Places, side: Side = FORWARD) -> None:
        self.places = places
        self.side = side
        opened = places.edited.opened
        self._open: dict[Any, Spliced] = {}
        self._names: dict[Any, str] = {}
        self.branches: dict[Any, Branch] = {}
        """Branches of drawings that were asked for, as the file has them."""
        named = opened.parts.items()
        found = (_ID.findall(narrow(part)) for name, part in named if name.endswith(".xml"))
        self._taken = Counter(int(element) for each in found for element in each)
        self._last = 0

    def part(self, element: Any) -> Spliced:
        """Return the part an element stands in, opened before anything in it changes."""
        root = root_of(element)
        if root not in self._open:
            opened = self.places.edited.opened
            self._names[root] = next(name for name, tree in opened.trees.items() if tree is root)
            self._open[root] = Spliced(opened.parts[self._names[root]], root)
        return self._open[root]

    @property
    def roots(self) -> list[Any]:
        """Return the trees that were opened for change."""
        return list(self._open)

    def mark(self, like: Any, tag: str, **more: str) -> Any:
        """Return a revision with an id of its own; ``like`` is an element of the same tree."""
        said = {"id": str(self.free()), "author": AUTHOR, "date": DATE, **more}
        return like.makeelement(N + tag, {N + name: value for name, value in said.items()})

    def free(self) -> int:
        """Return an id no element of any part has."""
        self._last += 1
        while self._taken[self._last] > 0:
            self._last += 1
        return self._last

    def release(self, number: str) -> None:
        """Take in that an element with this id was taken out: when no other has it, it is free."""
        if number.isdecimal():
            self._taken[int(number)] -= 1

    def written(self, made: Mapping[str, bytes] | None = None) -> bytes:
        """Return the package, parts that were made among it.

        Macros and signatures stay behind with any change. Without one the bytes stay, but for a
        .docm or .dotx: what is written is a plain document, and Word opens it as nothing else.
        """
        opened = self.places.edited.opened
        parts = {self._names[root]: part.written() for root, part in self._open.items()}
        changed = {name: part for name, part in parts.items() if part != opened.parts[name]}
        changed |= made or {}
        if not changed and is_plain(opened):
            return opened.content
        return repacked(opened.content, {**changed, **rewritten(opened)}, dropped(opened))
