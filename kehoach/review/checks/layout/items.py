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
    from collections.abc import Set as AbstractSet

    from kehoach.document.block import Block
    from kehoach.review.finding import Finding
    from kehoach.review.rule import Checks
    from kehoach.review.subject import Subject

_OVER = (Role.MUC, Role.KET_THUC)
_FEWEST = 3
"""Items of a run that show how its items end."""
_WORDS = 22
"""Letters of a shorter item that may be a title."""
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
    yield from _lone_bare(subject)


def _lone_bare(subject: Subject) -> Iterator[Finding]:
    """Yield a finding for the only khoản without a mark among those that are sentences."""
    headings = frozenset(block.number for block in subject.of(*_OVER))
    for run in _runs(subject):
        numbered = run[0].role is Role.KHOAN and not _has_semicolon(run)
        lone = _bare_sentence(run, headings) if numbered else None
        if lone is not None and not is_sentence(lone):
            message, cure = "ý này không có dấu ở cuối", 'thêm "." như các ý khác'
            yield at(lone, quoted(lone), message, cure)


def _bare_sentence(run: Sequence[Block], headings: AbstractSet[int]) -> Block | None:
    """Return the only item without a mark among sentences; None for a title, or several.

    The last one may be a title: of what stands behind it only a heading shows that it is none.
    """
    bare = _bare(run) if len(run) >= _FEWEST else []
    if len(bare) != 1 or len(bare[0].words) < _WORDS or _ends_otherwise(run):
        return None
    is_last = bare[0] is run[-1] and bare[0].number + 1 not in headings
    return None if is_last else bare[0]


def _ends_otherwise(run: Sequence[Block]) -> bool:
    return any(end_of(block) not in ("", ".") for block in run)


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
    """Return the runs of numbered items below one number that are a list: one ends with ``;``.

    Those that all end with full stops are sentences, those without a mark are titles.
    """
    return (run for run in _runs(subject) if _has_semicolon(run))


def _runs(subject: Subject) -> Iterator[list[Block]]:
    """Yield the numbered items that follow each other at one level, nothing between them."""
    run: list[Block] = []
    for block in subject.blocks:
        if run and _like(block, run[0]):
            run.append(block)
            continue
        if run:
            yield run
        run = [block] if block.role in (Role.KHOAN, Role.DIEM) else []
    if run:
        yield run


def _has_semicolon(run: Sequence[Block]) -> bool:
    return any(end_of(item) == ";" for item in run[:-1])


def _like(block: Block, other: Block) -> bool:
    return (block.role, block.level) == (other.role, other.level)


CHECKS: Checks = {
    "BC11": list_of_one,
    "BC15": marks_of_items_differ,
}
