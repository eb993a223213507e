"""Calls of footnotes in a PDF: a raised ``1``, read as ``[1]``, calls the note of its page."""

from __future__ import annotations

import re
from itertools import chain
from typing import TYPE_CHECKING

from kehoach.address import PdfLine
from kehoach.document.block import Run

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Cell, Row

_CALL = re.compile(r"\[([1-9]\d{0,2})\]")


class Calls:
    """The notes of a file, and the blocks that call them.

    Numbers may begin anew on each page; then a later note gets the next free number.
    """

    def __init__(self, notes: Iterable[Block]) -> None:
        self._names: dict[tuple[int, str], str] = {}
        self._first: dict[str, str] = {}
        self.notes = tuple(self._named(list(notes)))
        """The notes, each with a mark of its own as its label."""

    def _named(self, notes: list[Block]) -> Iterator[Block]:
        taken = {int(note.label) for note in notes if note.label}
        used: set[str] = set()
        for note in notes:
            mark = note.label
            if mark in used:
                mark = str(max(taken) + 1)
                taken.add(int(mark))
            used.add(mark)
            if note.label:
                self._names.setdefault((_page(note), note.label), mark)
                self._first.setdefault(note.label, mark)
            yield note._replace(label=mark)

    def block(self, block: Block) -> Block:
        """Return a paragraph or a table whose marks of notes are calls."""
        changed = block._replace(text=self._runs(block.text, _page(block)))
        if block.table is None or not self.notes:
            return changed
        rows = tuple(map(self._row, block.table.rows))
        return changed._replace(table=block.table._replace(rows=rows))

    def _row(self, row: Row) -> Row:
        return row._replace(cells=tuple(self._cell(cell, row) for cell in row.cells))

    def _cell(self, cell: Cell, row: Row) -> Cell:
        page = row.origin.page if isinstance(row.origin, PdfLine) else 0
        blocks = tuple(map(self.block, cell.blocks))
        return cell._replace(text=self._runs(cell.text, page), blocks=blocks)

    def _runs(self, runs: tuple[Run, ...], page: int) -> tuple[Run, ...]:
        if not self.notes or not any("[" in run.text for run in runs):
            return runs
        parts = chain.from_iterable(self._parts(run, page) for run in runs)
        return tuple(part for part in parts if part.text or part.note)

    def _parts(self, run: Run, page: int) -> Iterator[Run]:
        end = 0
        for found in _CALL.finditer(run.text):
            name = self._names.get((page, found[1])) or self._first.get(found[1])
            if name is None:
                continue
            yield run._replace(text=run.text[end : found.start()])
            yield Run("", note=name)
            end = found.end()
        yield run._replace(text=run.text[end:])


def _page(block: Block) -> int:
    return block.origin.page if isinstance(block.origin, PdfLine) else 0
