"""One paper of a document by itself: the decision of a file, or the plan it issues."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.numbered import numbered
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Document, Paper, Run, Section


def alone(document: Document, paper: Paper) -> Document:
    """Return one paper of a document whose papers are known; its blocks keep their addresses."""
    sections = []
    for section in document.sections:
        blocks = tuple(block for block in section.blocks if block.number in paper.blocks)
        if blocks:
            sections.append(section._replace(blocks=blocks))
    own = paper._replace(blocks=range(1, len(paper.blocks) + 1))
    notes = _called_in(sections, document)
    title = document.title and _title(paper, sections)
    parts = document._replace(sections=tuple(sections), chu_thich=notes, papers=(own,))
    return numbered(parts._replace(title=title))


def _title(paper: Paper, sections: Iterable[Section]) -> str:
    """Return one line for the properties of the paper's file."""
    blocks = (block for section in sections for block in section.blocks)
    subject = [block.words for block in blocks if block.role is Role.TRICH_YEU]
    return one_line(" ".join([paper.loai, *subject]))


def each_alone(document: Document) -> list[Document]:
    """Return the papers of a document, each by itself; of one paper the document itself."""
    if len(document.papers) < 2:  # noqa: PLR2004 - one paper is the whole document
        return [document]
    return [alone(document, paper) for paper in document.papers]


def _called_in(sections: Iterable[Section], document: Document) -> tuple[Block, ...]:
    """Return the notes these sections call, each with all its paragraphs."""
    runs = (run for section in sections for block in section.blocks for run in _runs(block))
    called = {run.note for run in runs if run.note}
    out: list[Block] = []
    mark = ""
    for block in document.chu_thich:
        mark = block.label or mark
        if mark in called:
            out.append(block)
    return tuple(out)


def _runs(block: Block) -> Iterator[Run]:
    yield from block.text
    for row in block.table.rows if block.table else ():
        for cell in row.cells:
            yield from cell.text
