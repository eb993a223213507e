"""Laws called by their names: the capital of the kind, and of the name."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.law import chinh_ta
from kehoach.law.book import book
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.finding import at
from kehoach.review.words import hits
from kehoach.text.letters import LOWER, UPPER
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.facts.spoken import Hit
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_SMALL_KIND = Sought(
    rf"(?:Căn cứ|Thực hiện|Theo) (?P<luat>(?:bộ luật|luật|pháp lệnh) [{UPPER}{LOWER}]+"
    rf"(?: (?!ngày|năm|số)[{LOWER},]+){{0,4}})"
)
_SMALL_NAME = Sought(rf"[{LOWER}]+(?: [{LOWER}]+){{1,4}}")
_KIND = "tên loại văn bản phải viết hoa chữ cái đầu"
_NAME = "tên luật phải viết hoa chữ cái đầu"
_CAPITALS = "tên luật viết hoa chưa đúng"
_COMMA = "tên luật thiếu dấu phẩy"
_LONG, _NEAR = 4, 30
"""Words of a law whose name is no mere field, ``luật bảo vệ môi trường``; letters looked back."""
_FEW = 4
"""Words of a law that are shown."""


def small_laws(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each law of a căn cứ in small letters, and each known one of the text."""
    for block in subject.of(Role.CAN_CU):
        found = _SMALL_KIND.match(text_of(block))
        if found:
            yield at(block, found["luat"], _KIND, f'viết "{_capital(found["luat"])}"')
    for hit in hits(subject, _names_of_laws()):
        right = _right(hit.words)
        # "luật đất đai": laws on that, not the one; a căn cứ is told by its line
        named = hit.words[0].islower() and hit.words[1:] == right[1:]
        if named and hit.block.role is not Role.CAN_CU:
            yield hit.finding(_KIND, f'viết "{right}"', quote=hit.words, fixed=right)
        elif hit.words.islower() and hit.words == right.lower() and _is_meant(hit):
            yield hit.finding(_KIND, f'viết "{right}"', Severity.HINT, hit.words)


def _is_meant(hit: Hit) -> bool:
    """Return True for a long name of a law behind words that speak of one law, not of a field."""
    before = hit.text[max(0, hit.start - _NEAR) : hit.start].rstrip().lower()
    long = len(hit.words.split()) >= _LONG
    return long and before.endswith(tuple(book("vien-dan")["truoc_luat_viet_thuong"]))


def names_in_other_capitals(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each law of a căn cứ whose name begins small, and each known one.

    Those that hold a row of VP30 are told by it; a line in capitals shows none.
    """
    yield from _names(subject)
    for hit in hits(subject, _names_of_laws()):
        right = _right(hit.words)
        capital = hit.words[0].isupper() and not hit.words.isupper()
        in_a_row = any(wrong in hit.words for wrong, _, _ in chinh_ta.viet_hoa())
        if capital and hit.words != right and not in_a_row:
            message = _COMMA if hit.words.count(",") != right.count(",") else _CAPITALS
            yield hit.finding(message, f'viết "{right}"', quote=hit.words, fixed=right)


def _right(words: str) -> str:
    return str(_by_letters()[_letters(words)])


@cache
def _by_letters() -> dict[str, str]:
    return {_letters(name): name for name in book("vien-dan")["ten_luat"]}


def _letters(name: str) -> str:
    """Return a name without its commas: one left out is told as well as a capital."""
    return name.casefold().replace(",", "")


@cache
def _in_rows() -> tuple[str, ...]:
    """Return how the names of VP30's list may begin, letter case aside."""
    return tuple({wrong.casefold() for wrong, _, _ in chinh_ta.viet_hoa()})


def _names(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each law whose name begins small; those of a list are VP30's."""
    for law in subject.facts.laws:
        called = f"{law.loai} {law.ten}"
        small = _SMALL_NAME.match(law.ten)
        if small is None or law.ten.startswith("sửa đổi"):
            continue
        if not called.casefold().startswith(_in_rows()):
            words = " ".join(f"{law.loai} {small[0]}".split()[:_FEW])
            right = f"{law.loai} {law.ten[:1].upper()}{law.ten[1:]}"
            yield at(law.block, words, _NAME, f'viết "{right}"')


@cache
def _names_of_laws() -> Sought:
    """Return the known laws in any capitals; ``pháp luật``, ``kỷ luật`` are other words."""
    names = sorted(book("vien-dan")["ten_luat"], key=len, reverse=True)
    small = "|".join(re.escape(name.removeprefix("Luật ")).replace(",", ",?") for name in names)
    return Sought(rf"(?<!pháp )(?<!kỷ )(?<!\w)luật (?:{small})(?!\w)", "luật ", flags=re.IGNORECASE)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
