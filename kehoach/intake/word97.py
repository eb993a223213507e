"""The text of a Word 97–2003 file: pieces, paragraphs, cells, footnotes.

Source: [MS-DOC] (Fib, Clx, PlcBtePapx, PapxFkp). Looks and automatic numbers are not read.
"""

from __future__ import annotations

import re
import struct
from bisect import bisect
from typing import TYPE_CHECKING

from kehoach.document.block import Document, Section
from kehoach.document.source import WORD_97
from kehoach.intake.faults import problem
from kehoach.intake.ole import BrokenError, Compound
from kehoach.intake.papx import table_ranges, u16, u32
from kehoach.intake.word97_text import Modern, Read, blocks, called, footnotes
from kehoach.named import NamedTuple
from kehoach.problem import Place

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAGIC = 0xA5EC
_READ_OF_FIB = 0x1AA
"""Bytes of the file information block that are read."""
_MOST_LETTERS = 5_000_000
_CELL = "\x07"
_MARK = re.compile("[\r\x07]")


class _Piece(NamedTuple):
    text: str
    start: int
    """Byte of its first letter in the stream."""
    wide: bool

    def byte(self, letter: int) -> int:
        """Return the byte of the stream a letter stands at."""
        return self.start + letter * (2 if self.wide else 1)


class _Kinds:
    """What the bytes of a paragraph mark say: it stands in a table, it ends a row."""

    def __init__(self, main: bytes, table: bytes) -> None:
        self._ranges = sorted(table_ranges(main, table))
        self._starts = [start for start, _, _ in self._ranges]

    def of(self, byte: int) -> tuple[bool, bool]:
        """Return both for the mark at a byte of the stream."""
        before = bisect(self._starts, byte)
        if not before:
            return False, False
        _, end, found = self._ranges[before - 1]
        return found if byte < end else (False, False)


class Word97:
    """A .doc that was opened; raises BrokenError where it is damaged."""

    def __init__(self, data: bytes) -> None:
        compound = Compound(data)
        names = compound.names()
        self._main = compound.stream("WordDocument")
        if len(self._main) < _READ_OF_FIB or u16(self._main, 0) != _MAGIC:
            raise BrokenError
        flags = u16(self._main, 0x0A)
        self.encrypted = bool(flags & 0x0100)
        self.macros = bool({"Macros", "_VBA_PROJECT_CUR", "VBA"} & names)
        self._table = compound.stream("1Table" if flags & 0x0200 else "0Table")

    def document(self) -> Document:
        """Return its main text and footnotes; page headers and footers are left out."""
        main, notes = (u32(self._main, at) for at in (0x4C, 0x50))
        pieces = self._pieces()
        modern = Modern("".join(piece.text for piece in pieces))
        texts = [
            read._replace(text=modern.text(read.text)) for read in self._paragraphs(pieces, 0, main)
        ]
        noted = tuple(footnotes(self._paragraphs(pieces, main, main + notes), modern))
        body = tuple(blocks(called(texts, sum(bool(block.label) for block in noted))))
        problems = (
            [problem("TN20", Place(), what=", ".join(sorted(modern.found)))] if modern.found else []
        )
        return Document((Section(body),), chu_thich=noted, source=WORD_97, notices=tuple(problems))

    def _pieces(self) -> list[_Piece]:
        start, size = u32(self._main, 0x1A2), u32(self._main, 0x1A6)
        clx = self._table[start : start + size]
        at = 0
        while clx[at : at + 1] == b"\x01":
            at += 3 + u16(clx, at + 1)
        if clx[at : at + 1] != b"\x02":
            raise BrokenError
        plc = clx[at + 5 : at + 5 + u32(clx, at + 1)]
        count = (len(plc) - 4) // 12
        ends = struct.unpack_from(f"<{count + 1}I", plc) if count > 0 else ()
        if not ends or list(ends) != sorted(ends) or ends[-1] > _MOST_LETTERS:
            raise BrokenError
        return [
            self._piece(u32(plc, 4 * (count + 1) + 8 * number + 2), ends[number + 1] - ends[number])
            for number in range(count)
        ]

    def _piece(self, place: int, letters: int) -> _Piece:
        wide = not place & 0x40000000
        start = place if wide else (place & 0x3FFFFFFF) // 2
        raw = self._main[start : start + letters * (2 if wide else 1)]
        if len(raw) < letters * (2 if wide else 1):
            raise BrokenError
        return _Piece(raw.decode("utf-16-le" if wide else "cp1252", "replace"), start, wide)

    def _paragraphs(self, pieces: list[_Piece], first: int, last: int) -> Iterator[Read]:
        """Yield the paragraphs between two letters; what a paragraph is, its mark's bytes say."""
        kinds = _Kinds(self._main, self._table)
        words = ""
        at = 0
        for piece in pieces:
            begin = 0
            for mark in _MARK.finditer(piece.text):
                if first <= at + mark.start() < last:
                    begin = max(begin, first - at)
                    words += piece.text[begin : mark.start()]
                    yield Read(words, mark[0] == _CELL, *kinds.of(piece.byte(mark.start())))
                    words = ""
                begin = mark.end()
            rest = piece.text[max(begin, first - at) : max(last - at, 0)]
            words += rest
            at += len(piece.text)
        if words:
            yield Read(words, cell=False, in_table=False, row_end=False)
