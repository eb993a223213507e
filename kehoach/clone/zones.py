"""Words a clone must not touch: what another document is called, and what only looks like a year.

A name keeps its words, its years and the agencies in it. Where a name's end cannot be told for
sure, its tail is a zone of its own: a year there is a question, not a change.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import accumulate
from typing import TYPE_CHECKING

from kehoach.clone.cited import QUOTED, cited, subject
from kehoach.law import bo_cuc
from kehoach.law.chep_nam_moi import either
from kehoach.named import NamedTuple
from kehoach.plan.inline import REFERENCE
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

VIEN_DAN = "trong văn bản viện dẫn"
TEN = "trong tên đề án, chương trình"
DUOI_TEN = "ngay sau tên đề án, chương trình"
KHAC = "trong địa chỉ, số điện thoại"


class Zone(NamedTuple):
    """A span of a text that is not the plan's own."""

    start: int
    end: int
    ly_do: str
    """Why it stays, Vietnamese words that end a sentence."""


class Zones:
    """The zones of a text, to be asked by span."""

    def __init__(self, found: Iterable[Zone]) -> None:
        self._found = sorted(found)
        self._starts = [zone.start for zone in self._found]
        self._reach = [*accumulate((zone.end for zone in self._found), max)]

    def __iter__(self) -> Iterator[Zone]:
        return iter(self._found)

    def more(self, found: Iterable[Zone]) -> Zones:
        """Return these zones and others of the same text."""
        added = [*found]
        return Zones([*self._found, *added]) if added else self

    def touching(self, start: int, end: int) -> Iterator[Zone]:
        """Yield the zones that share a character with the span."""
        at = bisect_left(self._starts, end)
        while at and self._reach[at - 1] > start:
            at -= 1
            if self._found[at].end > start:
                yield self._found[at]


PERIOD = (
    r"(?:giai đoạn|thời kỳ|nhiệm kỳ)\s+(?:\d{4}\s*[-–—]\s*\d{4}"
    r"|(?:từ\s+)?năm\s+\d{4}\s+đến\s+(?:năm\s+)?\d{4})"
)
"""``giai đoạn 2021-2025``."""

_HORIZON = r"(?:,?\s+(?:định hướng|tầm nhìn)\s+(?:đến\s+)?(?:năm\s+)?\d{4})?"
_PROGRAMME = Sought(
    lambda: (
        rf"(?<!\w)(?:{either('goi_bang_ten')})\s+"
        rf"(?!(?:{either('khong_mo_dau_ten')})\b|\d)(?=[^\W\d_])"
    )
)
_TAIL_START = Sought(lambda: rf"\s(?=(?:{either('sau_ten')})\b)|[,;.:()“”\"]")
_FAR = 250
"""Letters a name or a clause may run on; keeps the search linear."""

_CLAUSE = re.compile(r"[;.:()“”\"]|,\s")
_PERIOD_AHEAD = re.compile(rf"[^;.:()“”\"]{{0,{_FAR}}}?{PERIOD}{_HORIZON}", re.IGNORECASE)
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}"
_OTHER = Sought(
    lambda: rf"(?=[\[hwđstf\d])(?:{REFERENCE.pattern}|{_addresses()})", flags=re.IGNORECASE
)
"""What is no word of the plan; what each begins with is looked at first."""
_OTHER_OR_MAIL = Sought(lambda: rf"{REFERENCE.pattern}|{_MAIL}|{_addresses()}", flags=re.IGNORECASE)
"""The same where a text holds an @: an address may begin with any letter."""
_UNNUMBERED = Sought(
    lambda: (
        rf"^(?:{'|'.join(bo_cuc.tu_dan())}|Triển khai)\b.*?"
        rf"(?=,\s+{subject()}[^,;]*?(?:ban hành|xây dựng)\b)"
    )
)
_FREE_TITLES = Sought(
    lambda: rf"(?<!\w)(?:{either('goi_bang_trich_yeu')})\s+(?!này)[^,;.:()“”]{{3,160}}",
    flags=re.IGNORECASE,
)


def zones(view: str, *, opening: bool = False) -> Zones:
    """Return the zones of a text; they may overlap. ``opening`` is the plan's first paragraph."""
    found = [Zone(*span, VIEN_DAN) for span in cited(view)]
    found += [Zone(*match.span(), TEN) for match in QUOTED.finditer(view)]
    found += _programmes(view)
    found += [Zone(*match.span(), KHAC) for match in _other(view)]
    found += [
        Zone(*match.span(), DUOI_TEN)
        for match in _FREE_TITLES.finditer(view)
        if _ends_in_year(match[0])
    ]
    if opening and (led := opening_bases(view)):
        found.append(led)
    return Zones(found)


def _addresses() -> str:
    return (
        r"(?:https?://|www\.)\S+"
        rf"|(?:{either('dau_so_lien_lac')})\s*[:.]?\s*[\d\s.()+-]{{6,20}}"
        r"|(?<![\d/])0\d{2,3}[\s.]?\d{3}[\s.]?\d{3,4}(?!\d)"
        rf"|(?<![\w/])\d+\s*(?:{either('dem_bang_so')})\b"
    )


def _other(view: str) -> Iterator[re.Match[str]]:
    return _OTHER_OR_MAIL.finditer(view) if "@" in view else _OTHER.finditer(view)


def opening_bases(view: str) -> Zone | None:
    """What the first paragraph stands on, up to the issuer that ``ban hành`` or ``xây dựng``."""
    led = _UNNUMBERED.match(view)
    return Zone(*led.span(), VIEN_DAN) if led else None


def zone_at(found: Zones, start: int, end: int, *, sure: bool = False) -> Zone | None:
    """Return the zone a span touches, the surest first; ``sure`` leaves tails of names aside."""
    doubtful = None
    for zone in found.touching(start, end):
        if zone.ly_do != DUOI_TEN:
            return zone
        doubtful = doubtful or zone
    return None if sure else doubtful


def clauses(view: str, start: int) -> str:
    """Return the words between the last stop before an offset and the offset."""
    head = view[max(0, start - _FAR) : start]
    cut = max((head.rfind(sign) for sign in ".;:("), default=-1)
    return head[cut + 1 :]


def _programmes(view: str) -> Iterator[Zone]:
    for match in _PROGRAMME.finditer(view):
        dated = _PERIOD_AHEAD.match(view, match.end())
        if dated:
            yield Zone(match.start(), dated.end(), TEN)
            continue
        far = min(len(view), match.end() + _FAR)
        cut = _TAIL_START.search(view, match.end(), far)
        end = cut.start() if cut else far
        stop = _CLAUSE.search(view, end, far)
        yield Zone(match.start(), end, TEN)
        yield Zone(end, stop.start() if stop else far, DUOI_TEN)


def _ends_in_year(words: str) -> bool:
    return bool(re.search(r"năm(?:\s+học)?\s+\d{4}", words))
