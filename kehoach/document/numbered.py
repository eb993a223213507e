"""The number of each block in its document, once the document is finished."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Block, Document


def numbered(document: Document) -> Document:
    """Return the document with its blocks counted from 1 in reading order, notes behind the text.

    A table is one block: what stands in its cells is not counted. A document that is numbered
    already comes back as it is.
    """
    if all(block.number == number for number, block in enumerate(_blocks(document), 1)):
        return document
    numbers = count(1)
    sections = tuple(
        section._replace(blocks=_counted(section.blocks, numbers)) for section in document.sections
    )
    return document._replace(sections=sections, chu_thich=_counted(document.chu_thich, numbers))


def _blocks(document: Document) -> Iterator[Block]:
    yield from document.blocks()
    yield from document.chu_thich


def _counted(blocks: tuple[Block, ...], numbers: Iterator[int]) -> tuple[Block, ...]:
    return tuple(
        block._replace(number=number) for block, number in zip(blocks, numbers, strict=False)
    )
