"""Marks a paper bears beside its components: mức độ khẩn, phạm vi lưu hành, dự thảo, and others.

They stand near the head in no fixed place: above it, below the number, in a box of their own.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.document.block import Block, Document, Role, Table
from kehoach.law import dau
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator

_OTHERS = ("ban sao", "sao y", "sao luc", "trich sao")
_URGENT = re.compile(r"hoa toc\b.{0,30}")
"""``HỎA TỐC HẸN GIỜ`` and a time: of an older decree."""
_DRAFT = re.compile(
    r"(?:ban )?du thao(?:\s?\d{1,2}|[\s(,:-]{0,3}lan (?:thu )?"
    r"(?:\d{1,2}|[ivx]{1,4}|mot|hai|ba|bon|nam)\)?)?"
    r"(?:[\s(,:-]{1,3}(?:ngay )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?\)?)?"
)
_LONGEST = 60


def stamp_of(text: str) -> Role | None:
    """Return the role of a line that is nothing but a mark, None for any other line.

    A mark of secrecy and those of a copy are no component the program writes: ``khac``.
    """
    if len(text) > _LONGEST:
        return None
    folded = fold(one_line(text)).strip(' ().:*"“”')
    if _DRAFT.fullmatch(folded):
        return Role.DU_THAO
    if _URGENT.fullmatch(folded):
        return Role.DO_KHAN
    return _known().get(folded) or (Role.KHAC if dau.is_secret(folded) else None)


@cache
def _known() -> dict[str, Role]:
    """Return the marks of fixed words, folded."""
    return {
        **dict.fromkeys(map(fold, dau.do_khan()), Role.DO_KHAN),
        **dict.fromkeys(map(fold, dau.luu_hanh()), Role.LUU_HANH),
        **dict.fromkeys(_OTHERS, Role.KHAC),
    }


def is_stamp(text: str) -> bool:
    """Return True for a line that is nothing but a mark."""
    return stamp_of(text) is not None


def boxed(table: Table) -> bool:
    """Return True for a table of one cell that holds a mark: a frame drawn as a table."""
    cells = [cell for row in table.rows for cell in row.cells]
    return len(cells) == 1 and stamp_of("".join(run.text for run in cells[0].text)) is not None


def secret_marks(document: Document) -> Iterator[Block]:
    """Yield each line, headers and footers included, that is a mark of state secrets."""
    for section in document.sections:
        for block in (*section.dau_trang, *section.blocks, *section.chan_trang):
            if block.table is None and len(block.text) and dau.is_secret(block.words):
                yield block
