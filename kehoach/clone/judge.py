"""Which times are the plan's own and move on, which are history, names or horizons and stay."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone import anniversary, dated, undated
from kehoach.clone.context import born, compared, is_past, next_plan, of_others, once
from kehoach.clone.points import DIGITS
from kehoach.clone.times import last_year
from kehoach.clone.verdict import Verdict, asked, either, kept, moved, shifted
from kehoach.clone.zones import DUOI_TEN, KHAC, VIEN_DAN, Zone, Zones, zone_at
from kehoach.law import chep_nam_moi
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.own import Own
    from kehoach.clone.times import Time

_WITHIN = re.compile(r"(?<!\w)(?:trong|vào|hết|cuối)\s+$", re.IGNORECASE)
_DEADLINE = Sought(
    lambda: (
        rf"(?<!\w)(?:{chep_nam_moi.either('truoc_han')}|từ|trong|vào)"
        r"(?:\s+(?:là|cuối|hết))?\s+$"
    ),
    flags=re.IGNORECASE,
)
_YEAR_OF = Sought(
    lambda: rf"(?<!\w)(?:{chep_nam_moi.either('mua_vu', 'cua_nam')})\s+$", flags=re.IGNORECASE
)
"""What a lone number behind it is the year of."""
_QUOTES = '“"'
_NEAR = 20
_LONG = 250
"""Letters a name may run on."""
_EVERY_YEAR = re.compile(r"(?<!\w)(?:Phong trào|Cuộc vận động)\s[^,;.:()“”]*$")
_OF_A_TERM = re.compile(r"(?:giai đoạn|thời kỳ|nhiệm kỳ)\s", re.IGNORECASE)
_TERM = 4
"""Years of a period that is one of a programme or a term, not of a season that spans two years."""


def judge(leaf: Leaf, time: Time, own: Own, found: Zones) -> Verdict | None:
    """Return what becomes of a time; None for one that says nothing about the plan's year."""
    words = leaf.view[time.start : time.end]
    if time.kieu in ("ky_niem", "can_chi"):
        return anniversary.judge(words, own) if own.doi else None
    zone = _zone(leaf, time, own, found)
    if time.kieu == "tat":
        return None if zone else _short_year(words, time, own)
    if zone:
        return _named(words, time, own, zone)
    return _in_no_zone(leaf, words, time, own)


def _in_no_zone(leaf: Leaf, words: str, time: Time, own: Own) -> Verdict | None:
    if own.doi and born(leaf, time, own):
        return anniversary.born(words, own)
    if time.kieu in ("giai_doan", "khoang"):
        return _period(words, time, own)
    if time.nam is None:
        return undated.judge(leaf, time, own) if own.doi else None
    return dated.judge(leaf, time, own) if time.dated else _year(leaf, words, time, own)


def _short_year(words: str, time: Time, own: Own) -> Verdict | None:
    """Ask about ``30/6/26``: two digits may be a year, a share or a number."""
    if time.nam is None or not own.doi or not own.dau - 1 <= time.nam <= own.cuoi + 1:
        return None
    new = f"{words[:-2]}{(time.nam + own.doi) % 100:02}"
    return _unsure(words, new, shifted(words, new, own))


def _unsure(words: str, new: int | str, choices: tuple[str, ...]) -> Verdict:
    message = f"không rõ {words} có phải năm của kế hoạch"
    return asked("CL31", message, f"nếu phải thì sửa thành {new}", choices)


def _zone(leaf: Leaf, time: Time, own: Own, found: Zones) -> Zone | None:
    """Return the zone a time stands in; none for a time that is in no name, and cited by nobody."""
    zone = zone_at(found, time.start, time.end)
    if zone is None or time.nam is None or zone.ly_do == KHAC or leaf.view[zone.start] in _QUOTES:
        return zone
    return None if _of_plan(leaf, time, own, zone) else zone


def _of_plan(leaf: Leaf, time: Time, own: Own, zone: Zone) -> bool:
    """Return True for a time of the plan's own that stands near another's name.

    Behind the name of a programme a day is the plan's, and so is a year behind ``trong``; a
    movement is kept up year by year, and the year behind its name is no part of it. In the
    sentence of a citation or of a name a deadline after the plan's own day of issue is.
    """
    before = leaf.view[max(0, time.start - _NEAR) : time.start]
    if zone.ly_do == DUOI_TEN:
        name = leaf.view[max(0, zone.start - _LONG) : zone.start]
        return bool(time.dated or _WITHIN.search(before) or _EVERY_YEAR.search(name))
    return time.dated and own.coming(time) and _DEADLINE.search(before) is not None


def _period(words: str, time: Time, own: Own) -> Verdict:
    if own.ky and own.doi and (time.nam, last_year(words)) == own.ky:
        return dated.several(own)
    first, last = time.nam or 0, last_year(words)
    stays, message = f"giữ {words}", f"“{words}” là một giai đoạn, không tự đổi"
    if last >= own.moi and (_OF_A_TERM.match(words) or last - first >= _TERM):
        return kept(words, "CL75", f"còn trong năm {own.moi}, giữ nguyên")
    if last >= own.moi:
        cure = "giữ nếu vẫn trong giai đoạn ấy, hoặc ghi giai đoạn mới"
        return asked("CL30", message, cure, (stays,))
    far = last - first + 1 if last - first > 1 else own.doi  # two years are a season: vụ 2025-2026
    new = DIGITS.sub(lambda year: str(int(year[0]) + far), words)
    return asked("CL30", message, "giai đoạn đã hết: ghi giai đoạn mới, hoặc bỏ", (new, stays))


def _named(words: str, time: Time, own: Own, zone: Zone) -> Verdict | None:
    if time.kieu in ("giai_doan", "khoang"):
        return _in_name(words, own, zone)
    return _in_zone(words, time, own, zone) if time.nam is not None else None


def _in_name(words: str, own: Own, zone: Zone) -> Verdict | None:
    """Judge the period in a name: it stays; over, it asks whether the plan still stands on it."""
    words = re.sub(r"(?:(?<!\s)\s+)?[-–—]\s*", "-", words)
    if last_year(words) >= own.moi:
        return kept(words, "CL72", f"đứng {zone.ly_do}")
    where = f"“{words}” trong tên đề án, chương trình giữ nguyên"
    message = f"{where}; giai đoạn ấy hết trước năm {own.moi}"
    return asked("CL36", message, "xét kế hoạch mới còn thực hiện đề án, chương trình ấy không")


def _in_zone(words: str, time: Time, own: Own, zone: Zone) -> Verdict | None:
    if zone.ly_do == KHAC or time.kieu == "tran":
        return None
    if zone.ly_do == DUOI_TEN and time.nam == own.dau - 1:
        return dated.year_before(words, own)
    if time.nam not in (own.nam, own.hoc) or (time.dated and zone.ly_do == VIEN_DAN):
        return kept(words, "CL72", f"đứng {zone.ly_do}")
    year = f"năm {own.moi}"
    cure = f"nói về kế hoạch này thì sửa theo {year}; là văn bản năm cũ thì tìm văn bản {year}"
    return asked("CL32", f"“{words}” đứng {zone.ly_do}, không tự đổi", cure, either(words, own))


def _year(leaf: Leaf, words: str, time: Time, own: Own) -> Verdict | None:
    """Judge a whole year, a school year, a mark like ``đến năm 2030`` or a lone number."""
    if own.of_several(time):
        return dated.several(own)
    base = own.base(time)
    if time.nam != base:
        return None if _is_a_number(leaf, time, own) else _other_year(leaf, words, time, own, base)
    if time.kieu == "tran" and not _said_of(leaf, time):
        return _unsure(words, base + own.doi, either(words, own))
    if leaf.field != "thoi_han" and (doubt := _doubt(leaf, words, time, own)):
        return doubt
    return moved(words, "CL11" if time.kieu == "nam_hoc" else "CL10", own)


def _is_a_number(leaf: Leaf, time: Time, own: Own) -> bool:
    """Return True for a lone number, unless the year before the plan's is compared with."""
    return time.kieu == "tran" and not (time.nam == own.dau - 1 and compared(leaf, time))


def _said_of(leaf: Leaf, time: Time) -> bool:
    """Return True for a lone number whose words before tell it is a year."""
    return _YEAR_OF.search(leaf.view[max(0, time.start - _NEAR) : time.start]) is not None


def _other_year(leaf: Leaf, words: str, time: Time, own: Own, base: int) -> Verdict:
    """Judge a whole year that is not the plan's own."""
    far = (time.nam or base) - base
    begins = time.kieu == "nam" and leaf.view.startswith("đầu ", max(0, time.start - 4))
    next_to = far == 1 and (begins or next_plan(leaf, time))
    if next_to or (leaf.field == "thoi_han" and abs(far) == 1):
        return moved(words, "CL10", own)
    if far > 0:
        return dated.later(words, own)
    return dated.year_before(words, own) if far == -1 else kept(words, "CL73", "là việc đã qua")


def _doubt(leaf: Leaf, words: str, time: Time, own: Own) -> Verdict | None:
    """Return the question when the plan's own year may be that of something else."""
    if is_past(leaf, time, own):
        return dated.over(words, f"cập nhật theo kết quả của năm {own.moi - 1}", own)
    if other := of_others(leaf, time, own):
        return dated.of_other(words, other, own)
    if (time.kieu == "moc" and not time.het) or once(leaf, time):
        return dated.mark(words, own)
    return None
