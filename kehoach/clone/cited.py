"""Documents a text cites, each with its title and the author's name that leads up to it."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law import chep_nam_moi, citation, loai_van_ban
from kehoach.text.letters import UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    Span = tuple[int, int]

_SENTENCE_END = Sought(
    lambda: (
        rf";|\.(?=\s+[{UPPER}“\"(]|\s*$)"
        rf"|,\s+(?={subject()}[^,;.]*?(?:ban hành|xây dựng|yêu cầu|đề nghị|giao)\b)"
    )
)
QUOTED = re.compile(r"“[^”]{3,400}”|\"[^\"]{3,400}\"")
_LAW = Sought(
    lambda: (
        rf"(?<!\w)(?:{'|'.join(loai_van_ban.khong_ghi_so())})(?:\s+[^\s,;.:()]+){{0,14}}?"
        r"\s+(?:ngày\s+\S+\s+tháng\s+\S+\s+)?năm\s+\d{4}"
    )
)
_DIGIT = re.compile(r"\d")
_OF_YEAR = re.compile(r",?\s+năm\s+\d{4}")
_AUTHOR_LINK = Sought(
    lambda: (
        rf"\s(?:(?:nêu\s)?tại|{chep_nam_moi.either('noi_voi_van_ban')})"
        r"\s(?:các\s)?(?:văn bản\s)?$"
    ),
    flags=re.IGNORECASE,
)
"""What stands between the author of a paper and the paper: ``Phòng Y tế tại Tờ trình số 08``."""
_AUTHOR_LEAD = Sought(
    lambda: rf"(?<!\w)(?:{chep_nam_moi.either('y_kien_cua')})(?:\s[^\W\d_]+){{0,3}}?\scủa\s",
    flags=re.IGNORECASE,
)
_STOP = re.compile(r"[.;:]\s")
_AUTHOR_FAR = 160
"""Letters an author's name and what leads to it may take; keeps the search linear."""
_PLACED = ("tại", "nêu", "theo", "trong")
"""Links that need a lead: ``Phòng Y tế họp theo Công văn số 5`` is a duty, not its author's."""


def subject() -> str:
    """Return the pattern of the first words of an agency that does what a sentence says."""
    return rf"(?:{chep_nam_moi.either('uy_ban_hoi_dong', 'dau_ten_co_quan')})\b(?=\s+\w)"


def cited(view: str) -> Iterator[Span]:
    """Yield where a text cites documents: by number, by kind and number, a law by its year."""
    yield from _numbered(view)
    if not _DIGIT.search(view):
        return
    yield from (match.span() for match in _LAW.finditer(view))
    yield from ((authored(view, match.start()), match.end()) for match in _short().finditer(view))
    yield from citation.dated_numbers(view)


def _numbered(view: str) -> Iterator[Span]:
    found = list(citation.find(view))
    for number, mention in enumerate(found):
        last = found[number + 1].start if number + 1 < len(found) else len(view)
        end = mention.end
        if dated := _OF_YEAR.match(view, end):
            end = dated.end()
        if _leads().match(view, end):
            end = _title_end(view, end, last)
        yield authored(view, mention.start), end


def authored(view: str, at: int) -> int:
    """Return where the words about a cited paper begin: its author's, where they lead up to it.

    ``Theo đề nghị của Trưởng Phòng Y tế tại Tờ trình số 08``; ``Phòng Y tế đã có Tờ trình số 08``.
    A duty to carry a paper out (``Phòng Y tế thực hiện Quyết định số 33``) is not its author's.
    """
    start = max(0, at - _AUTHOR_FAR)
    before = view[start:at]
    link = _AUTHOR_LINK.search(before)
    if link is None:
        return at
    clause = max((match.end() for match in _STOP.finditer(before, 0, link.start())), default=0)
    leads = [match.start() for match in _AUTHOR_LEAD.finditer(before, clause, link.start() + 1)]
    if leads:
        return start + leads[-1]
    if link[0].split()[0].casefold() in _PLACED:
        return at
    comma = before.rfind(", ", clause, link.start())
    return start + max(clause, comma + 2 if comma >= 0 else 0)


@cache
def _leads() -> re.Pattern[str]:
    words = loai_van_ban.dan_trich_yeu()
    return re.compile(rf"(?:\s*\([^()]{{1,60}}\))?\s+(?:{words})\b", re.IGNORECASE)


@cache
def _short() -> re.Pattern[str]:
    """Return what finds a document by kind and number alone: ``Nghị định 12/2025``, ``QĐ 33``."""
    kinds = "|".join(map(re.escape, sorted(loai_van_ban.cac_loai(), key=len, reverse=True)))
    return re.compile(
        rf"(?<!\w)(?:(?i:{kinds})|NĐ|QĐ|TT|NQ|CV|CT|KH|TTr)\s+(?i:số\s?:?\s?)?\d{{1,5}}"
        r"(?:/[\w&.-]{1,20}){0,4}(?:\s+năm\s+\d{4})?"
    )


def _title_end(view: str, start: int, last: int) -> int:
    """Return where a cited title ends: at the stop outside quotes, or before the next citation."""
    quoted = [match.span() for match in QUOTED.finditer(view, start, last)]
    for stop in _SENTENCE_END.finditer(view, start, last):
        if not any(a <= stop.start() < b for a, b in quoted):
            return stop.start()
    return last
