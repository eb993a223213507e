"""Lines that stay on the page of what they announce."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block

KEEP = "<w:keepNext/>"
"""A paragraph, and the row it stands in, stays on the page of the next."""
_ABOVE_TABLE = frozenset({Role.TEN_BANG, Role.DON_VI_TINH})
"""What stands between a table and the line that announces it; its style keeps it with the table."""
_LEADING = frozenset({Role.KHOAN, Role.DIEM, Role.DOAN, Role.GACH_DAU_DONG, Role.DIEU})
"""Text that may announce a list; a heading keeps with what follows by its style."""


def keep_announced(blocks: Sequence[Block], out: list[bytes]) -> None:
    """Keep the line that announces a table or a picture, ``như sau:``, on its page.

    ``out`` is the XML of the blocks above it, which is changed.
    """
    at = len(out) - 1
    while at >= 0 and blocks[at].role in _ABOVE_TABLE:
        at -= 1
    if at >= 0 and blocks[at].table is None and blocks[at].words.rstrip().endswith(":"):
        out[at] = kept(out[at])


def keep_leading(blocks: Sequence[Block], out: list[bytes]) -> None:
    """Keep each line that announces a list, ``gồm:``, on the page of its first item.

    ``out`` is the XML of the blocks, which is changed.
    """
    texts = enumerate(block.text for block in blocks[:-1])
    announcing = [at for at, text in texts if text and text[-1].text[-1:] == ":"]
    for at in announcing:
        below = blocks[at + 1]
        if blocks[at].role in _LEADING and below.table is None and not below.ngat_trang:
            out[at] = kept(out[at])


def kept(xml: bytes) -> bytes:
    """Return a paragraph that stays with the next one."""
    style, mark, rest = xml.partition(b"/>")
    keep = KEEP.encode()
    return xml if rest.startswith(keep) else style + mark + keep + rest


def kept_with_name(blocks: Sequence[Block], at: int) -> str:
    """Return what keeps a picture with its name below; nothing for any other block."""
    if blocks[at].hinh is None or at + 1 == len(blocks):
        return ""
    return KEEP if blocks[at + 1].role is Role.TEN_HINH else ""


def announced(block: Block) -> bool:
    """Return True for what a line above may announce, unless it begins a page of its own."""
    return (block.table is not None or block.hinh is not None) and not block.ngat_trang
