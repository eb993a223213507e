"""Two columns set with tabs or wide spaces, as the table they stand for: a head, a signature."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Block, Cell, Role, Row, Run, Table
from kehoach.document.label import signer, signs
from kehoach.document.label.approves import heads
from kehoach.document.label.runs import between
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Sequence

_GAP = re.compile(r"\t+|(?<=\S)(?<!\bSố)(?<!\bSố:) {4,}(?=\S)")
"""What parts two columns; the room left behind ``Số:`` for a number is none."""
_REACH = 12
"""Paragraphs a head or a signature set with tabs may take."""


def as_tables(blocks: Sequence[Block]) -> list[Block]:
    """Return the blocks with every head or signature set with tabs as a table without lines."""
    out: list[Block] = []
    number = 0
    while number < len(blocks):
        end = _group(blocks, number)
        if end:
            group = blocks[number:end]
            out.append(_table([block for block in group if block.hinh is None]))
            out += [block for block in group if block.hinh is not None]
            number = end
        else:
            out.append(blocks[number])
            number += 1
    return out


def _group(blocks: Sequence[Block], start: int) -> int:
    """Return where a group that starts here ends, 0 when none starts here."""
    first = blocks[start]
    if first.table is not None or not _parted(first):
        return 0
    if not _sets(first):
        return 0
    last = start
    for number in range(start, min(start + _REACH, len(blocks))):
        if blocks[number].table is not None:
            break
        if _parted(blocks[number]) or "\t" in _text(blocks[number]).rstrip():
            last = number
    return last + 1


def _sets(block: Block) -> bool:
    """Return True for a paragraph that holds a part of a head or an end beside something else.

    Two signatures beside each other are two such parts.
    """
    parts = [one_line(part) for part in _GAP.split(_text(block).strip())]
    if sum(signer.is_authority(text) or signer.is_title(text) for text in parts) > 1:
        return True
    for text in parts:
        folded = fold(text)
        if signs.is_quoc_hieu(folded) or signs.is_tieu_ngu(folded) or signs.NOI_NHAN.match(folded):
            return True
        if heads(text):
            return True
    return False


def _table(group: Sequence[Block]) -> Block:
    rows = []
    lead = all(_text(block).startswith("\t") for block in group if _parted(block))
    for block in group:
        text = _text(block)
        start = len(text) - len(text.lstrip("\t")) if lead else 0
        gap = _GAP.search(text, start)
        cut, after = (gap.start(), gap.end()) if gap else (len(text), len(text))
        rows.append(Row((_cell(block, start, cut), _cell(block, after, len(text)))))
    table = Table((1.0, 1.0), tuple(rows), vien=False)
    first = group[0]
    return Block(Role.CHUA_RO, table=table, origin=first.origin, ngat_trang=first.ngat_trang)


def _cell(block: Block, start: int, end: int) -> Cell:
    runs = between(block.text, start, end)
    text = "".join(run.text for run in runs)
    if not text.strip():
        return Cell(())
    inner = block._replace(text=runs, label=block.label if start == 0 else "")
    return Cell((Run(text),), blocks=(inner,))


def _parted(block: Block) -> bool:
    if block.table is not None:
        return False
    text = _text(block)
    return ("\t" in text or "    " in text) and _GAP.search(text.strip()) is not None


def _text(block: Block) -> str:
    return "".join(run.text for run in block.text)
