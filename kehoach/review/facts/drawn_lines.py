"""The lines drawn below Tiêu ngữ, the issuer's name and the trích yếu: how long, or not known."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.look import UNKNOWN
from kehoach.review.blocks import text_of

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from kehoach.address import Address
    from kehoach.document.block import Block

    Drawn = dict[int, tuple[float, ...]]
    """The lengths of the lines drawn at each paragraph."""

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
    """Return the lengths in mm of the lines below each component.

    UNKNOWN for a drawing that may be one or not.

    Nothing drawn gives an empty tuple, a component whose lines cannot be told from others' None;
    a component the page does not have is left out.
    """
    head = _head(main)
    drawn = {block.paragraph: _lines(block) for block in head}
    regions = {
        role: None if found[-1].origin in merged else _region(found[-1], head)
        for role, found in components.items()
    }
    if not _readable(head):
        return dict.fromkeys(regions)
    stray = _has_stray(drawn, regions.values())
    return {role: _in_region(region, drawn, stray=stray) for role, region in regions.items()}


def _readable(head: Sequence[Block]) -> bool:
    """Return True where it is known of every paragraph what is drawn at it."""
    return all(
        block.look is not None and block.look.ke is not None
        for block in head
        if block.table is None
    )


def _has_stray(drawn: Drawn, regions: Collection[list[int] | None]) -> bool:
    """Return True where a line may be that of a component it is not drawn at."""
    taken = {number for region in regions for number in region or ()}
    if any(lines for number, lines in drawn.items() if number not in taken):
        return True
    # as many lines as components: none is missing, wherever Word has anchored them
    return sum(map(len, drawn.values())) >= len(regions)


def _in_region(region: list[int] | None, drawn: Drawn, *, stray: bool) -> tuple[float, ...] | None:
    """Return the lengths of the lines drawn at some paragraphs; None when they cannot be told."""
    if region is None:
        return None
    lines = tuple(length for number in region for length in drawn[number])
    return None if stray and not lines else lines


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
        first = next(
            (
                n
                for n, paragraph in enumerate(head)
                if paragraph.role in (Role.TEN_LOAI, Role.TRICH_YEU)
            ),
            len(head),
        )
        found = head[first:]
    elif block.origin.column is not None:
        found = [paragraph for paragraph in head if paragraph.origin.column == block.origin.column]
    else:
        return None
    return list(dict.fromkeys(paragraph.paragraph for paragraph in found))
