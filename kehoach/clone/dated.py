"""Days, months, quarters, ranges: what is past is told from the paper's own day of issue."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING

from kehoach.clone.calendar import nearest
from kehoach.clone.context import (
    bounding,
    deadline,
    estimated,
    in_force,
    is_past,
    measured,
    of_others,
    once,
)
from kehoach.clone.verdict import Verdict, asked, carried, either, kept, moved
from kehoach.text.dates import Ngay
from kehoach.text.weekday import BEHIND_THU, WEEKDAYS

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.own import Own
    from kehoach.clone.points import Point
    from kehoach.clone.times import Time

_DAY_NAME = re.compile(rf"(?:thứ\s+{BEHIND_THU}|chủ\s+nhật)(?!\w)", re.IGNORECASE)
_JANUARY = 1


def judge(leaf: Leaf, time: Time, own: Own) -> Verdict | None:
    """Return what becomes of days, months or quarters that say their year."""
    words = leaf.view[time.start : time.end]
    if far := _far(words, time, own):
        return far
    if own.past(time):
        return _over(leaf, words, time, own)
    return several(own) if own.ky and own.doi else _coming(leaf, words, time, own)


def _far(words: str, time: Time, own: Own) -> Verdict | None:
    """Judge a time that reaches beyond the years beside the plan's own; None for any other."""
    first, last = min(time.years), max(time.years)
    if last > own.cuoi + 1:
        return several(own) if own.of_several(time) else later(words, own)
    if first >= own.dau - 1:
        return None
    if last < own.dau:
        return kept(words, "CL73", "là việc đã qua")
    message = f"“{words}” là một giai đoạn, không tự đổi"
    cure = "giữ nếu vẫn trong giai đoạn ấy, hoặc ghi giai đoạn mới"
    return asked("CL30", message, cure, either(words, own))


def _over(leaf: Leaf, words: str, time: Time, own: Own) -> Verdict:
    """Judge a time of this or last year that was over when the paper was issued."""
    this_year = max(time.years) >= own.dau
    if this_year and not own.ky and (deadline(leaf) or _from_the_first(leaf, time, own)):
        return _roll(words, time, own)
    if this_year:
        cure = f"cập nhật sự việc, số liệu trước ngày ban hành kế hoạch năm {own.moi}"
        return over(words, cure, own)
    past = measured(leaf, time, own)
    if (bounding(leaf, time) and not past) or leaf.part in own.lich_su:
        return kept(words, "CL73", "là việc đã qua")  # all figures of a history are asked about
    return year_before(words, own, again=past)


def _from_the_first(leaf: Leaf, time: Time, own: Own) -> bool:
    """Return True for what begins with the plan's year: ``từ ngày 01/01/2026``."""
    return time.tu and time.first == date(own.dau, _JANUARY, 1) and not in_force(leaf, time)


def _coming(leaf: Leaf, words: str, time: Time, own: Own) -> Verdict:
    """Judge a time that was to come when the paper was issued, or of which that is not known."""
    unknown = own.past(time) is None
    before = max(time.years) < own.dau and not deadline(leaf)
    if before and (unknown or estimated(leaf, time)):
        return year_before(words, own)
    if not deadline(leaf) and (doubt := _doubt(leaf, words, time, own, unknown=unknown)):
        return doubt
    return _roll(words, time, own)


def _doubt(leaf: Leaf, words: str, time: Time, own: Own, *, unknown: bool) -> Verdict | None:
    past = is_past(leaf, time, own) if unknown else leaf.part in own.lich_su
    if past:
        return over(words, f"cập nhật theo kết quả của năm {own.moi - 1}", own)
    if other := of_others(leaf, time, own):
        return of_other(words, other, own)
    if in_force(leaf, time) or once(leaf, time):
        return mark(words, own)
    return None


def _roll(words: str, time: Time, own: Own) -> Verdict:
    """Move a time on, unless the calendar of the new year does not follow."""
    pairs = zip(time.diem, time.years, strict=True)
    if any(point.last_day(year + own.doi) is None for point, year in pairs):
        return no_such_day(words, own)
    if own.doi and time.am_lich:
        return by_the_moon(words)
    if own.doi and time.thu is not None:
        return by_the_week(words, time, time.years, own)
    return moved(words, "CL12", own)


def by_the_week(words: str, time: Time, years: tuple[int, ...], own: Own) -> Verdict:
    """Return the question of days with weekdays: in the new year the same days have others."""
    points = [pair for pair in zip(time.diem, years, strict=True) if pair[0].ngay is not None]
    days = [day for point, year in points if (day := point.last_day(year + own.doi)) is not None]
    if len(days) < len(points):
        return no_such_day(words, own)
    text = ", ".join(map(_on_its_weekday, days))
    message = f"“{words}” có ghi thứ trong tuần, không tự đổi; năm {days[0].year}: {text}"
    choices = _same_day_or_weekday(words, time, days, own)
    return asked("CL35", message, _weekday_cure(time, points), choices)


def _weekday_cure(time: Time, points: list[tuple[Point, int]]) -> str:
    """Return what to do; the weekday of one day may have been wrong in the old plan already."""
    day = points[0][0].last_day(points[0][1])
    if len(points) > 1 or day is None or time.thu in (None, day.weekday()):
        return "ghi ngày và thứ mới"
    return f"xem lại: {_on_its_weekday(day)} trong năm {day.year}; ghi ngày và thứ mới"


def no_such_day(words: str, own: Own) -> Verdict:
    """Return the question of a day the new year has not."""
    message = f"“{words}” sang năm mới thành {carried(words, own)}, không có ngày ấy"
    return asked("CL35", message, "ghi ngày khác")


def _on_its_weekday(day: date) -> str:
    return f"ngày {Ngay(day.day, day.month).ngan().rstrip('/')} là {WEEKDAYS[day.weekday()]}"


def _same_day_or_weekday(words: str, time: Time, days: list[date], own: Own) -> tuple[str, ...]:
    """Return the choices for one day: keep the day of the month, or keep the weekday."""
    if len(days) > 1 or time.thu is None:
        return ()
    (day,) = days
    same = _DAY_NAME.sub(WEEKDAYS[day.weekday()], carried(words, own))
    near = nearest(day, time.thu)
    other = f"{WEEKDAYS[time.thu]}, ngày {Ngay(near.day, near.month, near.year).ngan()}"
    return f"{same} (giữ ngày)", f"{other} (giữ thứ)"


def by_the_moon(
    words: str,
    cure: str = "tra lịch, ghi ngày dương lịch của năm mới",
    choices: tuple[str, ...] = (),
) -> Verdict:
    """Return the question of a day or a year told by the lunar calendar."""
    return asked("CL28", f"“{words}” tính theo âm lịch, không tự đổi", cure, choices)


def several(own: Own) -> Verdict:
    """Return the one question of all times in a plan for several years."""
    first, last = own.ky or (own.nam, own.nam)
    message = (
        f"kế hoạch này cho nhiều năm ({first} - {last}): các mốc thời gian trong đó không tự đổi"
    )
    if last < own.moi:
        return asked("CL37", message, "giai đoạn đã hết: ghi giai đoạn mới, rồi xét từng mốc")
    return asked("CL37", message, "xét từng mốc", ("dời theo năm mới", "giữ nguyên"))


def over(words: str, cure: str, own: Own) -> Verdict:
    """Return the question of a time of the plan's own year that tells what was."""
    return asked("CL33", f"“{words}” nói việc đã qua, không tự đổi", cure, either(words, own))


def year_before(words: str, own: Own, *, again: bool = True) -> Verdict:
    """Return the question of the year before the plan's own.

    ``again`` is False for what happened on a day: it did not happen on that day a year later.
    """
    message = f"“{words}” là năm liền trước của kế hoạch cũ, không tự đổi"
    cure = f"cập nhật số liệu, sự việc của năm {own.moi - 1} nếu có"
    return asked("CL33", message, cure, either(words, own) if again else (f"giữ {words}",))


def later(words: str, own: Own) -> Verdict:
    """Return the question of a time after the plan's own."""
    message = f"“{words}” là mốc sau năm của kế hoạch cũ, không tự đổi"
    return asked("CL34", message, _keep_or(own), either(words, own))


def mark(words: str, own: Own) -> Verdict:
    """Return the question of a mark in the plan's own year: ``đến năm 2025``."""
    return asked("CL34", f"“{words}” là một mốc, không tự đổi", _keep_or(own), either(words, own))


def _keep_or(own: Own) -> str:
    return f"giữ, hoặc ghi mốc mới tính từ năm {own.moi}"


def of_other(words: str, other: str, own: Own) -> Verdict:
    """Return the question of the plan's year where another agency's paper is spoken of."""
    message = f"“{words}” gắn với cơ quan khác (“{other}”), không tự đổi"
    cure = f"tìm văn bản, việc tương ứng của năm {own.moi}"
    return asked("CL32", message, cure, either(words, own))
