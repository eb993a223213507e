"""The sheet a clone is worked out on: rules put changes and remarks about leaves on it.

It knows nothing of the file the leaves are from; a hand writes what it ends in.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from kehoach.clone.decisions import Added, Decisions, LeafChange, Remark, applied
from kehoach.clone.worklist import CarriedOutcome
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable

    from kehoach.clone.leaf import Leaf
    from kehoach.clone.paper import Paper
    from kehoach.clone.worklist import CarriedPart

KEPT = "CL78"
"""Code of what was decided before and is not asked again."""
RENAMED = "CL17"
"""Code of an agency renamed by data/."""


class Sheet:
    """Last year's paper with everything that is to be done to it."""

    def __init__(self, paper: Paper, doi: int, remarks: Iterable[Remark] = ()) -> None:
        self.paper = paper
        self.leaves = paper.leaves
        self.doi = doi
        """Years from the old plan to the new; 0 when a clone is cloned to its own year again."""
        self.remarks = [self._remembered(remark) for remark in remarks]
        """What is told so far, the hand's own remarks first."""
        self._changes: dict[Leaf, list[LeafChange]] = {}
        self._added: list[Added] = []
        self._asked: set[tuple[str, Hashable]] = set()

    def change(
        self, leaf: Leaf, start: int, end: int, new: str, code: str, *, nguon: str = "",
    ) -> None:  # fmt: skip
        """Put new words for a span of the leaf's view, told as ``cũ → mới``.

        A span that touches one changed before is left alone: the first rule decides.
        """
        old, change = leaf.view[start:end], LeafChange(leaf, start, end, new, code)
        if old != new and self._put(change):
            message = f"{old} → {new}"
            self.tell(
                CarriedOutcome.CO_HOC, code, message, leaf=leaf, at=start, end=end, nguon=nguon
            )

    def _put(self, change: LeafChange) -> bool:
        """Keep a change in the order of its leaf; return False when its span is taken."""
        start, end = change.start, change.end
        done = self._changes.setdefault(change.leaf, [])
        number = bisect_left(done, start, key=lambda edit: edit.start)
        near = done[max(0, number - 1) : number + 1]
        if any(edit.whole or (edit.start < end and start < edit.end) for edit in near):
            return False
        done.insert(number, change)
        return True

    def fill(self, leaf: Leaf, value: str, code: str, message: str) -> None:
        """Put a whole value anew, as a spec writes it: ``//2026``; empty leaves it blank.

        Nothing where the leaf was changed before.
        """
        if leaf not in self._changes:
            self._changes[leaf] = [LeafChange(leaf, 0, len(leaf.view), value, code, whole=True)]
            self.tell(CarriedOutcome.CO_HOC, code, message, leaf=leaf, at=None)

    def add(self, part: str, value: str) -> None:
        """Put a value the old paper does not write; the hand tells what became of it."""
        self._added.append(Added(part, value))

    def value(self, leaf: Leaf) -> str:
        """Return a leaf's words with the changes so far, on one line."""
        return one_line(applied(leaf.view, self._changes.get(leaf, ())))

    def renamed(self, leaf: Leaf) -> bool:
        """Return True when an agency was renamed in the leaf."""
        return any(change.code == RENAMED for change in self._changes.get(leaf, ()))

    def tell(
        self, kind: CarriedOutcome, code: str, message: str, cure: str = "", *,
        leaf: Leaf | None = None, at: int | None = 0, end: int | None = None,
        choices: tuple[str, ...] = (), nguon: str = "", mark: bool = True,
    ) -> None:  # fmt: skip
        """Put a line on the worklist, at words of a leaf's view; without a leaf, of all the paper.

        ``at`` to ``end`` are the words it speaks of (a Word comment stands there), ``at`` None is
        the leaf as a whole; ``choices`` what a person can choose from. ``mark`` False leaves no
        comment in the new file: for what concerns more than its place.
        """
        remark = Remark(kind, code, message, cure, nguon, leaf, at, end, choices, mark)
        self.remarks.append(self._remembered(remark))

    def _remembered(self, remark: Remark) -> Remark:
        """Return a remark; a question that was answered before, as one kept on purpose."""
        taken = self.paper.taken
        if remark.kind is not CarriedOutcome.CAN_QUYET or taken is None or not taken(remark):
            return remark
        message = f"đã quyết định từ trước ({remark.code}), lời văn không đổi nên giữ nguyên"
        return Remark(
            CarriedOutcome.GIU_NGUYEN, KEPT, message, "", "", remark.leaf, remark.at, remark.end
        )

    def ask(
        self, code: str, message: str, cure: str, *,
        leaf: Leaf | None, at: int | None = 0, end: int | None = None,
        choices: tuple[str, ...] = (), nguon: str = "", mark: bool = True,
    ) -> None:  # fmt: skip
        """Put a question on the worklist, as ``tell`` does."""
        self.tell(
            CarriedOutcome.CAN_QUYET, code, message, cure,
            leaf=leaf, at=at, end=end, choices=choices, nguon=nguon, mark=mark,
        )  # fmt: skip

    def once(
        self, about: Hashable, code: str, message: str, cure: str, *,
        leaf: Leaf, at: int | None = 0, end: int | None = None,
        choices: tuple[str, ...] = (), nguon: str = "",
    ) -> None:  # fmt: skip
        """Put a question on the worklist where its subject is met first, and not again."""
        if (code, about) not in self._asked:
            self._asked.add((code, about))
            self.ask(code, message, cure, leaf=leaf, at=at, end=end, choices=choices, nguon=nguon)

    def gravest(self) -> dict[str, CarriedOutcome]:
        """Return for each part of the file the gravest thing told of it, where anything was."""
        out: dict[str, CarriedOutcome] = {}
        for kind in (CarriedOutcome.CO_HOC, CarriedOutcome.CAN_QUYET):
            tops = {
                remark.leaf.top for remark in self.remarks if remark.kind is kind and remark.leaf
            }
            out |= dict.fromkeys(tops, kind)
        return out

    def decided(self, parts: tuple[CarriedPart, ...]) -> Decisions:
        """Return everything put on the sheet."""
        changes = tuple(change for done in self._changes.values() for change in done)
        return Decisions(changes, tuple(self._added), tuple(self.remarks), parts)
