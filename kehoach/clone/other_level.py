"""Agencies of another level than the issuer's: asked about, never given the issuer's own rooms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone import places
from kehoach.clone.own_names import is_own
from kehoach.clone.target import REFORM
from kehoach.clone.zones import Zone
from kehoach.law import cai_cach, chep_nam_moi
from kehoach.law.dia_danh import don_vi_cua_cap
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.clone.leaf import Leaf
    from kehoach.clone.places import Move
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.zones import Zones

_THROUGH = Sought(
    lambda: (
        rf"(?P<ai>{_begins()}(?:(?!{_begins()})[^().;:]){{0,60}}?)"
        r"\s?\(\s?(?:thông )?qua [^()]{1,80}\)"
    )
)
"""An agency, and in brackets the room of it that takes a paper in."""


def _begins() -> str:
    agencies = chep_nam_moi.either("uy_ban_hoi_dong", "cap_uy", "cap_uy_do_thi")
    return rf"(?<!\w)(?:(?:{agencies})(?!\w)|(?:Sở|Bộ)(?=\s[{UPPER}]|\s?\())"


def whole(sheet: Sheet, leaf: Leaf, found: Zones, move: Move) -> list[Zone]:
    """Ask about ``UBND thành phố (qua Phòng Tư pháp)`` as one thing; return where such words stand.

    Nothing where the agency is the issuer, or the room is still there.
    """
    out = []
    for start, end in _through(leaf.view, move) if move.nam >= REFORM else ():
        words = leaf.view[start:end]
        if places.free(found, start, end) and next(cai_cach.tim_co_quan(words), None) is not None:
            message = f"“{words}” là cơ quan của cấp khác, không tự đổi tên"
            cure = "ghi cơ quan nhận việc này hiện nay, hoặc bỏ"
            sheet.ask("CL27", message, cure, leaf=leaf, at=start, end=end)
            out.append(Zone(start, end, places.CAP_KHAC))
    return out


def _through(view: str, move: Move) -> Iterator[tuple[int, int]]:
    for match in _THROUGH.finditer(view):
        if not is_own(match["ai"], move.cu):
            yield match.span()


def is_upper(succession: cai_cach.KeThua, move: Move) -> bool:
    """Return True for a huyện's agency in the plan of a commune that never was a huyện."""
    commune = move.moi.don_vi in don_vi_cua_cap("xa") and not move.xuong_xa
    above = succession.cu.startswith(cai_cach.tren_huyen())
    return commune and not above and not succession.cu[0].isdigit()


def ask_of_upper(
    sheet: Sheet, leaf: Leaf, start: int, end: int, succession: cai_cach.KeThua
) -> Zone:
    """Ask who does now what a huyện's agency did; return where its name stands, the place's too.

    A commune's plan that reports to ``UBND huyện`` reports to the level above: who takes the report
    now is not the commune itself, whatever took over the huyện's rooms.
    """
    end = places.with_place(leaf.view, end)
    message = f"“{leaf.view[start:end]}” là cơ quan của cấp khác, không tự đổi tên"
    choices = (*succession.moi, "cơ quan cấp tỉnh")
    cure = f"ghi nơi làm việc này hiện nay: {' hoặc '.join(choices)}"
    sheet.ask(
        "CL27",
        message,
        cure,
        leaf=leaf,
        at=start,
        end=end,
        choices=succession.moi,
        nguon=succession.nguon,
    )
    return Zone(start, end, places.CAP_KHAC)
