"""The head and the foot of the plan: what is blanked, refilled or asked about."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.law import co_quan as agencies
from kehoach.law import dia_danh as places
from kehoach.law import loai_van_ban
from kehoach.plan.marks import YES, draft_of

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.paper import Paper
    from kehoach.clone.places import Move
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.target import Target
    from kehoach.text.dates import Ngay

_GIVEN = ("cap", "co_quan", "co_quan_chu_quan", "dia_danh", "ky_hieu")
"""Parts of the head that name the issuer."""
_MARKS = {"do_khan": "mức độ khẩn", "luu_hanh": "phạm vi lưu hành"}


def head(sheet: Sheet, target: Target, move: Move) -> None:
    """Blank the number and the date, refill what names the issuer."""
    for leaf in sheet.leaves:
        if leaf.decision or unsigned(sheet, leaf, sheet.paper.ngay, move):
            continue
        new = _refilled(leaf, sheet.paper, target, move) if leaf.part in _GIVEN else None
        if new and new != leaf.view:
            sheet.fill(leaf, new, "CL15", f"{leaf.name}: {leaf.view or 'trống'} → {new}")


def unsigned(sheet: Sheet, leaf: Leaf, ngay: Ngay, move: Move) -> bool:
    """Blank a number or a date of a paper dated ``ngay``; return False for any other part."""
    fresh = sheet.doi or move.cu.ten != move.moi.ten
    if not fresh or leaf.part not in ("so", "ngay"):
        return False
    nam = _year_of_issue(ngay.nam, sheet, move) if leaf.part == "ngay" and ngay.nam else 0
    new, blank = (f"//{nam}", f"năm {nam}, ngày và tháng để trống") if nam else ("", "để trống")
    if leaf.view and leaf.view != new:
        sheet.fill(leaf, new, "CL13", f"{leaf.name}: {leaf.view} → {blank}")
    return True


def _year_of_issue(old: int, sheet: Sheet, move: Move) -> int:
    """Return the year the new paper is issued in: the plan's own, or as before the one ahead of it.

    A paper that lies further from the year it is said to be for, as one of several years issued in
    their second, tells nothing of the new one.
    """
    ahead = move.nam - sheet.doi - old
    return move.nam - ahead if ahead in (0, 1) else move.nam


def _refilled(leaf: Leaf, paper: Paper, target: Target, move: Move) -> str | None:
    """Return the new value of a part that names the issuer; None where it stays."""
    named = move.moi.ten if target.co_quan else None
    given = {"cap": target.cap, "co_quan": named, "co_quan_chu_quan": target.co_quan_chu_quan,
             "dia_danh": target.dia_danh, "ky_hieu": target.ky_hieu}[leaf.part]  # fmt: skip
    if given or target.co_quan is None or not leaf.view:
        return given
    if leaf.part == "dia_danh" and move.moi.rieng:
        return places.dia_danh(f"{move.moi.don_vi} {move.moi.rieng}")
    return _symbol(leaf.view, paper, move) if leaf.part == "ky_hieu" else None


def _symbol(old: str, paper: Paper, move: Move) -> str | None:
    """Return the symbol with the new issuer's abbreviation; None where that is the same."""
    short, own = agencies.viet_tat(move.moi.ten), agencies.viet_tat(paper.co_quan)
    if not short or short == own:
        return None
    if not paper.lien_tich:
        return f"{loai_van_ban.viet_tat()[loai_van_ban.KE_HOACH]}-{short}"
    return re.sub(rf"(?<=[-/]){own}(?![\w&])", short, old, count=1) if own else None


def added(sheet: Sheet, target: Target) -> None:
    """Put in what the user gave that the old plan does not write."""
    here = {leaf.part for leaf in sheet.leaves if not leaf.decision}
    decided = sheet.paper.ngay_quyet_dinh is not None  # a decision has the symbol
    for name in ("co_quan_chu_quan", "dia_danh", *(() if decided else ("ky_hieu",))):
        value = getattr(target, name)
        if value and name not in here:
            sheet.add(name, value)


def marks(sheet: Sheet) -> None:
    """Ask about the marks each paper has of its own; a draft begins at its first again."""
    for leaf in sheet.leaves:
        if leaf.decision or not leaf.view:
            continue
        if leaf.part in _MARKS:
            message = f"{_MARKS[leaf.part]} của kế hoạch cũ: {leaf.view}"
            cure = "giữ nếu kế hoạch mới cũng vậy, không thì bỏ"
            sheet.ask("CL26", message, cure, leaf=leaf, at=None)
        elif leaf.part == "du_thao" and sheet.doi and _counted(leaf.view):
            sheet.fill(leaf, YES, "CL15", f"{leaf.name}: {leaf.view} → {YES}")


def _counted(du_thao: str) -> bool:
    return draft_of(f"dự thảo {du_thao}") not in (None, YES)


def drafter(sheet: Sheet, move: Move) -> None:
    """Ask about the drafting unit's short name after ``Lưu:`` when the issuer has changed."""
    for leaf in sheet.leaves:
        if leaf.part == "luu" and leaf.view != "VT" and move.cu.ten != move.moi.ten:
            message = f"chữ viết tắt “{leaf.view}” là đơn vị soạn thảo của cơ quan cũ"
            sheet.ask("CL25", message, "ghi chữ viết tắt của đơn vị soạn thảo mới", leaf=leaf)
