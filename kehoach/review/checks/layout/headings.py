"""Titles of mục and khoản."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.address import WHOLE
from kehoach.document.block import Role
from kehoach.document.label.mark import label_of
from kehoach.law import bo_cuc
from kehoach.problem import Severity
from kehoach.review.blocks import text_of
from kehoach.review.facts.numbering import end_of, quoted
from kehoach.review.finding import at
from kehoach.text.letters import fold
from kehoach.text.marks import has_end

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_LONGEST_MARKED = 200
_LONGEST_SMALL = 150


def mark_after_heading(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each title of a mục, or in capitals, that ends with a mark.

    A well-known title in small letters is no sentence: a full stop behind it is a hint.
    """
    for block in subject.of(Role.MUC, Role.TIEU_DE):
        text = text_of(block).strip()
        if (
            text
            and not _runs_on(text)
            and text[-1] in _signs_to_drop(block, text)
            and len(text) < _LONGEST_MARKED
        ):
            cure, bare = f'bỏ dấu "{text[-1]}"', text.rstrip(" .:;")
            yield at(block, text, "tiêu đề mục không có dấu ở cuối", cure, repair=bare or None)
    yield from _stop_after_known(subject)


def _stop_after_known(subject: Subject) -> Iterator[Finding]:
    for block in subject.of(Role.MUC, Role.TIEU_DE, Role.KHOAN):
        text = text_of(block).strip()
        if text.endswith(".") and not text.isupper() and bo_cuc.la_ten_muc(text):
            message, cure = "tiêu đề không có dấu chấm ở cuối", 'bỏ dấu "."'
            yield at(block, text, message, cure, Severity.HINT)


def _runs_on(text: str) -> bool:
    """Return True for a title with a sentence behind a colon: ``KINH PHÍ: Từ ngân sách xã.``"""
    title, _, rest = text.strip().partition(": ")
    return rest.endswith((".", ";")) and title.isupper()


def _signs_to_drop(block: Block, text: str) -> str:
    """Return the signs that may not end a title; in small letters it may be a sentence."""
    if text.isupper() or (block.role is Role.MUC and not _small(text)):
        return ".:;"
    short = len(text) < _LONGEST_SMALL
    return ":;" if block.role is Role.MUC and block.label[:1] in ("I", "V", "X") and short else ""


def marks_of_titles_differ(subject: Subject) -> Iterator[Finding]:
    """Yield one finding a level, at the first title of the rarer way."""
    levels: dict[int, tuple[list[Block], list[Block]]] = {}
    for block in subject.of(Role.TIEU_DE):
        levels.setdefault(block.level, ([], []))[end_of(block) in (".", ":", ";")].append(block)
    for without, marked in levels.values():
        rare = min(marked, without, key=len)
        if rare:
            way = "bỏ dấu ở cuối" if rare is marked else "viết như các tiêu đề cùng cấp"
            yield at(rare[0], quoted(rare[0]), "tiêu đề cùng cấp chỗ có dấu ở cuối, chỗ không", way)


def heading_in_small_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each mục in small letters; a report tells them in one line."""
    for block in subject.of(Role.MUC):
        text = text_of(block).strip()
        numbered = block.label[:1] in ("I", "V", "X")
        if numbered and len(text) < _LONGEST_SMALL and _small(text) and not _runs_on(text):
            yield at(block, text, "tiêu đề mục phải viết in hoa", f'viết "{text.upper()}"')
    yield from _bare_in_small_letters(subject)


def _bare_in_small_letters(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for each mục whose number lacks its mark too: ``III Thời gian``."""
    for step in subject.facts.steps:
        text = text_of(step.block).strip().removeprefix(step.label.shown).strip()
        title = step.block.role is Role.DOAN and not has_end(text) and len(text) < _LONGEST_SMALL
        if step.bare and step.label.kind == "roman" and title and _small(text):
            message = "tiêu đề mục phải viết in hoa"
            yield at(step.block, text, message, f'viết "{text.upper()}"')


def _small(text: str) -> bool:
    """Return True when most letters are small."""
    return 2 * sum(letter.islower() for letter in text) > sum(letter.isalpha() for letter in text)


def title_runs_into_text(subject: Subject) -> Iterator[Finding]:
    """Yield a finding where the file has a title and the text after it in one paragraph."""
    for block, after in zip(subject.blocks, subject.blocks[1:], strict=False):
        if (
            block.role in (Role.MUC, Role.TIEU_DE)
            and after.role is Role.DOAN
            and block.origin == after.origin != WHOLE
            and not end_of(block)
        ):
            yield at(
                block, quoted(block), "tiêu đề viết liền với nội dung", "xuống dòng sau tiêu đề"
            )


def empty_section(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a mục with a Roman number right before the next one.

    A numbered title below a mục is told as a hint, and only where it looks like one.
    """
    for block, after in zip(subject.blocks, subject.blocks[1:], strict=False):
        beside = block.role is after.role is Role.MUC and block.level == after.level
        if beside and not _runs_on(text_of(block)):
            here, there = label_of(block.label), label_of(after.label)
            if here.kind == there.kind == "roman" and there.number == here.number + 1:
                yield at(
                    block, quoted(block), "mục không có nội dung", "viết nội dung hoặc bỏ mục này"
                )
    yield from _empty_titles(subject)


def _empty_titles(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for each bold title right before the next one, where most have something below.

    Titles that all stand alone are a list in bold.
    """
    pairs = [
        (block, after)
        for block, after in pairwise(subject.main)
        if block.role is Role.TIEU_DE and block.look is not None and block.look.dam
    ]
    empty = [block for block, after in pairs if _follows(block, after)]
    if len(empty) * 4 <= len(pairs):
        for block in empty:
            message, cure = "đề mục không có nội dung", "viết nội dung hoặc bỏ đề mục này"
            yield at(block, quoted(block), message, cure, Severity.HINT)


def _follows(block: Block, after: Block) -> bool:
    """Return True for the next title of the same level and kind of number."""
    if after.role is not Role.TIEU_DE or after.level != block.level:
        return False
    here, there = label_of(block.label), label_of(after.label)
    return here.kind == there.kind and there.number == here.number + 1


def title_said_again(subject: Subject) -> Iterator[Finding]:
    """Yield a hint for the only title of a mục where it says the title of the mục again."""
    for at_block, (block, after) in enumerate(pairwise(subject.main)):
        below = block.role is Role.MUC and after.role in (Role.TIEU_DE, Role.KHOAN)
        if below and _bare(block) == _bare(after) != "" and _only(subject.main, at_block + 1):
            message = "tiêu đề lặp lại tên của mục"
            yield at(after, text_of(after).strip(), message, "bỏ tiêu đề này, hoặc tách thành hai")


def _only(blocks: Sequence[Block], place: int) -> bool:
    """Return True for a title with no other one of its role behind it in the same mục."""
    role = blocks[place].role
    for at_block in range(place + 1, len(blocks)):
        if blocks[at_block].role in (role, Role.MUC):
            return blocks[at_block].role is Role.MUC
    return True


def _bare(block: Block) -> str:
    return fold(text_of(block)).strip(" .:;")


CHECKS: Checks = {
    "BC06": mark_after_heading,
    "BC07": marks_of_titles_differ,
    "BC08": heading_in_small_letters,
    "BC09": title_runs_into_text,
    "BC19": title_said_again,
    "BC10": empty_section,
}
