"""Who approves the plan: a heading, then authority, post and name as a signer has them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role, Run
from kehoach.document.compose.ending import signature
from kehoach.document.compose.header import issuer_lines
from kehoach.law import bo_cuc, co_quan
from kehoach.plan.approval import KEY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.plan.approval import PheDuyet


def approval(phe_duyet: PheDuyet | None) -> Iterator[Block]:
    """Yield the lines of who approves, all of them marked so; nothing without one."""
    if phe_duyet is None:
        return
    heading = (Run(_heading(phe_duyet)),)
    yield Block(Role.PHE_DUYET, heading, path=(KEY, "tieu_de"), approves=True)
    agency = phe_duyet.co_quan if phe_duyet.chuc_vu else None
    kind = co_quan.loai_co_quan(agency) if agency else None
    for block in signature(phe_duyet, kind):
        if block.words:  # the heading may say the post
            yield block._replace(path=(KEY, block.path[-1]), approves=True)


def _heading(phe_duyet: PheDuyet) -> str:
    """Return the heading; the agency begins a line of its own, as at the head of a paper."""
    usual = bo_cuc.phe_duyet()
    if phe_duyet.tieu_de:
        return phe_duyet.tieu_de.upper()
    if phe_duyet.co_quan:
        return f"{usual.chu} {usual.cua}\n".upper() + issuer_lines(phe_duyet.co_quan)
    return usual.chu.upper()
