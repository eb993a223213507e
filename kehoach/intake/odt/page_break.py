"""Page breaks of an OpenDocument file: they are properties of paragraphs and tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE

if TYPE_CHECKING:
    from kehoach.address import Address
    from kehoach.document.block import Block
    from kehoach.intake.odt.looks import Props


class Pages:
    """Where pages end in the running text."""

    def __init__(self) -> None:
        self._ended = False
        self._started = False
        """True once something stands on a page: before, nothing ends."""

    def met(self, props: Props, address: Address) -> None:
        """Note what the style of a paragraph or table says of the page it begins."""
        begins = props.get("break-before") == "page" or props.get("master-page-name")
        self._ended = self._ended or bool(begins and self._started and address == WHOLE)

    def begun(self, block: Block, props: Props, address: Address) -> Block:
        """Return a block, marked where a page begins with it."""
        if address != WHOLE:
            return block
        begun, self._ended, self._started = self._ended, False, True
        self.passed(props, address)
        return block._replace(ngat_trang=True) if begun else block

    def passed(self, props: Props, address: Address) -> None:
        """Note that a page ends below a paragraph or table."""
        self._ended = self._ended or (address == WHOLE and props.get("break-after") == "page")
