"""Tables with a column of times, and the time their own name, section or annex is about."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.document.block import Role
from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.review.blocks import text_of
from kehoach.review.facts.passages import is_past, own_words
from kehoach.review.times import find, months_named
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from kehoach.document.block import Block, Row
    from kehoach.review.facts.grids import Grid, RowOfWords
    from kehoach.review.times import When

_HEADINGS = (Role.TEN_PHU_LUC, Role.TEN_PHAN, Role.MUC, Role.TIEU_DE, Role.KHOAN, Role.TEN_BANG)
_LONGEST = 150
"""Letters from which on a heading is a sentence."""
_OFTEN = Sought(r"(?<!\w)(?:hằng|hàng|mỗi|định kỳ)(?!\w)", flags=re.IGNORECASE)


class Timed(NamedTuple):
    """A cell that says when something is done."""

    block: Block
    cell: Position
    words: str
    times: tuple[When, ...]
    task: str
    """The words of the row."""
    about: When | None
    """The months its group, table, section or annex names; None where nothing near does."""


def timed(blocks: Iterable[Block], grids: Iterable[Grid], year: int | None) -> Iterator[Timed]:
    """Yield the cells of the columns of times; ``year`` is that of times without their own.

    Tables below a heading of what has been done are left out.
    """
    of_block = {grid.block.number: grid for grid in grids}
    above: list[Block] = []
    for block in blocks if of_block else ():
        if block.role in _HEADINGS:
            above = [*_still_above(above, block), block]
        elif block.table is not None:
            grid = of_block.get(block.number)
            yield from _of_table(grid, above, year) if grid else ()
            above = _without_names_of_tables(above)
        elif block.role is Role.PHU_LUC:
            above = []


def _still_above(above: list[Block], block: Block) -> list[Block]:
    """Return the headings a new one stands below: of an annex or a table the lines of its name."""
    if block.role in (Role.TEN_BANG, Role.TEN_PHU_LUC):
        return above
    below = _without_names_of_tables(above)
    return [
        paragraph
        for paragraph in below
        if paragraph.role is Role.TEN_PHU_LUC or paragraph.level < block.level
    ]


def _without_names_of_tables(above: list[Block]) -> list[Block]:
    """Return the headings that hold on behind the next table: its name was its own."""
    return [block for block in above if block.role is not Role.TEN_BANG]


def _words(block: Block) -> str:
    """Return the words of a heading; none of a sentence: its times are of its own work."""
    words = own_words(text_of(block)).rstrip()
    return words if len(words) <= _LONGEST and words[-1:] not in (".", ";") else ""


def _of_table(grid: Grid, above: list[Block], year: int | None) -> Iterator[Timed]:
    columns = [n for n in range(len(grid.heads[0].cells)) if _tells_time(grid.head(n))]
    if not columns:
        return
    messages = [*map(_words, above), grid.heads[0].cells[0]]
    if is_past(fold("\n".join(messages))):
        return
    about = of_all = _innermost(messages, year)
    rows = grid.block.table.rows if grid.block.table else ()
    for line in grid.body:
        row = rows[line.number - 1]
        group = _group(line, row, columns)
        if group:
            about = months_named(group, year) or of_all
        else:
            yield from _of_row(grid.block, line, row, columns, about, year)


def _group(line: RowOfWords, row: Row, columns: list[int]) -> str:
    """Return the words of a row that opens a group: a number and a name, no time of its own."""
    held = [text for text in line.cells if text]
    wide = any(cell.span > 1 for cell in row.cells)
    alone = len(held) == 1 and (wide or len(row.cells) == 1)
    timeless = not any(line.cells[column] for column in columns)
    named = timeless and len(held) <= 2  # noqa: PLR2004 - number and name
    return " ".join(held)[:_LONGEST] if alone or named else ""


def _innermost(messages: list[str], year: int | None) -> When | None:
    """Return the months the nearest heading names."""
    named = (months_named(text, year) for text in reversed(messages))
    return next(filter(None, named), None)


def _of_row(
    block: Block,
    line: RowOfWords,
    row: Row,
    columns: list[int],
    about: When | None,
    year: int | None,
) -> Iterator[Timed]:
    column = 0
    for across, cell in enumerate(row.cells, 1):
        words = line.cells[column] if column in columns else ""
        named = words and not _OFTEN.search(words)
        times = find(words, about.last.year if about else year) if named else ()
        if times:
            task = " ".join(line.cells)
            yield Timed(block, Position(line.number, across), words, times, task, about)
        column += cell.span


def _tells_time(head: str) -> bool:
    """Return True for a folded heading of when the work of a row is done."""
    begins, others = _heads()
    message = f" {head} "
    return head.startswith(begins) and not any(f" {text} " in message for text in others)


@cache
def _heads() -> tuple[tuple[str, ...], tuple[str, ...]]:
    words: Mapping[str, list[str]] = book("soat-noi-dung")
    return tuple(words["cot_thoi_gian"]), tuple(words["cot_thoi_gian_khac"])
