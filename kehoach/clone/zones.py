"""Words a clone must not touch: what another document is called, and what only looks like a year.

A name keeps its words, its years and the agencies in it. Where a name's end cannot be told for
sure, its tail is a zone of its own: a year there is a question, not a change.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple

from kehoach.law import citation, loai_van_ban
from kehoach.law.book import book
from kehoach.plan.inline import REFERENCE
from kehoach.text.letters import UPPER

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
        self._starts = [one.start for one in self._found]
        self._reach = [*accumulate((one.end for one in self._found), max)]

    def __iter__(self) -> Iterator[Zone]:
        return iter(self._found)

    def touching(self, start: int, end: int) -> Iterator[Zone]:
        """Yield the zones that share a character with the span."""
        at = bisect_left(self._starts, end)
        while at and self._reach[at - 1] > start:
            at -= 1
            if self._found[at].end > start:
                yield self._found[at]


PERIOD = r"(?:giai đoạn|thời kỳ|nhiệm kỳ)\s+(?:\d{4}\s*[-–—]\s*\d{4}|(?:từ\s+)?năm\s+\d{4}\s+đến\s+(?:năm\s+)?\d{4})"
"""``giai đoạn 2021-2025``."""

_HORIZON = r"(?:,?\s+(?:định hướng|tầm nhìn)\s+(?:đến\s+)?(?:năm\s+)?\d{4})?"
SUBJECT = (
    r"(?:Ủy ban nhân dân|UBND|Hội đồng nhân dân|HĐND|Bộ|Sở|Phòng|Ban|Huyện|Quận|Thị xã|Thành phố|Xã|Phường|Văn phòng)"
    r"\b(?=\s+\w)"
)
_SENTENCE_END = re.compile(
    rf";|\.(?=\s+[{UPPER}“\"(]|\s*$)|,\s+(?={SUBJECT}[^,;.]*?(?:ban hành|xây dựng|yêu cầu|đề nghị|giao)\b)"
)
_QUOTED = re.compile(r"“[^”]{3,400}”|\"[^\"]{3,400}\"")
_KEYWORD = (
    r"(?:Đề án|Chương trình|Chiến lược|Dự án|Quy hoạch|Phong trào|Cuộc vận động|Nghị quyết|Kết luận|Chỉ thị|Tiểu dự án)"
)
_NO_NAME = (
    r"(?!(?:năm|giai|này|trên|tại|đã|do|của|theo|phải|trong|đến|và|được|cho|là|có|về|để|với|các|những|số|hằng|hàng)"
    r"\b|\d)"
)
_PROGRAMME = re.compile(rf"(?<!\w){_KEYWORD}\s+{_NO_NAME}(?=[^\W\d_])")
_TAIL_START = re.compile(
    r"\s(?=(?:trên địa bàn|tại|của|do|trong|theo|cho|đến|năm|với|bảo đảm|đảm bảo|để)\b)|[,;.:()“”\"]"
)
_FAR = 250
"""Letters a name or a clause may run on; keeps the search linear."""

_CLAUSE = re.compile(r"[;.:()“”\"]|,\s")
_PERIOD_AHEAD = re.compile(rf"[^;.:()“”\"]{{0,{_FAR}}}?{PERIOD}{_HORIZON}", re.IGNORECASE)
_LAW = re.compile(
    r"(?<!\w)(?:Hiến pháp|Bộ luật|Luật|Pháp lệnh)(?:\s+[^\s,;.:()]+){0,14}?"
    r"\s+(?:ngày\s+\S+\s+tháng\s+\S+\s+)?năm\s+\d{4}"
)
_OF_YEAR = re.compile(r",?\s+năm\s+\d{4}")
_OTHER = re.compile(
    REFERENCE.pattern + r"|(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}|(?:https?://|www\.)\S+"
    r"|(?:Điện thoại|ĐT|SĐT|Tel|Fax|Hotline)\s*[:.]?\s*[\d\s.()+-]{6,20}"
    r"|(?<![\d/])0\d{2,3}[\s.]?\d{3}[\s.]?\d{3,4}(?!\d)"
    r"|(?<![\w/])\d+\s*(?:người|học sinh|trẻ|hồ sơ|lượt|đồng|hộ|lớp|trường)\b",
    re.IGNORECASE,
)  # fmt: skip
_AUTHOR_LINK = re.compile(
    r"\s(?:(?:nêu\s)?tại|theo|trong|ban hành|có|trình|ký|gửi)\s(?:các\s)?(?:văn bản\s)?$", re.IGNORECASE
)
"""What stands between the author of a paper and the paper: ``Phòng Y tế tại Tờ trình số 08``."""
_AUTHOR_LEAD = re.compile(
    r"(?<!\w)(?:đề nghị|đề xuất|ý kiến|yêu cầu|kiến nghị|tham mưu|chỉ đạo|thống nhất|thẩm định|báo cáo|trình)"
    r"(?:\s[^\W\d_]+){0,3}?\scủa\s",
    re.IGNORECASE,
)
_AUTHOR_FAR = 160
"""Letters an author's name and what leads to it may take; keeps the search linear."""
_UNNUMBERED = re.compile(
    rf"^(?:Căn cứ|Thực hiện|Triển khai thực hiện|Triển khai|Theo|Xét)\b.*?"
    rf"(?=,\s+{SUBJECT}[^,;]*?(?:ban hành|xây dựng)\b)"
)
_FREE_TITLES = re.compile(
    r"(?<!\w)(?:hướng dẫn|công văn|chỉ thị|nghị quyết|quyết định|thông báo|thông tư|nghị định|kết luận)"
    r"\s+(?!này)[^,;.:()“”]{3,160}",
    re.IGNORECASE,
)


def zones(view: str, *, opening: bool = False) -> Zones:
    """Return the zones of a text; they may overlap. ``opening`` is the plan's first paragraph."""
    found = [*_citations(view), *(Zone(*one.span(), TEN) for one in _QUOTED.finditer(view)), *_programmes(view)]
    found += [Zone(*one.span(), VIEN_DAN) for one in _LAW.finditer(view)]
    found += [Zone(authored(view, one.start()), one.end(), VIEN_DAN) for one in _short_citations().finditer(view)]
    found += [Zone(*one.span(), VIEN_DAN) for one in citation.dated_number().finditer(view)]
    found += [Zone(*one.span(), KHAC) for one in _OTHER.finditer(view)]
    found += [Zone(*one.span(), DUOI_TEN) for one in _FREE_TITLES.finditer(view) if _ends_in_year(one[0])]
    if opening and (led := opening_bases(view)):
        found.append(led)
    return Zones(found)


def opening_bases(view: str) -> Zone | None:
    """Return what the first paragraph stands on, up to the issuer that ``ban hành`` or ``xây dựng``."""
    led = _UNNUMBERED.match(view)
    return Zone(*led.span(), VIEN_DAN) if led else None


def zone_at(found: Zones, start: int, end: int, *, sure: bool = False) -> Zone | None:
    """Return the zone a span touches, the surest first; ``sure`` leaves tails of names aside."""
    doubtful = None
    for one in found.touching(start, end):
        if one.ly_do != DUOI_TEN:
            return one
        doubtful = doubtful or one
    return None if sure else doubtful


def clauses(view: str, start: int) -> str:
    """Return the words between the last stop before an offset and the offset."""
    head = view[max(0, start - _FAR) : start]
    cut = max((head.rfind(sign) for sign in ".;:("), default=-1)
    return head[cut + 1 :]


@cache
def _leads() -> re.Pattern[str]:
    words = "|".join(sorted(book("loai-van-ban")["dan_trich_yeu"], key=len, reverse=True))
    return re.compile(rf"(?:\s*\([^()]{{1,60}}\))?\s+(?:{words})\b", re.IGNORECASE)


def _citations(view: str) -> Iterator[Zone]:
    found = list(citation.find(view))
    for number, one in enumerate(found):
        last = found[number + 1].start if number + 1 < len(found) else len(view)
        end = one.end
        if dated := _OF_YEAR.match(view, end):
            end = dated.end()
        if _leads().match(view, end):
            end = _title_end(view, end, last)
        yield Zone(authored(view, one.start), end, VIEN_DAN)


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
    stops = [one.end() for one in re.finditer(r"[.;:]\s", before[: link.start()])]
    clause = stops[-1] if stops else 0
    leads = [one.start() for one in _AUTHOR_LEAD.finditer(before, clause, link.start() + 1)]
    if leads:
        return start + leads[-1]
    if link[0].split()[0].casefold() in ("tại", "nêu", "theo", "trong"):
        return at
    comma = before.rfind(", ", clause, link.start())
    return start + max(clause, comma + 2 if comma >= 0 else 0)


@cache
def _short_citations() -> re.Pattern[str]:
    """Return what finds a document by kind and number alone: ``Nghị định 12/2025``, ``QĐ 33``."""
    kinds = "|".join(map(re.escape, sorted(loai_van_ban.cac_loai(), key=len, reverse=True)))
    return re.compile(
        rf"(?<!\w)(?:(?i:{kinds})|NĐ|QĐ|TT|NQ|CV|CT|KH|TTr)\s+(?i:số\s?:?\s?)?\d{{1,5}}(?:/[\w&.-]{{1,20}}){{0,4}}"
        r"(?:\s+năm\s+\d{4})?"
    )


def _title_end(view: str, start: int, last: int) -> int:
    """Return where a cited title ends: at the stop outside quotes, or before the next citation."""
    quoted = [one.span() for one in _QUOTED.finditer(view, start, last)]
    for stop in _SENTENCE_END.finditer(view, start, last):
        if not any(a <= stop.start() < b for a, b in quoted):
            return stop.start()
    return last


def _programmes(view: str) -> Iterator[Zone]:
    for one in _PROGRAMME.finditer(view):
        dated = _PERIOD_AHEAD.match(view, one.end())
        if dated:
            yield Zone(one.start(), dated.end(), TEN)
            continue
        far = min(len(view), one.end() + _FAR)
        cut = _TAIL_START.search(view, one.end(), far)
        end = cut.start() if cut else far
        stop = _CLAUSE.search(view, end, far)
        yield Zone(one.start(), end, TEN)
        yield Zone(end, stop.start() if stop else far, DUOI_TEN)


def _ends_in_year(words: str) -> bool:
    return bool(re.search(r"năm(?:\s+học)?\s+\d{4}", words))
