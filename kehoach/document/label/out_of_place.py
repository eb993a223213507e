"""Place and date written above Nơi nhận, not where the sketch of the decree has them.

The line by itself says something else; only the whole paper tells.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label import signs
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.document.block import Block

_PLAIN = (Role.CHUA_RO, Role.KET_THUC, Role.DOAN)
_SIGNED = (Role.NOI_NHAN, Role.QUYEN_HAN, Role.CHUC_VU)
_NEAR = 3
"""Lines between the date and what it stands above."""


def in_place(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks of a paper, a line of place and date at its foot with its role."""
    out = list(blocks)
    roles = {block.role for block in blocks}
    if Role.DIA_DANH_NGAY not in roles and (at := _dated(blocks)) is not None:
        out[at] = out[at]._replace(role=Role.DIA_DANH_NGAY)
    return out


def _dated(blocks: Sequence[Block]) -> int | None:
    """Return where place and date stand alone above the recipients or the signature."""
    end = next((at for at, paragraph in enumerate(blocks) if paragraph.role in _SIGNED), 0)
    for at in range(max(end - _NEAR, 0), end):
        block = blocks[at]
        words = one_line(block.words)
        if block.role in _PLAIN and "," in words and signs.DAY.fullmatch(fold(words)):
            return at
    return None
