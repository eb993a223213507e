"""Agencies the reform of 2025 replaced, and duties that went with it to another level."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone import other_level, places
from kehoach.clone.sheet import RENAMED
from kehoach.clone.target import REFORM
from kehoach.clone.zones import Zone
from kehoach.law import cai_cach
from kehoach.law.dia_danh import don_vi_cua_cap

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.places import Move
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.zones import Zones


_STOP = re.compile(r"[.;](?=\s|$)")
"""The end of a sentence, or of a part of one that stands alone."""


def rename(sheet: Sheet, leaf: Leaf, zones: Zones, move: Move) -> None:
    """Change the agencies and places of one value; ask where the answer is not one."""
    asked = other_level.whole(sheet, leaf, zones, move)
    kept = zones.more([*_duties(sheet, leaf, move), *asked])
    places.own_name(sheet, leaf, kept, move)
    kept = kept.more(_reformed(sheet, leaf, kept, move))
    if move.xuong_xa:
        places.below(sheet, leaf, kept)
        places.level(sheet, leaf, kept, move)
    if move.nam > REFORM or move.xuong_xa:
        places.ended(sheet, leaf, kept, move)


def _reformed(sheet: Sheet, leaf: Leaf, kept: Zones, move: Move) -> list[Zone]:
    """Change agencies the reform replaced by one other; ask about those with several or none.

    Returns where they stand: no word of their names is looked at again.
    """
    if move.nam < REFORM:
        return []
    out = []
    for start, end, succession in cai_cach.tim_co_quan(
        leaf.view, phuong=move.moi.don_vi == "phường"
    ):
        if not places.free(kept, start, end):
            places.kept_name(sheet, leaf, start, end, kept)
        elif not _of_its_time(succession, move) or _room_of_its_own(leaf, start, succession, move):
            continue
        elif other_level.is_upper(succession, move):
            out.append(other_level.ask_of_upper(sheet, leaf, start, end, succession))
        else:
            _renamed(sheet, leaf, start, end, succession, move)
            out.append(Zone(start, end, places.DA_XET))
    return out


def _of_its_time(succession: cai_cach.KeThua, move: Move) -> bool:
    """Return True for an agency that is no more in the new year: a huyện's stood till 01/7/2025."""
    return succession.cu.startswith(cai_cach.tren_huyen()) or move.nam > REFORM or move.xuong_xa


def _renamed(
    sheet: Sheet, leaf: Leaf, start: int, end: int, succession: cai_cach.KeThua, move: Move
) -> None:
    """Change an agency of the issuer's level or of the state; ask where its successor is unsure."""
    state = succession.cu.startswith(cai_cach.tren_huyen())
    if not _one_name(succession) or not (state or move.moi.don_vi in don_vi_cua_cap("xa")):
        _ask(sheet, leaf, start, end, succession)
    elif not state and (other := places.elsewhere(leaf.view, end, move)):
        message = f"“{leaf.view[start:end]}{other}” là cơ quan của nơi khác, không tự đổi"
        sheet.ask("CL54", message, "ghi tên cơ quan hiện nay của nơi ấy", leaf=leaf, at=start)
    else:
        new = places.cased(leaf.view[start:end], succession.moi[0])
        source = f"{succession.nguon} (mức tin cậy {succession.tin_cay})"
        sheet.change(leaf, start, end, new, RENAMED, nguon=source)
        if succession.ghi_chu:
            note = f"{succession.cu} → {succession.moi[0]}: {succession.ghi_chu}"
            sheet.once(
                succession.cu,
                "CL53",
                note,
                "rà việc giao cho đơn vị này",
                leaf=leaf,
                at=start,
                nguon=succession.nguon,
            )


def _room_of_its_own(leaf: Leaf, start: int, succession: cai_cach.KeThua, move: Move) -> bool:
    """True for a phòng that may be the issuer's own: a sở has its Phòng Tài chính - Kế hoạch."""
    several = leaf.view[max(0, start - 4) : start].casefold() == "các "
    return succession.cu.startswith("Phòng") and not move.moi.don_vi and not several


def _one_name(succession: cai_cach.KeThua) -> bool:
    """True for an agency that surely has one new name; a count (63 sở) may speak of the past."""
    return len(succession.moi) == 1 and succession.tin_cay != "C" and not succession.cu[0].isdigit()


def _ask(sheet: Sheet, leaf: Leaf, start: int, end: int, succession: cai_cach.KeThua) -> None:
    words = leaf.view[start:end]
    if len(succession.moi) == 1:
        code, message, cure = (
            "CL50",
            f"{words} nay là {succession.moi[0]}",
            "sửa nếu nói việc của năm mới",
        )
    elif succession.moi:
        code, message, cure = (
            "CL50",
            f"{words} nay có thể là nhiều nơi",
            f"chọn theo việc: {' hoặc '.join(succession.moi)}",
        )
    else:
        code, message, cure = (
            "CL51",
            f"{words} chưa rõ nơi kế thừa",
            "ghi cơ quan đang làm việc này, hoặc bỏ",
        )
    message = f"{message}: {succession.ghi_chu}" if succession.ghi_chu else message
    sheet.ask(code, message, cure, leaf=leaf, at=start, nguon=succession.nguon)


def _duties(sheet: Sheet, leaf: Leaf, move: Move) -> list[Zone]:
    """Return the sentences whose duty went to another level: they are asked about, not renamed."""
    if move.nam <= REFORM or not (move.xuong_xa or move.moi.don_vi in don_vi_cua_cap("xa")):
        return []
    out, start = [], 0
    for stop in (*_STOP.finditer(leaf.view), None):
        end = stop.end() if stop else len(leaf.view)
        for duty in cai_cach.nhiem_vu_chuyen(leaf.view[start:end]):
            message = f"“{duty.viec}” nay thuộc {duty.noi_moi}; câu này không đổi tên"
            cure = (
                f"viết lại câu này hoặc bỏ; {duty.ghi_chu}"
                if duty.ghi_chu
                else "viết lại câu này hoặc bỏ"
            )
            sheet.ask("CL52", message, cure, leaf=leaf, at=start + duty.start, nguon=duty.nguon)
            out.append(Zone(start, end, places.CHUYEN_CAP))
        start = end
    return out
