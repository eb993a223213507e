"""The numbers before paragraphs as a reader counts them: what was expected, what stands there."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.block import Role
from kehoach.document.recognise.label import Label, label_of
from kehoach.review.subject import text_of
from kehoach.text.numbering import from_roman

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block
    from kehoach.review.subject import Subject

_LONGEST = 60
_DASHES = (Role.GACH_DAU_DONG, Role.GACH_CONG)
_SKIPPED = (Role.CAN_CU, Role.MO_DAU, Role.NOI_NHAN, Role.DONG_NOI_NHAN, Role.TRICH_YEU, Role.BANG, Role.HO_TEN)
_BARE = re.compile(r"(?:(?P<roman>[IVX]{1,5})|(?P<arabic>\d{1,2})) +(?=[^\W\d_]{2})")
LATIN = "abcdefghijklmnopqrstuvwxyz"
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
    key: tuple[str, int]
    number: int


@lru_cache(maxsize=2)
def steps(subject: Subject) -> tuple[Step, ...]:
    """Return the numbered paragraphs of the sections and of each phụ lục, in order."""
    out: list[Step] = []
    open_lists: list[_List] = []
    for block in subject.blocks:
        if block.role is Role.PHU_LUC:
            open_lists = []
        if block.role in _SKIPPED:
            continue
        label = label_of(block.label) if block.label else _bare(block, open_lists)
        if label is None or label.kind in ("dash", "plus", "star"):
            continue
        key = (label.kind, label.parts)
        at = next((n for n, one in enumerate(open_lists) if one.key == key), len(open_lists))
        last = open_lists[at].number if at < len(open_lists) else 0
        open_lists = open_lists[:at]
        parent = next((one.number for one in reversed(open_lists) if one.key[0] == "arabic"), 0)
        open_lists.append(_List(key, label.number))
        out.append(Step(block, label, last, parent, bare=not block.label))
    return tuple(out)


def quoted(block: Block) -> str:
    """Return label and first words of a paragraph, as they stand."""
    words = block.words.strip()
    return words if len(words) <= _LONGEST else words[:_LONGEST].rsplit(" ", 1)[0]


def lists(subject: Subject) -> Iterator[list[Block]]:
    """Yield the runs of dash items of one level and one mark that follow each other."""
    run: list[Block] = []
    for block in subject.blocks:
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


def _bare(block: Block, open_lists: list[_List]) -> Label | None:
    """Return a number without a mark where it is the very next of an open list."""
    found = _BARE.match(text_of(block))
    if not found or not text_of(block)[found.end()].isupper():
        return None
    kind = "roman" if found["roman"] else "arabic"
    number = from_roman(found["roman"]) if found["roman"] else int(found["arabic"])
    asked = any(one.key[0] == kind and one.number + 1 == number for one in open_lists)
    return Label(kind, found[0].strip(), number) if asked and number else None
