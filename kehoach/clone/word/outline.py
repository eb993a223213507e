"""The headings and items words stand under, nearest first, and whose duties they are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import ENDING, PARTS

if TYPE_CHECKING:
    from kehoach.clone.word.leaf import WordLeaf
    from kehoach.document.block import Block

_HEADINGS = (*PARTS, Role.MUC, Role.TIEU_DE, Role.TEN_PHU_LUC)
_BODY = (*_HEADINGS, Role.KHOAN, Role.DIEM, Role.DIEU)
"""Lines others stand under; they end the duties of a unit named above, unless below its name."""
_BEHIND = (Role.KET_THUC, Role.KEM_THEO, Role.PHE_DUYET, *ENDING)
"""Lines that stand under no heading."""


class Outline:
    """The lines passed so far that others stand under; blocks are shown to it in their order."""

    def __init__(self) -> None:
        self.owner: WordLeaf | None = None
        """The name of the unit whose duties come now."""
        self._owned = 0
        self._open: list[tuple[int, str]] = []
        self._table = ""

    def enter(self, block: Block, words: str) -> tuple[str, ...]:
        """Return the lines a block stands under; one of the body stands above what follows."""
        level = -1 if block.role is Role.TEN_PHU_LUC else block.level
        self._end(block, level)
        found = (*self._name(block), *(heading for _, heading in reversed(self._open)))
        if block.role in _BODY:
            self._open.append((level, words))
        self._table = words if block.role is Role.TEN_BANG else ""
        return found

    def _end(self, block: Block, level: int) -> None:
        """Forget what a block does not stand under."""
        if block.role in _BEHIND:
            self.leave()
        if block.role in _BODY and level <= self._owned:
            self.owner = None
        if block.role in _BODY:
            self._open = [pair for pair in self._open if pair[0] < level]

    def _name(self, block: Block) -> tuple[str, ...]:
        """Return the name of a table that stands right above it."""
        return (self._table,) if block.table is not None and self._table else ()

    def own(self, block: Block, leaf: WordLeaf) -> None:
        """Take a unit's name: what stands below it, or behind it in a task, is its duty."""
        self.owner = leaf
        self._owned = block.level if block.role in _BODY else block.level - 1

    def leave(self) -> None:
        """Forget every heading: another paper begins, or the text ends."""
        self._open.clear()
        self.owner = None


def is_heading(block: Block) -> bool:
    """Return True for a heading, and for the name of a table, a picture or an annex."""
    return block.role in (*_HEADINGS, Role.TEN_BANG, Role.TEN_HINH)
