"""Shares and amounts that go beyond their whole: 105 % of the children, parts above the total."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book, either
from kehoach.problem import Severity
from kehoach.review import counts
from kehoach.review.finding import at
from kehoach.text import numbers
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.counts import Amount
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_MEASURED_BY = Sought(lambda: either("soat-noi-dung", "duoc_qua_100"))
"""In a sentence with one of these a share is of what was set, and may be above 100 %."""
_TWO = Sought(
    r"(?<![^\W\d_])nam(?: giới)?:?(?: chiếm| đạt)? (?P<nam>\d{1,3}(?:,\d{1,2})?) ?%[,;]?(?: và)?"
    r" nữ(?: giới)?:?(?: chiếm| đạt)? (?P<nu>\d{1,3}(?:,\d{1,2})?) ?%",
    "nam",
)
_NUMBER = r"(?:\d{1,3}(?:\.\d{3})+|\d{1,6})"
_OF_PEOPLE = Sought(
    lambda: (
        rf"(?<![\d.,/])(?P<tong>{_NUMBER}) (?:{either('soat-noi-dung', 'dem_nguoi')})"
        r",? \(?trong đó(?: có)?:? (?:(?:nữ|nam|đảng viên|dân tộc thiểu số):?"
        rf" (?P<sau>{_NUMBER})(?!\d|[.,]\d| ?%|/)"
        rf"|(?P<truoc>{_NUMBER}) (?:em |học sinh )?(?:nữ|nam|đảng viên)(?!\w))"
    ),
    " trong đó",
    "(trong đó",
)
"""People, and how many of them are women: never more."""
_PARTS = Sought(r",? ?(?:trong đó|bao gồm|gồm)(?: có)?:? ")
_OTHERS = Sought(r"[.;]\s|(?<!\w)(?:trong đó|gồm|mỗi|bình quân|năm 20\d\d)(?!\w)")
_AMONG = Sought(
    r"(?<!\w)(?:Trong|trong) (?:số |tổng số )?(?P<tong>\d{1,6}) (?P<vat>[^\W\d_]{1,12})"
    r"[^.;\d]{0,60}?(?:,| thì)? có (?P<cac_phan>\d{1,6} [^.;]{3,200})",
    mark=r"rong (?:số |tổng số )?\d",
)
_TOTAL_SUM = Sought(
    r"(?<!\w)[Tt]ổng (?:kinh phí|số tiền|dự toán|chi)[^.;()\d]{0,60}"
    r"(?P<tong>\d[\d.,]{0,14} ?(?:triệu |nghìn |tỷ )?đồng)"
    r" \((?:gồm:? |trong đó:? )?(?P<cac_phan>[^()]{10,300})\)",
    "ổng ",
)
_BESIDE = Sought(r"(?<!\w)(?:tăng|giảm) [^.;()]{1,60}\($", "tăng ", "giảm ")
"""What stands before this year's figure and last year's: ``tăng 02 người (30/28 người)``."""
_MONTHS = 12
"""A number up to it may be a month: ``ngày 20/11``."""
_BEHIND = 60
"""Letters between two amounts of one list."""
_FAR = 150
"""Letters of a sentence looked at on each side of a share; of an amount spelt out in brackets."""


def shares_above_whole(subject: Subject) -> Iterator[Finding]:
    """Yield a warning for more than 100 % of people or things that are counted one by one."""
    for block, text, cell in subject.texts(_above()):
        for found in _above().finditer(text):
            if not _MEASURED_BY.search(_sentence(text, found.start(), found.end())):
                message, cure = "tỷ lệ của một nhóm vượt 100%", "sửa lại tỷ lệ"
                yield at(block, found[0], message, cure, Severity.WARNING, cell=cell)


def _sentence(text: str, start: int, end: int) -> str:
    """Return what stands around a place up to a full stop or a semicolon, not too far."""
    before = re.split(r"[.;] ", text[max(0, start - _FAR) : start])[-1]
    return before + text[start:end] + re.split(r"[.;] ", text[end : end + _FAR])[0]


@cache
def _above() -> Sought:
    """Return what finds a share above the whole before what is counted."""
    things = "|".join(book("soat-noi-dung")["dem_tung_cai"])
    share = r"(?<![\d.,])(?:1\d\d|[2-9]\d\d)(?:,\d{1,2})? ?%"
    more = r"(?<!\w)(?:trên|hơn) 100 ?%"
    return Sought(
        rf"(?:(?!100(?:,0{{1,2}})? ?%){share}|{more}) (?:số |tổng số )?(?:{things})(?!\w)",
        figure=r"\d\d\d(?:,\d{1,2})? ?% ",
    )


def two_shares(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where men and women together are not the whole."""
    for block, text, cell in subject.texts(_TWO):
        for found in _TWO.finditer(text):
            men, women = numbers.decimal(found["nam"]), numbers.decimal(found["nu"])
            both = (men or Decimal(0)) + (women or Decimal(0))
            if abs(both - 100) > Decimal("0.1"):
                message = f"nam và nữ cộng lại bằng {both}%".replace(".", ",")
                yield at(block, found[0], message, "tính lại các tỷ lệ cho đủ 100%", cell=cell)


def women_above_all(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for more women or members of the Party than the people they are of."""
    for block, text, cell in subject.texts(_OF_PEOPLE):
        for found in _OF_PEOPLE.finditer(text):
            part = found["sau"] or found["truoc"]
            if counts.whole_number(part) > counts.whole_number(found["tong"]):
                message, cure = "phần nêu sau lớn hơn tổng", "xem lại hai con số"
                yield at(block, found[0], message, cure, cell=cell)


def more_than_all(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for ``42/40 đại biểu``, and for parts of a group that are more than it."""
    for block, text, cell in subject.texts(_of_all()):
        for found in _of_all().finditer(text):
            if _is_more(found) and not _is_beside(text, found.start()):
                message, cure = "phần lớn hơn tổng", "xem lại hai con số"
                quote = text[found.start("phan") : found.end()]
                yield at(block, quote, message, cure, cell=cell)
    for block, text, cell in subject.texts(_AMONG):
        for found in _AMONG.finditer(text):
            each = re.findall(rf"(\d{{1,6}}) {found['vat']}(?!\w)", found["cac_phan"])
            if len(each) > 1 and sum(map(int, each)) > int(found["tong"]):
                added = numbers.thousands(sum(map(int, each)))
                message = f"các phần cộng lại bằng {added}, hơn tổng"
                quote = f"{found['tong']} {found['vat']}"
                yield at(block, quote, message, "xem lại các con số", cell=cell)


def _is_beside(text: str, at: int) -> bool:
    """Return True behind a rise or fall in front of a bracket; the whole text is not asked."""
    return _BESIDE.pattern.search(text, max(0, at - _FAR), at) is not None


def _is_more(found: re.Match[str]) -> bool:
    """Return True for a part above its whole that is no day: ``15/11``, but behind ``có``."""
    part, whole = int(found["phan"]), int(found["tong"])
    return part > whole and (whole > _MONTHS or found["co"] is not None)


@cache
def _of_all() -> Sought:
    """Return what finds a part of a number of people or things: ``38/40 đại biểu``."""
    things = "|".join((*book("soat-noi-dung")["dem_tung_cai"], "phiếu", "đại biểu", "thôn"))
    return Sought(
        r"(?<![\w/.,])(?<!ngày )(?<!tháng )(?P<co>[Cc]ó )?(?P<phan>\d{1,5})/(?P<tong>\d{1,5})"
        rf" (?:{things})(?!\w|(?:[^.;]|\.(?=\d)){{0,40}}%)",
        figure=r"\d/\d{1,5} ",
    )


def money_above_total(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a sum of money less than the parts told right behind it together."""
    for block, text, cell in subject.texts(_PARTS):
        amounts = tuple(counts.amounts(text))
        for first, parts in _with_parts(text, amounts):
            added = sum(amount.dong for amount in parts)
            if len(parts) > 1 and added > first.dong:
                message = f"các phần cộng lại bằng {numbers.thousands(added)} đồng, hơn tổng"
                quote = text[first.start : first.end]
                yield at(block, quote, message, "tính lại tổng hoặc các phần", cell=cell)


def money_in_brackets(subject: Subject) -> Iterator[Finding]:
    """Yield a warning for a total sum of money that its parts in brackets do not come to."""
    for block, text, cell in subject.texts(_TOTAL_SUM):
        for found in _TOTAL_SUM.finditer(text):
            added = _sum_of(found["cac_phan"])
            first = next(counts.amounts(found["tong"]), None)
            if added and first is not None and added != first.dong:
                message = f"các phần cộng lại bằng {numbers.thousands(added)} đồng, khác tổng"
                cure = "tính lại tổng hoặc các phần"
                yield at(block, found["tong"], message, cure, Severity.WARNING, cell=cell)


def _sum_of(parts: str) -> int:
    """Return what parts, an amount each, come to; 0 for one part, or one without an amount."""
    known = [next(counts.amounts(part), None) for part in parts.split(", ")]
    amounts = [part.dong for part in known if part is not None]
    return sum(amounts) if 1 < len(amounts) == len(known) else 0


def members_not_whole(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a body whose members, told post by post, are not as many as it says."""
    for block, text, cell in subject.texts(_body()):
        for found in _body().finditer(text):
            added = sum(map(int, re.findall(r"\d+", found["cac_phan"])))
            if added != int(found["tong"]):
                message = f"các phần cộng lại bằng {added}, không bằng tổng"
                yield at(block, found["nguoi"], message, "tính lại tổng hoặc các phần", cell=cell)


@cache
def _body() -> Sought:
    """Return ``05 người: 01 tổ trưởng, 02 tổ phó và 02 thành viên``: posts, to the end of it."""
    posts = "|".join(book("soat-noi-dung")["chuc_danh_to"])
    post = rf"\d{{1,2}} (?:đồng chí |người )?(?:{posts})"
    people = r"(?<![\d.,/])(?P<tong>\d{1,3}) (?:người|thành viên|đồng chí)"
    lead = r"(?:, gồm(?: có)?:?|,? trong đó(?: có)?:?|:| \(gồm:?) "
    return Sought(
        rf"(?P<nguoi>{people}){lead}"
        rf"(?P<cac_phan>{post}(?:(?:, |; | và |, và ){post}){{1,6}})(?=\)?(?:[.;]|$))",
        figure=rf"\d (?:đồng chí |người )?(?:{posts})",
    )


def _with_parts(text: str, amounts: tuple[Amount, ...]) -> Iterator[tuple[Amount, list[Amount]]]:
    """Yield each amount that leads to parts, with those of its sentence one after the other."""
    for number, first in enumerate(amounts):
        words = _behind_brackets(text, first.end)
        if not _PARTS.match(text, words):
            continue
        yield first, [*_listed(text, amounts, number, words)]


def _listed(text: str, amounts: tuple[Amount, ...], at_sum: int, words: int) -> Iterator[Amount]:
    """Yield the amounts of the list behind a sum whose own words end at ``words``."""
    end = words
    for number in range(at_sum + 1, len(amounts)):
        between = text[end : amounts[number].start]
        opens = number > at_sum + 1 and _OTHERS.search(between) is not None
        if len(between) > _BEHIND or opens:
            return
        yield amounts[number]
        end = amounts[number].end


def _behind_brackets(text: str, at_sign: int) -> int:
    """Return where the words go on behind an amount spelt out in brackets."""
    opening = text.startswith((" (", "("), at_sign)
    closing = text.find(")", at_sign, at_sign + _FAR) if opening else -1
    return closing + 1 if closing > 0 else at_sign
