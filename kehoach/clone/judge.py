"""Which years are the plan's own and move on, which are history, names or horizons and stay."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from kehoach.clone.worklist import Kind
from kehoach.clone.years import DIGITS, last_year
from kehoach.clone.zones import KHAC, VIEN_DAN, Zone, Zones, clauses, zone_at

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.years import Year

_PAST = re.compile(
    r"(?<!\w)(?:đã|đạt được|tính đến|so với|cùng kỳ|hiện có|thực hiện được|hiện nay)(?!\w)", re.IGNORECASE
)
_RESULT = re.compile(
    r"(?<!\w)(?<!báo cáo )(?<!tổng hợp )(?<!đánh giá )(?<!kiểm tra )(?<!theo dõi )kết quả(?!\w)", re.IGNORECASE
)
"""Results are the past, unless somebody is told to report them."""
_OF_OTHERS = re.compile(
    r"\s+của\s+(?:UBND tỉnh|Ủy ban nhân dân tỉnh|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Chính phủ|Thủ tướng|Quốc hội"
    r"|Trung ương|Bộ|Sở)(?!\w)"
)
_LEVEL = {"Bộ": "bo", "Sở": "so"}
_WEEKDAYS = ("thứ Hai", "thứ Ba", "thứ Tư", "thứ Năm", "thứ Sáu", "thứ Bảy", "Chủ nhật")
_WEEKDAY = re.compile(r"(?<!\w)(?:thứ\s+(?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?!\w)", re.IGNORECASE)


class Own(NamedTuple):
    """The years that are the old plan's own, and where they go."""

    nam: int
    hoc: int | None
    """First half of the plan's school year; None when its title names none."""
    moi: int
    cap: str
    lich_su: frozenset[str]
    """Keys of the sections that tell what was: ``thuc_trang`` and those titled so."""

    @property
    def doi(self) -> int:
        """Return how many years pass from the old plan to the new."""
        return self.moi - self.nam


class Verdict(NamedTuple):
    """What to do with a year: new words for its span, or a remark."""

    kind: Kind
    code: str
    message: str
    cure: str = ""
    moi: str = ""


def judge(leaf: Leaf, one: Year, own: Own, found: Zones) -> Verdict | None:
    """Return what becomes of a year; None for one that says nothing about the plan's year."""
    words = leaf.view[one.start : one.end]
    zone = zone_at(found, one.start, one.end)
    if one.kieu in ("giai_doan", "khoang"):
        return _in_name(words, own, zone) if zone else _period(words, own)
    if zone:
        return _in_zone(words, one, own, zone)
    if one.nam != (own.hoc or own.nam if one.kieu == "nam_hoc" else own.nam):
        return _other_year(leaf, words, one, own)
    if one.kieu == "tran":
        return Verdict(
            Kind.CAN_QUYET,
            "CL31",
            f"không rõ {words} có phải năm của kế hoạch",
            f"nếu phải thì sửa thành {one.nam + own.doi}",
        )
    if leaf.field != "thoi_han":
        doubt = _doubt(leaf, words, one, own)
        if doubt:
            return doubt
    return _moved(leaf, words, one, own)


def _period(words: str, own: Own) -> Verdict:
    over = last_year(words) < own.moi
    cure = (
        "giai đoạn đã hết: ghi giai đoạn mới, hoặc bỏ"
        if over
        else "giữ nếu vẫn trong giai đoạn ấy, hoặc ghi giai đoạn mới"
    )
    return Verdict(Kind.CAN_QUYET, "CL30", f"“{words}” là một giai đoạn, không tự đổi", cure)


def _in_name(words: str, own: Own, zone: Zone) -> Verdict | None:
    """Judge the period in a name: it stays; over, it asks whether the plan still stands on it."""
    words = re.sub(r"(?:(?<!\s)\s+)?[-–—]\s*", "-", words)
    if last_year(words) >= own.moi:
        return Verdict(Kind.GIU_NGUYEN, "CL72", f"“{words}” đứng {zone.ly_do}")
    told = f"“{words}” trong tên đề án, chương trình giữ nguyên; giai đoạn ấy hết trước năm {own.moi}"
    return Verdict(Kind.CAN_QUYET, "CL36", told, "xét kế hoạch mới còn thực hiện đề án, chương trình ấy không")


def _in_zone(words: str, one: Year, own: Own, zone: Zone) -> Verdict | None:
    if zone.ly_do == KHAC or one.kieu == "tran":
        return None
    if one.nam not in (own.nam, own.hoc) or (one.kieu in ("ngay", "thang") and zone.ly_do == VIEN_DAN):
        return Verdict(Kind.GIU_NGUYEN, "CL72", f"“{words}” đứng {zone.ly_do}")
    cure = f"nói về kế hoạch này thì sửa theo năm {own.moi}; là văn bản của năm cũ thì tìm văn bản của năm {own.moi}"
    return Verdict(Kind.CAN_QUYET, "CL32", f"“{words}” đứng {zone.ly_do}, không tự đổi", cure)


def _other_year(leaf: Leaf, words: str, one: Year, own: Own) -> Verdict | None:
    """Judge a year that is not the plan's own."""
    base = (own.hoc or own.nam) if one.kieu == "nam_hoc" else own.nam
    dated = one.kieu in ("ngay", "thang")
    if leaf.field == "thoi_han" and one.nam in (base - 1, base + 1):
        return _moved(leaf, words, one, own)
    if dated and one.nam == base + 1:
        return _moved(leaf, words, one, own)
    if one.kieu == "tran":
        return None
    if one.nam < base - 1 or (dated and one.nam < base):
        return Verdict(Kind.GIU_NGUYEN, "CL73", f"“{words}” là việc đã qua")
    if one.nam < base:
        return Verdict(Kind.CAN_QUYET, "CL33", f"“{words}” là năm liền trước của kế hoạch cũ, không tự đổi",
                       f"cập nhật số liệu, sự việc của năm {own.moi - 1} nếu có")  # fmt: skip
    return Verdict(Kind.CAN_QUYET, "CL34", f"“{words}” là mốc sau năm của kế hoạch cũ, không tự đổi",
                   f"giữ, hoặc ghi mốc mới tính từ năm {own.moi}")  # fmt: skip


def _doubt(leaf: Leaf, words: str, one: Year, own: Own) -> Verdict | None:
    """Return the question when the plan's own year stands in words that may speak of something else."""
    clause = clauses(leaf.view, one.start)
    past = _PAST.search(clause) or (one.kieu in ("nam", "nam_hoc") and _RESULT.search(clause))
    if leaf.part in own.lich_su or past:
        return Verdict(Kind.CAN_QUYET, "CL33", f"“{words}” nói việc đã qua, không tự đổi",
                       f"cập nhật theo kết quả của năm {own.moi - 1}")  # fmt: skip
    other = _OF_OTHERS.match(leaf.view, one.end)
    if other and _LEVEL.get(other[0].split()[-1]) != own.cap:
        return Verdict(Kind.CAN_QUYET, "CL32", f"“{words}” gắn với cơ quan khác (“{other[0].strip()}”), không tự đổi",
                       f"tìm văn bản, việc tương ứng của năm {own.moi}")  # fmt: skip
    if one.kieu == "moc":
        return Verdict(
            Kind.CAN_QUYET,
            "CL34",
            f"“{words}” là một mốc, không tự đổi",
            f"giữ, hoặc ghi mốc mới tính từ năm {own.moi}",
        )
    return None


def _moved(leaf: Leaf, words: str, one: Year, own: Own) -> Verdict:
    new = DIGITS.sub(lambda found: str(int(found[0]) + own.doi), words)
    code = {"nam": "CL10", "nam_hoc": "CL11", "moc": "CL10"}.get(one.kieu, "CL12")
    if one.kieu == "ngay":
        day, month, year = (int(part) for part in re.findall(r"\d+", new)[:3])
        try:
            weekday = _WEEKDAYS[date(year, month, day).weekday()]
        except ValueError:
            told = f"“{words}” sang năm mới thành {new}, không có ngày ấy"
            return Verdict(Kind.CAN_QUYET, "CL35", told, "ghi ngày khác")
        if own.doi and _WEEKDAY.search(leaf.view[max(0, one.start - 20) : one.end + 20]):
            told = f"“{words}” có ghi thứ trong tuần, không tự đổi; ngày ấy năm {year} là {weekday}"
            return Verdict(Kind.CAN_QUYET, "CL35", told, "ghi ngày và thứ mới")
    return Verdict(Kind.CO_HOC, code, f"{words} → {new}", "", new)
