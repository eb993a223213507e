"""Lines of a document: paragraphs in reading order, each with its label taken off.

Tables that only set paragraphs side by side (the head, the signature) are opened, column by column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from kehoach.document.label import signer, signs
from kehoach.document.label.mark import MARK, Label, label_of, read_label
from kehoach.document.label.runs import between, drop
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Run, Table

_MOST_ROWS, _MOST_CELLS = 12, 4
"""Rows and cells of the largest table that sets a head or a signature; data tables are larger."""
_LONGEST_SIGN = 160


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
    setting: int = 0
    """Number of the opened table it stood in, 0 for none: its lines belong together."""
    wide: bool = False
    """True on a landscape page."""
    number: int = 0
    """Its place among the lines of the file, from 0."""

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


def line_of(block: Block) -> Line:
    """Return a labelled block as the line it was made from, its label read again."""
    text = one_line("".join(run.text for run in block.text))
    label = label_of(block.label) if block.label else None
    return Line(text, label, block, block.text, number=block.number)


def lines_of(blocks: Iterable[Block], *, first: bool = False, wide: bool = False) -> Iterator[Line]:
    """Yield the lines of one section; ``first`` for the one that starts the document."""
    start = not first
    for number, block in enumerate(blocks, 1):
        for line in _lines(block, number):
            yield line._replace(new_page=start, wide=wide) if start or wide else line
            start = False


def _lines(block: Block, setting: int) -> Iterator[Line]:
    if block.table is None:
        yield from _paragraph(block, cell=False)
    elif sets_side_by_side(block.table):
        for inner in (inner for column in _columns(block.table) for inner in column):
            found = _paragraph(inner, cell=True) if inner.table is None else _lines(inner, setting)
            yield from (line._replace(setting=setting) for line in found)
    else:
        yield Line("", None, block)


def sets_side_by_side(table: Table) -> bool:
    """Return True for a table that holds the head, or the signature beside the recipients."""
    if _is_large(table):
        return False
    texts = [one_line(part) for part in _texts(table)]
    folded = [fold(text) for text in texts]
    if any(map(signs.is_quoc_hieu, folded)) or any(map(signs.NOI_NHAN.match, folded)):
        return True
    # Quốc hiệu or Nơi nhận may be mistyped or gone: two other parts of a head or an end tell too.
    known = sum(map(_is_part, texts, folded))
    return known > 1 or (not table.vien and (known == 1 or len(table.rows) == 1))


def _is_large(table: Table) -> bool:
    most = max((len(row.cells) for row in table.rows), default=0)
    return len(table.rows) > _MOST_ROWS or most > _MOST_CELLS


def _texts(table: Table) -> Iterator[str]:
    for row in table.rows:
        for cell in row.cells:
            yield from "".join(run.text for run in cell.text).split("\n")


def _is_part(text: str, folded: str) -> bool:
    """Return True for a line only a head or an end has."""
    if len(text) > _LONGEST_SIGN or not text:
        return False
    return (
        signs.is_tieu_ngu(folded)
        or signs.is_number(text, folded)
        or signs.is_day(folded)
        or signer.is_authority(text)
        or signer.is_title(text)
    )


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
