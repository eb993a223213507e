"""Notes of a file that was read: each has a name of its own and is called by it.

Pages of a PDF count their notes anew, authors type stars: such marks are no names. A call whose
note is not in the file is dropped, for it says nothing.
"""

from __future__ import annotations

import re
from collections import deque
from typing import TYPE_CHECKING

from kehoach.document.block import Block, Document, Role, Run

if TYPE_CHECKING:
    from collections.abc import Callable

    from kehoach.document.block import Cell, Table

    Change = Callable[[tuple[Run, ...], Block], tuple[Run, ...]]

_NAME = re.compile(r"\w{1,20}")


def named(document: Document) -> Document:
    """Return the document with a name for each note, the same where it is called."""
    if not document.chu_thich:
        return document
    labels = [block.label for block in document.chu_thich if block.label]
    notes = tuple(block._replace(role=Role.CHU_THICH) for block in document.chu_thich)
    if len(set(labels)) == len(labels) and all(map(_NAME.fullmatch, labels)):
        return document._replace(chu_thich=notes)
    names = iter(_names(labels))
    renamed = tuple(block._replace(label=next(names)) if block.label else block for block in notes)
    return _renamed(document._replace(chu_thich=renamed), labels)


def _names(labels: list[str]) -> list[str]:
    """Return a name for each mark: the mark where it can be one and is not taken, else a number."""
    taken: set[str] = set()
    out: list[str] = []
    free = 1
    for label in labels:
        name = label
        while name in taken or not _NAME.fullmatch(name):
            name, free = str(free), free + 1
        taken.add(name)
        out.append(name)
    return out


def _renamed(document: Document, labels: list[str]) -> Document:
    """Return the document with its calls renamed as its notes are, those of one mark in order."""
    names = [block.label for block in document.chu_thich if block.label]
    waiting: dict[str, deque[str]] = {}
    for label, name in zip(labels, names, strict=True):
        waiting.setdefault(label, deque()).append(name)

    def change(runs: tuple[Run, ...], _: Block) -> tuple[Run, ...]:
        out = []
        for run in runs:
            if not run.note:
                out.append(run)
            elif waiting.get(run.note):
                out.append(run._replace(note=waiting[run.note].popleft()))
        return tuple(out)

    return changed(document, change)


def changed(document: Document, change: Change) -> Document:
    """Return the document with the runs of every paragraph changed, in reading order.

    A cell says what its paragraphs say.
    """
    sections = tuple(
        section._replace(blocks=tuple(_changed(block, change) for block in section.blocks))
        for section in document.sections
    )
    return document._replace(sections=sections)


def _changed(block: Block, change: Change) -> Block:
    if block.table is None:
        return block._replace(text=change(block.text, block))
    return block._replace(table=_table(block.table, change, block))


def _table(table: Table, change: Change, block: Block) -> Table:
    rows = tuple(
        row._replace(cells=tuple(_cell(cell, change, block) for cell in row.cells))
        for row in table.rows
    )
    return table._replace(rows=rows)


def _cell(cell: Cell, change: Change, block: Block) -> Cell:
    if not cell.blocks:
        return cell._replace(text=change(cell.text, block))
    blocks = tuple(_changed(paragraph, change) for paragraph in cell.blocks)
    return cell if blocks == cell.blocks else cell._replace(blocks=blocks, text=_words(blocks))


def _words(blocks: tuple[Block, ...]) -> tuple[Run, ...]:
    """Return the words of a cell's paragraphs and inner tables, one line each."""
    out: list[Run] = []
    for number, block in enumerate(blocks):
        out += [Run("\n")] if number else []
        out += [Run(f"{block.label} ")] if block.label else []
        inner = block.table.rows if block.table else ()
        out += [run for row in inner for cell in row.cells for run in cell.text] or block.text
    return tuple(out)
