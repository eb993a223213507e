"""The decision that issues last year's plan: number, date, signer and issuer anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone import header
from kehoach.law import co_quan as agencies
from kehoach.law import loai_van_ban

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.places import Move
    from kehoach.clone.sheet import Sheet


def decision(sheet: Sheet, move: Move) -> None:
    """Carry the decision to the new year and issuer; its căn cứ and words go with the plan's."""
    day = sheet.paper.ngay_quyet_dinh
    for leaf in sheet.leaves:
        if day is None or not leaf.decision or header.unsigned(sheet, leaf, day, move):
            continue
        new = _renamed(leaf, move)
        if new != leaf.view:
            sheet.fill(leaf, new, "CL15", f"{leaf.name}: {leaf.view} → {new}")


def _renamed(leaf: Leaf, move: Move) -> str:
    """Return the value of a part that names the old issuer with the new one in it."""
    old = leaf.view
    if move.cu.ten == move.moi.ten:
        return old
    if leaf.part in ("co_quan", "tham_quyen"):
        return old.replace(move.cu.ten, move.moi.ten)
    short, new = agencies.viet_tat(move.cu.ten), agencies.viet_tat(move.moi.ten)
    kind = loai_van_ban.viet_tat()[loai_van_ban.QUYET_DINH]
    if leaf.part == "ky_hieu" and new and old == f"{kind}-{short}":
        return f"{kind}-{new}"
    return old
