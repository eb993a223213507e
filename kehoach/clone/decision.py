"""The decision that issues last year's plan: number, date, signer and issuer anew."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone import header
from kehoach.clone.signer import signer
from kehoach.clone.worklist import Kind
from kehoach.law import co_quan as agencies
from kehoach.law import loai_van_ban
from kehoach.plan.ban_hanh import KEY
from kehoach.spec import edit
from kehoach.spec.characters import in_flow
from kehoach.spec.node import Mapping, Scalar

if TYPE_CHECKING:
    from kehoach.clone.places import Move
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.target import Target
    from kehoach.plan.plan import Plan


def decision(sheet: Sheet, plan: Plan, target: Target, move: Move) -> None:
    """Carry the decision to the new year and issuer; its căn cứ and words go with the plan's."""
    paper = sheet.root.get(KEY) if isinstance(sheet.root, Mapping) else None
    if plan.ban_hanh is None or paper is None:
        return
    for key, node in header.pairs(paper):
        if not isinstance(node, Scalar) or node.text is None:
            continue
        if header.unsigned(sheet, key, node, plan.ban_hanh.ngay, move):
            continue
        new = _renamed(key.text or "", node.text, move)
        if new != node.text:
            flow = in_flow(sheet.text, paper)
            sheet.edits(*edit.fill(sheet.text, key, node, new, flow=flow))
            sheet.tell(Kind.CO_HOC, "CL15", f"{key.text}: {node.text} → {new}", node=node)
    signer(sheet, paper, target, move)


def _renamed(name: str, old: str, move: Move) -> str:
    """Return the value of a key that names the old issuer with the new one in it."""
    if move.cu.ten == move.moi.ten:
        return old
    if name in ("co_quan", "tham_quyen"):
        return old.replace(move.cu.ten, move.moi.ten)
    short, new = agencies.viet_tat(move.cu.ten), agencies.viet_tat(move.moi.ten)
    kind = loai_van_ban.viet_tat()[loai_van_ban.QUYET_DINH]
    if name == "ky_hieu" and new and old == f"{kind}-{short}":
        return f"{kind}-{new}"
    return old
