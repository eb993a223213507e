"""What was written last of each block, for a series of documents that share most of theirs."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.address import PlanPath
    from kehoach.document.block import Block

_MOST = 32_000_000
"""Bytes of XML kept at most: that of a plan of the 2 MB a spec may have is a third of it."""


class _Written(NamedTuple):
    """A block as it was written."""

    block: Block
    how: object
    xml: bytes


class Memory:
    """The XML of blocks by their number in the document, or by where in the plan they are from.

    What is kept is used for an equal block only, so that it changes no byte; a number's last block
    replaces the one before, and all are forgotten when they are too many.
    """

    def __init__(self) -> None:
        self._written: dict[tuple[int, PlanPath], _Written] = {}
        self._size = 0

    def xml(self, block: Block, how: object, make: Callable[[], bytes]) -> bytes:
        """Return a block as it was written last, or made anew where it differs.

        ``how`` is all else its XML depends on: the room on the page, its neighbours.
        """
        key = block.number, block.path
        kept = self._written.get(key)
        if kept is not None and kept.how == how and (kept.block is block or kept.block == block):
            return kept.xml
        made = make()
        self._size += len(made) - (len(kept.xml) if kept else 0)
        if self._size > _MOST:
            self._written.clear()
            self._size = len(made)
        self._written[key] = _Written(block, how, made)
        return made
