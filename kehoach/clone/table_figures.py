"""Tables of last year's figures and names: one question a table, a comment a column."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.clone.aims import is_aim
from kehoach.clone.people import PERSON, named
from kehoach.clone.question import COUNT, Question
from kehoach.law.cot_so_lieu import counted_rows, heads_no_figures, is_figure
from kehoach.law.so_lieu import LoaiConSo
from kehoach.law.so_lieu import figures as figures_in
from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Hashable, Iterable, Iterator

    from kehoach.clone.leaf import Leaf
    from kehoach.clone.question import Questions
    from kehoach.law.so_lieu import Figure

_LONGEST = 60
"""Letters of a table's name in a question; it is to be known by them, not read."""


class _Cell(NamedTuple):
    leaf: Leaf
    start: int
    end: int
    loai: LoaiConSo | None = None
    """What the figure in its words is; None for a cell of digits, and for a person."""
    person: bool = False


def tables(asked: Questions) -> None:
    """Ask about each table that holds figures of the year; rows' numbers and names are none.

    Digits, money and people of one table are one question. Counts in the words of a cell (``02 lớp
    tập huấn`` of a task) are asked about with those of running text.
    """
    names = _names(asked.sheet.leaves)
    for table, leaves in _tables(asked.sheet.leaves).items():
        cells = list(_cells(leaves))
        for cell in cells:
            if cell.loai is LoaiConSo.SO_LUONG:
                asked.put(COUNT, cell.leaf, cell.start, cell.end)
        rest = [cell for cell in cells if cell.loai is not LoaiConSo.SO_LUONG]
        _ask(asked, table, names.get(table, ""), rest)


def _tables(leaves: Iterable[Leaf]) -> dict[Hashable, list[Leaf]]:
    """Return the cells of each table, heads and groups left out."""
    out: dict[Hashable, list[Leaf]] = {}
    for leaf in leaves:
        if leaf.in_table and leaf.prose and not leaf.heading:
            out.setdefault(leaf.table, []).append(leaf)
    return out


def _names(leaves: Iterable[Leaf]) -> dict[Hashable, str]:
    """Return what tables are called, where they have a name."""
    named = (leaf for leaf in leaves if leaf.field == "ten" and not leaf.in_table)
    return {leaf.table: leaf.view.strip() for leaf in named if leaf.table is not None}


def _ask(asked: Questions, table: Hashable, name: str, cells: list[_Cell]) -> None:
    called = f" “{name}”" if 0 < len(name) <= _LONGEST else ""
    what = "số liệu, tên người" if any(cell.person for cell in cells) else "số liệu"
    message = f"{what} trong bảng{called} của kế hoạch cũ: {len({cell.leaf for cell in cells})} ô"
    question = Question("CL24", message, "cập nhật cả bảng")
    if all(cell.person for cell in cells):
        question = PERSON
    for cell in cells:
        asked.put(question, cell.leaf, cell.start, cell.end, series=(table, _head(cell.leaf)))


def _cells(leaves: list[Leaf]) -> Iterator[_Cell]:
    """Yield the cells with a figure, in their order."""
    columns: dict[str, list[Leaf]] = {}
    for leaf in leaves:
        columns.setdefault(_head(leaf), []).append(leaf)
    none = {head for head, cells in columns.items() if _no_figures(head, cells)}
    for leaf in leaves:
        if _head(leaf) not in none:
            yield from _in_cell(leaf)


def _head(leaf: Leaf) -> str:
    return leaf.above[0] if leaf.above else ""


def _no_figures(head: str, cells: list[Leaf]) -> bool:
    return heads_no_figures(head) or counted_rows(
        [leaf.view for leaf in cells if leaf.view.strip()]
    )


def _in_cell(leaf: Leaf) -> Iterator[_Cell]:
    """Yield the cell where it holds a figure or names a person."""
    if is_figure(leaf.view):
        yield _Cell(leaf, 0, len(leaf.view))
        return
    if person := named(leaf):
        yield _Cell(leaf, *person, person=True)
    found = [figure for figure in figures_in(leaf.view) if _of_the_year(leaf, figure)]
    if found:
        money = any(figure.loai is LoaiConSo.TIEN for figure in found)
        yield _Cell(
            leaf, found[0].start, found[-1].end, LoaiConSo.TIEN if money else LoaiConSo.SO_LUONG
        )


def _of_the_year(leaf: Leaf, figure: Figure) -> bool:
    """Return False for 100% in a cell that names no aim: a duty of every year asks for all."""
    return figure.loai is not LoaiConSo.TRON or is_aim(leaf, figure.start)
