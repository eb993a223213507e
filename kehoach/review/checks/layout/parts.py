"""The usual parts of a plan and its opening sentence."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import DASHES
from kehoach.law.book import book, either
from kehoach.review.blocks import text_of
from kehoach.review.facts.numbering import quoted
from kehoach.review.finding import at, tail
from kehoach.text.letters import fold, lower_first
from kehoach.text.numbering import from_roman
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_FEWEST = 3
"""Mục a plan needs before one may be missed."""
_SHORT = 40
"""Letters a title without a number has at most."""
_NO_PURPOSE = "kế hoạch không có phần mục đích, yêu cầu hoặc mục tiêu"
_NO_DUTIES = "kế hoạch không có phần tổ chức thực hiện"
_PLACE = Sought(
    lambda: (
        rf"(?:^|[;.] |, )((?:{_units()})"
        r"((?: [^\W\d_]+){1,5}?)),? (?:ban hành|xây dựng) [Kk]ế hoạch"
    )
)
_ANNOUNCES = Sought(
    r"(?:ban hành|xây dựng|lập)\b[^.;:]{0,80}[Kk]ế hoạch [^.;:]{0,200}sau(?: đây)?$", "ế hoạch "
)
_LIST = Sought(
    r"(?:như sau[;,]?|(?:sau đây|(?<!\w)(?:bao )?gồm(?: có)?"
    r"|(?:các|những) (?:[^\W\d_]+ ){1,4}sau)[.;,]?)\s*$",
    "sau",
    "gồm",
)
"""The last words of a line that leads to a list; with a full stop ``như sau.`` is told alone."""
_LEADING = (Role.MO_DAU, Role.DOAN, Role.KHOAN, Role.DIEM)
_STEPS = frozenset(
    {
        (Role.GACH_DAU_DONG, Role.GACH_CONG),
        (Role.MO_DAU, Role.KHOAN),
        (Role.DOAN, Role.KHOAN),
        (Role.DOAN, Role.DIEM),
        (Role.KHOAN, Role.DIEM),
    }
)
_SAYS = Sought(r"(?:ban hành|xây dựng)\b.{0,40}\b[Kk]ế hoạch", flags=re.DOTALL)


def _units() -> str:
    return f"{either('soat-noi-dung', 'don_vi_viet_hoa')}|Thị xã|Đặc khu"


def usual_part_missing(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each usual part no mục of the main text has in its title."""
    heads = [block for block in subject.main if block.role is Role.MUC]
    if len(heads) < _FEWEST:
        return
    named = (*heads, *_roman_below(subject), *_short_before(subject, heads[0]))
    titles = " | ".join(fold(text_of(block)) for block in named)
    for part, head, message, cure in (
        ("muc_dich", heads[0], _NO_PURPOSE, "thêm phần này ở đầu"),
        ("to_chuc", heads[-1], _NO_DUTIES, "thêm phần này ở cuối"),
    ):
        if not any(word in titles for word in book("bo-cuc")["nen_co"][part]):
            yield at(head, quoted(head), message, cure)


def _roman_below(subject: Subject) -> Iterator[Block]:
    """Yield the I., II. below A., B.: they are parts too."""
    for block in subject.main:
        if block.role is Role.TIEU_DE and from_roman(block.label.rstrip(".")):
            yield block


def _short_before(subject: Subject, first: Block) -> Iterator[Block]:
    """Yield short lines before the first mục: a title without a number, or an A. alone."""
    for block in subject.main:
        if block.number < first.number and len(text_of(block)) <= _SHORT:
            yield block


def subject_of_opening(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for an opening whose subject is a place."""
    for block in subject.of(Role.MO_DAU):
        found = _PLACE.search(text_of(block))
        if found and found[2].istitle():
            cure = f'viết "Ủy ban nhân dân {lower_first(found[1])}"'
            yield at(block, found[1], "chủ ngữ của câu mở đầu phải là cơ quan ban hành", cure)


def opening_without_colon(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the last opening paragraph that announces the plan without a colon.

    One that says ``như sau`` and ends with a full stop is told wherever it stands.
    """
    for block in subject.of(Role.MO_DAU, Role.DOAN):
        if (text := text_of(block).rstrip()).endswith("như sau."):
            yield at(block, tail(text), "lời dẫn kết thúc bằng dấu chấm", 'viết "như sau:"')
    yield from _colon_left_out(subject)
    yield from _list_without_colon(subject)
    for block, after in pairwise(subject.blocks):
        if block.role is not Role.MO_DAU or after.role is not Role.MUC:
            continue
        text = text_of(block).rstrip()
        if _SAYS.search(text) and not text.endswith((":", "như sau.")):
            cure = 'kết thúc bằng "như sau:"'
            yield at(block, tail(text), "câu mở đầu không dẫn vào nội dung", cure)


def _colon_left_out(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each announcement, read as a căn cứ or a paragraph, without any mark."""
    for block in subject.of(Role.CAN_CU, Role.DOAN):
        text = text_of(block).rstrip()
        if text.endswith(("sau", "sau đây")) and _ANNOUNCES.search(text):
            yield at(block, tail(text), "lời dẫn thiếu dấu hai chấm", f'viết "{tail(text)}:"')


def _list_without_colon(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a line that leads to a list of dashes without a colon."""
    for block, after in pairwise(subject.blocks):
        text = text_of(block).rstrip()
        if text.endswith("như sau."):
            continue  # told wherever it stands
        if _opens_list(block, after) and _LIST.search(text):
            words = tail(text)
            cure = f'viết "{words.rstrip(" .;,")}:"'
            yield at(block, words, "lời dẫn vào danh sách không có dấu hai chấm", cure)


def _opens_list(block: Block, after: Block) -> bool:
    """Return True where a list may begin: dashes, or a step below the line that leads to it."""
    if after.role in DASHES and block.role in _LEADING:
        return True
    return (block.role, after.role) in _STEPS


CHECKS: Checks = {
    "BC12": usual_part_missing,
    "BC13": subject_of_opening,
    "BC14": opening_without_colon,
}
