"""How the items of one list end: all with a mark, all with the same one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.roles import DASHES
from kehoach.review.checks.layout.ends import is_sentence
from kehoach.review.facts.numbering import end_of, quoted
from kehoach.review.finding import at

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_HEADS = (Role.MUC, Role.TIEU_DE, Role.KHOAN)


def list_of_one(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for a dash that stands alone between its heading and the next.

    Where the text of a heading beside it is dashes too, the one stands among its like; a star marks
    a note or a title.
    """
    roles = {block.number: block.role for block in subject.blocks}
    for run in subject.facts.dash_lists:
        if len(run) == 1 and _stands_alone(run[0], roles):
            cure = "bỏ gạch đầu dòng, viết thành đoạn"
            yield at(run[0], quoted(run[0]), "danh sách chỉ có một ý", cure)


def _stands_alone(item: Block, roles: Mapping[int, Role]) -> bool:
    above, after = (roles.get(item.number + step) for step in (-1, 1))
    among = any(roles.get(item.number + step) in DASHES for step in (-2, 2))
    return above in _HEADS and after in _HEADS and not among and not item.label.startswith("*")


def marks_of_items_differ(subject: Subject) -> Iterator[Finding]:
    """Yield one finding a list: at the item without a mark, else at the first of the rarer mark."""
    for run in (*subject.facts.dash_lists, *_numbered_lists(subject)):
        bare = [item for item in _bare(run) if not _told_alone(item)]
        rare = _of_rarer_mark(run[:-1]) or _comma_of_two(run)
        if bare and 2 * len(bare) < len(run):
            message, cure = "ý này không có dấu ở cuối", 'thêm ";" hoặc "." như các ý khác'
            yield at(bare[0], quoted(bare[0]), message, cure)
        elif rare is not None:
            message = "các ý của danh sách kết thúc bằng dấu khác nhau"
            yield at(rare, quoted(rare), message, "dùng một dấu cho mọi ý")


def _told_alone(item: Block) -> bool:
    """Return True for a khoản without a mark that VP33 tells by itself."""
    return item.role is Role.KHOAN and is_sentence(item)


def _bare(run: Sequence[Block]) -> list[Block]:
    """Return the items that end with no mark, addresses aside."""
    return [block for block in run if not end_of(block) and "http" not in block.words]


def _of_rarer_mark(items: Sequence[Block]) -> Block | None:
    """Return the first item of the rarer of semicolon and full stop; None where one is used.

    A comma is no mark of an item at all: it is told first, where others have a mark.
    """
    ends: dict[str, list[Block]] = {}
    for block in items:
        ends.setdefault(end_of(block), []).append(block)
    groups = [ends.get(sign, []) for sign in (";", ".")]
    if "," in ends and any(groups):
        return ends[","][0]
    return min(groups, key=len)[0] if all(groups) else None


def _comma_of_two(run: Sequence[Block]) -> Block | None:
    """Return the first of two items where it ends with a comma and the other with a full stop."""
    ends = [end_of(block) for block in run]
    return run[0] if ends == [",", "."] else None


def _numbered_lists(subject: Subject) -> Iterator[list[Block]]:
    """Yield the runs of numbered items below one number that are a list: one ends with ``;``.

    Those that all end with full stops are sentences, those without a mark are titles.
    """
    run: list[Block] = []
    for block in subject.blocks:
        if run and _like(block, run[0]):
            run.append(block)
            continue
        if _has_semicolon(run):
            yield run
        run = [block] if block.role in (Role.KHOAN, Role.DIEM) else []
    if _has_semicolon(run):
        yield run


def _has_semicolon(run: Sequence[Block]) -> bool:
    return any(end_of(item) == ";" for item in run[:-1])


def _like(block: Block, other: Block) -> bool:
    return (block.role, block.level) == (other.role, other.level)


CHECKS: Checks = {
    "BC11": list_of_one,
    "BC15": marks_of_items_differ,
}
