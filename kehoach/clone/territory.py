"""Whose land the new plan covers.

The communes that share an old huyện, what an old commune became.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.target import REFORM
from kehoach.law import don_vi
from kehoach.law.dia_danh import don_vi_cua_cap

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.clone.places import Move
    from kehoach.clone.sheet import Sheet
    from kehoach.law.don_vi import DonViHanhChinh

_CODE = "CL58"


def territory(sheet: Sheet, move: Move) -> None:
    """Ask about the land: a commune is part of the old huyện; an old commune may be gone."""
    tinh = sheet.paper.tinh
    if move.xuong_xa:
        _part(sheet, move, tinh)
    elif (
        move.moi.don_vi in don_vi_cua_cap("huyen")
        and move.moi.loai
        and move.nam == REFORM
        and sheet.paper.cap == "huyen"
    ):
        cure = (
            'kế hoạch ban hành từ 01/7/2025 thì chạy lại với --cap xa --co-quan "Ủy ban '
            'nhân dân xã …"'
        )
        _tell(sheet, f"cấp huyện kết thúc 01/7/2025, {move.moi.ten} không còn từ ngày ấy", cure)
    elif move.moi.don_vi in don_vi_cua_cap("xa") and move.nam >= REFORM and move.cu == move.moi:
        _gone(sheet, move, tinh)


def _part(sheet: Sheet, move: Move, tinh: str | None) -> None:
    old, new = f"{move.cu.don_vi} {move.cu.rieng}", f"{move.moi.don_vi} {move.moi.rieng}"
    found = don_vi.cua_huyen(old, tinh)
    if not found:
        return
    listed = f"{old} nay thuộc {_names(found)}"
    if new in (unit.day_du for unit in found):
        _tell(
            sheet,
            f"{new} chỉ là một phần của {old} ({listed})",
            "rà số liệu, đối tượng, tên trường, tên đơn vị",
        )
    else:
        _tell(sheet, f"{new} không nằm trên địa bàn {old} ({listed})", "kiểm tra lại --co-quan")


def _gone(sheet: Sheet, move: Move, tinh: str | None) -> None:
    """Ask when no commune of today bears the issuer's name."""
    name = f"{move.cu.don_vi} {move.cu.rieng}"
    if any(unit.day_du == name for unit in don_vi.xa(name, tinh)):
        return
    found = don_vi.ke_thua(name, None, tinh)
    if found:
        cure = f"chạy lại với --co-quan; {name} nay thuộc {_names(found)}"
        _tell(sheet, f"hiện nay không có {name}", cure)


def _names(found: Iterable[DonViHanhChinh]) -> str:
    return ", ".join(unit.day_du for unit in found)


def _tell(sheet: Sheet, message: str, cure: str) -> None:
    sheet.ask(_CODE, message, cure, leaf=sheet.paper.spot("co_quan"), at=None)
