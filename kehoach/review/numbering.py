"""The numbers before paragraphs as a reader counts them: what was expected, what stands there."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.block import Role
from kehoach.document.label.mark import BULLETS, Label, label_of
from kehoach.review.blocks import BODY, text_of
from kehoach.review.finding import opening
from kehoach.text.numbering import from_roman
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block

_DASHES = (Role.GACH_DAU_DONG, Role.GACH_CONG)
_SKIPPED = (Role.CAN_CU, Role.MO_DAU, Role.NOI_NHAN, Role.DONG_NOI_NHAN, Role.TRICH_YEU, Role.BANG, Role.HO_TEN)
_BARE = Sought(r"(?:(?P<roman>[IVX]{1,5})|(?P<arabic>\d{1,2})) +(?=[^\W\d_]{2})")
_DEEPEST = 12
DD = 5
"""Place of đ among the letters of a điểm."""


class Step(NamedTuple):
    """A numbered paragraph."""

    block: Block
    label: Label
    last: int
    """The number before it in the same list; 0 at the start of one."""
    parent: int
    """The Arabic number it stands under; 0 for none."""
    bare: bool = False
    """True for a number without a mark, seen only where the list asks for it."""


class _List(NamedTuple):
    kind: str
    prefix: str
    """The numbers before the last: ``1.2`` of ``1.2.3``; empty for one number."""
    number: int
    slip: int = 0
    """1 after a number that stood twice: the writer may go on by his own count or by the right one."""


def steps(blocks: Iterable[Block]) -> Iterator[Step]:
    """Yield the numbered paragraphs of the sections and of each phụ lục, in order."""
    lists: list[_List] = []
    begun = False
    for block in blocks:
        begun = begun or block.role in BODY
        if block.role is Role.PHU_LUC:
            lists = []
        if block.role in _SKIPPED or not begun:
            continue
        label = label_of(block.label) if block.label else _bare(block, lists)
        if label is None or label.kind in BULLETS:
            continue
        at = _place(lists, label)
        here = lists[at] if at < len(lists) else _List(label.kind, "", 0)
        last = here.number + (here.slip if label.number == here.number + 1 + here.slip else 0)
        lists = lists[max(0, at - _DEEPEST) : at]
        parent = next((one.number for one in reversed(lists) if one.kind == "arabic"), 0)
        lists.append(_List(label.kind, _prefix(label), label.number, int(0 < label.number == last)))
        yield Step(block, label, last, parent, bare=not block.label)


def _place(lists: list[_List], label: Label) -> int:
    """Return which open list a number goes on with; a 1 opens one of its own, inside the one before."""
    same = [n for n, one in enumerate(lists) if (one.kind, one.prefix) == (label.kind, _prefix(label))]
    for n in reversed(same):
        if label.number in (lists[n].number + 1, lists[n].number + 1 + lists[n].slip):
            return n
    if not same or (label.number == 1 and label.kind != "roman"):
        return len(lists)
    return same[-1]


def _prefix(label: Label) -> str:
    return label.shown.strip().rstrip(".)").rpartition(".")[0] if label.kind == "decimal" else ""


def quoted(block: Block) -> str:
    """Return label and first words of a paragraph, as they stand."""
    return opening(block.words.strip())


def dash_lists(blocks: Iterable[Block]) -> Iterator[list[Block]]:
    """Yield the runs of dash items of one level and one mark that follow each other."""
    run: list[Block] = []
    for block in blocks:
        if run and (block.role, block.level, block.label) == (run[0].role, run[0].level, run[0].label):
            run.append(block)
        elif not (run and block.role is Role.GACH_CONG and run[0].role is Role.GACH_DAU_DONG):
            if run:
                yield run
            run = [block] if block.role in _DASHES else []
    if run:
        yield run


def end_of(block: Block) -> str:
    """Return the mark a paragraph ends with, brackets aside; empty for none."""
    text = text_of(block).rstrip(' \n)”"]*')
    return text[-1] if text and text[-1] in ".;:,!?…" else ""


def _bare(block: Block, lists: list[_List]) -> Label | None:
    """Return a number without a mark where it is the very next of an open list."""
    found = _BARE.match(text_of(block))
    if not found or not text_of(block)[found.end()].isupper():
        return None
    kind = "roman" if found["roman"] else "arabic"
    number = from_roman(found["roman"]) if found["roman"] else int(found["arabic"])
    asked = any(one.kind == kind and one.number + 1 == number for one in lists)
    return Label(kind, found[0].strip(), number) if asked and number else None
