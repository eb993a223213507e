"""What the words around a time tell of it: that it is over, another agency's, in force by law."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.own_names import own_names
from kehoach.clone.zones import clauses

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.own import Own
    from kehoach.clone.times import Time

_PAST = re.compile(
    r"(?<!\w)(?:đã|đạt được|tính đến|so với|cùng kỳ|hiện có|thực hiện được|hiện nay|vừa qua"
    r"|trước đây|qua rà soát)(?!\w)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"(?<!\w)(?:đã|hiện có|hiện nay|vừa qua|trước đây|qua rà soát|thực hiện được)(?!\w)",
    re.IGNORECASE,
)
"""What surely was when the paper was issued."""
_RESULT = re.compile(
    r"(?<!\w)(?<!báo cáo )(?<!tổng hợp )(?<!đánh giá )(?<!kiểm tra )(?<!theo dõi )kết quả(?!\w)",
    re.IGNORECASE,
)
"""Results are the past, unless somebody is told to report them."""
_ESTIMATED = re.compile(
    r"(?<!\w)(?:số liệu|ước|tính đến|kết quả|thực hiện được|đạt được)(?!\w)",
    re.IGNORECASE,
)
_HAD = re.compile(r"[^.;:]{0,30}?(?<!\w)(?:có|còn|đạt|ước|đã)\s", re.IGNORECASE)
"""Words of what there is, right behind a day."""
_AS_OF = re.compile(r"\s*Đến\s+(?:hết\s+)?", re.IGNORECASE)
_UNTIL_NOW = re.compile(r"\s+(?:đến|tới)\s+nay(?!\w)", re.IGNORECASE)
_ONCE = re.compile(r"(?<!\w)(?:bầu cử|đại hội|tổng điều tra)(?!\w)", re.IGNORECASE)
"""What does not come back with every year."""
_MEASURED = re.compile(r"(?<!\w)(?:đến ngày|đến hết|đến tháng|số liệu|ước)(?!\w)", re.IGNORECASE)
"""Words of a state of things on a day."""
_BORDER = re.compile(
    r"(?<!\w)(?:từ|trước|sau|chậm nhất|chậm nhất là)(?:\s+ngày)?\s+$",
    re.IGNORECASE,
)
_IN_FORCE = re.compile(r"(?<!\w)(?:hiệu lực|thi hành|áp dụng)(?!\w)", re.IGNORECASE)
_OF_OTHERS = re.compile(
    r"\s+của\s+(?P<ai>(?:UBND|Ủy ban nhân dân|HĐND|Hội đồng nhân dân) (?:tỉnh|thành phố|huyện|quận)"
    r"|Tỉnh ủy|Thành ủy|Huyện ủy|Đảng ủy|Chính phủ|Thủ tướng|Quốc hội|Trung ương|Bộ|Sở)(?!\w)"
)
_TIME_COLUMN = re.compile(
    r"(?<!\w)(?:thời gian|thời hạn|thời điểm|ngày|lịch|tiến độ|hoàn thành|hạn|bắt đầu|kết thúc)"
    r"(?!\w)",
    re.IGNORECASE,
)
_NEXT_YEAR = re.compile(
    r"(?<!\w)(?:kế hoạch|dự toán|nhiệm vụ|phương hướng|chỉ tiêu|danh mục|chương trình công tác)"
    r"(?!\w)[^,;.:()]*$",
    re.IGNORECASE,
)
_NEAR = 80
"""Letters before a year in which what it is the year of is named."""


def deadline(leaf: Leaf) -> bool:
    """Return True for the deadline of a task, and for a cell below a head that speaks of time."""
    if leaf.field == "thoi_han":
        return True
    head = leaf.above[0] if leaf.in_table and not leaf.heading and leaf.above else ""
    return _TIME_COLUMN.search(head) is not None


def told_past(leaf: Leaf, time: Time, own: Own) -> bool:
    """Return True where the section, or the words before a time in its clause, tell what was.

    A time that begins after the paper was issued is not past, whatever the words; of one that
    ends after it only what is told as done is.
    """
    if leaf.part in own.lich_su:
        return True
    if _UNTIL_NOW.match(leaf.view, time.end):
        return True
    if own.coming(time):
        return False
    clause = clauses(leaf.view, time.start)
    if own.past(time) is False:
        return _DONE.search(clause) is not None
    if _PAST.search(clause):
        return True
    return time.kieu in ("nam", "nam_hoc", "moc") and _RESULT.search(clause) is not None


def measured(leaf: Leaf, time: Time, own: Own) -> bool:
    """Return True where a day over is that of a state of things: ``tính đến ngày 31/10/2025``."""
    before = leaf.view[max(0, time.start - _NEAR) : time.end]
    clause = clauses(before, len(before))
    return told_past(leaf, time, own) or bool(_MEASURED.search(clause) or _RESULT.search(clause))


def estimated(leaf: Leaf, time: Time) -> bool:
    """Return True for a day to come of which it is told already what there was on it."""
    clause = clauses(leaf.view, time.start)
    if _ESTIMATED.search(clause):
        return True
    return bool(_AS_OF.fullmatch(clause) and _HAD.match(leaf.view, time.end))


def once(leaf: Leaf, time: Time) -> bool:
    """Return True for the time of an event that does not come back with every year."""
    return _ONCE.search(clauses(leaf.view, time.start)) is not None


def bounding(leaf: Leaf, time: Time) -> bool:
    """Return True for a day from or up to which something is said to be: nothing happened on it."""
    return _BORDER.search(leaf.view[max(0, time.start - _NEAR) : time.start]) is not None


def in_force(leaf: Leaf, time: Time) -> bool:
    """Return True for the day a rule takes effect: it is not the plan's."""
    return _IN_FORCE.search(clauses(leaf.view, time.start)) is not None


def of_others(leaf: Leaf, time: Time, own: Own) -> str:
    """Return the words right behind a time that give it to another agency; empty without.

    The issuer's own names, however short, give it to the plan itself.
    """
    other = _OF_OTHERS.match(leaf.view, time.end)
    if other is None or (own.cu and own_names(own.cu).match(leaf.view, other.start("ai"))):
        return ""
    return other[0].strip()


def next_plan(leaf: Leaf, time: Time) -> bool:
    """Return True for the year after the plan's as that of its next plan, budget or list."""
    return _NEXT_YEAR.search(leaf.view[max(0, time.start - _NEAR) : time.start]) is not None
