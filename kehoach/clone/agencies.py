"""Agencies and places: the issuer's own name, the level it stood at, and what the reform of 2025 ended."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kehoach.clone.sheet import RENAMED
from kehoach.clone.target import REFORM, Issuer
from kehoach.clone.worklist import Loai
from kehoach.clone.zones import UPPER, Zone, zone_at
from kehoach.law import cai_cach, don_vi
from kehoach.text.dates import Ngay

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.sheet import Sheet

_NAME = rf"[{UPPER}\d]\w*(?:\s+[{UPPER}\d]\w*){{0,3}}"
_OTHER_UNIT = re.compile(rf"(?<!\w)(?:huyện|quận|thị xã|thị trấn)\s+(?P<ten>{_NAME})")
_OLD_TINH = re.compile(rf"(?<!\w)(?:tỉnh|thành phố|Sở(?:\s+[\w,]+){{1,7}}?)\s+(?P<ten>[{UPPER}]\w*(?:\s*-?\s*[{UPPER}]\w*){{0,3}})")
_BELOW = re.compile(
    r"(?<!\w)(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân)?\s?(?:các|[Cc]ác|cấp)\s+xã(?:,\s*(?:phường|thị trấn))*(?!\w)|(?<!\w)UBND\s+(?:các\s+)?(?:xã|phường|thị trấn)(?=,|\s+và)"
)
_HUYEN_WORDS = re.compile(r"(?<!\w)(?:cấp huyện|các huyện|phòng,\s*ban\s+(?:của\s+)?(?:thuộc\s+)?huyện)(?!\w)", re.IGNORECASE)
_STATE = ("Sở", "Bộ", "Ban", "Ủy ban Dân tộc", "Tổng cục", "Cục", "Chi cục")


class Move(NamedTuple):
    """From which issuer to which."""

    cu: Issuer
    moi: Issuer
    nam: int

    @property
    def xuong_xa(self) -> bool:
        """Return True from a huyện to a commune."""
        return self.cu.don_vi in don_vi.CAP_HUYEN and self.moi.don_vi in don_vi.CAP_XA and self.moi.loai != ""


def rename(sheet: Sheet, leaf: Leaf, zones: tuple[Zone, ...], move: Move) -> None:
    """Change the agencies and places of one value; ask where the answer is not one."""
    kept = [*zones, *_duties(sheet, leaf, move)]
    _own_name(sheet, leaf, kept, move)
    _reformed(sheet, leaf, kept, move)
    if move.xuong_xa:
        _below(sheet, leaf, kept)
        _level(sheet, leaf, kept, move)
    _ended_places(sheet, leaf, kept, move)


def _free(kept: list[Zone], start: int, end: int) -> bool:
    return zone_at(kept, start, end, sure=True) is None


def _duties(sheet: Sheet, leaf: Leaf, move: Move) -> list[Zone]:
    """Return the sentences whose duty went to another level: they are asked about, not renamed."""
    if move.nam <= REFORM or not (move.xuong_xa or move.moi.don_vi in don_vi.CAP_XA):
        return []
    out, start = [], 0
    for stop in (*re.finditer(r"[.;](?=\s|$)", leaf.view), None):
        end = stop.end() if stop else len(leaf.view)
        for duty in cai_cach.nhiem_vu_chuyen(leaf.view[start:end]):
            sheet.tell(Loai.CAN_QUYET, "CL52", f"“{duty.viec}” nay thuộc {duty.noi_moi}; câu này không đổi tên", _with(f"viết lại câu này hoặc bỏ", duty.ghi_chu), leaf=leaf, at=start + duty.start, nguon=duty.nguon)
            out.append(Zone(start, end, "trong việc đã chuyển cấp"))
        start = end
    return out


def _own_name(sheet: Sheet, leaf: Leaf, kept: list[Zone], move: Move) -> None:
    """Change the issuer's unit by name: ``huyện Mường Ảng`` → ``xã Mường Ảng``."""
    cu, moi = move.cu, move.moi
    if not cu.rieng or not moi.rieng or (cu.don_vi, cu.rieng) == (moi.don_vi, moi.rieng):
        return
    pattern = rf"(?<!\w)(?P<unit>{re.escape(cu.don_vi)}\s+)?{_words(cu.rieng)}(?!\w)"
    for found in re.finditer(pattern, leaf.view, re.IGNORECASE):
        if not _free(kept, *found.span()):
            _kept_name(sheet, leaf, found[0], found.start(), kept)
        elif found["unit"]:
            new = f"{moi.don_vi} {moi.rieng}"
            new = new.upper() if found[0].isupper() else new[0].upper() + new[1:] if found[0][0].isupper() else new
            sheet.change(leaf, *found.span(), new, "CL16")
        elif moi.rieng != cu.rieng:
            sheet.tell(Loai.CAN_QUYET, "CL54", f"tên địa bàn cũ “{found[0]}”", f"sửa nếu nay là {moi.don_vi} {moi.rieng}", leaf=leaf, at=found.start())


def _kept_name(sheet: Sheet, leaf: Leaf, words: str, at: int, kept: list[Zone]) -> None:
    zone = zone_at(kept, at, at + len(words), sure=True)
    if zone and "chuyển cấp" not in zone.ly_do:
        sheet.tell(Loai.GIU_NGUYEN, "CL71", f"“{words}” đứng {zone.ly_do}: tên cũ giữ nguyên", leaf=leaf, at=at)


def _reformed(sheet: Sheet, leaf: Leaf, kept: list[Zone], move: Move) -> None:
    """Change agencies the reform replaced by one other; ask about those with several or none."""
    if move.nam < REFORM:
        return
    for start, end, one in cai_cach.tim_co_quan(leaf.view, phuong=move.moi.don_vi == "phường"):
        words = leaf.view[start:end]
        if not _free(kept, start, end):
            _kept_name(sheet, leaf, words, start, kept)
            continue
        state = one.cu.startswith(_STATE)
        if not state and move.nam <= REFORM and not move.xuong_xa:
            continue
        if len(one.moi) == 1 and one.tin_cay == "B" and (state or move.moi.don_vi in don_vi.CAP_XA or "các" in one.moi[0]):
            sheet.change(leaf, start, end, _cased(words, one.moi[0]), RENAMED, nguon=f"{one.nguon} (mức tin cậy {one.tin_cay})")
            if one.ghi_chu:
                sheet.once(one.cu, "CL53", f"{one.cu} → {one.moi[0]}: {one.ghi_chu}", "rà việc giao cho đơn vị này", leaf=leaf, at=start, nguon=one.nguon)
        else:
            _ask(sheet, leaf, start, words, one)


def _ask(sheet: Sheet, leaf: Leaf, start: int, words: str, one: cai_cach.KeThua) -> None:
    note = f": {one.ghi_chu}" if one.ghi_chu else ""
    if len(one.moi) == 1:
        sheet.tell(Loai.CAN_QUYET, "CL50", f"{words} nay là {one.moi[0]}{note}", "sửa nếu nói việc của năm mới", leaf=leaf, at=start, nguon=one.nguon)
    elif one.moi:
        cure = f"chọn theo việc: {' hoặc '.join(one.moi)}"
        sheet.tell(Loai.CAN_QUYET, "CL50", f"{words} nay có thể là nhiều nơi{note}", cure, leaf=leaf, at=start, nguon=one.nguon)
    else:
        sheet.tell(Loai.CAN_QUYET, "CL51", f"{words} chưa rõ nơi kế thừa{note}", "ghi cơ quan đang làm việc này, hoặc bỏ", leaf=leaf, at=start, nguon=one.nguon)


def _level(sheet: Sheet, leaf: Leaf, kept: list[Zone], move: Move) -> None:
    """Change the bare word of the level: ``trên địa bàn huyện`` → ``trên địa bàn xã``."""
    unit, new = move.cu.don_vi, move.moi.don_vi
    for found in re.finditer(rf"(?<!\w)(?<!cấp )(?<!các ){unit}(?!\w)(?!\s+[{UPPER}])", leaf.view, re.IGNORECASE):
        if not _free(kept, *found.span()):
            _kept_name(sheet, leaf, found[0], found.start(), kept)
        elif unit == "thành phố":
            sheet.tell(Loai.CAN_QUYET, "CL54", f"“{found[0]}” có thể là cấp cũ", f"sửa thành {new} nếu nói về cơ quan ban hành", leaf=leaf, at=found.start())
        else:
            sheet.change(leaf, *found.span(), _cased(found[0], new), "CL16")


def _below(sheet: Sheet, leaf: Leaf, kept: list[Zone]) -> None:
    """Ask about the communes a huyện had below it: a commune has none."""
    for found in _BELOW.finditer(leaf.view):
        if _free(kept, *found.span()):
            sheet.tell(Loai.CAN_QUYET, "CL55", f"“{found[0].strip()}” là cấp dưới của cấp cũ; cấp xã không có cấp dưới", "bỏ, hoặc giao cho thôn, bản, tổ dân phố, đơn vị thuộc xã", leaf=leaf, at=found.start())


def _ended_places(sheet: Sheet, leaf: Leaf, kept: list[Zone], move: Move) -> None:
    """Ask about districts, old tỉnh and counts that the reform ended."""
    if move.nam <= REFORM and not move.xuong_xa:
        return
    cure = "ghi đơn vị hành chính hiện nay"
    for found in _OTHER_UNIT.finditer(leaf.view):
        own = move.xuong_xa and found["ten"].startswith(move.cu.rieng)
        if not own and _free(kept, *found.span()):
            sheet.tell(Loai.CAN_QUYET, "CL54", f"“{found[0]}” không còn từ 01/7/2025", cure, leaf=leaf, at=found.start())
    for found in _HUYEN_WORDS.finditer(leaf.view):
        if _free(kept, *found.span()):
            sheet.tell(Loai.CAN_QUYET, "CL54", f"“{found[0]}”: không còn cấp huyện từ 01/7/2025", cure, leaf=leaf, at=found.start())
    old_tinh(sheet, leaf, kept, move.nam)


def old_tinh(sheet: Sheet, leaf: Leaf, kept: list[Zone], nam: int) -> None:
    """Ask about a tỉnh that became part of another, or a thành phố."""
    for found in _OLD_TINH.finditer(leaf.view):
        name = found["ten"]
        new = don_vi.tinh_moi(name) if _free(kept, *found.span()) else None
        if new is None:
            continue
        now = don_vi.tinh(name, Ngay(nam=nam))
        if now is None or (found[0].casefold().startswith("tỉnh") and now.loai != "tỉnh"):
            told = f"“{found[0]}” nay thuộc {new.day_du}" if now is None else f"“{found[0]}” nay là {now.day_du}"
            sheet.tell(Loai.CAN_QUYET, "CL54", told, "ghi tên cơ quan, địa phương hiện nay", leaf=leaf, at=found.start())


def _with(words: str, note: str) -> str:
    return f"{words}; {note}" if note else words


def _words(name: str) -> str:
    return r"\s+".join(map(re.escape, name.split()))


def _cased(old: str, new: str) -> str:
    """Return new words with the first letter of a place's kind as the old one had it."""
    if new[:1].islower():
        return new[0].upper() + new[1:] if old[:1].isupper() else new
    return new
