"""The line that says what a phụ lục belongs to."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.review import days
from kehoach.review.blocks import text_of
from kehoach.review.checks.form.number import foreign_symbol
from kehoach.review.finding import at
from kehoach.review.head import line
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject
    from kehoach.text.dates import Ngay


_NEAR = 6
_MOST_LINES = 4
_PARTS = (('chữ "số"', r"\bso\b"), ("ngày", r"\bngay\b"), ("cơ quan ban hành", r"\bcua\b"))
_NUMBER = Sought(
    r"[Ss]ố\s{0,9}:?\s{0,9}(\d{1,5})[a-zđ]?\s{0,9}/\s{0,9}"
    r"([A-ZĐ][\w&]*(?:-[\w&]+|\s{0,2}-\s{0,2}[A-ZĐ&]{2,}\b)*)"
)
"""Number and symbol, with blanks beside the stroke and the hyphens: TT10 and CC07 tell of those."""
_OURS = Sought(r"(?i:kế hoạch) số")
_DECISIONS = Sought(r"(?i:quyết định) số")


def no_attached_line(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a phụ lục that does not say what it belongs to."""
    for annex in subject.facts.annexes:
        near = [annex.label, *annex.blocks[:_NEAR]]
        if not any(_attaches(block) for block in near):
            cure = "thêm (Kèm theo Kế hoạch số … ngày … của …)"
            yield at(annex.label, line(annex.label), "phụ lục thiếu dòng Kèm theo", cure)


def _attaches(block: Block) -> bool:
    """Return True for the line that says what the phụ lục belongs to, in whatever words."""
    return block.role is Role.KEM_THEO or "kem theo" in fold(text_of(block))


def attached_line_not_whole(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for what the line, up to its bracket, does not say."""
    blocks = subject.blocks
    closed = 0
    for number, block in enumerate(blocks):
        if block.role is not Role.KEM_THEO or number < closed:
            continue
        words, closed = _whole(blocks, number)
        message = fold(words)
        lacking = [name for name, mark in _PARTS if not re.search(mark, message)]
        if lacking:
            yield at(
                block,
                text_of(block).strip(),
                f"dòng Kèm theo thiếu {', '.join(lacking)}",
                "viết (Kèm theo Kế hoạch số … ngày … của …)",
            )


def _whole(blocks: Sequence[Block], start: int) -> tuple[str, int]:
    """Return the words up to the closing bracket, over lines mostly, and the number behind."""
    words = line(blocks[start])
    at = start + 1
    while at < len(blocks) and at < start + _MOST_LINES and not words.endswith(")"):
        if blocks[at].role not in (Role.CHUA_RO, Role.KEM_THEO):
            break
        words = f"{words} {line(blocks[at])}"
        at += 1
    return words, at


def attached_line_differs(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each Kèm theo line that names another number or day than the head.

    Of a plan that a decision in the same file issues, the head is the decision's (Mẫu 1.3).
    """
    named, lines = subject.issued_by or subject, _lines_of_ours(subject)
    head = _number_of(named)
    if head and not _is_of_symbol(subject, head, lines):
        yield from _once(
            [finding for block in lines for finding in _other_number(block, head)], lines
        )
    day = named.facts.issued
    yield from _once([finding for block in lines for finding in _other_day(block, day)], lines)


def _lines_of_ours(subject: Subject) -> list[Block]:
    """Return the Kèm theo lines that name the plan, or the decision that issues it."""
    ours = _DECISIONS if subject.issued_by else _OURS
    return [block for block in subject.of(Role.KEM_THEO) if ours.search(line(block))]


def _number_of(subject: Subject) -> re.Match[str] | None:
    """Return the number of the head."""
    numbers = (_NUMBER.search(line(block)) for block in subject.of(Role.SO_KY_HIEU))
    return next((found for found in numbers if found), None)


def _is_of_symbol(subject: Subject, head: re.Match[str], lines: Sequence[Block]) -> bool:
    """Return True where every line has the head's number and TT12 tells of the head's symbol."""
    matches = [_NUMBER.search(line(block)) for block in lines]
    same = all(found and int(found[1]) == int(head[1]) for found in matches)
    return same and any(foreign_symbol(subject))


def _once(found: Sequence[Finding], lines: Sequence[Block]) -> Sequence[Finding]:
    """Return what is to be told: once where all of several lines say one other thing.

    Then the head alone is wrong, or was changed last.
    """
    agree = (
        len({finding.quote.casefold() for finding in found}) == 1 and len(found) == len(lines) > 1
    )
    if not agree:
        return found
    hint = f"{found[0].hint}; mọi dòng Kèm theo đều ghi thế này: xem lại cả phần đầu"
    return [found[0]._replace(hint=hint)]


def _other_number(block: Block, head: re.Match[str]) -> Iterator[Finding]:
    """Yield a finding where a line names another number or symbol than the head."""
    match = _NUMBER.search(line(block))
    if match and (int(head[1]), _symbol(head)) != (int(match[1]), _symbol(match)):
        hint = f'viết "số {head[1]}/{"".join(head[2].split())}" như ở phần đầu'
        yield at(block, match[0], "số, ký hiệu khác phần đầu văn bản", hint)


def _symbol(found: re.Match[str]) -> str:
    """Return the symbol of a number in capitals, without blanks."""
    return "".join(found[2].split()).upper()


def _other_day(block: Block, signed: Ngay) -> Iterator[Finding]:
    """Yield a finding where the first day a line names is not that of the head.

    A day the calendar does not have is TG01's, here or in the head.
    """
    written = days.find(line(block))[:1]
    if not signed.ngay or any(day.fault for day in (*written, *days.find(signed.dai()))):
        return
    for day in written:
        if (signed.ngay, signed.thang, signed.nam) != (day.day, day.month, day.year):
            hint = f'viết "{signed.dai()}" như ở phần đầu'
            yield at(block, day.words, "ngày khác phần đầu văn bản", hint)


CHECKS: Checks = {
    "TT66": no_attached_line,
    "TT67": attached_line_not_whole,
    "TT72": attached_line_differs,
}
