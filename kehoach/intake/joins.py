"""Whether a line goes on with the sentence of the line before it.

The words decide first (a label starts anew, a small letter goes on). Where they do not, the width
does: in a hard-wrapped text a line breaks only where the next word would not have fitted, so a
line that had room for it ended on purpose.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.measure import width
from kehoach.intake.unfinished import dashed_word, ended, unclosed, wrapped_number
from kehoach.intake.wrapping import SIZE
from kehoach.law.book import book, either
from kehoach.text.letters import fold
from kehoach.text.numbering import LABEL
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from kehoach.intake.line import PlainLine
    from kehoach.intake.wrapping import Page

_NEW = re.compile(
    r"[•●▪■◦*➢>✓]\s?|\(\d{1,2}\)(?=\s)"
    r"|(?:Phụ lục|PHỤ LỤC|Điều|Chương|CHƯƠNG|Phần|PHẦN|Mục|MỤC)\s+[\dIVXLC]+\b[.:]?(?=\s|$)"
    r"|\((?:Ban hành )?[Kk]èm theo\b|(?:Nơi nhận|Kính gửi)\b|(?:TM|KT|TL|TUQ|Q)\.\s*[A-ZĐÀ-Ỹ]"
    r"|Số\s*:|https?://"
)
_SHORT_LABEL = re.compile(
    r"(?:[a-zđ][./)]|\d{1,2}(?:\.\d{1,2}){0,3}[./)]|[IVXL]{1,5}\s*[./)–-])(?:\s+(?=[^\W\d_])"
    r"|(?=[^\W\d_a-z][^\W\d_A-ZĐ]))"
    r"|[A-H]\.\s+(?=[A-ZĐÀ-Ỹ]{2})"
)
"""Labels the decree does not know, and people write."""
_WHOLE = re.compile(
    r"cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc|ke hoach|noi nhan\W*"
    r"|so\s*:.{0,50}|phu luc\W?[\divxlc]*"
    r"|[\w \-]{2,40}, ngay.{0,14}thang.{0,14}nam\W{0,20}\d{0,4}[\s.…]*"
)
_OPENS = re.compile(
    r"Trên đây là|Căn cứ |Thực hiện (?:Luật|Nghị|Quyết|Chỉ|Kế|Công|Thông)|Trong quá trình"
)
"""Openings of a paragraph when the line before ended a sentence."""
_ISSUES = Sought(
    lambda: (
        rf"(?:{either('co-quan', 'co_quan_ban_hanh')})\s[^.;:]{{1,80}}?"
        r"\s(?:ban hành|xây dựng)\s[Kk]ế hoạch"
    )
)
"""The sentence below the căn cứ, the last of which often ends in a comma."""
_ANNOUNCES = re.compile(r"\b(?:sau|gồm|đó|là|thể)\s*:$")
_GOES_ON = Sought(
    lambda: (
        r"(?:,|\s[-–]|[^\s][-–/]|[(\[“‘]"
        rf"|\b(?:{either('bo-cuc', 'chu_noi_dong')}|(?<!ồn )(?<!iện )tại))$"
    )
)
_DOCUMENT_NUMBER = re.compile(r"\d{1,5}/\S")
_FIRST_LINE = 0.915
"""Room of an indented first line: 16,5 cm less 1,27 cm."""
_FULL = 0.985
_PHRASES = ("cong hoa xa hoi chu nghia viet nam", "uy ban nhan dan", "doc lap - tu do - hanh phuc")
"""Words of the head that are never two paragraphs."""
_AGENCY = Sought(
    lambda: (
        rf"(?:{either('co-quan', 'co_quan_ban_hanh').upper()}"
        rf"|{either('co-quan', 'co_quan_o_dau').upper()})\s"
    )
)
_MOSTLY = 0.75
_LONG_TITLE = 20
"""Letters from which words in capitals are a title, not an abbreviation."""
_LONGEST_ALONE = 90
"""Letters of a line of the header or the ending, less than that."""


def starts(text: str) -> bool:
    """Return True when the text begins with a label or with words that begin a part."""
    return any(pattern.match(text) is not None for pattern in (LABEL, _NEW, _SHORT_LABEL))


def stands_alone(text: str) -> bool:
    """Return True for a line of the header or of the ending that is a paragraph by itself."""
    return len(text) < _LONGEST_ALONE and _WHOLE.fullmatch(fold(text).strip(" *_.")) is not None


def goes_on(before: PlainLine, line: PlainLine, page: Page, *, first: bool) -> bool:
    """True when ``line`` continues ``before`` (the ``first`` line of its paragraph or not)."""
    a, b = before.text, line.text
    if before.alone or line.alone or line.apart:
        return False
    near = line.gap <= page.gap
    if _broken(a, b) or (
        near and (_title_goes_on(a, b) or (not first and _mid_sentence(a, b, page)))
    ):
        return True
    full = _full(a, b, page, first=first)
    return follows(a, b, full=full, parted=page.room > 0 and line.gap > page.gap)


def follows(a: str, b: str, *, full: bool, parted: bool = False) -> bool:
    """Return True when the words ``b`` continue ``a``.

    ``full``: the first word of ``b`` had no room behind ``a``. ``parted``: more space stands
    between them than between lines of one paragraph.
    """
    if _is_blank_number(a, b):
        return True
    if _parts(a, b, full=full):
        return False
    if starts(b):
        return dashed_word(a, b) or (full and wrapped_number(a, b))
    if unclosed(a, b):
        return True
    return _words_go_on(a, b, full=full and not parted and not _title_ends(a, b))


def _words_go_on(a: str, b: str, *, full: bool) -> bool:
    """Return True when the letters at the seam of two lines join them."""
    if b.lstrip("(“")[:1].islower() or b[0] in ",;.)]”%":
        return _small_goes_on(a, full=full)
    if ended(a):
        return full and not _ends_for_good(a) and not _OPENS.match(b)
    return full or (not _heading(a) and _is_open(a, b))


def _is_blank_number(a: str, b: str) -> bool:
    """Return True for a number left blank above its symbol: ``Số:`` / ``/KH-UBND``."""
    return b.startswith("/") and a.rstrip(": ") == "Số"


def _small_goes_on(a: str, *, full: bool) -> bool:
    """Return True when a small letter, or a mark, goes on with the words before it."""
    if ended(a):
        return full and a[-1] != ":"
    return full or not _heading(a)


def _ends_for_good(a: str) -> bool:
    """Return True for an end a new paragraph follows: of an item, above a list, of the paper."""
    return a[-1] == ";" or a.endswith("./.") or _ANNOUNCES.search(a[-12:]) is not None


def _is_open(a: str, b: str) -> bool:
    """Return True when words wait for others: a comma, ``của``, the number of a document."""
    if _DOCUMENT_NUMBER.match(b):
        return True
    if b[:1].isupper() and a.rpartition(" ")[2] in book("bo-cuc")["chu_doi_so"]:
        return False  # "Ngày chuyển đổi số": words that wait for digits wait for no sentence
    return _GOES_ON.search(a[-40:]) is not None


def _parts(a: str, b: str, *, full: bool) -> bool:
    """Return True where one part of the paper ends and another begins, whatever the letters say."""
    if stands_alone(a) or stands_alone(b):
        return True
    if a[-1] == "," and not full and (_OPENS.match(b) or _ISSUES.match(b)):
        return True
    agencies = _AGENCY.match(a) and _AGENCY.match(b)
    return bool(agencies) and _heading(a) and _heading(b)


def _broken(a: str, b: str) -> bool:
    """True when a fixed phrase of the head, or a place before its date, goes over the line end."""
    first, both = fold(a), fold(f"{a} {b}")
    if a.isupper() and any(
        text.startswith(first + " ") and both.startswith(text) for text in _PHRASES
    ):
        return True
    return (
        a.istitle()
        and a.isalpha()
        and stands_alone(b)
        and re.match(r"\w+, ngay\b", fold(b)) is not None
    )


def _title_goes_on(a: str, b: str) -> bool:
    """Return True when a numbered heading in capitals goes on in capitals."""
    if not (LABEL.match(a) and _heading(a) and _heading(b)):
        return False
    apart = stands_alone(b) and fold(b) != "ke hoach"  # "I. CĂN CỨ XÂY DỰNG / KẾ HOẠCH"
    return not (starts(b) or apart or ended(a))


def _mid_sentence(a: str, b: str, page: Page) -> bool:
    """True when a later line of a wrapped paragraph stops without a mark, far to the right."""
    if (
        not page.room
        or not a[-1].isalnum()
        or _heading(a)
        or starts(b)
        or stands_alone(b)
        or _OPENS.match(b)
    ):
        return False
    return width(a, SIZE) > page.room * _MOSTLY and not _heading(b)


def _title_ends(a: str, b: str) -> bool:
    """Return True when a title in capitals stands before a sentence."""
    return len(a) > _LONG_TITLE and _heading(a) and not _heading(b) and b[0].isupper()


def _full(a: str, b: str, page: Page, *, first: bool) -> bool:
    """Return True when the first word of ``b`` had no room left on the line of ``a``."""
    word = b.split(maxsplit=1)[0]
    return bool(page.room) and width(f"{a} {word}", SIZE) > page.room * (
        _FIRST_LINE if first else _FULL
    )


def _heading(text: str) -> bool:
    """Return True for a line in capitals."""
    return text.isupper() and len(text) > 3  # noqa: PLR2004 - VT and KT. are none


def glue(a: str, b: str) -> str:
    """Return what stands between two joined lines: a space, or nothing after a hyphen or slash."""
    if a.endswith("\xad"):
        return ""
    tight = re.search(r"[^\s][-–]$", a) is not None or re.search(r"\d/$", a) is not None
    return "" if tight and b[:1].isalnum() else " "
