"""Where a paragraph stands, told in words: its address in a file, else the heading above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role

if TYPE_CHECKING:
    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.review.subject import Subject


def where(subject: Subject, block: Block, cell: Position | None = None) -> str:
    """Return ``đoạn 14`` of a file, ``mục II`` of a spec, whose lines only its caller knows."""
    shown = block.origin.at(cell).shown if block.origin.shown else ""
    return shown or _heading(subject, block)


def _heading(subject: Subject, block: Block) -> str:
    label = ""
    for paragraph in subject.blocks:
        if paragraph.role is Role.MUC:
            label = paragraph.label.strip(" .") or label
        if paragraph.number == block.number:
            break
    return f"mục {label}" if label else "phần đầu"
