"""Who signed and approved a paper: kept, each asked about, for another may do so a year on."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kehoach.clone.places import Move
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.target import Target

_CURE = "kiểm tra chức vụ, họ tên"


def signers(sheet: Sheet, target: Target, move: Move) -> None:
    """Keep each signer of the papers, flagged; give the issuer's own the post the user named."""
    for one in sheet.paper.signers:
        post = one.chuc_vu
        if post is not None and target.chuc_vu and not one.joint and post.view != target.chuc_vu:
            told = f"{post.name}: {post.view or 'trống'} → {target.chuc_vu}"
            sheet.fill(post, target.chuc_vu, "CL15", told)
        why = "người ký có thể đã thay"
        if not one.joint and move.cu.ten != move.moi.ten:
            why = f"cơ quan ban hành nay là {move.moi.ten}"
        told = f"người ký giữ như kế hoạch cũ ({one.who}); {why}"
        sheet.ask("CL20", told, _CURE, leaf=one.leaf, at=None)


def approvers(sheet: Sheet) -> None:
    """Ask who approves the new plan; nothing without ``phe_duyet``."""
    for one in sheet.paper.approvers:
        told = f"người phê duyệt giữ như kế hoạch cũ ({one.who}); người ấy có thể đã thay"
        sheet.ask("CL20", told, "kiểm tra cơ quan, chức vụ, họ tên", leaf=one.leaf, at=None)
