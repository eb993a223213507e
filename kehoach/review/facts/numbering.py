"""The numbers before paragraphs as a reader counts them: what was expected, what stands there."""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.label.mark import BULLETS, Label, label_of_block
from kehoach.document.roles import DASHES
from kehoach.named import NamedTuple
from kehoach.review.blocks import BODY, text_of
from kehoach.review.finding import opening
from kehoach.text.numbering import from_roman
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block

_SKIPPED = (
    Role.CAN_CU,
    Role.MO_DAU,
    Role.NOI_NHAN,
    Role.DONG_NOI_NHAN,
    Role.TRICH_YEU,
    Role.BANG,
    Role.HO_TEN,
)
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
    alike: bool = False
    """True for a 1. right below a number of the very same form: ``1. Mục đích``, ``1. Làm …``."""


class _List(NamedTuple):
    kind: str
    prefix: str
    """The numbers before the last: ``1.2`` of ``1.2.3``; empty for one number."""
    number: int
    slip: int = 0
    """1 after a number that stood twice.

    The writer may go on by his own count or by the right one.
    """
    bare: bool = False
    """True where its last number has no mark."""


def steps(blocks: Iterable[Block]) -> Iterator[Step]:
    """Yield the numbered paragraphs of the sections and of each phụ lục, in order."""
    lists: list[_List] = []
    apart = False  # a paragraph without number stands between the last number and here
    above: Label | None = None  # the number of the paragraph right above
    text = dropwhile(lambda block: block.role not in BODY, blocks)
    for block, following in _beside_next(text):
        if block.role is Role.PHU_LUC:
            lists = []
        label = None if block.role in _SKIPPED else _label(block, lists)
        if label is None:
            apart = True
        elif label.kind not in BULLETS:
            again = not apart and _again(lists, label, following)
            at = len(lists) - 2 if again else _place(lists, label)
            alike = at == len(lists) and _alike(above, label, following)
            apart = False
            step = _step(block, label, lists, at)._replace(alike=alike)
            lists = [*lists[max(0, at - _DEEPEST) : at], _counted(step)]
            yield step
        above = label


def _alike(above: Label | None, label: Label, following: Label | None) -> bool:
    """Return True for the 1. of a list that goes on with 2., below a number with the same mark."""
    if above is None or following is None or (label.number, following.number) != (1, 2):
        return False
    marks = {other.shown.lstrip("0123456789") for other in (above, label, following)}
    return above.kind == label.kind == following.kind == "arabic" and len(marks) == 1


def _label(block: Block, lists: list[_List]) -> Label | None:
    return label_of_block(block.label) if block.label else _bare(block, lists)


def _step(block: Block, label: Label, lists: list[_List], at: int) -> Step:
    """Return a number as the next of a list, that which is ``at`` there or a new one."""
    here = lists[at] if at < len(lists) else _List(label.kind, "", 0)
    last = here.number + (here.slip if label.number == here.number + 1 + here.slip else 0)
    above = reversed(lists[max(0, at - _DEEPEST) : at])
    parent = next((list_seen.number for list_seen in above if list_seen.kind == "arabic"), 0)
    bare = not block.label or (label.kind == "roman" and label.shown.isalpha())
    return Step(block, label, last, parent, bare)


def _counted(step: Step) -> _List:
    label = step.label
    slip = int(0 < label.number == step.last)
    return _List(label.kind, _prefix(label), label.number, slip, step.bare)


def _beside_next(blocks: Iterable[Block]) -> Iterator[tuple[Block, Label | None]]:
    """Yield each block and the number of the next numbered one, None behind the last."""
    waiting: list[Block] = []
    for block in blocks:
        label = label_of_block(block.label) if block.label else None
        if waiting and label is not None and label.kind not in BULLETS:
            yield from ((paragraph, label) for paragraph in waiting)
            waiting = []
        waiting.append(block)
    yield from ((paragraph, None) for paragraph in waiting)


def _again(lists: list[_List], label: Label, following: Label | None) -> bool:
    """Return True for a second ``1.`` of a list: behind its a), b) and with an a) of its own.

    As a list inside b) it would have letters inside numbers inside letters inside numbers, which
    nobody writes; a 1. that no paragraph stands before and that has no a) may be such a list.
    """
    if label.number != 1 or following is None or following.number != 1:
        return False
    kinds = [*(list_seen.kind for list_seen in lists[-2:]), label.kind, following.kind]
    return kinds == ["arabic", "letter", "arabic", "letter"]


def _place(lists: list[_List], label: Label) -> int:
    """Which open list a number goes on with; a 1 opens one of its own, inside the one before."""
    same = [
        n
        for n, list_seen in enumerate(lists)
        if (list_seen.kind, list_seen.prefix) == (label.kind, _prefix(label))
    ]
    for n in reversed(same):
        if label.number in (lists[n].number + 1, lists[n].number + 1 + lists[n].slip):
            return n
    if not same or (label.number == 1 and label.kind not in ("roman", "part")):
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
        if run and (block.role, block.level, block.label) == (
            run[0].role,
            run[0].level,
            run[0].label,
        ):
            run.append(block)
        elif not (run and block.role is Role.GACH_CONG and run[0].role is Role.GACH_DAU_DONG):
            if run:
                yield run
            run = [block] if block.role in DASHES else []
    if run:
        yield run


def end_of(block: Block) -> str:
    """Return the mark a paragraph ends with, brackets aside; empty for none."""
    text = text_of(block).rstrip(' \n)”"]*')
    return text[-1] if text and text[-1] in ".;:,!?…" else ""


def _bare(block: Block, lists: list[_List]) -> Label | None:
    """Return a number without a mark where it is the very next of an open list.

    Below a heading without a mark a list may open so.
    """
    found = _BARE.match(text_of(block))
    if not found or not text_of(block)[found.end()].isupper():
        return None
    kind = "roman" if found["roman"] else "arabic"
    number = from_roman(found["roman"]) if found["roman"] else int(found["arabic"])
    return Label(kind, found[0].strip(), number) if number and _asked(lists, kind, number) else None


def _asked(lists: list[_List], kind: str, number: int) -> bool:
    if number == 1 and lists and lists[-1].bare:
        return True
    again = kind == "roman" and any(
        (list_seen.kind, list_seen.number, list_seen.bare) == (kind, number, True)
        for list_seen in lists
    )  # III a second time, where the first one had no mark either
    return again or any(
        list_seen.kind == kind and list_seen.number + 1 == number for list_seen in lists
    )
