"""Lines of a document: paragraphs in reading order, each with its label taken off.

Tables that only set paragraphs side by side (the head, the signature) are opened, column by column.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.label.mark import MARK, Label, label_of, label_of_block, read_label
from kehoach.document.label.our_style import in_style_of
from kehoach.document.label.runs import between, drop
from kehoach.document.label.side_by_side import columns, halves, sets_side_by_side
from kehoach.document.label.stamps import boxed
from kehoach.named import NamedTuple
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Run, Table
    from kehoach.document.look import Look

_NAMES = ("ten_phan", "ten_phu_luc", "ten_bang")
"""Components in the middle that are one text, wherever its line is broken."""
_APART = 1_000_000
"""Keeps the numbers of the two halves of a table apart: no file has so many blocks."""


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
    def shows(self) -> bool:
        """Return True for words, a table or a picture."""
        return bool(self.text) or self.table is not None or self.block.hinh is not None

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
    text = one_line("".join([run.text for run in block.text]))
    label = label_of_block(block.label) if block.label else None
    return Line(text, label, block, block.text, number=block.number)


def lines_of(blocks: Iterable[Block], *, first: bool = False, wide: bool = False) -> Iterator[Line]:
    """Yield the lines of one section; ``first`` for the one that starts the document."""
    start = not first
    for number, block in enumerate(blocks, 1):
        found = _lines(block, number)
        for line in _first_broken(found) if block.ngat_trang else found:
            yield line._replace(new_page=start, wide=wide) if start or wide else line
            start = False


def _first_broken(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines of a block a page begins with: it begins with the first of them."""
    for at, line in enumerate(lines):
        yield line._replace(block=line.block._replace(ngat_trang=at == 0))


def _lines(block: Block, setting: int) -> Iterator[Line]:
    if block.table is None:
        yield from _paragraph(block, cell=False)
    elif boxed(block.table):
        yield from _opened(block.table, 0)
    elif sets_side_by_side(block.table):
        for part, half in enumerate(halves(block.table)):
            yield from _opened(half, setting + _APART * part)
    else:
        yield Line("", None, block)


def _opened(table: Table, setting: int) -> Iterator[Line]:
    """Yield the lines of a table that only sets paragraphs side by side, column by column."""
    for inner in (inner for column in columns(table) for inner in column):
        found = _paragraph(inner, cell=True) if inner.table is None else _lines(inner, setting)
        yield from (line._replace(setting=setting) for line in found)


def _paragraph(block: Block, *, cell: bool) -> Iterator[Line]:
    apart = cell or _is_lines(block)
    for number, (part, runs) in enumerate(_parts(block, everywhere=apart)):
        text = one_line("".join([run.text for run in runs]))
        if number == 0 and block.label:
            yield Line(text, label_of(block.label), part, runs, cell)
            continue
        label, length = read_label(text)
        if label:
            runs = drop(runs, length)  # noqa: PLW2901 - what is left of it
            if text[length : length + 1].strip():
                part = part._replace(dinh=True)  # noqa: PLW2901 - the same paragraph
            text = text[length:].strip()
        yield Line(text, label, part, runs, cell)


def _parts(block: Block, *, everywhere: bool) -> Iterator[tuple[Block, tuple[Run, ...]]]:
    """Yield the lines of a paragraph, each with the paragraph as it looks there."""
    whole = "".join([run.text for run in block.text])
    lines = whole.count("\n") + 1
    for start, runs in _split(block.text, everywhere=everywhere):
        if block.look is None or len(block.look.co_dong) != lines:
            yield block, runs
        else:
            first = whole.count("\n", 0, start)
            last = first + "".join(run.text for run in runs).rstrip().count("\n")
            yield _sized(block, block.look, first, last), runs


def _sized(block: Block, look: Look, first: int, last: int) -> Block:
    """Return a paragraph with the size of some of its lines, where that is one."""
    sizes = look.co_dong[first : last + 1]
    number = len({size for size in sizes if size}) == 1
    return block._replace(look=look._replace(co=next(filter(None, sizes)))) if number else block


def _is_lines(block: Block) -> bool:
    """Return True for a paragraph in the middle: people stack lines in one; our names are one."""
    centred = block.look is not None and block.look.canh == "giua"
    return centred and not in_style_of(block, *_NAMES)


def _split(runs: tuple[Run, ...], *, everywhere: bool) -> Iterator[tuple[int, tuple[Run, ...]]]:
    """Yield lines of a paragraph and where each begins: at every line end, or at a label."""
    whole = "".join([run.text for run in runs])
    if "\n" not in whole:
        yield 0, between(runs, 0, len(whole))
        return
    cuts, at = [], 0
    for part in whole.split("\n")[:-1]:
        at += len(part) + 1
        if everywhere or MARK.match(whole[at:].lstrip()):
            cuts.append(at)
    start = 0
    for cut in (*cuts, len(whole)):
        found = between(runs, start, cut)
        if any(run.text.strip() for run in found) or len(cuts) == 0:
            yield start, found
        start = cut
