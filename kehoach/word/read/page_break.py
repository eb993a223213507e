"""Page breaks of a file: which block begins a page because the file says so.

What Word worked out itself when it last showed the page (``w:lastRenderedPageBreak``) is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.address import WHOLE
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.address import Address
    from kehoach.document.block import Block, Cell, Row, Section
    from kehoach.word.read.notices import Notes
    from kehoach.word.read.piece import Inside
    from kehoach.word.read.style import Props

SIGN = "\f"
"""Stands among the letters of a paragraph where a page ends, until the breaks are taken out."""
FLAG = "break"
_BETWEEN_WORDS, _IN_TABLE = "ngat_giua", "ngat_bang"
_CALL = "^"
"""Any sign that is no blank: the call of a note stands on the page as words do."""


class Breaks(NamedTuple):
    """The page breaks of one paragraph."""

    before: bool = False
    """True when a page begins with its words."""
    after: bool = False


_NONE = Breaks()


def breaks_of(inside: Inside, props: Props) -> Breaks:
    """Return whether a page begins with the words of a paragraph, or below them.

    The signs are taken out of its pieces; one between words becomes a line end and is told.
    """
    begins = bool(props.get("page"))
    if FLAG not in inside.flags:
        return Breaks(begins) if begins else _NONE
    whole = "".join(piece.text or _CALL for piece in inside.pieces)
    words = whole.strip()
    start = len(whole) - len(whole.lstrip())
    end = start + len(words)
    before, after = SIGN in whole[:start], bool(words) and SIGN in whole[end:]
    if SIGN in words:
        inside.noticed.append((_BETWEEN_WORDS, words.partition(SIGN)[2]))
    _take_out(inside, start, end)
    return Breaks(begins or before, after)


def _take_out(inside: Inside, start: int, end: int) -> None:
    """Take the signs out of the pieces; between two letters of the text a line ends."""
    at = 0
    for number, piece in enumerate(inside.pieces):
        letters = [
            ("\n" if start < at + place < end else "") if letter == SIGN else letter
            for place, letter in enumerate(piece.text)
        ]
        at += len(piece.text or _CALL)
        inside.pieces[number] = piece._replace(text="".join(letters))
    inside.aside[:] = [piece._replace(text=piece.text.replace(SIGN, "")) for piece in inside.aside]


class Pages:
    """Where pages end in the running text, and in the cells of its tables."""

    def __init__(self, notes: Notes) -> None:
        self._notes = notes
        self._ended = False
        self._in_cells = False

    def passed(self, breaks: Breaks, address: Address) -> None:
        """Note the breaks of a paragraph without words: they hold for what follows."""
        if address is WHOLE and (breaks.before or breaks.after):
            self._ended = True

    def begun(self, block: Block, breaks: Breaks, address: Address) -> Block:
        """Return a paragraph that has words, marked where a page begins with it."""
        if address is WHOLE:
            begun, self._ended = self._ended or breaks.before, breaks.after
        else:
            begun = address.in_table and breaks.before
            self._in_cells = self._in_cells or begun
        return block._replace(ngat_trang=True) if begun else block

    def table(self, block: Block, address: Address) -> Block:
        """Return a table of the running text with what breaks before it and in its cells say.

        A break in the first row is one before the table; one further down is told.
        """
        if address is not WHOLE:
            return block
        begun, self._ended = self._ended, False
        if self._in_cells and block.table is not None:
            self._in_cells = False
            rows = block.table.rows
            begun = _breaks_in(rows[:1]) or begun
            if _breaks_in(rows[1:]):
                self._notes.add(_IN_TABLE, "", block.origin.shown)
            block = _whole(block)
        return block._replace(ngat_trang=True) if begun else block


def section_begun(blocks: list[Block], before: Section | None) -> list[Block]:
    """Return the blocks of a section; the first begins a page when a section is ``before``."""
    if before is None:
        return blocks
    return [*(block._replace(ngat_trang=True) for block in blocks[:1]), *blocks[1:]]


def _breaks_in(rows: Iterable[Row]) -> bool:
    """Return True where a page begins with a paragraph of these rows."""
    return any(block.ngat_trang for row in rows for cell in row.cells for block in _inside(cell))


def _inside(cell: Cell) -> Iterator[Block]:
    """Yield the blocks of a cell, those of tables in it too."""
    for block in cell.blocks:
        yield block
        for row in block.table.rows if block.table else ():
            for inner in row.cells:
                yield from _inside(inner)


def _whole(block: Block) -> Block:
    """Return a table without the breaks of its cells."""
    assert block.table is not None  # noqa: S101 - asked by the caller
    rows = [row._replace(cells=tuple(map(_unbroken, row.cells))) for row in block.table.rows]
    return block._replace(table=block.table._replace(rows=tuple(rows)))


def _unbroken(cell: Cell) -> Cell:
    blocks = [
        (_whole(block) if block.table else block)._replace(ngat_trang=False)
        for block in cell.blocks
    ]
    return cell._replace(blocks=tuple(blocks))
