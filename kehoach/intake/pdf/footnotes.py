"""Footnotes of a PDF page, and lines put together from their pieces."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.address import PdfLine
from kehoach.document.block import Block, Role
from kehoach.intake.line import cut
from kehoach.intake.pdf.layout import PrintedLine
from kehoach.intake.pdf.paragraphs import frame, paragraphs

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.intake.pdf.letters import Piece

_MARK = re.compile(r"\[?([1-9]\d{0,2})\]?\s*(?=\S)")


def footnotes(pieces: Sequence[Piece], page: int) -> Iterator[Block]:
    """Yield the footnotes of a page, each with its mark as its label."""
    lines = [(piece, page, number) for number, piece in enumerate(top_down(pieces), 1)]
    starts = [0]
    last = _note_number(lines[0][0])
    for at, (piece, _, _) in enumerate(lines[1:], 1):
        if last and _note_number(piece) == last + 1:
            starts.append(at)
            last += 1
    for start, end in pairwise([*starts, len(lines)]):
        found = paragraphs(lines[start : start + 1], frame(pieces))[0]
        note = found._replace(
            pieces=tuple(piece for piece, _, _ in lines[start:end]),
            ended=(False,) * (end - start - 1),
        )
        text = note.text
        mark = _MARK.match(text)
        label = mark[1] if mark else ""
        runs = cut(note.runs, mark.end())[1] if mark else note.runs
        yield Block(Role.CHUA_RO, runs, label, origin=PdfLine(page, start + 1), look=note.look)


def _note_number(piece: Piece) -> int:
    mark = _MARK.match(piece.text)
    return int(mark[1]) if mark else 0


def whole(line: PrintedLine) -> Piece:
    """Return the pieces of one line as one piece, a wide gap as spaces."""
    first, *rest = line.pieces
    for piece in rest:
        runs = (
            *first.runs[:-1],
            first.runs[-1]._replace(text=first.runs[-1].text + "   "),
            *piece.runs,
        )
        first = first._replace(runs=runs, x1=piece.x1)
    return first


def top_down(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces of a cell line by line."""
    rows: list[list[Piece]] = []
    for piece in sorted(pieces, key=lambda stretch: -stretch.y):
        if rows and abs(rows[-1][0].y - piece.y) < piece.co / 2:
            rows[-1].append(piece)
        else:
            rows.append([piece])
    return [whole(PrintedLine(tuple(sorted(row, key=lambda stretch: stretch.x0)))) for row in rows]
