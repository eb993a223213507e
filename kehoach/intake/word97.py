"""The text of a Word 97–2003 file: pieces, paragraphs, cells, footnotes.

Source: [MS-DOC] (Fib, Clx, PlcBtePapx, PapxFkp). Looks and automatic numbers are not read.
"""

from __future__ import annotations

import itertools
import re
import struct
from bisect import bisect
from typing import TYPE_CHECKING, NamedTuple

from kehoach.address import Paragraph, Part, TableAddress
from kehoach.document.block import Block, Cell, Document, Role, Row, Run, Section, Table
from kehoach.document.source import WORD_97
from kehoach.intake.faults import problem
from kehoach.intake.line import trimmed
from kehoach.intake.markdown import cell_of
from kehoach.intake.ole import BrokenError, Compound
from kehoach.intake.papx import table_ranges, u16, u32
from kehoach.problem import Place
from kehoach.text import legacy
from kehoach.text.letters import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAGIC = 0xA5EC
_SAMPLE = 20_000
_MOST_LETTERS = 5_000_000
_FIELD = re.compile("\x13[^\x13\x14\x15]{0,9000}(?:\x14([^\x13\x15]{0,90000}))?\x15")
_SIGNS = {
    ord("\x1e"): "-",
    ord("\x1f"): "",
    ord("\x0b"): "\n",
    ord("\x0c"): "\r",
    ord("\x0e"): "\n",
}
_SOFT_HYPHEN = "\x1f"
"""Some programs save U+00AD so: nothing to see in Unicode, the letter ``ư`` in TCVN3."""
_CELL = "\x07"
_NOTE = re.compile("\x02")
"""Stands where the number of a footnote is printed."""
_MARK = re.compile("[\r\x07]")


class _Piece(NamedTuple):
    text: str
    start: int
    """Byte of its first letter in the stream."""
    wide: bool


class _Paragraph(NamedTuple):
    text: str
    cell: bool
    """True when a cell ends with it."""
    in_table: bool
    row_end: bool


class _Modern:
    """Old encodings to Unicode: the whole file is in one, or single paragraphs are."""

    def __init__(self, everything: str) -> None:
        self._whole = legacy.detect(everything[:_SAMPLE])
        self.found: set[str] = set()

    def text(self, text: str) -> str:
        old = self._whole or legacy.detect(text)
        if old is None or text.isascii():
            return text
        self.found.add(old.encoding)
        return legacy.convert(text.replace(_SOFT_HYPHEN, "\xad"), old.encoding)


class Word97:
    """A .doc that was opened; raises BrokenError where it is damaged."""

    def __init__(self, data: bytes) -> None:
        compound = Compound(data)
        names = compound.names()
        self._main = compound.stream("WordDocument")
        if len(self._main) < 0x1AA or u16(self._main, 0) != _MAGIC:  # noqa: PLR2004 - end of what is read of the Fib
            raise BrokenError
        flags = u16(self._main, 0x0A)
        self.encrypted = bool(flags & 0x0100)
        self.macros = bool({"Macros", "_VBA_PROJECT_CUR", "VBA"} & names)
        self._table = compound.stream("1Table" if flags & 0x0200 else "0Table")

    def document(self) -> Document:
        """Return its main text and footnotes; page headers and footers are left out."""
        main, notes = (u32(self._main, at) for at in (0x4C, 0x50))
        pieces = self._pieces()
        modern = _Modern("".join(piece.text for piece in pieces))
        count = itertools.count(1)
        body = tuple(
            _blocks(
                one._replace(text=_NOTE.sub(lambda _: f"[{next(count)}]", modern.text(one.text)))
                for one in self._paragraphs(pieces, 0, main)
            )
        )
        footnotes = [
            Block(Role.CHUA_RO, runs, f"[{number}]", origin=Part("chú thích", number))
            for number, one in enumerate(self._paragraphs(pieces, main, main + notes), 1)
            if (runs := _runs(modern.text(one.text)))
        ]
        told = [problem("TN20", Place(), what=", ".join(sorted(modern.found)))] if modern.found else []
        return Document((Section(body),), chu_thich=tuple(footnotes), source=WORD_97, notices=tuple(told))

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

    def _paragraphs(self, pieces: list[_Piece], first: int, last: int) -> Iterator[_Paragraph]:
        """Yield the paragraphs between two letters; what a paragraph is, its mark's bytes say."""
        kinds = sorted(table_ranges(self._main, self._table))
        starts = [start for start, _, _ in kinds]
        words = ""
        at = 0
        for piece in pieces:
            begin = 0
            for mark in _MARK.finditer(piece.text):
                if first <= at + mark.start() < last:
                    begin = max(begin, first - at)
                    place = piece.start + mark.start() * (2 if piece.wide else 1)
                    found = kinds[max(bisect(starts, place) - 1, 0)] if kinds else (0, 0, (False, False))
                    in_table, row_end = found[2] if found[0] <= place < found[1] else (False, False)
                    yield _Paragraph(
                        words + piece.text[begin : mark.start()],
                        mark[0] == _CELL,
                        in_table,
                        row_end,
                    )
                    words = ""
                begin = mark.end()
            rest = piece.text[max(begin, first - at) : max(last - at, 0)]
            words += rest
            at += len(piece.text)
        if words:
            yield _Paragraph(words, cell=False, in_table=False, row_end=False)


def _blocks(paragraphs: Iterator[_Paragraph]) -> Iterator[Block]:
    """Yield paragraphs and tables in order, counted as the .docx reader counts them."""
    number = tables = 0
    rows: list[Row] = []
    cells: list[Cell] = []
    inner: list[Block] = []
    for one in paragraphs:
        if one.in_table or one.cell:
            row = TableAddress(tables + 1).row(len(rows) + 1)
            place = row.cell(len(cells) + 1)
            inner += [Block(Role.CHUA_RO, runs, origin=place) for part in one.text.split("\r") if (runs := _runs(part))]
            if one.row_end:
                rows.append(Row(tuple(cells), origin=row))
                cells, inner = [], []
            elif one.cell:
                cells.append(cell_of(tuple(inner)))
                inner = []
            continue
        if rows:
            tables += 1
            yield _table(rows, tables)
            rows = []
        for part in one.text.translate(_SIGNS).split("\r"):
            runs = _runs(part)
            if runs:
                number += 1
                yield Block(Role.CHUA_RO, runs, origin=Paragraph(number))
    if cells or inner:  # a row that the file does not close
        rows.append(Row((*cells, *([cell_of(tuple(inner))] if inner else []))))
    if rows:
        yield _table(rows, tables + 1)


def _table(rows: list[Row], number: int) -> Block:
    columns = max(len(row.cells) for row in rows)
    even = tuple(row._replace(cells=row.cells + (Cell(()),) * (columns - len(row.cells))) for row in rows)
    words = " ".join(run.text for row in rows for cell in row.cells for run in cell.text)
    framed = not re.search("CỘNG H(?:ÒA|OÀ) XÃ HỘI|Nơi nhận", words)
    return Block(Role.CHUA_RO, table=Table((1.0,) * columns, even, framed), origin=TableAddress(number))


def _runs(text: str) -> tuple[Run, ...]:
    """Return the words of a paragraph: results of fields without their codes, marks of Word gone."""
    for _ in range(8):  # fields inside fields
        text, changed = _FIELD.subn(lambda found: found[1] or "", text)
        if not changed:
            break
    return trimmed((Run(clean(text.translate(_SIGNS))),))
