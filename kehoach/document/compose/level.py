"""One list of items of a plan: where its numbers stand among those of the lists around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.text.scheme import DanhSo


class Level:
    """One list of items: the numbers of the levels above it and how many it has counted."""

    __slots__ = ("annex", "count", "danh_so", "dash", "numbers", "owner")

    def __init__(
        self,
        numbers: tuple[int, ...],
        danh_so: DanhSo,
        *,
        dash: bool = False,
        owner: str = "",
        annex: bool = False,
    ) -> None:
        self.numbers = numbers
        self.danh_so = danh_so
        """How the levels are numbered."""
        self.count = 0
        self.dash = dash
        """True below a dash item: items take ``+``."""
        self.owner = owner
        """Agency whose duties are being listed."""
        self.annex = annex
        """True for the outer list of a phụ lục: its headings are mục (I., II.)."""

    @property
    def depth(self) -> int:
        """Return the depth of an item that is not numbered: one below the numbers above."""
        return len(self.numbers) + 1

    def below(self, owner: str = "", *, heading: bool = False) -> Level:
        """Return the level under the item counted last; ``heading`` where that is a heading."""
        above = () if self.annex and heading else self.numbers
        return Level((*above, self.count), self.danh_so, owner=owner)

    def dashes(self) -> Level:
        """Return the level under a dash item."""
        return Level(self.numbers, self.danh_so, dash=True)
