"""Places: the issuer's own name and level, and the units the reform ended."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.clone.worklist import CarriedOutcome
from kehoach.clone.zones import Zones, zone_at
from kehoach.law import chep_nam_moi, don_vi
from kehoach.law.dia_danh import don_vi_cua_cap, moi_don_vi
from kehoach.text.dates import Ngay
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.sheet import Sheet
    from kehoach.clone.target import Issuer

CHUYEN_CAP = "trong việc đã chuyển cấp"
CAP_KHAC = "trong tên cơ quan cấp khác"
DA_XET = "trong tên cơ quan đã xét"
"""Reasons of zones: a duty that went to another level, an agency of another level, one renamed or
asked about. Each is said once, not at every name in it."""

_WORD = rf"(?:[{UPPER}]\w*|\d{{1,2}}(?![\w/]))"
_NAME = rf"{_WORD}(?:\s+{_WORD}){{0,3}}"
_OTHER_UNIT = Sought(
    rf"(?<!\w)(?:huyện|quận|thị xã|thị trấn)\s+(?P<ten>{_NAME})", "huyện", "quận", "thị"
)
_PLACE_AFTER = re.compile(
    rf"\s+(?:quận\s+|(?:(?:huyện|thị xã|thành phố|tỉnh)\s+)?(?!\d))(?P<ten>{_NAME})"
)
"""The place an agency's name goes on with; only a quận is named by a number."""
_OLD_TINH = re.compile(
    rf"(?<!\w)(?:[Tt]ỉnh|[Tt]hành phố|Sở(?:\s+[\w,]+){{1,7}}?)\s+(?P<ten>{_NAME})"
)
_BELOW = Sought(
    lambda: (
        rf"(?<!\w)(?:(?:{chep_nam_moi.either('uy_ban_hoi_dong')})\s+)?(?:[Cc]ác|cấp)\s+xã"
        r"(?:,\s*(?:phường|thị trấn))*(?!\w)"
        r"|(?<!\w)UBND\s+(?:xã|phường|thị trấn)(?=,|\s+và)"
    ),
    "xã",
    "UBND",
)
_HUYEN_WORDS = Sought(
    lambda: (
        rf"(?<!\w)(?:{chep_nam_moi.either('huyen_goi_chung')}"
        r"|phòng,\s*ban\s+(?:của\s+|thuộc\s+)?huyện)(?!\w)"
    ),
    "huyện",
    flags=re.IGNORECASE,
)


_ORGANISATION = Sought(
    lambda: (
        rf"(?<!\w)(?!{chep_nam_moi.either('khong_la_to_chuc')})"
        rf"(?:{chep_nam_moi.either('dau_ten_to_chuc')})(?!\w)[^,;.:()“”]{{0,80}}$"
    )
)
_OF = Sought(lambda: rf"(?:^|\s)(?:{chep_nam_moi.either('noi_ve_dia_ban')})\s+$")
"""Words after which the level speaks of the land, whatever stood before."""

_LISTED_BEFORE = Sought(lambda: rf"(?<!\w)(?:{'|'.join(moi_don_vi())})\s?(?:,|/|-|và)\s?$")
_LISTED_BEHIND = Sought(lambda: rf"\s?(?:,|/|-|và)\s?(?:{'|'.join(moi_don_vi())})(?!\w)")
_STATUS = Sought(lambda: rf"\s+(?:{chep_nam_moi.either('danh_hieu_don_vi')})(?!\w)")


@dataclass(frozen=True)
class Move:
    """From which issuer to which."""

    cu: Issuer
    moi: Issuer
    nam: int

    @property
    def xuong_xa(self) -> bool:
        """Return True from a huyện to a commune."""
        return self.cu.don_vi in don_vi_cua_cap("huyen") and self.moi.don_vi in don_vi_cua_cap("xa")

    @cached_property
    def place(self) -> re.Pattern[str]:
        """Return what finds the old issuer's place, its kind before it in the group ``unit``."""
        words = r"\s+".join(map(re.escape, self.cu.rieng.split()))
        kind = rf"(?P<unit>{self.cu.don_vi}\s+)?"
        return re.compile(rf"(?<!\w){kind}{words}(?!\w)", re.IGNORECASE)

    @cached_property
    def level(self) -> re.Pattern[str]:
        """Return what finds the bare word of the old issuer's level."""
        alone = rf"(?<!cấp )(?<!các )(?<!tuyến )(?<!liên ){self.cu.don_vi}"
        return re.compile(rf"(?<!\w)(?i:{alone})(?!\w)(?!\s+(?:[{UPPER}]|ủy|đoàn|đội))")


def own_name(sheet: Sheet, leaf: Leaf, kept: Zones, move: Move) -> None:
    """Change the issuer's unit by name: ``huyện Mường Ảng`` → ``xã Mường Ảng``."""
    cu, moi = move.cu, move.moi
    if not cu.rieng or not moi.rieng or (cu.don_vi, cu.rieng) == (moi.don_vi, moi.rieng):
        return
    new = f"{moi.don_vi} {moi.rieng}"
    for found in move.place.finditer(leaf.view):
        if not free(kept, *found.span()):
            kept_name(sheet, leaf, *found.span(), kept)
        elif found["unit"] and (body := _organisation(leaf.view, found.start())):
            _ask_body(sheet, leaf, found.start(), f"{body}{found[0]}")
        elif found["unit"]:
            sheet.change(leaf, *found.span(), cased(found[0], new), "CL16")
        elif moi.rieng != cu.rieng:
            sheet.ask(
                "CL54",
                f"tên địa bàn cũ “{found[0]}”",
                f"sửa nếu nay là {new}",
                leaf=leaf,
                at=found.start(),
            )


def elsewhere(view: str, end: int, move: Move) -> str:
    """Return the name of another place right behind an agency's name.

    Nothing for the issuer's own or none.
    """
    found = _PLACE_AFTER.match(view, end)
    return found[0] if found and not found["ten"].startswith(move.cu.rieng or "\0") else ""


def with_place(view: str, end: int) -> int:
    """Return where an agency's name ends, the place it goes on with included."""
    found = _PLACE_AFTER.match(view, end)
    return found.end() if found else end


def level(sheet: Sheet, leaf: Leaf, kept: Zones, move: Move) -> None:
    """Change the bare word of the level: ``trên địa bàn huyện`` → ``trên địa bàn xã``."""
    unit, new = move.cu.don_vi, move.moi.don_vi
    for found in move.level.finditer(leaf.view):
        start, end = found.span()
        if not free(kept, start, end):
            kept_name(sheet, leaf, start, end, kept)
        elif body := _organisation(leaf.view, start):
            _ask_body(sheet, leaf, start, f"{body}{found[0]}")
        elif unit == "thành phố" or _several(leaf.view, start, end):
            message = f"“{found[0]}” ở đây có thể không phải cơ quan ban hành"
            sheet.ask(
                "CL54",
                message,
                f"sửa thành {new} nếu nói về cơ quan, địa bàn của kế hoạch",
                leaf=leaf,
                at=start,
            )
        else:
            sheet.change(leaf, start, end, cased(found[0], new), "CL16")


def _organisation(view: str, at: int) -> str:
    """The body of its own that stands before a place's name (``Trung tâm Y tế ``); else nothing."""
    before = view[max(0, at - 100) : at]
    found = None if _OF.search(before) else _ORGANISATION.search(before)
    return found[0] if found else ""


def _ask_body(sheet: Sheet, leaf: Leaf, at: int, words: str) -> None:
    cure = "ghi đúng tên hiện nay của đơn vị ấy, hoặc bỏ"
    sheet.ask("CL51", f"“{words}” chưa rõ nay là đơn vị nào", cure, leaf=leaf, at=at)


def _several(view: str, start: int, end: int) -> bool:
    """Return True where the word is one of several levels, or a status the law gives."""
    before, after = view[max(0, start - 20) : start], view[end : end + 20]
    listed = _LISTED_BEFORE.search(before) or _LISTED_BEHIND.match(after)
    return bool(listed or _STATUS.match(after))


def below(sheet: Sheet, leaf: Leaf, kept: Zones) -> None:
    """Ask about the communes a huyện had below it: a commune has none."""
    cure = "bỏ, hoặc giao cho thôn, bản, tổ dân phố, đơn vị thuộc xã"
    for found in _BELOW.finditer(leaf.view):
        if free(kept, *found.span()):
            message = f"“{found[0]}” là cấp dưới của cấp cũ; cấp xã không có cấp dưới"
            sheet.ask("CL55", message, cure, leaf=leaf, at=found.start())


def ended(sheet: Sheet, leaf: Leaf, kept: Zones, move: Move) -> None:
    """Ask about districts and tỉnh that are no more."""
    cure = "ghi đơn vị hành chính hiện nay"
    for found in _OTHER_UNIT.finditer(leaf.view):
        own = move.xuong_xa and found["ten"].startswith(move.cu.rieng)
        if not own and free(kept, *found.span()):
            sheet.ask(
                "CL54", f"“{found[0]}” không còn từ 01/7/2025", cure, leaf=leaf, at=found.start()
            )
    for found in _HUYEN_WORDS.finditer(leaf.view):
        if free(kept, *found.span()):
            message = f"“{found[0]}”: không còn cấp huyện từ 01/7/2025"
            sheet.ask("CL54", message, cure, leaf=leaf, at=found.start())
    old_tinh(sheet, leaf, kept, move.nam)


def old_tinh(sheet: Sheet, leaf: Leaf, kept: Zones, nam: int) -> None:
    """Ask about a tỉnh that became part of another, or a thành phố."""
    for found in _OLD_TINH.finditer(leaf.view):
        new = don_vi.tinh_moi(found["ten"]) if free(kept, *found.span()) else None
        if new is None:
            continue
        now = don_vi.tinh(found["ten"], Ngay(nam=nam))
        if now is None or (found[0].casefold().startswith("tỉnh") and now.loai != "tỉnh"):
            message = (
                f"“{found[0]}” nay thuộc {new.day_du}"
                if now is None
                else f"“{found[0]}” nay là {now.day_du}"
            )
            sheet.ask(
                "CL54", message, "ghi tên cơ quan, địa phương hiện nay", leaf=leaf, at=found.start()
            )


def kept_name(sheet: Sheet, leaf: Leaf, start: int, end: int, kept: Zones) -> None:
    """Say that an old name stays where another document is named."""
    zone = zone_at(kept, start, end, sure=True)
    if zone and zone.ly_do not in (CHUYEN_CAP, CAP_KHAC, DA_XET):
        message = f"“{leaf.view[start:end]}” đứng {zone.ly_do}: tên cũ giữ nguyên"
        sheet.tell(CarriedOutcome.GIU_NGUYEN, "CL71", message, leaf=leaf, at=start)


def free(kept: Zones, start: int, end: int) -> bool:
    """Return True for words of the plan's own."""
    return zone_at(kept, start, end, sure=True) is None


def cased(old: str, new: str) -> str:
    """Return new words, the kind of a place with a capital where the old one had it."""
    if old.isupper():
        return new.upper()
    return new[:1].upper() + new[1:] if old[:1].isupper() else new
