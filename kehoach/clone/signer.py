"""Who signed and approved a paper: kept, each asked about, for another may do so a year on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.places import Move
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.target import Target

_CURE = "kiểm tra chức vụ, họ tên"


def signers(sheet: Sheet, target: Target, move: Move) -> None:
    """Keep each signer of the papers, flagged; give the issuer's own the post the user named."""
    alone = sum(not signer.joint for signer in sheet.paper.signers) == 1
    for signer in sheet.paper.signers:
        if not signer.joint:
            _filled(sheet, signer.chuc_vu, target.chuc_vu)
            if alone and target.ho_ten and signer.ho_ten is not None:
                _filled(sheet, signer.ho_ten, target.ho_ten)
                continue  # who signs was said
        why = "người ký có thể đã thay"
        if not signer.joint and move.cu.ten != move.moi.ten:
            why = f"cơ quan ban hành nay là {move.moi.ten}"
        message = f"người ký giữ như kế hoạch cũ ({signer.who}); {why}"
        sheet.ask("CL20", message, _CURE, leaf=signer.leaf, at=None)


def _filled(sheet: Sheet, leaf: Leaf | None, new: str | None) -> None:
    if leaf is not None and new and leaf.view != new:
        sheet.fill(leaf, new, "CL15", f"{leaf.name}: {leaf.view or 'trống'} → {new}")


def approvers(sheet: Sheet) -> None:
    """Ask who approves the new plan; nothing without ``phe_duyet``."""
    for signer in sheet.paper.approvers:
        message = f"người phê duyệt giữ như kế hoạch cũ ({signer.who}); người ấy có thể đã thay"
        sheet.ask("CL20", message, "kiểm tra cơ quan, chức vụ, họ tên", leaf=signer.leaf, at=None)
