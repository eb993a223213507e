"""How many things a line says will follow, against how many are listed below it."""

from __future__ import annotations

from functools import cache
from itertools import islice
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import DASHES
from kehoach.law.book import book, either
from kehoach.review.blocks import text_of
from kehoach.review.checks.figures import numbered_parts
from kehoach.review.finding import at
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_LISTED = (*DASHES, Role.DIEM, Role.KHOAN)
_MOST = 20
"""A list told by its number has no more: ``63 nhiệm vụ`` stand in a table."""


@cache
def _announced() -> Sought:
    """Return a number and what it counts, right before the colon that leads to them."""
    spelt = "|".join(book("soat-noi-dung")["so_dem_bang_chu"])
    things = either("soat-noi-dung", "viec_dem_duoc")
    return Sought(
        rf"(?<![\w.,/-])(?P<quote>(?P<so>\d{{1,2}}|(?<!thứ ){spelt}) (?P<viec>{things}))(?!\w)"
        rf"(?: (?!(?:{either('soat-noi-dung', 'mo_viec_khac')}) )[^\W\d_]+){{0,4}}?"
        r"(?:,? (?:sau(?: đây)?|như sau|cụ thể(?: như sau)?|gồm|là))?\s?:$",
        ":",
    )


def list_of_other_length(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each number of things that is not the number of those listed below."""
    sought, blocks = _announced(), subject.blocks
    for number, block in enumerate(blocks):
        text = text_of(block).rstrip()
        found = sought.search(text) if text.endswith(":") else None
        said = _value(found["so"]) if found else 0
        named = found is not None and _is_a_name(text[: found.start()])
        listed = _length(blocks, number) if 1 < said <= _MOST and not named else 0
        if found and listed > 1 and listed != said:
            message = f"lời dẫn nói {found['so']}, danh sách dưới có {listed}"
            cure = "sửa số ở lời dẫn, hoặc xem danh sách thiếu, thừa việc nào"
            yield at(block, found["quote"], message, cure)
    yield from numbered_parts.other_number(subject)


def _is_a_name(before: str) -> bool:
    """Return True behind a word whose number is its name: ``Đợt 2 nội dung như sau:``."""
    last = before.split()[-1:]
    return bool(last) and last[0].casefold() in book("soat-noi-dung")["so_la_ten"]


def _value(shown: str) -> int:
    return int(shown) if shown.isdigit() else int(book("soat-noi-dung")["so_dem_bang_chu"][shown])


def _length(blocks: Sequence[Block], number: int) -> int:
    """Return how many items of one kind stand below a line; 0 where that is not plain.

    Items of a lower level are of the one above them. A paragraph among them may be a further item
    or its text: then nobody counts.
    """
    below = islice(blocks, number + 1, None)
    first = next(below, None)
    if first is None or first.role not in _LISTED or not _is_below(first, blocks[number]):
        return 0
    count = 1
    for block in below:
        if (block.role, block.level, _kind(block)) == (first.role, first.level, _kind(first)):
            count += 1
        elif block.role not in _LISTED or block.level <= first.level:
            return 0 if _may_be_of_list(block, first) else count
    return count


def _may_be_of_list(block: Block, first: Block) -> bool:
    """Return True for a paragraph, a table, or an item with another mark."""
    alike = block.role in _LISTED and block.level == first.level
    return alike or block.role in (Role.DOAN, Role.CHUA_RO, Role.BANG)


def _is_below(first: Block, block: Block) -> bool:
    """Return True for a list that is of a line, and not of a line above it."""
    return first.role is not block.role or first.level > block.level


def _kind(block: Block) -> str:
    """Return the mark of an item, without its number or letter."""
    return block.label.lstrip("0123456789abcdeđghikl")


CHECKS: Checks = {"SL17": list_of_other_length}
