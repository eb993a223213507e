"""Look-alike letters of a document, told where they stand."""

from __future__ import annotations

from itertools import groupby, islice
from typing import TYPE_CHECKING

from kehoach.intake.faults import problem
from kehoach.text import homoglyph

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Document
    from kehoach.problem import Problem

MOST = 50
"""Notices of this kind; a text in Russian is not told letter by letter."""


def reported(document: Document, file: str) -> Document:
    """Return the document with one notice for each word that holds a look-alike letter."""
    found: list[Problem] = []
    for block in _paragraphs(document.blocks()):
        if len(found) >= MOST:
            break
        found += islice(_of(block, file), MOST)
    return document._replace(notices=(*document.notices, *found[:MOST])) if found else document


def _paragraphs(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        for row in block.table.rows if block.table else ():
            for cell in row.cells:
                yield from _paragraphs(cell.blocks)


def _of(block: Block, file: str) -> Iterator[Problem]:
    text = block.words
    for start, letters in groupby(
        homoglyph.each(text), key=lambda lookalike: text.rfind(" ", 0, lookalike.offset) + 1
    ):
        parts = list(letters)
        word = text[start : start + 80].split(maxsplit=1)[0]
        seen, meant = (
            "".join(lookalike.letter for lookalike in parts),
            "".join(lookalike.meant for lookalike in parts),
        )
        yield problem("TN21", block.origin.place(file), letter=seen, word=word, meant=meant)
