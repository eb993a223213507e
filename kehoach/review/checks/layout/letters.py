"""Letters that number headings and items otherwise than the decree does: ``A.``, ``a-``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label.mark import label_of_block
from kehoach.review.blocks import BODY, text_of
from kehoach.review.facts.numbering import quoted
from kehoach.review.finding import at
from kehoach.text.letters import UPPER
from kehoach.text.numbering import from_roman
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.subject import Subject

_COMMA = Sought(rf"\s{{0,3}}(1?\d|[IVX]{{1,4}}),\s(?=[{UPPER}])", ", ")
_DASHED = Sought(r"\s{0,3}([a-eđghik])(?: ?[-–] | [-–])(?=[^\W\d_])", mark=r"[a-eđghik] ?[-–]")


def capital_heading(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the first heading numbered A where Roman numbers stand below such ones.

    A plan may number its sections A, 1, a (``danh_so``); over I, II the letter is a part, which has
    the word and a Roman number.
    """
    headings = (block for block in subject.of(Role.PHAN, Role.MUC) if block.label)
    first = next((block for block in headings if _kind(block) == "capital"), None)
    if first is None or not any(_kind(block) == "roman" for block in subject.of(*BODY)):
        return
    cure = 'viết "Phần I" rồi tên phần, hoặc đánh số mục bằng I., II.'
    yield at(first, quoted(first), "mục lớn đánh số bằng chữ cái in hoa", cure)


def _kind(block: Block) -> str:
    return label_of_block(block.label).kind if block.label else ""


def with_comma(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number with a comma behind it where another such number follows.

    ``1, Mục đích`` and ``2, Yêu cầu``: one alone may be two numbers, or begin an address.
    """
    if not _COMMA.may(subject.words):
        return
    found = [
        (block, _COMMA.match(text_of(block))) for block in subject.of(*BODY) if not block.label
    ]
    numbered = [(block, mark, _value(mark[1])) for block, mark in found if mark is not None]
    values = {value for _, _, value in numbered}
    for block, mark, value in numbered:
        if value and not values.isdisjoint((value - 1, value + 1)):
            yield at(block, mark[0].strip(), 'sau số đề mục ghi ","', f'viết "{mark[1]}."')


def _value(shown: str) -> int | None:
    return int(shown) if shown.isdigit() else from_roman(shown)


def with_dash(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each điểm with a dash behind its letter: ``a- Nộp hồ sơ``."""
    if not _DASHED.may(subject.words):
        return
    for block in subject.of(*BODY):
        found = None if block.label else _DASHED.match(text_of(block))
        if found:
            message = 'sau số đề mục ghi "-"'
            yield at(block, found[0].strip(), message, f'viết "{found[1]})"')
