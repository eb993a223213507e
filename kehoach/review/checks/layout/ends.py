"""How paragraphs and the last items of lists end."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import ENDING
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, tail
from kehoach.review.words import in_address
from kehoach.text.marks import has_end

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_RUNNING = (Role.DOAN, Role.KHOAN, Role.DIEM, Role.GACH_DAU_DONG, Role.GACH_CONG)
_ITEMS = (Role.GACH_DAU_DONG, Role.GACH_CONG, Role.DIEM)
_LONG = 80
"""A shorter paragraph may be a label: ``Đơn vị chủ trì: …``."""
_TITLE = 160
"""A longer line is no title: two lines of a page."""
_HEADINGS = (Role.MUC, Role.TIEU_DE, Role.KHOAN, Role.KET_THUC)
_OVER = (Role.MUC, Role.KET_THUC, *ENDING)
"""What stands behind the last item of a section or of the text."""


def sentence_broken(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a paragraph that goes on the sentence of the one before."""
    if not subject.source.says_paragraphs:
        return  # the paragraphs of a PDF are our guess
    cure = "nối hai đoạn lại, hoặc viết hoa đầu đoạn"
    for before, block in pairwise(subject.blocks):
        text = text_of(block).strip()
        goes_on = block.role is Role.DOAN and not block.label and _begins_small(text)
        if goes_on and before.role in _RUNNING and not has_end(text_of(before)):
            yield at(block, text[:40], "đoạn bắt đầu giữa câu của đoạn trước", cure)


def _begins_small(text: str) -> bool:
    """Return True for a small letter first, that of an address on the web or of mail aside."""
    first = text.split(maxsplit=1)[0] if text else ""
    return first[:1].islower() and not in_address(first, 0, len(first))


def paragraph_without_end(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at a long paragraph, or an item among marked ones, that ends with no mark."""
    blocks = subject.blocks
    bare = [number for number, block in enumerate(blocks) if _is_bare(block)]
    titles = _lost_titles(blocks, bare)
    for number in bare:
        block = blocks[number]
        if block.role in _ITEMS:
            wrong = _lacks_its_mark(block, blocks[max(0, number - 1) : number + 2])
        else:
            wrong = number not in titles
        if wrong and not _leads_to_address(block, blocks[number + 1 : number + 2]):
            cure = "thêm dấu chấm, hoặc chấm phẩy giữa danh sách"
            yield at(block, tail(text_of(block).strip()), "thiếu dấu kết thúc", cure)


def _is_bare(block: Block) -> bool:
    """Return True for an item, or a long paragraph, that ends with no mark and no figure."""
    text = text_of(block).strip()
    if not text or has_end(text) or text[-1].isdigit():
        return False
    return block.role in _ITEMS or _runs_on(block, text)


def _runs_on(block: Block, text: str) -> bool:
    """Return True for a paragraph too long for a label, a khoản too long for a title."""
    if block.role is Role.KHOAN:
        return is_sentence(block)
    return block.role is Role.DOAN and len(text) > _LONG


def _lost_titles(blocks: Sequence[Block], bare: Iterable[int]) -> set[int]:
    """Return where lines no longer than a title stand over a paragraph with its mark.

    One is a full stop forgotten, and not returned; several are headings whose numbers were lost.
    """
    short = [number for number in bare if len(text_of(blocks[number])) <= _TITLE]
    titles = {number for number in short if _is_over_a_sentence(blocks, number)}
    return titles if len(titles) > 1 else set()


def _is_over_a_sentence(blocks: Sequence[Block], number: int) -> bool:
    pair = blocks[number : number + 2]
    return all(block.role is Role.DOAN for block in pair) and has_end(text_of(pair[-1]))


def _leads_to_address(block: Block, after: Sequence[Block]) -> bool:
    """Return True where the last word, or the next line, is an address on the web or of mail."""
    last = text_of(block).split()[-1]
    first = " ".join(text_of(paragraph) for paragraph in after).split()[:1]
    return any(in_address(word, 0, len(word)) for word in (last, *first))


def _lacks_its_mark(block: Block, around: Sequence[Block]) -> bool:
    """Return True for an item whose neighbours all end with a mark, or that holds a sentence."""
    same = [
        paragraph
        for paragraph in around
        if paragraph is not block
        and paragraph.role is block.role
        and paragraph.level == block.level
    ]
    return all(has_end(text_of(paragraph)) for paragraph in same) and (
        bool(same) or is_sentence(block)
    )


def is_sentence(block: Block) -> bool:
    """Return True for a long text with a mark inside that parts clauses: no title has one."""
    text = text_of(block)
    return len(text) > _TITLE and (". " in text or "; " in text)


def end_of_list(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at the last item of a list when it ends with a semicolon."""
    blocks = subject.blocks
    for number, block in enumerate(blocks):
        text = text_of(block).rstrip()
        if text.endswith((";", ",")) and _ends_its_list(blocks, number):
            end = tail(text)
            message, cure = "ý cuối danh sách chưa có dấu chấm", "đổi dấu cuối thành dấu chấm"
            yield at(block, end, message, cure, repair=end.rstrip(" ;,") + ".")


def _ends_its_list(blocks: Sequence[Block], number: int) -> bool:
    """Return True for an item no other follows: a heading stands behind, or the signature.

    Behind the last block nothing is told: a text without a signature may be cut.
    """
    block, around = blocks[number], blocks[max(0, number - 1) : number + 2]
    if number == 0 or number + 1 == len(blocks):
        return False
    listed, after = around[0].role is block.role, around[-1].role
    if block.role is Role.KHOAN:
        return listed and after in _OVER
    if block.role not in _ITEMS:
        return False
    # one dash of a khoản may run on
    return after in _OVER or (after in _HEADINGS and (listed or after is not Role.KHOAN))


CHECKS: Checks = {
    "VP32": sentence_broken,
    "VP33": paragraph_without_end,
    "VP34": end_of_list,
}
