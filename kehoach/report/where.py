"""Where a finding stands as people look for it: page, heading, paragraph."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import PdfLine
from kehoach.document.laid import mark_of, text_of
from kehoach.document.outline import outline
from kehoach.named import NamedTuple
from kehoach.text.letters import place_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.document.block import Block
    from kehoach.document.laid import BlockMark, Pages
    from kehoach.review.drafted import Examined
    from kehoach.review.judge import Judged

_WHOLE = "cả văn bản"


class Where(NamedTuple):
    """A place of a file; what is not known of it is 0 or empty."""

    page: int
    """Page of the file as it is laid out, from 1."""
    heading: str
    """``mục II.2``, ``Phụ lục I, mục 3``, ``nơi nhận``."""
    address: str
    """``đoạn 61``, ``dòng 14``, a key of a plan."""

    def __str__(self) -> str:
        """Return ``trang 3, mục II.2, đoạn 61``; for the whole file that it is that."""
        page = f"trang {self.page}" if self.page else ""
        address = self.address.removeprefix(f"{page}, ") if page else self.address
        return ", ".join(filter(None, (page, self.heading, address))) or _WHOLE


class Places:
    """The places of the findings of one file."""

    def __init__(self, examined: Examined) -> None:
        self._pages: Pages | None = examined.pages
        self._headings: Mapping[BlockMark, str] = _headings(examined)

    def of(self, judged: Judged, number: int = 0) -> Where:
        """Return where a finding stands; ``number`` says how often its words were told before."""
        place, block = judged.problem.place, judged.finding.block
        line = f"dòng {place.line}" if place.line else ""
        address = line or place.path
        if block is None:
            return Where(0, "", address)
        return Where(self._page(judged, number), self._headings.get(mark_of(block), ""), address)

    def _page(self, judged: Judged, number: int) -> int:
        block = judged.finding.block
        if block is None:
            return 0
        if isinstance(block.origin, PdfLine):
            return block.origin.page
        if self._pages is None:
            return 0
        return self._pages.page(block, _before(block, judged, number))


def _headings(examined: Examined) -> dict[BlockMark, str]:
    blocks = examined.subject.blocks
    found: dict[BlockMark, str] = {}
    for block, heading in zip(blocks, outline(blocks), strict=True):
        found.setdefault(mark_of(block), heading)
    return found


def _before(block: Block, judged: Judged, number: int) -> str:
    """Return the words of a block that stand before those at fault."""
    finding = judged.finding
    if block.table is not None and finding.cell is not None:
        return text_of(block, finding.cell)
    text = text_of(block)
    start = place_of(finding.quote, text, number) if finding.quote else 0
    return text[: max(start, 0)]
