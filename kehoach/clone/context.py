"""What the words around a time tell of it: that it is over, another agency's, in force by law."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.clone.own_names import own_names
from kehoach.clone.zones import clauses
from kehoach.law.chep_nam_moi import either
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.clone.leaf import Leaf
    from kehoach.clone.own import Own
    from kehoach.clone.times import Time

_PAST = Sought(
    lambda: rf"(?<!\w)(?:{either('viec_da_xong', 'so_voi_truoc')})(?!\w)", flags=re.IGNORECASE
)
_DONE = Sought(lambda: rf"(?<!\w)(?:{either('viec_da_xong')})(?!\w)", flags=re.IGNORECASE)
"""What surely was when the paper was issued."""
_RESULT = re.compile(
    r"(?<!\w)(?<!báo cáo )(?<!tổng hợp )(?<!đánh giá )(?<!kiểm tra )(?<!theo dõi )kết quả(?!\w)",
    re.IGNORECASE,
)
"""Results are the past, unless somebody is told to report them."""
_ESTIMATED = Sought(lambda: rf"(?<!\w)(?:{either('so_lieu_uoc')})(?!\w)", flags=re.IGNORECASE)
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
_OF_OTHERS = Sought(lambda: rf"\s+của\s+{_other()}")
_BY_OTHERS = Sought(
    lambda: (
        rf"(?<!\w)(?i:{either('van_ban_noi_khac')})(?!\w)[^,;.:()]{{0,40}}?"
        rf"\scủa\s{_other()}(?:\s[^\W\d_]{{1,12}}){{0,5}}\s$"
    )
)
"""``Kế hoạch của UBND tỉnh năm 2026``: the year behind it is that paper's."""
_BORN = Sought(
    lambda: (
        rf"(?<!\w)(?:{either('lua_tuoi')})(?:\s[^\W\d_]{{1,12}}){{0,6}}?"
        r"(?<!học)(?<!thí)(?<!phát)"
        rf"\ssinh\s(?:(?:{either('truoc_nam_sinh')})\s){{0,2}}$"
    ),
    flags=re.IGNORECASE,
)
"""A whole age: ``trẻ sinh năm 2020``, ``nam công dân sinh từ 01/01/2008``; no single person."""
_COMPARED = re.compile(r"(?<!\w)(?:so với|cao hơn|thấp hơn|bằng)\s(?:cùng kỳ\s)?$", re.IGNORECASE)
_ENDS_THERE = re.compile(r"\s*(?:[.,;:)]|$)")
_THEN_DONE = re.compile(r",?\s(?:[^\W\d_]{1,12}\s){0,4}đã\s", re.IGNORECASE)
"""Right behind a time: ``Năm 2026, xã đã được giao``."""
_TIME_COLUMN = Sought(lambda: rf"(?<!\w)(?:{either('cot_thoi_gian')})(?!\w)", flags=re.IGNORECASE)
_NEXT_YEAR = Sought(
    lambda: rf"(?<!\w)(?:{either('cua_nam', 'cua_nam_sau')})(?!\w)[^,;.:()]*$",
    flags=re.IGNORECASE,
)
_NEAR = 80
"""Letters before a year in which what it is the year of is named."""


def _other() -> str:
    return (
        rf"(?P<ai>(?:{either('uy_ban_hoi_dong')}) (?:tỉnh|thành phố|huyện|quận)"
        rf"|{either('cap_uy', 'cap_tren')})(?!\w)"
    )


def deadline(leaf: Leaf) -> bool:
    """Return True for the deadline of a task, and for a cell below a head that speaks of time."""
    if leaf.field == "thoi_han":
        return True
    head = leaf.above[0] if leaf.in_table and not leaf.heading and leaf.above else ""
    return _TIME_COLUMN.search(head) is not None


def is_past(leaf: Leaf, time: Time, own: Own) -> bool:
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
        return bool(_DONE.search(clause) or _THEN_DONE.match(leaf.view, time.end))
    if _PAST.search(clause):
        return True
    return time.kieu in ("nam", "nam_hoc", "moc") and _RESULT.search(clause) is not None


def measured(leaf: Leaf, time: Time, own: Own) -> bool:
    """Return True where a day over is that of a state of things: ``tính đến ngày 31/10/2025``."""
    before = leaf.view[max(0, time.start - _NEAR) : time.end]
    clause = clauses(before, len(before))
    return is_past(leaf, time, own) or bool(_MEASURED.search(clause) or _RESULT.search(clause))


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
    """Return the words right beside a time that give it to another agency; empty without.

    The issuer's own names, however short, give it to the plan itself.
    """
    before = leaf.view[: time.start]
    other = _OF_OTHERS.match(leaf.view, time.end)
    other = other or _BY_OTHERS.search(before, max(0, time.start - _NEAR))
    if other is None or (own.cu and own_names(own.cu).match(leaf.view, other.start("ai"))):
        return ""
    return f"của {other['ai']}"


def next_plan(leaf: Leaf, time: Time) -> bool:
    """Return True for the year after the plan's as that of its next plan, budget or list."""
    return _NEXT_YEAR.search(leaf.view[max(0, time.start - _NEAR) : time.start]) is not None


def born(leaf: Leaf, time: Time, own: Own) -> bool:
    """Return True for years of birth of an age: the plan's own children are born a year later."""
    past = time.nam is not None and max(time.years) < own.dau
    return past and _BORN.search(leaf.view[max(0, time.start - _NEAR) : time.start]) is not None


def compared(leaf: Leaf, time: Time) -> bool:
    """Return True for a lone number that ends a comparison: ``cao hơn 2025``."""
    before = leaf.view[max(0, time.start - _NEAR) : time.start]
    return bool(_COMPARED.search(before) and _ENDS_THERE.match(leaf.view, time.end))
