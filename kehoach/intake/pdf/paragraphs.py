"""Lines of a page to paragraphs: where a paragraph ends, the place of its last line says."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from kehoach.document.block import Run
from kehoach.document.look import Look
from kehoach.intake import joins
from kehoach.intake.line import merged
from kehoach.law.the_thuc import thay_the
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kehoach.intake.pdf.letters import Piece

    _Placed = tuple[Piece, int, int]
    """A line, its page and its number there."""

_SPACE = 0.25
"""Width of a space, in sizes."""
_SLACK = 3.0
_FEWEST_LONG = 3
"""Long lines that tell where a text ends on the right."""
_INDENT = 10.0
"""First lines begin that many pt further right, at least."""
_SIZES = 0.7
_PITCH = 1.9
"""Lines further apart, in sizes, belong to two paragraphs."""


class Frame(NamedTuple):
    """Where the lines of a text may stand, in pt."""

    left: float
    right: float
    justified: bool = False
    """True when lines are stretched to the right edge: then a shorter one ends its paragraph."""
    wraps: bool = True
    """False where the right edge is not known (a column without lines around it)."""
    cell: bool = False
    """True for a cell of a table: its narrow lines break after any mark."""


class Paragraph(NamedTuple):
    """Lines that belong together."""

    pieces: tuple[Piece, ...]
    page: int
    line: int
    """Line of the page its first word stands on."""
    centred: bool
    hyphens: tuple[tuple[str, str], ...]
    """Words that were broken at the end of a line."""
    ended: tuple[bool, ...] = ()
    """For each line but the last.

    True when it ends on purpose (a centred title in lines of its author's).
    """

    @property
    def runs(self) -> tuple[Run, ...]:
        """Return its words."""
        out = list(self.pieces[0].runs)
        for (before, piece), ended in zip(pairwise(self.pieces), self.ended, strict=True):
            between = "\n" if ended else joins.glue(before.text, piece.text)
            if not between:
                out[-1] = out[-1]._replace(text=out[-1].text.removesuffix("\xad"))
            out += [Run(between), *piece.runs]
        return merged(run for run in out if run.text)

    @property
    def text(self) -> str:
        """Return its words without looks."""
        return "".join(run.text for run in self.runs)

    @property
    def look(self) -> Look:
        """Return what the page shows of it."""
        first = max(self.pieces, key=lambda piece: len(piece.text))
        runs = [run for run in self.runs if run.text.strip()]
        return Look(
            font=None if thay_the(first.font) else first.font or None,
            co=round(first.co * 2) / 2,
            dam=all(run.dam for run in runs),
            nghieng=all(run.nghieng for run in runs),
            canh="giua" if self.centred else None,
        )


def frame(pieces: Iterable[Piece], *, wraps: bool = True) -> Frame:
    """Return the left and right edge of the text."""
    found = list(pieces)
    left, right = (
        min((piece.x0 for piece in found), default=0.0),
        max((piece.x1 for piece in found), default=0.0),
    )
    long = [piece for piece in found if piece.x1 - piece.x0 > (right - left) * 0.8]
    near = sum(1 for piece in long if piece.x1 > right - _SLACK)
    even = len(long) >= _FEWEST_LONG and near > len(long) * 0.6
    return Frame(left, right, wraps and even, wraps)


def paragraphs(lines: Sequence[_Placed], room: Frame) -> list[Paragraph]:
    """The paragraphs of lines that stand under each other, given with page and line number."""
    groups: list[list[_Placed]] = []
    for line in lines:
        if groups and _joins(groups[-1], line, room):
            groups[-1].append(line)
        else:
            groups.append([line])
    return [_paragraph(group, room) for group in groups]


def _paragraph(group: list[_Placed], room: Frame) -> Paragraph:
    pieces = tuple(piece for piece, _, _ in group)
    broken = tuple(
        (a.text.split()[-1], b.text.split()[0])
        for a, b in pairwise(pieces)
        if not joins.glue(a.text, b.text)
    )
    centred = all(_centred(piece, room) for piece in pieces)
    ended = tuple(centred and not _full(a, b, room) for a, b in pairwise(pieces))
    return Paragraph(pieces, group[0][1], group[0][2], centred, broken, ended)


def alignment(pieces: Iterable[Piece], room: Frame) -> str:
    """How the lines of a cell stand: ``giua``, ``phai``, else ``trai``; full lines do not tell."""
    gaps = [(piece.x0 - room.left, room.right - piece.x1) for piece in pieces]
    telling = [(left, right) for left, right in gaps if left + right > 2 * _SLACK]
    if telling and all(abs(left - right) <= _SLACK for left, right in telling):
        return "giua"
    return "phai" if telling and all(right <= _SLACK < left for left, right in telling) else "trai"


def _full(before: Piece, piece: Piece, room: Frame) -> bool:
    """Return True when the first word of a line had no room on the line before."""
    return room.wraps and before.x1 + _SPACE * before.co + piece.first_word > room.right - _SLACK


def _centred(piece: Piece, room: Frame) -> bool:
    middle = (room.left + room.right) / 2
    return abs(piece.middle - middle) < 4 and piece.x0 > room.left + _INDENT  # noqa: PLR2004 - pt


def _joins(group: list[_Placed], pair: _Placed, room: Frame) -> bool:
    """Return True when a line goes on with the paragraph above it."""
    before, piece = group[-1][0], pair[0]
    if _other_letters(before, piece):
        return False
    parted = _parted(group[-1], pair)
    if _centred(before, room) and _centred(piece, room):
        return not parted and _title_goes_on(before, piece, room)
    indented = _indented(group, piece, room)
    if not parted and _stretched(before, room):
        return not indented and not _starts_below(group[0][0], piece)
    if indented and not _small_wrapped(before, piece, room):
        return False
    return _words_go_on(before, piece, room, parted=parted)


def _other_letters(before: Piece, piece: Piece) -> bool:
    """Return True where letters of another size begin, or bold ones end or begin."""
    if abs(before.co - piece.co) > _SIZES:
        return True
    return before.dam != piece.dam and _all_alike(before, piece)


def _parted(above: _Placed, pair: _Placed) -> bool:
    """Return True for more space between two lines of a page than a paragraph has."""
    before, piece = above[0], pair[0]
    return above[1] == pair[1] and before.y - piece.y > _PITCH * max(before.co, piece.co)


def _title_goes_on(before: Piece, piece: Piece, room: Frame) -> bool:
    """Return True for centred lines of one title; two in capitals are two, unless one was full."""
    a, b = before.text.strip(), piece.text.strip()
    full = _full(before, piece, room)
    return joins.follows(a, b, full=full) and (full or not (a.isupper() and b.isupper()))


def _stretched(piece: Piece, room: Frame) -> bool:
    """Return True for a line stretched to the right edge: it is not the last of its paragraph."""
    return room.justified and piece.x1 > room.right - _SLACK


def _starts_below(first: Piece, piece: Piece) -> bool:
    """Return True for a line that begins with a label, right below the first of the paragraph."""
    return joins.starts(piece.text.strip()) and abs(piece.x0 - first.x0) < _SLACK


def _small_wrapped(before: Piece, piece: Piece, room: Frame) -> bool:
    """True for a small letter below a full line: it begins no paragraph, however indented."""
    return piece.text.strip()[0].islower() and _full(before, piece, room)


def _words_go_on(before: Piece, piece: Piece, room: Frame, *, parted: bool) -> bool:
    """Return True when the words of a line go on with those before; in a cell any mark may wrap."""
    a, b = before.text.strip(), piece.text.strip()
    full = _full(before, piece, room)
    if room.cell and full and a.endswith(";"):
        return not joins.starts(b)
    return joins.follows(a, b, full=full and not room.justified, parted=parted)


def _all_alike(before: Piece, piece: Piece) -> bool:
    """Return True when the whole of one line is bold and nothing of the other."""
    return not any(run.dam for run in (piece if before.dam else before).runs if run.text.strip())


def _indented(group: list[_Placed], piece: Piece, room: Frame) -> bool:
    """Return True when the line begins further right than its paragraph's lines would."""
    if piece.x0 < room.left + _INDENT:
        return False
    edge = group[-1][0].x0 if len(group) > 1 else room.left
    return piece.x0 > edge + _INDENT
