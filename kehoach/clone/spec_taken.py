"""Decisions the comments of a spec remember: ``# đã quyết định: CL22`` is not asked again.

A clerk writes it in the place of ``# cần quyết định: CL22``. What the words were is not written
then: the next clone notes it, in six signs, and asks again once they changed. Years do not count:
a clone moves them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.remembered import Kept, answered, said
from kehoach.clone.spec_leaf import SpecLeaf
from kehoach.clone.spec_marks import Marks
from kehoach.plan.open_marks import OpenState, marks
from kehoach.spec.characters import line_end
from kehoach.spec.edit import Edit
from kehoach.spec.lines import BREAK, Lines, below_comments

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.clone.decisions import LeafChange, Remark
    from kehoach.clone.leaf import Leaf
    from kehoach.plan.build import Draft
    from kehoach.plan.open_marks import OpenMark


class _Kept(Kept):
    """A mark, the words it stands at and what was asked of them."""

    def __init__(self, mark: OpenMark, leaves: list[SpecLeaf]) -> None:
        super().__init__(mark.stamp, leaves)
        self.mark = mark

    def covers(self, code: str) -> bool:
        """Return True for a question it speaks of; one that names none speaks of all."""
        return not self.mark.codes or code in self.mark.codes


class Taken:
    """The decisions a spec remembers."""

    def __init__(self, old: Draft, leaves: Iterable[Leaf]) -> None:
        self._text = old.text
        self._at: dict[int, list[_Kept]] = {}
        found = [sign for sign in marks(old.text, old.root) if sign.state is OpenState.TAKEN]
        if not found:
            return
        self._lines = Lines(old.text)
        self._below = below_comments(BREAK.split(old.text))
        self._spots = Marks(old.text, old.root, ())
        stood: dict[int, list[SpecLeaf]] = {}
        for leaf in leaves:
            if isinstance(leaf, SpecLeaf) and leaf.view:
                stood.setdefault(self._line(leaf), []).append(leaf)
        for mark in found:
            line = self._spoken_of(mark)
            self._at.setdefault(line, []).append(_Kept(mark, stood.get(line, [])))

    def holds(self, remark: Remark) -> bool:
        """Return True for a question that was answered and whose words did not change since."""
        if not self._at or not isinstance(remark.leaf, SpecLeaf):
            return False
        stood = self._at.get(self._line(remark.leaf), ())
        return answered(kept for kept in stood if kept.covers(remark.code))

    def edits(self, changes: Iterable[LeafChange]) -> list[Edit]:
        """Return the edits that note the words as they now are, and take out what holds no more."""
        new = said(changes) if self._at else {}
        every = (kept for listed in self._at.values() for kept in listed if kept.met)
        return [edit for kept in every for edit in self._edit(kept, new)]

    def _edit(self, kept: _Kept, new: dict[Leaf, str]) -> Iterator[Edit]:
        mark = kept.mark
        if not kept.holds:
            yield self._gone(mark)
            return
        noted = kept.stamp(new)
        if noted != mark.stamp:
            gap = "" if mark.stamp else " "
            yield Edit(mark.stamp_at, mark.end, f"{gap}[{noted}]")

    def _gone(self, mark: OpenMark) -> Edit:
        """Return the edit that takes a mark out, with its line where nothing else stands there."""
        before = self._text[: mark.start].rstrip(" \t")
        first = max(before.rfind("\n"), before.rfind("\r")) + 1
        whole = first == len(before) and line_end(self._text, mark.start) == mark.end
        start, end = len(before), mark.end
        if whole and first:
            start -= 2 if self._text[first - 2 : first] == "\r\n" else 1
        return Edit(start, end, "")

    def _line(self, leaf: SpecLeaf) -> int:
        return self._lines.place(self._spots.spot(leaf.node), "").line

    def _spoken_of(self, mark: OpenMark) -> int:
        """Return the line a mark speaks of: its own, or the next with words of its own."""
        line = self._lines.place(mark.start, "").line
        return self._below[line - 1] + 1 if mark.alone else line
