"""Which element of a file each block was read from, for who changes the file."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from kehoach.address import Address
    from kehoach.document.block import Block


class Origins:
    """The elements of one file by what was read from them."""

    def __init__(self) -> None:
        self._read: list[tuple[Address, Any]] = []
        self.numbered: dict[int, Any] = {}
        """Number of a paragraph among all that were read → its element."""

    def add(self, block: Block, element: Any) -> None:
        """Keep which element a block was read from."""
        self._read.append((block.origin, element))
        self.numbered[block.paragraph] = element

    @cached_property
    def elements(self) -> dict[Address, list[Any]]:
        """Address of a block → the elements it was read from; asked for when all are read.

        Made for who asks: an address is dear to hash, and most files are only read.
        """
        found: dict[Address, list[Any]] = {}
        for address, element in self._read:
            found.setdefault(address, []).append(element)
        return found
