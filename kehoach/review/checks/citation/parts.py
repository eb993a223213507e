"""The other parts of a citation as they stand: the word ``số``, the kind, the date, their order."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.facts.citing import told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_SPACED = re.compile(r"\d\s[/.-]|[/.-]\s\d")


def word_so_misspelt(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each ``so``, ``sô`` for ``số`` before a number; a remark for ``Số:``."""
    for one in subject.facts.citations:
        word = one.one.chu_so
        fault = _fault_of_word(word.words) if word else None
        if word and fault:
            message, severity = fault
            quote = one.text[word.start : one.number.end]
            right = f"{'SỐ' if word.words.isupper() else 'số'} {one.number.words}"
            yield told(one, message, f'viết "{right}"', quote, severity, right)


def _fault_of_word(words: str) -> tuple[str, Severity | None] | None:
    """Return what is wrong with the word as it stands; None for ``số`` and ``SỐ``."""
    letters = words.rstrip(" :.")
    if letters.casefold() != "số":
        return 'chữ "số" gõ sai', None
    if letters != words:
        return f'khi viện dẫn, sau chữ "số" không có dấu "{words[-1]}"', Severity.HINT
    if letters == "Số":
        return 'khi viện dẫn, chữ "số" viết thường', Severity.HINT
    return None


def kind_in_abbreviation(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each kind in its abbreviation before a number: ``QĐ số 45/QĐ-UBND``."""
    for one in subject.facts.citations:
        kind = one.one.loai_viet
        if kind and kind.words in book("vien-dan")["goi_tat"]:
            right = one.one.loai + one.head[len(kind.words) :]
            message = "tên loại văn bản phải ghi đầy đủ"
            yield told(one, message, f'viết "{one.goi}"', one.head, None, right)


def order_of_parts(subject: Subject) -> Iterator[Finding]:
    """Yield a remark for a căn cứ whose date stands before the number or behind the agency."""
    cure = "ghi theo thứ tự: tên loại, số, ký hiệu, ngày, cơ quan ban hành, trích yếu"
    for one in subject.facts.citations:
        day, number = one.one.ngay_viet, one.number
        if not one.first or day is None:
            continue
        if day.start < number.start:
            yield told(one, "ngày ban hành đứng trước số, ký hiệu", cure, day.words)
        elif one.one.co_quan and one.one.co_quan in one.text[number.end : day.start]:
            yield told(one, "ngày ban hành đứng sau cơ quan ban hành", cure, day.words)


def date_as_typed(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each date of a cited paper with a space or a mark of its own."""
    for one in subject.facts.citations:
        day = one.one.ngay_viet
        fault = _fault_of(day.words) if day and one.one.ngay else None
        if day and one.one.ngay and fault:
            message, severity = fault
            right = one.one.ngay.nhu_viet()
            yield told(one, message, f'viết "{right}"', day.words, severity, right)


def _fault_of(words: str) -> tuple[str, Severity | None] | None:
    """Return what is wrong with a date as typed, the gravest first; None for a date in order.

    Digits right behind the word are told by VP26.
    """
    if _SPACED.search(words):
        return "trong ngày ban hành có dấu cách", None
    if words.startswith("Ngày"):
        return 'chữ "ngày" đứng giữa câu viết hoa', None
    if not words.casefold().startswith("ngày"):
        return 'trước ngày ban hành thiếu chữ "ngày"', Severity.HINT
    if "/" not in words and "tháng" not in words.casefold():
        return "ngày ban hành ngăn bằng dấu khác dấu gạch chéo", Severity.HINT
    return None


@cache
def _verb_behind_issuer() -> re.Pattern[str]:
    """Return what finds a verb that leads to the title, in capitals behind a word of the issuer."""
    verbs = (word.capitalize() for word in book("vien-dan")["dong_tu_trich_yeu"])
    return re.compile(rf"[^\W\d_]{{1,8}} (?P<dong_tu>{'|'.join(verbs)})(?!\w)")


def verb_in_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a hint where the title of a cited paper goes on behind its issuer with a capital."""
    for one in subject.facts.citations:
        issuer = one.one.co_quan or ""
        found = None if issuer.isupper() else _verb_behind_issuer().search(issuer)
        if found:
            verb = found["dong_tu"]
            cure = f'viết "{found[0].removesuffix(verb)}{verb.lower()}"'
            yield told(one, "chữ nối tới trích yếu viết hoa giữa câu", cure, found[0])


CHECKS: Checks = {
    "CC29": word_so_misspelt,
    "CC34": order_of_parts,
    "CC35": date_as_typed,
    "CC36": kind_in_abbreviation,
    "CC37": verb_in_capitals,
}
