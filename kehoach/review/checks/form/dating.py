"""The line of place and date."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import co_quan
from kehoach.law.dia_danh import can_day_du, dia_danh, tach_don_vi
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import Finding, at
from kehoach.review.head import line, unless_complete
from kehoach.text.dates import pad_day, pad_month
from kehoach.text.letters import fold, one_line
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_PARTS_OF_DAY = (
    (re.compile(r"ngày\s*(\d{1,2})(?=\s*tháng)"), pad_day, "ngày"),
    (re.compile(r"tháng\s*(\d{1,2})(?=\s*năm)"), pad_month, "tháng"),
)
_DIGITS_ONLY = Sought(r"ngày\s{0,3}(\d{1,2})/(\d{1,2})/(\d{4})(?!\d)")
_LINE = Sought(r"(?P<noi>[^,|\d]*?)(?P<phay>\s{0,9},)?\s{0,9}(?P<ngay>[Nn]gày)(?![^\W\d])")
_LOOSE = Sought(r"(?<=\w)\s{1,9}(?=,)|(?:ngày|tháng|năm)(?=\d)|(?<=\d{4})\s?\.$")
"""A mark or a space that stands wrong: before the comma, before a number, at the end."""
_PLACE = Sought(r"([^,|\d]{2,40}),\s*ngày")
_ANY_PLACE = Sought(r"([^,|]{2,40}),\s*ngày")


def zero_of_day_and_month(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a day or month padded otherwise than the decree asks."""
    for block in subject.of(Role.DIA_DANH_NGAY):
        for pattern, pad, name in _PARTS_OF_DAY:
            found = pattern.search(text_of(block))
            if found and int(found[1]) and found[1] != pad(int(found[1])):
                right = f"{name} {pad(int(found[1]))}"
                message = f"{name} viết chưa đúng số 0 đứng trước"
                yield at(block, found[0], message, f'viết "{right}"', repair=right)
        yield from _in_digits(block)


def _in_digits(block: Block) -> Iterator[Finding]:
    """Yield a finding for ``ngày 5/1/2026``: without its zeros, and without its words."""
    found = _DIGITS_ONLY.search(text_of(block))
    day, month, year = found.groups() if found else ("", "", "")
    if found and "0" not in (day[0], month[0]) and _lacks_zero(int(day), int(month)):
        right = f"ngày {pad_day(int(day))} tháng {pad_month(int(month))} năm {year}"
        message = "ngày, tháng viết chưa đúng số 0 đứng trước"
        yield at(block, found[0], message, f'viết "{right}"', repair=right)


def _lacks_zero(day: int, month: int) -> bool:
    return pad_day(day) != str(day) or pad_month(month) != str(month)


def comma_after_place(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a date whose place is not told or not set apart."""
    for block in subject.of(Role.DIA_DANH_NGAY):
        found = _LINE.match(line(block))
        if found is None or re.match(r"\s*[.…_]{2}", found["noi"]):
            continue  # a blank to fill in is told by another rule
        words, place = text_of(block).strip(), found["noi"].strip()
        if not place.strip(" .…_"):
            message, cure = "thiếu địa danh trước ngày tháng", "ghi địa danh rồi dấu phẩy"
            yield at(block, words, message, cure, unless_complete(subject, Severity.HINT))
        elif not found["phay"]:
            right = re.sub(r"(?:(?<!\s)\s+)?(?=[Nn]gày\b)", ", ", words, count=1)
            message, cure = "thiếu dấu phẩy sau địa danh", f'viết "{place}, ngày"'
            yield at(block, words, message, cure, repair=right)
        elif found["ngay"] == "Ngày":
            yield at(block, "Ngày", "chữ đứng giữa dòng viết hoa", 'viết "ngày"', repair="ngày")
        else:
            yield from _marks_of_line(block)


def _marks_of_line(block: Block) -> Iterator[Finding]:
    """Yield a finding for a line of place and date with a mark or a space where none belongs."""
    words = text_of(block).strip()
    if _LOOSE.search(words):
        right = re.sub(r"(?<!\s)\s+(?=,)", "", words).rstrip(" .")
        right = re.sub(r"(ngày|tháng|năm)(?=\d)", r"\1 ", right)
        message = "dấu câu, dấu cách của dòng địa danh, ngày tháng chưa đúng"
        yield at(block, words, message, f'viết "{right}"', Severity.WARNING, right)


def place_of_another(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the place is not the issuer's own, or lacks the word its name needs."""
    own = fold(_place_of_issuer(subject))
    for block in subject.of(Role.DIA_DANH_NGAY):
        found = _PLACE.match(text_of(block).strip())
        if found is None:
            continue
        place = one_line(found[1])
        bare = tach_don_vi(place)[1]
        if own and fold(bare) not in own and own not in fold(bare):
            message = "địa danh không phải nơi của cơ quan ban hành"
            yield at(block, found[1], message, f"cơ quan ban hành là {subject.facts.issuer}")
        elif can_day_du(bare) and place[:1].isupper() and dia_danh(place) != place:
            message, cure = "địa danh đặt theo tên người phải ghi đủ", f'viết "{dia_danh(place)}"'
            yield at(block, found[1], message, cure)


def _place_of_issuer(subject: Subject) -> str:
    """Return the name of the unit an issuer is of; empty for one whose name names none."""
    name = co_quan.viet_day_du(subject.facts.issuer)
    agency = co_quan.loai_co_quan(name)
    if agency is None or not agency.hai_dong:
        return ""
    return tach_don_vi(co_quan.phan_rieng(name, agency).lower())[1]


def needless_unit_word(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for a unit word before a name that needs none; persons' names are not known."""
    for block in subject.of(Role.DIA_DANH_NGAY):
        found = _ANY_PLACE.match(text_of(block).strip())
        unit, bare = tach_don_vi(one_line(found[1])) if found else ("", "")
        if found and unit and not can_day_du(bare):
            cure = f'viết "{bare}", trừ khi đặt theo tên người hoặc sự kiện'
            yield at(block, found[1], f'địa danh có chữ "{unit}"', cure)


CHECKS: Checks = {
    "TT07": zero_of_day_and_month,
    "TT13": comma_after_place,
    "TT14": place_of_another,
    "TT15": needless_unit_word,
}
