"""The paper beside its findings: a .docx the page marks, or the words that were read."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.address import WHOLE
from kehoach.named import NamedTuple
from kehoach.report.comments import spots
from kehoach.report.keyed import keyed
from kehoach.review.blocks import text_of
from kehoach.web.page import CLASSES
from kehoach.word.comments import Comment, Program, write

if TYPE_CHECKING:
    from kehoach.document.block import Block, Run
    from kehoach.report.keyed import Keyed
    from kehoach.review.drafted import Examined


_CELL = " | "


class Piece(NamedTuple):
    """Some words of a line."""

    words: str
    key: str = ""
    """The finding they are marked for; empty for none."""
    kind: str = ""


class PaperLine(NamedTuple):
    """A paragraph or a row of a table as it was read."""

    place: str
    pieces: tuple[Piece, ...]


def has_page(examined: Examined) -> bool:
    """Return True where the paper can be shown as Word does."""
    return examined.draft is None and examined.content[:2] == b"PK"


def marked(examined: Examined) -> bytes:
    """Return a copy of the .docx for the preview: a remark at each finding says its key.

    What stands for the whole file has no place to mark. Raises KehoachError TN50.
    """
    keys = [at.key for at in keyed(examined)]
    places = zip(spots(examined), keys, strict=True)
    remarks = [Comment(spot, key) for spot, key in places if spot.origin != WHOLE]
    return write(examined.content, examined.file, remarks, Program.CHECK)


def lines(examined: Examined) -> list[PaperLine]:
    """Return the words that were read, in their order, notes last, each line with its marks."""
    standing: dict[int, list[Keyed]] = {}
    for at in keyed(examined):
        block = at.judged.finding.block
        if block is not None:
            standing.setdefault(block.number, []).append(at)
    document = examined.subject.document
    out = []
    for block in (*document.blocks(), *document.chu_thich):
        found = standing.get(block.number, [])
        out += _rows(block, found) if block.table is not None else [_paragraph(block, found)]
    return out


def _paragraph(block: Block, found: list[Keyed]) -> PaperLine:
    label = Piece(f"{block.label} ") if block.label else None
    pieces = _pieces(text_of(block), found)
    return PaperLine(block.origin.shown, (label, *pieces) if label else pieces)


def _rows(block: Block, found: list[Keyed]) -> list[PaperLine]:
    """Return a line a row, its cells apart; a finding of a whole table is marked in its first."""
    assert block.table is not None  # noqa: S101 - asked by the caller
    out = []
    for number, row in enumerate(block.table.rows, 1):
        text = _CELL.join(_text(cell.text) for cell in row.cells)
        own = [at for at in found if _row_of(at) == number]
        out.append(PaperLine(row.origin.shown or block.origin.shown, _pieces(text, own)))
    return out


def _row_of(at: Keyed) -> int:
    cell = at.judged.finding.cell
    return cell.row if cell is not None else 1


def _text(runs: tuple[Run, ...]) -> str:
    return "".join(run.text for run in runs)


def _pieces(text: str, found: list[Keyed]) -> tuple[Piece, ...]:
    """Return a text in pieces, words at fault apart; of two that overlap one is marked."""
    kept: list[tuple[int, int, Keyed | None]] = [(0, 0, None)]
    for span in sorted(_spans(text, found), key=lambda pair: pair[:2]):
        if span[0] >= kept[-1][1]:
            kept.append(span)
    pieces = []
    for (_, before, _), (start, end, at) in pairwise([*kept, (len(text), len(text), None)]):
        if before < start:
            pieces.append(Piece(text[before:start]))
        if at is not None:
            pieces.append(Piece(text[start:end], at.key, CLASSES[at.judged.problem.severity]))
    return tuple(pieces)


def _spans(text: str, found: list[Keyed]) -> list[tuple[int, int, Keyed]]:
    """Return where the words of findings stand; one without words marks its whole line."""
    out = []
    reached: dict[str, int] = {}
    for at in found:
        words = at.judged.finding.quote
        start = text.find(words, reached.get(words, 0)) if words else 0
        if start >= 0 and text:
            end = start + len(words) if words else len(text)
            reached[words] = end
            out.append((start, end, at))
    return out
