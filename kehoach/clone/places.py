"""Places: the issuer's own name and level, and the districts, communes and tỉnh the reform ended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kehoach.clone.worklist import Loai
from kehoach.clone.zones import UPPER, Zones, zone_at
from kehoach.law import don_vi
from kehoach.text.dates import Ngay

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.target import Issuer

CHUYEN_CAP = "trong việc đã chuyển cấp"
"""Reason of a zone whose duty went to another level; said once, not at every name in it."""

_NAME = rf"[{UPPER}\d]\w*(?:\s+[{UPPER}\d]\w*){{0,3}}"
_OTHER_UNIT = re.compile(rf"(?<!\w)(?:huyện|quận|thị xã|thị trấn)\s+(?P<ten>{_NAME})")
_OLD_TINH = re.compile(rf"(?<!\w)(?:[Tt]ỉnh|[Tt]hành phố|Sở(?:\s+[\w,]+){{1,7}}?)\s+(?P<ten>{_NAME})")
_BELOW = re.compile(
    r"(?<!\w)(?:(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)\s+)?(?:[Cc]ác|cấp)\s+xã"
    r"(?:,\s*(?:phường|thị trấn))*(?!\w)"
    r"|(?<!\w)UBND\s+(?:xã|phường|thị trấn)(?=,|\s+và)"
)
_HUYEN_WORDS = re.compile(
    r"(?<!\w)(?:cấp huyện|các huyện|phòng,\s*ban\s+(?:của\s+|thuộc\s+)?huyện)(?!\w)", re.IGNORECASE
)


class Move(NamedTuple):
    """From which issuer to which."""

    cu: Issuer
    moi: Issuer
    nam: int

    @property
    def xuong_xa(self) -> bool:
        """Return True from a huyện to a commune."""
        return self.cu.don_vi in don_vi.CAP_HUYEN and self.moi.don_vi in don_vi.CAP_XA


def own_name(sheet: Sheet, leaf: Leaf, kept: Zones, move: Move) -> None:
    """Change the issuer's unit by name: ``huyện Mường Ảng`` → ``xã Mường Ảng``."""
    cu, moi = move.cu, move.moi
    if not cu.rieng or not moi.rieng or (cu.don_vi, cu.rieng) == (moi.don_vi, moi.rieng):
        return
    new = f"{moi.don_vi} {moi.rieng}"
    words = r"\s+".join(map(re.escape, cu.rieng.split()))
    for found in re.finditer(rf"(?<!\w)(?P<unit>{cu.don_vi}\s+)?{words}(?!\w)", leaf.view, re.IGNORECASE):
        if not free(kept, *found.span()):
            kept_name(sheet, leaf, *found.span(), kept)
        elif found["unit"]:
            sheet.change(leaf, *found.span(), new.upper() if found[0].isupper() else cased(found[0], new), "CL16")
        elif moi.rieng != cu.rieng:
            sheet.ask("CL54", f"tên địa bàn cũ “{found[0]}”", f"sửa nếu nay là {new}", leaf=leaf, at=found.start())


def level(sheet: Sheet, leaf: Leaf, kept: Zones, move: Move) -> None:
    """Change the bare word of the level: ``trên địa bàn huyện`` → ``trên địa bàn xã``."""
    unit, new = move.cu.don_vi, move.moi.don_vi
    pattern = rf"(?<!\w)(?<!cấp )(?<!các ){unit}(?!\w)(?!\s+[{UPPER}])"
    for found in re.finditer(pattern, leaf.view, re.IGNORECASE):
        if not free(kept, *found.span()):
            kept_name(sheet, leaf, *found.span(), kept)
        elif unit == "thành phố":  # the word names three levels
            cure = f"sửa thành {new} nếu nói về cơ quan ban hành"
            sheet.ask("CL54", f"“{found[0]}” có thể là cấp cũ", cure, leaf=leaf, at=found.start())
        else:
            sheet.change(leaf, *found.span(), cased(found[0], new), "CL16")


def below(sheet: Sheet, leaf: Leaf, kept: Zones) -> None:
    """Ask about the communes a huyện had below it: a commune has none."""
    cure = "bỏ, hoặc giao cho thôn, bản, tổ dân phố, đơn vị thuộc xã"
    for found in _BELOW.finditer(leaf.view):
        if free(kept, *found.span()):
            told = f"“{found[0]}” là cấp dưới của cấp cũ; cấp xã không có cấp dưới"
            sheet.ask("CL55", told, cure, leaf=leaf, at=found.start())


def ended(sheet: Sheet, leaf: Leaf, kept: Zones, move: Move) -> None:
    """Ask about districts and tỉnh that are no more."""
    cure = "ghi đơn vị hành chính hiện nay"
    for found in _OTHER_UNIT.finditer(leaf.view):
        own = move.xuong_xa and found["ten"].startswith(move.cu.rieng)
        if not own and free(kept, *found.span()):
            sheet.ask("CL54", f"“{found[0]}” không còn từ 01/7/2025", cure, leaf=leaf, at=found.start())
    for found in _HUYEN_WORDS.finditer(leaf.view):
        if free(kept, *found.span()):
            told = f"“{found[0]}”: không còn cấp huyện từ 01/7/2025"
            sheet.ask("CL54", told, cure, leaf=leaf, at=found.start())
    old_tinh(sheet, leaf, kept, move.nam)


def old_tinh(sheet: Sheet, leaf: Leaf, kept: Zones, nam: int) -> None:
    """Ask about a tỉnh that became part of another, or a thành phố."""
    for found in _OLD_TINH.finditer(leaf.view):
        new = don_vi.tinh_moi(found["ten"]) if free(kept, *found.span()) else None
        if new is None:
            continue
        now = don_vi.tinh(found["ten"], Ngay(nam=nam))
        if now is None or (found[0].casefold().startswith("tỉnh") and now.loai != "tỉnh"):
            told = f"“{found[0]}” nay thuộc {new.day_du}" if now is None else f"“{found[0]}” nay là {now.day_du}"
            sheet.ask("CL54", told, "ghi tên cơ quan, địa phương hiện nay", leaf=leaf, at=found.start())


def kept_name(sheet: Sheet, leaf: Leaf, start: int, end: int, kept: Zones) -> None:
    """Say that an old name stays where another document is named."""
    zone = zone_at(kept, start, end, sure=True)
    if zone and zone.ly_do != CHUYEN_CAP:
        told = f"“{leaf.view[start:end]}” đứng {zone.ly_do}: tên cũ giữ nguyên"
        sheet.tell(Loai.GIU_NGUYEN, "CL71", told, leaf=leaf, at=start)


def free(kept: Zones, start: int, end: int) -> bool:
    """Return True for words of the plan's own."""
    return zone_at(kept, start, end, sure=True) is None


def cased(old: str, new: str) -> str:
    """Return new words, the kind of a place with a capital where the old one had it."""
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
