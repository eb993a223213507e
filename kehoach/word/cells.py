"""Cells of a table as WordprocessingML."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.measure import lines
from kehoach.named import NamedTuple
from kehoach.plan.run import PLAIN_LOOK
from kehoach.word.keep import KEEP
from kehoach.word.xml import needs_care, runs

if TYPE_CHECKING:
    from collections.abc import Iterator

    from kehoach.document.block import Cell, Row, Run
    from kehoach.document.plain_rows import PlainColumn

_JC = {"trai": "", "giua": '<w:jc w:val="center"/>', "phai": '<w:jc w:val="right"/>'}
_MERGED = {0: "<w:vMerge/>", 1: ""}
_RESTART = '<w:vMerge w:val="restart"/>'
_LEADING = 1.15
"""Height of a line of Times New Roman against its size."""


class Paragraphs(NamedTuple):
    """How the paragraphs of a row begin."""

    style: str
    """Its style id."""
    keep: str = ""
    """Set when the row stays with the one below it."""
    aligned: bool = True
    """False where the style alone sets the words."""
    bold: bool = False

    def opening(self, canh: str) -> str:
        """Return a paragraph up to its first run."""
        align = _JC[canh] if self.aligned else ""
        return f'<w:p><w:pPr><w:pStyle w:val="{self.style}"/>{self.keep}{align}</w:pPr>'


def paragraphs_of(row: Row, style_ids: dict[str, str]) -> Paragraphs:
    """Return how a row is set: a heading and a group stay with what follows, a total is bold."""
    if row.tieu_de:
        return Paragraphs(style_ids["tieu_de_cot"], KEEP, aligned=False)
    return Paragraphs(style_ids["o_bang"], KEEP if row.nhom else "", bold=row.tong)


def plain_cells(column: PlainColumn, wide: int, paragraphs: Paragraphs) -> list[bytes]:
    """Return the cells of a column of plain rows as UTF-8, ``wide`` twips wide."""
    written = _each_once(column, wide, paragraphs)
    if len(written) == len(column.cells):
        return written
    made = dict(zip(column.once, written, strict=True))
    return list(map(made.__getitem__, column.cells))


def _each_once(column: PlainColumn, wide: int, paragraphs: Paragraphs) -> list[bytes]:
    """Return what a column says; only the words are encoded, not the tags round each."""
    if column.canh is None or needs_care(column.joined):
        return [cell_xml(cell, wide, paragraphs).encode() for cell in column.once]
    cell = f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/></w:tcPr>'
    paragraph = (cell + paragraphs.opening(column.canh)).encode()
    start = paragraph + b'<w:r><w:t xml:space="preserve">'
    end = b"</w:t></w:r></w:p></w:tc>"
    empty = paragraph + b"</w:p></w:tc>"
    return [start + words.encode() + end if words else empty for words in column.words]


def cell_xml(cell: Cell, wide: int, paragraphs: Paragraphs) -> str:
    """Return a cell ``wide`` twips wide; each line of its text is a paragraph."""
    text, canh, span, _, rows = cell[:5]
    cover = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merge = _MERGED.get(rows, _RESTART)
    opening = paragraphs.opening(canh)
    start = f'<w:tc><w:tcPr><w:tcW w:w="{wide}" w:type="dxa"/>{cover}{merge}</w:tcPr>{opening}'
    if paragraphs.bold:
        text = tuple([run._replace(dam=True) for run in text])
    if len(text) == 1:
        words = text[0][0]
        if text[0][1:] == PLAIN_LOOK and not needs_care(words):
            return f'{start}<w:r><w:t xml:space="preserve">{words}</w:t></w:r></w:p></w:tc>'
    inside = f"</w:p>{opening}".join([runs(line) for line in _lines(text)])
    return f"{start}{inside}</w:p></w:tc>"


def _lines(text: tuple[Run, ...]) -> Iterator[tuple[Run, ...]]:
    """Yield the runs of each line."""
    line: list[Run] = []
    for run in text:
        first, *others = run.text.split("\n")
        if first or run.note or not others:
            line.append(run._replace(text=first))
        for other in others:
            yield tuple(line)
            line = [run._replace(text=other)] if other else []
    yield tuple(line)


def is_tall(words: str, wide: float, size: float, high: float) -> bool:
    """Return True for words that, set in ``wide`` pt, are higher than ``high`` pt."""
    if len(words) * size * size < wide * high and "\n" not in words:
        return False
    return lines(words, wide, size) * size * _LEADING > high
