"""Notes: numbered 1, 2, 3 in the order they are called, whatever the spec names them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Document, Role

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Cell, Row, Run, Section
    from kehoach.document.compose.cited import Cited
    from kehoach.plan import Plan


class _Numbers:
    """Gives each note its number at its first call."""

    def __init__(self) -> None:
        self.of: dict[str, str] = {}

    def runs(self, runs: tuple[Run, ...]) -> tuple[Run, ...]:
        if not any(run.note for run in runs):
            return runs
        return tuple(run._replace(note=self._number(run.note)) if run.note else run for run in runs)

    def _number(self, name: str) -> str:
        return self.of.setdefault(name, str(len(self.of) + 1))

    def block(self, block: Block) -> Block:
        if block.table is None:
            return block._replace(text=self.runs(block.text))
        rows = tuple(self._row(row) for row in block.table.rows)
        return block._replace(table=block.table._replace(rows=rows))

    def _row(self, row: Row) -> Row:
        return row._replace(cells=tuple(self._cell(cell) for cell in row.cells))

    def _cell(self, cell: Cell) -> Cell:
        return cell._replace(text=self.runs(cell.text))

    def section(self, section: Section) -> Section:
        return section._replace(blocks=tuple(self.block(block) for block in section.blocks))


def with_notes(document: Document, plan: Plan, cited: Cited) -> Document:
    """Return the document with its calls numbered and the notes' paragraphs."""
    if not plan.chu_thich:
        return document
    numbers = _Numbers()
    sections = tuple(numbers.section(section) for section in document.sections)
    words = {note.ten: note.loi for note in plan.chu_thich}
    listed = [
        block
        for name, mark in numbers.of.items()
        for block in _note(name, mark, words[name], cited)
    ]
    return document._replace(sections=sections, chu_thich=tuple(listed))


def _note(name: str, mark: str, words: str, cited: Cited) -> Iterator[Block]:
    """Yield the paragraphs of a note; the first has its number."""
    path = ("chu_thich", name)
    for number, line in enumerate(words.split("\n")):
        yield Block(Role.CHU_THICH, cited.runs(line, path), "" if number else mark, path=path)
