"""The lines drawn below Tiêu ngữ, the issuer's name and the trích yếu: how long, or not known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.look import UNKNOWN
from kehoach.review.blocks import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.address import Address
    from kehoach.document.block import Block

OF = (Role.TIEU_NGU, Role.CO_QUAN_BAN_HANH, Role.TRICH_YEU)
"""Components below which the decree asks for a line."""
_MOST = 40
_BODY = (Role.CAN_CU, Role.MO_DAU, Role.MUC, Role.TIEU_DE, Role.KHOAN)
_TYPED = re.compile(r"[-–—―─━¯_=*\s]{3,80}")
"""A line made of signs."""


def below(
    main: Sequence[Block],
    components: dict[Role, list[Block]],
    merged: set[Address],
) -> dict[Role, tuple[float, ...] | None]:
    """Return the lengths in mm of the lines below each component; UNKNOWN for a drawing that may be one or not.

    Nothing drawn gives an empty tuple, a component whose lines cannot be told from others' None;
    a component the page does not have is left out.
    """
    head = _head(main)
    drawn = {block.paragraph: (block, _lines(block)) for block in head}
    regions = {
        role: None if found[-1].origin in merged else _region(found[-1], head) for role, found in components.items()
    }
    taken = {one for region in regions.values() for one in region or ()}
    stray = any(lines for one, (_, lines) in drawn.items() if one not in taken)
    # as many lines as components: none is missing, wherever Word has anchored them
    stray = stray or sum(len(lines) for _, lines in drawn.values()) >= len(regions)
    known = all(block.look is not None and block.look.ke is not None for block in head if block.table is None)
    out: dict[Role, tuple[float, ...] | None] = {}
    for role, region in regions.items():
        lines = tuple(length for one in region or () for length in drawn[one][1])
        out[role] = None if region is None or not known or (stray and not lines) else lines
    return out


def _head(main: Sequence[Block]) -> list[Block]:
    """Return the paragraphs down to the first one below the trích yếu."""
    blocks = main[:_MOST]
    last = next((n for n, block in enumerate(blocks) if block.role in _BODY), len(blocks))
    return list(blocks[: last + 1])


def _lines(block: Block) -> tuple[float, ...]:
    typed = (UNKNOWN,) if _TYPED.fullmatch(text_of(block)) else ()
    return ((block.look.ke if block.look else None) or ()) + typed


def _region(block: Block, head: list[Block]) -> list[int] | None:
    """Return the paragraphs a component's line may be drawn at, None when it cannot be told."""
    if block.role is Role.TRICH_YEU:
        first = next((n for n, one in enumerate(head) if one.role in (Role.TEN_LOAI, Role.TRICH_YEU)), len(head))
        found = head[first:]
    elif block.origin.column is not None:
        found = [one for one in head if one.origin.column == block.origin.column]
    else:
        return None
    return list(dict.fromkeys(one.paragraph for one in found))
