"""Agencies a table gives work to: the names in its columns of who leads, who is in charge."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from kehoach.address import Position
from kehoach.law.book import book
from kehoach.named import NamedTuple
from kehoach.review.facts.agencies import names_one
from kehoach.text.letters import fold
from kehoach.text.sought import Sought

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.document.block import Block, Cell
    from kehoach.review.facts.grids import Grid

_PARTNER = "phoi hop"
_LEADS = Sought(
    r"(?:chủ trì|thực hiện|phụ trách|đầu mối)\s*[:-]\s*",
    flags=re.IGNORECASE,
)
_WITH = Sought(r"(?:phối hợp|cùng với|p/h)", flags=re.IGNORECASE)
_LINES = re.compile(r"[\n;]")
_MARKS = " \t\xa0.,:-–+•*"
_OFFICE = Sought(r"(?i:HĐND|Hội đồng nhân dân)( và | & | - )(?i:UBND|Ủy ban nhân dân)")
"""One office serves both: no place to part two names."""


class Assigned(NamedTuple):
    """An agency that a row of a table gives work."""

    block: Block
    cell: Position
    name: str
    """As it stands in the cell."""


def assigned(grids: Iterable[Grid]) -> Iterator[Assigned]:
    """Yield the agencies in the duty columns of tables, each name of one agency alone.

    Who only helps (``phối hợp``), people and groups (``các phòng``) are left out.
    """
    for grid in grids:
        heads = (grid.head(number) for number in range(len(grid.heads[0].cells)))
        columns = {number for number, head in enumerate(heads) if _gives_work(head)}
        if columns:
            yield from _of_columns(grid, columns)


def _of_columns(grid: Grid, columns: set[int]) -> Iterator[Assigned]:
    rows = grid.block.table.rows if grid.block.table else ()
    for line in grid.body if rows else ():
        if not line.total:
            yield from _of_row(grid.block, line.number, rows[line.number - 1].cells, columns)


def _gives_work(head: str) -> bool:
    """Return True for a folded heading of those who do the work, not of those who only help."""
    message = f" {head} "
    if _PARTNER in message and "chu tri" not in message:
        return False
    return any(f" {item}" in message for item in book("soat-noi-dung")["cot_giao_viec"])


def _of_row(
    block: Block,
    down: int,
    cells: tuple[Cell, ...],
    columns: set[int],
) -> Iterator[Assigned]:
    column = 0
    for across, cell in enumerate(cells, 1):
        if columns.issuperset(range(column, column + cell.span)) and cell.rows:
            words = "".join([run.text for run in cell.text])
            for name in names(words):
                yield Assigned(block, Position(down, across), name)
        column += cell.span


def names(words: str) -> Iterator[str]:
    """Yield the names of single agencies in the words of a cell, as they stand there."""
    helping = False
    for whole in _LINES.split(words):
        line = whole.strip(_MARKS)
        lead = _LEADS.match(line)
        if lead is not None:
            line, helping = line[lead.end() :], False
        helping = helping or fold(line).startswith(_PARTNER)
        if not helping:
            yield from _alone(line)


def _alone(line: str) -> Iterator[str]:
    """Yield the names a line lists before it says with whom the work is done."""
    partner = _WITH.search(line)
    text = line[: partner.start()] if partner else line
    start = 0
    for found in [*_between().finditer(text), None]:
        end = found.start() if found else len(text)
        name = text[start:end].partition("(")[0].strip(_MARKS)
        if not names_one(_OFFICE.sub("HĐND-UBND", name)):
            return  # ``các phòng, ban``: what follows goes on with it
        yield name
        start = found.end() if found else end


@cache
def _between() -> re.Pattern[str]:
    """Return what parts two agencies of a line: a comma, ``và``, a stroke before the next one."""
    first = "|".join(re.escape(item) for item in book("soat-noi-dung")["mo_dau_co_quan"])
    served = r"(?!(?:UBND|[ỦU]ỷ? ?[Bb]an [Nn]hân)\b)"
    mark = rf",\s{{0,3}}|\s{{1,3}}và\s{{1,3}}{served}|\s?/\s?"
    return re.compile(rf"(?:{mark})(?=(?:{first}) )", re.IGNORECASE)
