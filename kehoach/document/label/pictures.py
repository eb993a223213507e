"""Pictures among labelled blocks: each stands where its file has it, and costs no line its role.

A picture has no words, so it says nothing of what stands round it: it is taken out before the lines
are labelled, and put back behind the block it followed.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from kehoach.document.block import Paper, Role
from kehoach.document.label.our_style import in_style_of
from kehoach.document.numbered import numbered
from kehoach.document.roles import PARAGRAPHS, PARTS, WITH_PICTURE, WITH_TABLE
from kehoach.named import NamedTuple
from kehoach.text.letters import fold
from kehoach.text.marks import has_end

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from kehoach.document.block import Block, Document

_ANNEX_HEAD = (Role.PHU_LUC, Role.TEN_PHU_LUC)
_TEXT = frozenset({*PARTS, *PARAGRAPHS, *WITH_TABLE, *WITH_PICTURE, *_ANNEX_HEAD, Role.DIEU})
"""Behind these a picture belongs to the text; elsewhere it is a crest, a stamp, a signature."""
_NUMBERED = (Role.MUC, Role.DIEU, Role.TIEU_DE, Role.KHOAN, Role.DIEM)
_NAME = re.compile(
    r"(?:hinh|anh|so do|bieu do|ban do|luoc do)(?: (?:so )?\d{1,3}(?:\.\d{1,3})?)?\b",
)
_LONGEST_NAME = 200
_LEAST_LEVEL = 2
"""Depth of what stands right below a mục, or in a phụ lục without one."""


class Held(NamedTuple):
    """A picture, or the name below one, taken out of the lines."""

    at: int
    """Number of the line it stands before."""
    follows: int
    """Number of the line whose section it shares."""
    block: Block


def hold(block: Block, held: list[Held], at: int, *, opens: bool) -> bool:
    """Hold a picture, or a line in the style of names right below one; return False for another.

    ``at`` is the number of the next line; ``opens`` is True where a page begins with the block.
    Such a line may read as a number, a heading, the end of the paper: its style says what it is.
    """
    below = _right_above(held, at)
    named = block.hinh is None and below is not None and in_style_of(block, "ten_hinh")
    if block.hinh is None and not named:
        return False
    again = named and below is not None and _is_of(below.block, block)  # a name cut in two lines
    if not again:
        held.append(Held(at, at if opens or not at else at - 1, block))
    return True


def _right_above(held: Sequence[Held], at: int) -> Held | None:
    """Return what was held last where no line stands between."""
    return held[-1] if held and held[-1].at == at else None


def of_pictures_alone(document: Document) -> Document:
    """Return a document without any words as one paper of unknown kind."""
    found = numbered(document)
    count = sum(1 for _ in found.blocks())
    return found._replace(papers=(Paper("", range(1, count + 1)),))


def with_pictures(
    blocks: Sequence[Block],
    pictures: Iterable[Held],
    lines: range,
    cuts: Container[int],
) -> list[Block]:
    """Return a paper's blocks with its pictures among them, each with its role and depth.

    ``pictures`` are those of the whole file; ``lines`` are the numbers of the paper's lines.
    """
    out: list[Block] = []
    waiting = deque(blocks)
    for held in pictures:
        if held.follows in lines:
            while waiting and waiting[0].number < held.at:
                _append(out, waiting.popleft())
            number = held.at - 1 if held.follows in cuts else held.follows
            above = out[-1] if out else None
            out.append(_labelled(held.block, above)._replace(number=max(number, 0)))
    for block in waiting:
        _append(out, block)
    return out


def _append(out: list[Block], block: Block) -> None:
    """Append a block that is no picture; right below one it may be its name."""
    out.append(_named(out[-1], block) if out and out[-1].hinh is not None else block)


def _labelled(picture: Block, above: Block | None) -> Block:
    """Return a picture as one of the text, or as none of its parts; its name as what it is."""
    if picture.hinh is None:
        known = above is not None and above.role is Role.HINH
        level = above.level if above is not None else 0
        return picture._replace(role=Role.TEN_HINH if known else Role.KHAC, level=level)
    attached = above is not None and above.role is Role.KEM_THEO and above.level == 0
    if above is None or not (above.role in _TEXT or attached):
        return picture._replace(role=Role.KHAC)
    level = above.level + (above.role in _NUMBERED) - (above.role is Role.GACH_CONG)
    return picture._replace(role=Role.HINH, level=max(level, _LEAST_LEVEL))


def _named(picture: Block, below: Block) -> Block:
    """Return the block below a picture, as its name where it is set as one."""
    if picture.role is not Role.HINH or below.table is not None or below.hinh is not None:
        return below
    if _reads_as_name(below):
        return below._replace(role=Role.TEN_HINH, level=picture.level)
    return below


def begins_as_name(block: Block) -> bool:
    """Return True for a line that names a picture by its first words: ``Hình 1. Sơ đồ …``.

    A file has the name also where its picture is not taken: a PDF, a chart, a group of shapes.
    """
    return _reads_as_name(block) and _NAME.match(fold(block.words)) is not None


def _reads_as_name(block: Block) -> bool:
    """Return True for a short line in the middle, slanted or beginning as names of pictures do."""
    look, text = block.look, block.words.strip()
    plain = block.role in (Role.DOAN, Role.CHUA_RO, Role.TEN_HINH) and not block.label
    if not plain or look is None or look.canh != "giua" or len(text) > _LONGEST_NAME:
        return False
    if has_end(text):
        return False
    return look.nghieng is True or _NAME.match(fold(text)) is not None


def _is_of(above: Block, block: Block) -> bool:
    """Return True for lines of one paragraph."""
    return above is block or 0 < above.paragraph == block.paragraph
