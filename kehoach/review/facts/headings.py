"""Where a paragraph stands, told in words: its address in a file, else the heading above it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Role

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.address import Position
    from kehoach.document.block import Block
    from kehoach.review.facts.spoken import Hit
    from kehoach.review.subject import Subject

_PLACES = 3
"""Other places told in one sentence."""


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


def elsewhere(subject: Subject, uses: Iterable[Hit]) -> str:
    """Return in words where else a thing stands that is told once: ``; còn ở đoạn 4, đoạn 9``."""
    places = list(dict.fromkeys(where(subject, hit.block, hit.cell) for hit in uses))
    if not places:
        return ""
    more = len(places) - _PLACES
    tail = f" và {more} chỗ nữa" if more > 0 else ""
    return f"; còn ở {', '.join(places[:_PLACES])}{tail}"
