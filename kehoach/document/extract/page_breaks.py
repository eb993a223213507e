"""Page breaks out of labelled lines: an item of a list, or a field of a section."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.extract.doubt import quoted

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block, Document, Section
    from kehoach.document.extract.around_table import Around
    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw

BREAK = {"ngat_trang": "true"}
"""What an author writes before the item that begins a page, or in the section that does."""
_MOST = 5
"""Places shown of breaks no plan can hold."""


def begun(line: Line, doubts: Doubts) -> Raw:
    """Return what says that a page begins with a line; nothing where none does."""
    if not line.block.ngat_trang:
        return {}
    doubts.breaks.add(line.block.number)
    return dict(BREAK)


def broken(line: Line, above: Around, doubts: Doubts, *, headed: bool) -> list[Raw]:
    """Return the item that stands before a line with which, or above whose table, a page begins.

    Nothing for the first below a heading (``headed``): the heading would be left alone.
    """
    if headed:
        return []
    found = [begun(row, doubts) for row in (*above.lines, line)]
    return [record for record in found if record][:1]


def tell_lost_breaks(document: Document, blocks: range, doubts: Doubts) -> None:
    """Tell the page breaks no item can say: below a heading, in the opening, above the recipients.

    A paper and a phụ lục begin a page by themselves.
    """
    known = doubts.breaks | {paper.blocks.start for paper in document.papers}
    lost = [block for block in _begun(document) if block.number in blocks]
    lost = [block for block in lost if block.number not in known]
    if lost:
        shown = "; ".join(map(_shown, lost[:_MOST]))
        more = f"; và {len(lost) - _MOST} chỗ nữa" if len(lost) > _MOST else ""
        message = "ngắt trang ở chỗ này bản nháp không ghi được, sẽ không ngắt: trước"
        doubts.place("TN68", f"{message} {shown}{more}", lost[0].origin)


def tell_turned(document: Document, blocks: range, doubts: Doubts) -> None:
    """Tell the text on landscape pages: only a phụ lục can be set so."""
    annexed = False
    for section in document.sections:
        annexed = section.opens_annex or (annexed and not _opens(document, section))
        own = [block for block in section.blocks if block.number in blocks]
        if section.ngang and own and not annexed:
            message = f"trang khổ ngang trong bài sẽ in khổ dọc, từ {_shown(own[0])}"
            cure = "đưa bảng ấy vào phụ lục có huong: ngang nếu cần khổ ngang"
            doubts.place("TN78", f"{message}; {cure}", own[0].origin)


def _opens(document: Document, section: Section) -> bool:
    """Return True for a section another paper begins with."""
    starts = {paper.blocks.start for paper in document.papers}
    return any(block.number in starts for block in section.blocks[:1])


def _begun(document: Document) -> Iterator[Block]:
    """Yield the blocks a page begins with but for those that open a phụ lục."""
    for section in document.sections:
        start = 1 if section.opens_annex else 0
        yield from (block for block in section.blocks[start:] if block.ngat_trang)


def _shown(block: Block) -> str:
    if block.hinh is not None:
        return "hình"
    return "bảng" if block.table is not None else quoted(block.words)
