"""Whether a line goes on with the sentence of the line before it.

The words decide first (a label starts anew, a small letter goes on). Where they do not, the width
does: in a hard-wrapped text a line breaks only where the next word would not have fitted, so a
line that had room for it ended on purpose.
"""

from __future__ import annotations

import itertools
import re
from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.measure import width
from kehoach.intake.unfinished import dashed_word, unclosed
from kehoach.text.letters import fold
from kehoach.text.numbering import LABEL

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.intake.line import Line

_NEW = re.compile(
    r"[•●▪■◦*➢>✓]\s?|\(\d{1,2}\)(?=\s)"
    r"|(?:Phụ lục|PHỤ LỤC|Điều|Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC)\s+[\dIVXLC]+\b[.:]?(?=\s|$)"
    r"|\((?:Ban hành )?[Kk]èm theo\b|(?:Nơi nhận|Kính gửi)\b|(?:TM|KT|TL|TUQ|Q)\.\s*[A-ZĐÀ-Ỹ]|Số\s*:|https?://"
)
_SHORT_LABEL = re.compile(
    r"(?:[a-zđ][./]|\d{1,2}[/)]|[IVXL]{1,5}\s*[/)–-])(?:\s+(?=[^\W\d_])|(?=[^\W\d_a-z][^\W\d_A-ZĐ]))"
    r"|[A-H]\.\s+(?=[A-ZĐÀ-Ỹ]{2})"
)
"""Labels the decree does not know, and people write."""
_WHOLE = re.compile(
    r"cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc|ke hoach|noi nhan\W*"
    r"|so\s*:.{0,50}|phu luc\W?[\divxlc]*"
    r"|[\w \-]{2,40}, ngay.{0,14}thang.{0,14}nam\W{0,20}\d{0,4}[\s.…]*"
)
_OPENS = re.compile(r"Trên đây là|Căn cứ |Thực hiện (?:Luật|Nghị|Quyết|Chỉ|Kế|Công|Thông)|Trong quá trình")
"""Openings of a paragraph when the line before ended a sentence."""
_ISSUES = re.compile(
    r"(?:Ủy ban nhân dân|Uỷ ban nhân dân|UBND|Sở|Phòng|Bộ|Trường)\s[^.;:]{1,80}?"
    r"\s(?:ban hành|xây dựng)\s[Kk]ế hoạch"
)
"""The sentence below the căn cứ, the last of which often ends in a comma."""
_ANNOUNCES = re.compile(r"\b(?:sau|gồm|đó|là|thể)\s*:$")
_ENDS = re.compile(r"[.;:!?…][”\"’')\]*]*$")
_GOES_ON = re.compile(
    r"(?:,|\s[-–]|[^\s][-–/]|[(\[“‘]"
    r"|\b(?:và|của|cho|các|theo|với|(?<!ồn )(?<!iện )tại|số|ngày|tháng|năm|khoản|điểm|Điều))$"
)
_DOCUMENT_NUMBER = re.compile(r"\d{1,5}/\S")
_NUMBER_WORD = re.compile(r"\b(?:số|ngày|tháng|năm|quý|khoản|Điều|điều|mục|Mục|lần|tuổi|cấp|hạng)$")
_FIRST_LINE = 0.915
"""Room of an indented first line: 16,5 cm less 1,27 cm."""
_FULL = 0.985
_PHRASES = ("cong hoa xa hoi chu nghia viet nam", "uy ban nhan dan", "doc lap - tu do - hanh phuc")
"""Words of the head that are never two paragraphs."""
_AGENCY = re.compile(
    r"(?:UBND|ỦY BAN NHÂN DÂN|UỶ BAN NHÂN DÂN|BỘ|SỞ|PHÒNG|TRƯỜNG|TRUNG TÂM|VĂN PHÒNG|BAN CHỈ ĐẠO|CHI CỤC|CÔNG AN)\s"
)
_NEARLY = 0.955
_BEYOND = 1.15
"""Share of the room no line of a wrapped text passes, but those of a smaller type."""
_MOSTLY = 0.75
_LEAST_FULL, _LEAST_LINES = 0.25, 5
_SIZE = 14
_LONG_TITLE = 20
"""Letters from which words in capitals are a title, not an abbreviation."""


class Page(NamedTuple):
    """How a text is laid out in lines."""

    room: float
    """Width of a full line in pt at 14 pt; 0 when a line is a paragraph."""
    gap: int
    """Blank lines that stand between two lines of one paragraph."""


def measure(lines: Sequence[Line]) -> Page:
    """Return the layout: hard-wrapped when many lines are nearly as wide as the widest ones."""
    widths = sorted((width(line.text, _SIZE) for line in lines if len(line.text) < 200), reverse=True)  # noqa: PLR2004
    long = sum(1 for line in lines if len(line.text) >= 200)  # noqa: PLR2004 - wider than any page
    room = _room(widths)
    near = sum(1 for one in widths if one > room * 0.88)
    beyond = sum(1 for one in widths if one > room * _BEYOND)
    wrapped = near >= _LEAST_LINES and near >= _LEAST_FULL * len(widths) and room > 180  # noqa: PLR2004
    wrapped = wrapped and long <= near // 10 and beyond <= near // 4
    if not wrapped:
        return Page(0.0, 0)
    gaps = [b.gap for a, b in itertools.pairwise(lines) if b.text[:1].islower() and not _ENDS.search(a.text[-40:])]
    return Page(room, max(set(gaps), key=lambda gap: (gaps.count(gap), -gap)) if gaps else 0)


def _room(widths: Sequence[float]) -> float:
    """Return the width that most lines nearly fill; the wider lines of a smaller type do not count."""
    best, room = 0, 0.0
    end = 0
    for start, widest in enumerate(widths):
        while end < len(widths) and widths[end] >= widest * _NEARLY:
            end += 1
        if end - start > best:
            best, room = end - start, widest
    return room


def starts(text: str) -> bool:
    """Return True when the text begins with a label or with words that begin a part."""
    return any(one.match(text) is not None for one in (LABEL, _NEW, _SHORT_LABEL))


def stands_alone(text: str) -> bool:
    """Return True for a line of the header or of the ending that is a paragraph by itself."""
    return len(text) < 90 and _WHOLE.fullmatch(fold(text).strip(" *_.")) is not None  # noqa: PLR2004


def goes_on(before: Line, line: Line, page: Page, *, first: bool) -> bool:
    """Return True when ``line`` continues ``before`` (the ``first`` line of its paragraph or not)."""
    a, b = before.text, line.text
    if before.alone or line.alone or line.apart:
        return False
    near = line.gap <= page.gap
    if _broken(a, b) or (near and (_title_goes_on(a, b) or (not first and _mid_sentence(a, b, page)))):
        return True
    full = _full(a, b, page, first=first)
    return follows(a, b, full=full, parted=page.room > 0 and line.gap > page.gap)


def follows(a: str, b: str, *, full: bool, parted: bool = False) -> bool:
    """Return True when the words ``b`` continue ``a``.

    ``full``: the first word of ``b`` had no room behind ``a``. ``parted``: more space stands
    between them than between lines of one paragraph.
    """
    blank_number = b.startswith("/") and a.rstrip(": ") == "Số"
    if blank_number or _parts(a, b, full=full):
        return blank_number
    if starts(b):
        return dashed_word(a, b) or (full and _wrapped_number(a, b))
    if unclosed(a, b):
        return True
    full = full and not parted and not _title_ends(a, b)
    ended = _ENDS.search(a[-40:]) is not None
    if b.lstrip("(“")[:1].islower() or b[0] in ",;.)]”%":
        return not (_heading(a) and not full) and (not ended or (full and a[-1] != ":"))
    if ended:
        announced = a[-1] == ";" or _ANNOUNCES.search(a[-12:])
        return full and not announced and not a.endswith("./.") and not _OPENS.match(b)
    number = _DOCUMENT_NUMBER.match(b) is not None
    return full or ((number or _GOES_ON.search(a[-40:]) is not None) and not _heading(a))


def _parts(a: str, b: str, *, full: bool) -> bool:
    """Return True where one part of the paper ends and another begins, whatever the letters say."""
    if stands_alone(a) or stands_alone(b):
        return True
    if a[-1] == "," and not full and (_OPENS.match(b) or _ISSUES.match(b)):
        return True
    agencies = _AGENCY.match(a) and _AGENCY.match(b)
    return bool(agencies) and _heading(a) and _heading(b)


def _broken(a: str, b: str) -> bool:
    """Return True when a fixed phrase of the head, or a place before its date, goes over the line end."""
    first, both = fold(a), fold(f"{a} {b}")
    if a.isupper() and any(one.startswith(first + " ") and both.startswith(one) for one in _PHRASES):
        return True
    return a.istitle() and a.isalpha() and stands_alone(b) and re.match(r"\w+, ngay\b", fold(b)) is not None


def _title_goes_on(a: str, b: str) -> bool:
    """Return True when a numbered heading in capitals goes on in capitals."""
    if not (LABEL.match(a) and _heading(a) and _heading(b)):
        return False
    apart = stands_alone(b) and fold(b) != "ke hoach"  # "I. CĂN CỨ XÂY DỰNG / KẾ HOẠCH"
    return not (starts(b) or apart or _ENDS.search(a))


def _mid_sentence(a: str, b: str, page: Page) -> bool:
    """Return True when a later line of a wrapped paragraph stops without a mark, far to the right."""
    if not page.room or not a[-1].isalnum() or _heading(a) or starts(b) or stands_alone(b) or _OPENS.match(b):
        return False
    return width(a, _SIZE) > page.room * _MOSTLY and not _heading(b)


def _title_ends(a: str, b: str) -> bool:
    """Return True when a title in capitals stands before a sentence."""
    return len(a) > _LONG_TITLE and _heading(a) and not _heading(b) and b[0].isupper()


def _full(a: str, b: str, page: Page, *, first: bool) -> bool:
    """Return True when the first word of ``b`` had no room left on the line of ``a``."""
    word = b.split(maxsplit=1)[0]
    return bool(page.room) and width(f"{a} {word}", _SIZE) > page.room * (_FIRST_LINE if first else _FULL)


def _wrapped_number(a: str, b: str) -> bool:
    """Return True for what only looks like a label: ``tháng / 12. Các …``, ``2018 / - 2025``."""
    if b[0].isdigit():
        return _NUMBER_WORD.search(a) is not None
    return b[0] in "-–" and not _ENDS.search(a) and b[1:].strip()[:1].isdigit() and a[-1:].isdigit()


def _heading(text: str) -> bool:
    """Return True for a line in capitals."""
    return text.isupper() and len(text) > 3  # noqa: PLR2004


def glue(a: str, b: str) -> str:
    """Return what stands between two joined lines: a space, or nothing after a hyphen or slash."""
    if a.endswith("\xad"):
        return ""
    tight = re.search(r"[^\s][-–]$", a) is not None or re.search(r"\d/$", a) is not None
    return "" if tight and b[:1].isalnum() else " "
