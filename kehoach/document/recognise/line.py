"""Lines of a document: paragraphs in reading order, each with its label taken off.

Tables that only set paragraphs side by side (the head, the signature) are opened, column by column.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.recognise.label import MARK, Label, label_of, read_label
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Run, Table

QUOC_HIEU = "cong hoa xa hoi chu nghia viet nam"
NOI_NHAN = re.compile(r"noi nhan\s*:?\s*")


class Line(NamedTuple):
    """A paragraph or a table."""

    text: str
    """Words without the label, white space as single spaces."""
    label: Label | None
    block: Block
    runs: tuple[Run, ...] = ()
    cell: bool = False
    """True when it stood in a table that was opened."""
    new_page: bool = False
    """True for the first line of a section of the file."""

    @property
    def table(self) -> Table | None:
        """Return its table."""
        return self.block.table

    @property
    def folded(self) -> str:
        """Return the text for comparing."""
        return fold(self.text)

    @property
    def dam(self) -> bool:
        """Return True when every letter is bold."""
        letters = [run for run in self.runs if run.text.strip()]
        return bool(letters) and all(run.dam for run in letters)

    @property
    def giua(self) -> bool:
        """Return True when it is set in the middle."""
        return self.block.look is not None and self.block.look.canh == "giua"

    @property
    def known_look(self) -> bool:
        """Return True when the file says how it looks."""
        return self.block.look is not None

    @property
    def whole(self) -> str:
        """Return the words with the label."""
        return f"{self.label.shown} {self.text}".strip() if self.label else self.text


def lines_of(blocks: Iterable[Block], *, first: bool = False) -> Iterator[Line]:
    """Yield the lines of one section; ``first`` for the one that starts the document."""
    start = not first
    for block in blocks:
        for line in _lines(block):
            yield line._replace(new_page=start) if start else line
            start = False


def _lines(block: Block) -> Iterator[Line]:
    if block.table is None:
        yield from _paragraph(block, cell=False)
    elif sets_side_by_side(block.table):
        for column in _columns(block.table):
            for inner in column:
                if inner.table is None:
                    yield from _paragraph(inner, cell=True)
                else:
                    yield from _lines(inner)
    else:
        yield Line("", None, block)


def sets_side_by_side(table: Table) -> bool:
    """Return True for a table that holds the head, or the signature beside the recipients."""
    cells = [cell for row in table.rows for cell in row.cells]
    if len(table.rows) > 12 or max((len(row.cells) for row in table.rows), default=0) > 4:  # noqa: PLR2004 - larger than any head
        return False
    words = fold(" ".join(one_line(run.text) for cell in cells for run in cell.text))
    if QUOC_HIEU in words or re.search(r"\bnoi nhan\b", words):
        return True
    signs = re.search(r"(?:^| )(?:tm|kt|tl|tuq)\. ", words) is not None
    return not table.vien and (signs or len(table.rows) == 1)


def _columns(table: Table) -> list[list[Block]]:
    """Return the paragraphs of the left half and of the right half of a table."""
    left: list[Block] = []
    right: list[Block] = []
    for row in table.rows:
        wide = sum(cell.span for cell in row.cells)
        at = 0
        for cell in row.cells:
            (left if at * 2 < wide or at == 0 else right).extend(cell.blocks)
            at += cell.span
    return [left, right]


def _paragraph(block: Block, *, cell: bool) -> Iterator[Line]:
    apart = cell or (block.look is not None and block.look.canh == "giua")
    parts = list(_split(block.text, everywhere=apart))
    for number, runs in enumerate(parts):
        text = one_line("".join(run.text for run in runs))
        if number == 0 and block.label:
            yield Line(text, label_of(block.label), block, runs, cell)
            continue
        label, length = read_label(text)
        if label:
            runs = drop(runs, length)  # noqa: PLW2901 - what is left of it
            text = text[length:].strip()
        yield Line(text, label, block, runs, cell)


def _split(runs: tuple[Run, ...], *, everywhere: bool) -> Iterator[tuple[Run, ...]]:
    """Yield the lines of a paragraph: at every line end, or only where a label follows."""
    whole = "".join(run.text for run in runs)
    cuts, at = [], 0
    for part in whole.split("\n")[:-1]:
        at += len(part) + 1
        if everywhere or MARK.match(whole[at:].lstrip()):
            cuts.append(at)
    start = 0
    for cut in (*cuts, len(whole)):
        found = between(runs, start, cut)
        if any(run.text.strip() for run in found) or len(cuts) == 0:
            yield found
        start = cut


def between(runs: tuple[Run, ...], start: int, end: int) -> tuple[Run, ...]:
    """Return the runs of a stretch of the text; a note goes with the letter before its call."""
    out, at = [], 0
    for run in runs:
        if run.note and (start < at <= end or at == start == 0):
            out.append(run)
        text = run.text[max(start - at, 0) : max(end - at, 0)]
        if text:
            out.append(run._replace(text=text))
        at += len(run.text)
    return tuple(out)


def drop(runs: tuple[Run, ...], letters: int) -> tuple[Run, ...]:
    """Return runs without their first letters, counted on the text with single spaces."""
    whole = "".join(run.text for run in runs)
    at = len(whole) - len(whole.lstrip())
    seen = 0
    while seen < letters and at < len(whole):
        if whole[at].isspace():
            while at < len(whole) and whole[at].isspace():
                at += 1
        else:
            at += 1
        seen += 1
    while at < len(whole) and whole[at].isspace():
        at += 1
    return (*_calls_before(runs, at), *between(runs, at, len(whole))) if at else runs


def _calls_before(runs: tuple[Run, ...], offset: int) -> Iterator[Run]:
    """Yield the notes called up to an offset: a label loses its letters, not its note."""
    at = 0
    for run in runs:
        if run.note and at <= offset:
            yield run
        at += len(run.text)
