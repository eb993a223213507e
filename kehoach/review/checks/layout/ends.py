"""How items, lists and paragraphs end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.review.blocks import text_of
from kehoach.review.finding import at, tail
from kehoach.review.numbering import end_of, quoted
from kehoach.text.marks import has_end

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject


_HEADS = (Role.MUC, Role.TIEU_DE, Role.KHOAN)
_RUNNING = (Role.DOAN, Role.KHOAN, Role.DIEM, Role.GACH_DAU_DONG, Role.GACH_CONG)
_ITEMS = (Role.GACH_DAU_DONG, Role.GACH_CONG, Role.DIEM)
_LONG = 80
"""A shorter paragraph may be a label: ``Đơn vị chủ trì: …``."""
_HEADINGS = (Role.MUC, Role.TIEU_DE, Role.KHOAN, Role.KET_THUC)


def list_of_one(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a dash that stands alone between its heading and the next."""
    roles = {block.number: block.role for block in subject.blocks}
    for run in subject.facts.dash_lists:
        above, after = (roles.get(run[0].number + step) for step in (-1, 1))
        if len(run) == 1 and above in _HEADS and after in _HEADS:
            yield at(
                run[0],
                quoted(run[0]),
                "danh sách chỉ có một ý",
                "bỏ gạch đầu dòng, viết thành đoạn",
            )


def marks_of_items_differ(subject: Subject) -> Iterator[Finding]:
    """Yield one finding a list: at the item without a mark, else at the first of the rarer mark."""
    for run in subject.facts.dash_lists:
        inner = [(block, end_of(block)) for block in run[:-1] if end_of(block) != ":"]
        last = end_of(run[-1])
        bare = [block for block, mark in [*inner, (run[-1], last)] if not mark and "http" not in block.words]
        groups = [[block for block, mark in inner if mark == sign] for sign in (";", ".")]
        if bare and 2 * len(bare) < len(run):
            yield at(
                bare[0],
                quoted(bare[0]),
                "ý này không có dấu ở cuối",
                'thêm ";" hoặc "." như các ý khác',
            )
        elif all(groups):
            rare = min(groups, key=len)[0]
            yield at(
                rare,
                quoted(rare),
                "các ý của danh sách kết thúc bằng dấu khác nhau",
                "dùng một dấu cho mọi ý",
            )


def sentence_broken(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a paragraph that goes on the sentence of the one before."""
    if not subject.source.says_paragraphs:
        return  # the paragraphs of a PDF are our guess
    before = None
    for block in subject.blocks:
        text = text_of(block).strip()
        if (
            before is not None
            and block.role is Role.DOAN
            and not block.label
            and text[:1].islower()
            and before.role in _RUNNING
            and not has_end(text_of(before))
        ):
            yield at(
                block,
                text[:40],
                "đoạn bắt đầu giữa câu của đoạn trước",
                "nối hai đoạn lại, hoặc viết hoa đầu đoạn",
            )
        before = block


def paragraph_without_end(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at a long paragraph, and at an item among marked ones, that ends with no mark."""
    blocks = subject.blocks
    for number, block in enumerate(blocks):
        text = text_of(block).strip()
        if not text or has_end(text) or text[-1].isdigit():
            continue
        if block.role in _ITEMS:
            beside = [one for one in blocks[max(0, number - 1) : number + 2] if one is not block]
            same = [one for one in beside if one.role is block.role and one.level == block.level]
            wrong = bool(same) and all(has_end(text_of(one)) for one in same)
        else:
            wrong = block.role is Role.DOAN and len(text) > _LONG
        if wrong:
            yield at(
                block,
                tail(text),
                "thiếu dấu kết thúc",
                "thêm dấu chấm, hoặc chấm phẩy giữa danh sách",
            )


def end_of_list(subject: Subject) -> Iterator[Finding]:
    """Yield a hint at the last item before a heading when it ends with a semicolon."""
    blocks = subject.blocks
    for before, block, after in zip(blocks, blocks[1:], blocks[2:], strict=False):
        listed = before.role is block.role or after.role is not Role.KHOAN  # one dash of a khoản may run on
        if block.role in _ITEMS and after.role in _HEADINGS and listed:
            text = text_of(block).rstrip()
            if text.endswith((";", ",")):
                end = tail(text)
                told = "ý cuối danh sách chưa có dấu chấm", "đổi dấu cuối thành dấu chấm"
                yield at(block, end, *told, repair=end.rstrip(" ;,") + ".")


CHECKS: Checks = {
    "BC11": list_of_one,
    "BC15": marks_of_items_differ,
    "VP32": sentence_broken,
    "VP33": paragraph_without_end,
    "VP34": end_of_list,
}
