"""TCVN3 and VNI in any font: a document whose words say so is turned into Unicode.

The readers know the old fonts by name (.VnTime, VNI-Times). A text that was pasted, converted or
saved by another program carries its letters in Times New Roman, and only its words tell.
"""

from __future__ import annotations

from collections import Counter
from functools import reduce
from typing import TYPE_CHECKING

from kehoach.intake.faults import problem
from kehoach.named import NamedTuple
from kehoach.problem import Place
from kehoach.text import legacy
from kehoach.text.evidence import ENCODINGS, Evidence, weigh

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Cell, Document, Row, Run, Section

BY_SENSE = "TN20"
"""Code of the notice that the words, not a font, told the encoding."""
_SOFT = "\xad"
"""Soft hyphen: the letter ``ư`` in TCVN3, and nothing to see in Unicode."""
_POOLED = 6
"""Distinct marked words in short paragraphs that together decide as one sentence would."""
_RARE = 0.1
"""Share of Unicode paragraphs up to which the whole document counts as old."""


class _Found(NamedTuple):
    """What the paragraphs of a document say together."""

    encodings: frozenset[str]
    whole: bool
    """True when next to nothing of the document is in Unicode."""

    def of(self, text: str) -> str:
        """Return the encoding one paragraph is in; nothing for Unicode."""
        weighed = [
            evidence for name in self.encodings if (evidence := weigh(text, name)) is not None
        ]
        best = max(weighed, key=lambda evidence: evidence.after, default=None)
        if best is None or best.after < best.before:
            return ""
        return best.encoding if best.after > best.before or self.whole else ""


def modern(document: Document, file: str) -> Document:
    """Return the document with its words in Unicode, and one notice that names the old encoding.

    A paragraph is changed when more of its words are syllables after than before, and the document
    has at least one sentence, or several short paragraphs, that leave no doubt.
    """
    texts = list(_texts(document))
    found = _encodings(texts)
    if not found.encodings and not any(_SOFT in text for text in texts):
        return document
    turned = _Turned(found)
    changed = document._replace(
        sections=tuple(turned.section(section) for section in document.sections),
        chu_thich=tuple(turned.block(block) for block in document.chu_thich),
    )
    if not turned.names:
        return changed
    remark = problem(BY_SENSE, Place(file), what=_named(turned.names, turned.fonts))
    return changed._replace(notices=(*document.notices, remark))


def _named(names: set[str], fonts: Counter[str]) -> str:
    """Return ``TCVN3 trong phông Times New Roman``: the encodings, and the font of most letters."""
    what = ", ".join(name for name in ENCODINGS if name in names)
    return f"{what} trong phông {fonts.most_common(1)[0][0]}" if fonts else what


def _encodings(texts: list[str]) -> _Found:
    marked = [text for text in texts if not text.isascii()]
    old = [evidence for text in marked if (evidence := weigh(text)) is not None]
    sure = {evidence.encoding for evidence in old if evidence.sure}
    sure |= {name for name in ENCODINGS if _together(old, name)}
    unicode = sum(map(legacy.beyond_latin, marked)) if sure else 0
    return _Found(frozenset(sure), whole=unicode <= len(marked) * _RARE)


def _together(weighed: list[Evidence], name: str) -> bool:
    """Return True when the doubtful paragraphs leave no doubt together."""
    doubtful = [
        evidence
        for evidence in weighed
        if evidence.encoding == name and evidence.after > evidence.before
    ]
    if not doubtful:
        return False
    pooled = reduce(Evidence.plus, doubtful)
    return pooled.words >= _POOLED and pooled.sure


def _texts(document: Document) -> Iterator[str]:
    for section in document.sections:
        for blocks in (section.blocks, section.dau_trang, section.chan_trang):
            yield from _words(blocks)
    yield from _words(document.chu_thich)


def _words(blocks: Iterable[Block]) -> Iterator[str]:
    for block in blocks:
        if block.text:
            yield "".join(run.text for run in block.text)
        for row in block.table.rows if block.table else ():
            for cell in row.cells:
                yield from _words(cell.blocks) if cell.blocks else _of_cell(cell)


def _of_cell(cell: Cell) -> Iterator[str]:
    if cell.text:
        yield "".join(run.text for run in cell.text)


class _Turned:
    """Turns blocks into Unicode and keeps count of what it met."""

    def __init__(self, found: _Found) -> None:
        self._found = found
        self.names: set[str] = set()
        self.fonts: Counter[str] = Counter()

    def section(self, section: Section) -> Section:
        """Return a section in Unicode."""
        return section._replace(
            blocks=tuple(map(self.block, section.blocks)),
            dau_trang=tuple(map(self.block, section.dau_trang)),
            chan_trang=tuple(map(self.block, section.chan_trang)),
        )

    def block(self, block: Block) -> Block:
        """Return a paragraph or a table in Unicode."""
        font = block.look.font if block.look else None
        changed = block._replace(text=self._runs(block.text, font or ""))
        if block.aside:
            changed = changed._replace(aside=self._runs(block.aside, ""))
        if block.table is None:
            return changed
        rows = tuple(self._row(row) for row in block.table.rows)
        return changed._replace(table=block.table._replace(rows=rows))

    def _row(self, row: Row) -> Row:
        return row._replace(cells=tuple(map(self._cell, row.cells)))

    def _cell(self, cell: Cell) -> Cell:
        blocks = tuple(map(self.block, cell.blocks))
        return cell._replace(text=self._runs(cell.text, ""), blocks=blocks)

    def _runs(self, runs: tuple[Run, ...], font: str) -> tuple[Run, ...]:
        text = "".join(run.text for run in runs)
        name = "" if text.isascii() else self._found.of(text)
        if not name:
            return _without_soft(runs) if _SOFT in text else runs
        self.names.add(name)
        if font:
            self.fonts[font] += len(text)
        return tuple(run._replace(text=legacy.convert(run.text, name)) for run in runs)


def _without_soft(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Return runs without soft hyphens a reader kept because a few words looked like TCVN3."""
    shown = (run._replace(text=run.text.replace(_SOFT, "")) for run in runs)
    return tuple(run for run in shown if run.text or run.note)
