"""The rows of a table of tasks somebody typed: columns known by their headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.plan.inline import plain, without_notes
from kehoach.plan.table import Bang
from kehoach.plan.table.columns import leaves
from kehoach.plan.table.rows import Nhom
from kehoach.text.cell import ABOVE, LEFT, said
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from kehoach.plan.table.columns import Cot

_HEADINGS = {
    "chu_tri": (
        "chu tri", "don vi thuc hien", "co quan thuc hien", "bo phan thuc hien",
        "nguoi thuc hien", "phu trach", "don vi phu trach", "phan cong",
    ),
    "phoi_hop": ("phoi hop",),
    "thoi_han": ("thoi gian", "thoi han", "han hoan thanh", "tien do", "hoan thanh"),
    "san_pham": ("san pham", "ket qua"),
    "viec": ("nhiem vu", "cong viec", "noi dung", "viec", "hoat dong"),
}  # fmt: skip
"""Part of a task → words in the folded heading of its column; the first part that fits is it."""


class TypedRow(NamedTuple):
    """A row of a table of tasks: words of each part, empty where the table has no such column."""

    number: int
    """Which of the table's rows, from 0."""
    viec: str
    chu_tri: str
    phoi_hop: str
    thoi_han: str
    san_pham: str
    nhom: str
    """The group it stands in."""


def task_rows(bang: object) -> Iterator[TypedRow]:
    """Yield the rows of a table that says what is to be done and by whom; of another none.

    A cell that goes on the one above (``^``) says what that one says.
    """
    if not isinstance(bang, Bang) or not (columns := task_columns(bang)):
        return
    group = ""
    last: Sequence[str] = ()
    for number, row in enumerate(bang.hang):
        if isinstance(row, Nhom):
            group = words(row.nhom)
            continue
        cells = [_own(row, last, at) for at in range(len(row))]
        last = cells
        found = {name: words(cells[at]) for name, at in columns.items()}
        if found["viec"]:
            yield TypedRow(number, nhom=group, **{name: found.get(name, "") for name in _HEADINGS})


def task_columns(bang: Bang) -> Mapping[str, int]:
    """Return part of a task → number of its column; empty for a table that is of no tasks."""
    found: dict[str, int] = {}
    for at, column in enumerate(leaves(bang.cot)):
        name = _part(column)
        if name:
            found.setdefault(name, at)
    whole = "viec" in found and "chu_tri" in found and len(found) > 2  # noqa: PLR2004 - and a third
    return found if whole else {}


def words(text: str) -> str:
    """Return a text of a plan on one line, without marks and calls of notes."""
    return one_line(plain(without_notes(text)))


def _part(column: Cot) -> str:
    heading = fold(one_line(plain(column.ten)))
    fits = (
        name
        for name, known in _HEADINGS.items()
        if any(heading_word in heading for heading_word in known)
    )
    return next(fits, "")


def _own(row: Sequence[str], last: Sequence[str], at: int) -> str:
    """Return what a cell says; one that goes on the cell above or beside says the same."""
    cell = row[at]
    if cell == ABOVE:
        return last[at] if at < len(last) else ""
    return (row[at - 1] if at else "") if cell == LEFT else said(cell)
