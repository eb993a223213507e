"""The signatures of a paper: which blocks are one person's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import SIGNATURE

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Column
    from kehoach.document.block import Block

_OF_LIST = 3
"""Steps of a path to a signer of several: ``("ky", 1, "chuc_vu")``."""


def signers_of(blocks: Iterable[Block]) -> list[list[Block]]:
    """Return the blocks of each signature, in order; blocks of other parts are passed over.

    So is who approves: he is no signer.

    A signature is authority, post, second post and name, from above. Another one begins where these
    begin again, or in another column of the table they stand in. A post below a post, in one column
    and with one name for both, is no second signer.
    """
    out: list[list[Block]] = []
    for block in blocks:
        if block.role not in SIGNATURE or block.approves:
            continue
        if not out or _begins(block, out[-1]):
            out.append([])
        out[-1].append(block)
    return _joined(out)


def _begins(block: Block, before: list[Block]) -> bool:
    """Return True for a block that opens a signature behind another."""
    if _apart(block, before[-1]):
        return True
    rank, last = SIGNATURE.index(block.role), SIGNATURE.index(before[-1].role)
    return rank < last or (rank == last and block.role in (Role.CHUC_VU, Role.HO_TEN))


def _apart(block: Block, other: Block) -> bool:
    """Return True for blocks that stand in different columns, or are of different signers."""
    here, there = _column(block), _column(other)
    if here is not None and there is not None and here != there:
        return True
    return _signer(block) != _signer(other)


def _column(block: Block) -> Column | None:
    return block.origin.column


def _signer(block: Block) -> object:
    """Return which signer of several the plan has a block for; None for one alone, or of a file."""
    return block.path[-2] if len(block.path) >= _OF_LIST else None


def _joined(found: list[list[Block]]) -> list[list[Block]]:
    """Return the signatures, a post that stands right below another post with it."""
    out: list[list[Block]] = []
    for item in found:
        lone = bool(out) and _is_post(out[-1][-1]) and _is_post(item[0])
        if lone and not _apart(item[0], out[-1][-1]):
            out[-1] += item
        else:
            out.append(item)
    return out


def _is_post(block: Block) -> bool:
    return block.role in (Role.CHUC_VU, Role.CHUC_VU_KHAC)
