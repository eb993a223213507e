"""Names that lost their capital: a title before a person, a ward called by a number, a weekday."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import chinh_ta
from kehoach.law.book import book, either
from kehoach.problem import Severity
from kehoach.review import days
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER, fold
from kehoach.text.sought import Sought
from kehoach.text.weekday import NAMED

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_NUMBERED = Sought(
    lambda: (
        r"(?<!\w)(?<!các )(?<!\d )(?<!những )(?:quận|phường) \d{1,2}"
        rf"(?![\w%/]|[.,]\d|, \d| và \d| (?:{either('soat-noi-dung', 'don_vi_dem_sau_so')}))"
    ),
    "quận ",
    "phường ",
)
_WEEKDAY = Sought(
    lambda: (
        rf"(?<!\w){days.no_ordinal()}(?P<thu>[Tt]hứ) (?P<ngay>{NAMED})"
        r"(?=,? (?:ngày )?\d{1,2}/\d|,? ngày \d|,? (?:hằng|hàng|mỗi) tuần\b|(?<=\d \(.{7})\)"
        r"|(?<=\d \(.{6})\)|(?<=\d \(.{5})\))"
    ),
    "hứ ",
)
_DEPUTY = Sought(
    lambda: (
        r"(?<!\w)Phó (?:chủ tịch|giám đốc|bí thư)"
        rf"(?= (?:thường trực )?(?:{either('co-quan', 'sau_chuc_vu')})\b)"
    ),
    "Phó ",
)
"""A deputy's title before the name of a body, as in V.3: Chủ tịch Quốc hội."""
_GOES_ON = re.compile(rf"[{LOWER}),] $")
"""Before a weekday: no sentence and no item begins with it."""
_FEWEST, _LONGEST = 2, 6
"""Syllables of a name."""
_RANK = Sought(
    lambda: (
        rf"(?:(?:Đại|Thượng|Trung|Thiếu) (?:{either('nguoi-ky', 'quan_ham')})"
        rf"|(?:{either('nguoi-ky', 'truoc_si')}) s[ĩỹư]) "
    )
)
_TITLES = frozenset(
    ("pho", "truong", "chu", "chanh", "giam", "hieu", "bi", "thu", "ky", "da", "quyen", "dai")
)
"""A line under the signature that begins so is a title or a note, no name."""


@cache
def _title_of_person() -> Sought:
    """Return a title and a name of three words or more: of two, ``Lâm Đồng`` may be a place."""
    titles = "|".join(sorted(chinh_ta.chuc_vu_truoc_ten(), key=len, reverse=True))
    families = "|".join(book("nguoi-ky")["ho"])
    word = rf"[{UPPER}][{LOWER}]+"
    return Sought(
        rf"(?<!\w)(?<![Pp]hó )(?P<chuc_vu>{titles}) (?:{families}) {word}(?: {word}){{1,3}}",
        mark=rf"(?:{titles}) [{UPPER}]",
    )


def title_in_small_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each office or degree in small letters right before a person's name."""
    message = "chức vụ, học vị đi liền với tên người viết hoa chữ đầu"
    for hit in hits(subject, _title_of_person()):
        right = f"{hit.words[0].upper()}{hit.words[1:]}"
        yield hit.finding(message, f'viết "{right}"', quote=hit.words, fixed=right)
    for hit in hits(subject, _DEPUTY):
        right = f"Phó {hit.words.removeprefix('Phó ').capitalize()}"
        message = "tên chức vụ viết hoa cả chữ sau Phó"
        yield hit.finding(message, f'viết "{right}"', Severity.HINT, hit.words, right)


def numbered_ward(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each ward or district called by a number and written in small letters."""
    message = "tên đơn vị hành chính gồm chữ số viết hoa cả danh từ chung"
    for hit in hits(subject, _NUMBERED):
        right = f"{hit.words[0].upper()}{hit.words[1:]}"
        yield hit.finding(message, f'viết "{right}"', quote=hit.words, fixed=right)


def weekday(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each weekday, with its date, in other capitals than ``thứ Hai``."""
    for hit in hits(subject, _WEEKDAY):
        kind, _, day = hit.words.partition(" ")
        inside = _GOES_ON.search(hit.text[max(0, hit.start - 2) : hit.start]) is not None
        right = f"{kind.lower() if inside else kind} {day.capitalize()}"
        if right != hit.words:
            message = "viết hoa chưa đúng Phụ lục II, V.8.c"
            yield hit.finding(message, f'viết "{right}"', quote=hit.words, fixed=right)


def name_in_small_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a name with a syllable in small letters."""
    for block in subject.of(Role.HO_TEN):
        name = _RANK.sub("", text_of(block).strip())
        parts = name.split(" ")
        if fold(parts[0]) in _TITLES:
            continue
        small = any(part.isalpha() and part.islower() for part in parts)
        if small and _FEWEST <= len(parts) <= _LONGEST:
            right = " ".join(part[:1].upper() + part[1:] for part in parts)
            yield at(block, name, "họ tên có chữ không viết hoa", f'viết "{right}"')


CHECKS: Checks = {
    "VP31": name_in_small_letters,
    "VP72": title_in_small_letters,
    "VP73": numbered_ward,
    "VP74": weekday,
}
