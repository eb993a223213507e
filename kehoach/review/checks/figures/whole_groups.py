"""Groups that are always divided into the same parts: men and women, the staff of a school."""

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

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_NUMBER = r"(?:\d{1,3}(?:\.\d{3}){1,2}|\d{1,6})"
_END = r"(?!\d|[.,]\d| ?%|/)"
_UNIT = r"(?: [^\W\d_]{1,8}){0,2}"
_SHARE = re.compile(r"(\d{1,3}(?:,\d{1,2})?) ?%")
_WHOLE, _ROUND, _FAR = 100, Decimal("0.3"), 20
"""All; what rounding adds to six shares; more than this may be two rows in one."""
_NEAR = 2
"""How far the parts may be from the total and still be meant to make it up, or a tenth."""


@cache
def _groups() -> Sought:
    """Return a number of people with the parts of one group behind it, each with its number."""
    people = either("soat-noi-dung", "dem_nguoi_ca_nhom")
    lead = r"(?:,? ?\(?(?:trong đó|gồm|bao gồm)?(?: có)?:? |\. Trong đó(?: có)?:? | ?\()"
    groups = book("soat-noi-dung")["nhom_chia_het"]
    parts = "|".join(form for group in groups for form in _forms(group))
    return Sought(
        rf"(?<![\d.,/-])(?P<tong>{_NUMBER}) (?:{people}){lead}(?P<cac_phan>{parts})",
        figure=rf"\d (?:{people})",
    )


def _forms(group: list[str]) -> Iterator[str]:
    """Yield how the parts of a group are told: number first, or name first."""
    between = r"(?:,|;| và|, và) "
    yield between.join(rf"{_NUMBER} {name}{_UNIT}" for name in group)
    yield between.join(rf"{name}{_UNIT}:? {_NUMBER}{_END}{_UNIT}" for name in group)


def parts_of_a_group(subject: Subject) -> Iterator[Finding]:
    """Yield a warning where the parts of such a group nearly come to the total before them."""
    for block, text, cell in subject.texts(_groups()):
        for found in _groups().finditer(text):
            total = counts.whole_number(found["tong"])
            added = sum(map(counts.whole_number, re.findall(_NUMBER, found["cac_phan"])))
            if 0 < abs(added - total) <= max(_NEAR, total // 10):
                yield _not_whole(block, found[0], added, cell)


def _not_whole(block: Block, quote: str, added: int, cell: Position | None) -> Finding:
    message = f"các phần cộng lại bằng {numbers.thousands(added)}, không bằng tổng"
    return at(block, quote, message, "tính lại tổng hoặc các phần", Severity.WARNING, cell=cell)


@cache
def _numbered() -> Sought:
    """Return a count with parts told for each number of one name: ``khối 6: 3 lớp, khối 7: …``."""
    names = either("soat-noi-dung", "chia_theo_so")
    part = rf" \d{{1,2}}(?: có)?:? (?:có )?{_NUMBER} (?P=vat)"
    return Sought(
        rf"(?<![\d.,/-])(?P<tong>{_NUMBER}) (?P<vat>[^\W\d_]{{1,8}}(?: [^\W\d_]{{1,8}})?)"
        r"(?:,? ?\(?(?:trong đó|gồm|bao gồm|chia ra)(?: có)?:? |: | \()"
        rf"(?P<cac_phan>(?i:(?P<ten>{names})){part}"
        rf"(?:(?:,|;| và|, và) (?i:(?P=ten)){part}){{1,8}})(?!\w)",
        figure=r"\d(?: có)?:? (?:có )?\d",
    )


def parts_by_number(subject: Subject) -> Iterator[Finding]:
    """Yield a warning where parts told for each number of one name are not the total."""
    for block, text, cell in subject.texts(_numbered()):
        for found in _numbered().finditer(text):
            total = counts.whole_number(found["tong"])
            each = re.findall(rf"({_NUMBER}) {re.escape(found['vat'])}", found["cac_phan"])
            added = sum(map(counts.whole_number, each))
            if total < added or 0 < total - added <= max(_NEAR, total // 10):
                yield _not_whole(block, found[0], added, cell)


@cache
def _grades() -> Sought:
    """Return a row of grades with their shares, each named once."""
    grade = either("soat-noi-dung", "muc_xep_loai")
    one = rf"(?i:{grade})(?: là| đạt)?:? \d{{1,3}}(?:,\d{{1,2}})? ?%"
    return Sought(rf"(?<!\w){one}(?:(?:,|;| và|, và) {one}){{2,5}}(?! ?trở)", figure=r"\d ?%")


def grades_above_whole(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a row of grades whose shares come to more than all."""
    for block, text, cell in subject.texts(_grades()):
        for found in _grades().finditer(text):
            shares = [numbers.decimal(share) for share in _SHARE.findall(found[0])]
            total = sum((share for share in shares if share is not None), Decimal(0))
            if _ROUND < total - _WHOLE <= _FAR:
                message = f"các mức xếp loại cộng lại bằng {total}%".replace(".", ",")
                yield at(block, found[0], message, "tính lại các tỷ lệ cho đủ 100%", cell=cell)
