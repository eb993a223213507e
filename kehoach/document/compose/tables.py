"""Tables: given by the author, or made from the tasks."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from kehoach.document.block import Cell, Row, Table
from kehoach.document.compose.aligned import column_align
from kehoach.document.needs import measured
from kehoach.law import bo_cuc
from kehoach.plan import tasks
from kehoach.plan.inline import runs, without_notes
from kehoach.plan.table import Nhom
from kehoach.text.numbering import roman
from kehoach.text.numbers import thousands

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.law.bo_cuc import CotNhiemVu
    from kehoach.plan import Plan
    from kehoach.plan.content import NhiemVu
    from kehoach.plan.table import Bang


def given_table(bang: Bang, path: PlanPath) -> Table:
    """Return the author's table: heading row, group rows, figures set right."""
    rows = [row for row in bang.hang if not isinstance(row, Nhom)]
    columns = list(zip(*rows, strict=True)) or [()] * len(bang.cot)
    aligns = [_align(bang, number, cells) for number, cells in enumerate(columns)]
    head = Row(tuple(_cell(column.ten, "giua") for column in bang.cot), tieu_de=True, path=(*path, "cot"))
    body, groups = [], 0
    for number, row in enumerate(bang.hang):
        place = (*path, "hang", number)
        if isinstance(row, Nhom):
            groups += 1
            body.append(_group(row.nhom, groups, len(bang.cot), place, numbered=bang.numbered))
        else:
            body.append(Row(tuple(map(_cell, row, aligns)), path=place))
    return measured(Table(tuple(column.rong for column in bang.cot), (head, *body)))


def _align(bang: Bang, number: int, cells: tuple[str, ...]) -> str:
    """Return how a column is set: as the author says, figures right, the rest left."""
    if bang.cot[number].canh:
        return str(bang.cot[number].canh)
    if number == 0 and bang.numbered:
        return "giua"
    return column_align(bang.cot[number].ten, set(cells))


def task_table(plan: Plan) -> Table:
    """Return the table of every task; a heading above tasks becomes a group row."""
    found = tasks(plan)
    columns = [one for one in bo_cuc.cot_nhiem_vu() if not one.khi_co or any(getattr(t, one.khoa) for _, t in found)]
    head = Row(tuple(_cell(one.tieu_de, "giua") for one in columns), tieu_de=True)
    rows, groups, count = [head], 0, 0
    current: tuple[str, ...] = ()
    for above, task in found:
        if above != current and above:
            groups, count, current = groups + 1, 0, above
            rows.append(_group(without_notes(above[-1]), groups, len(columns), (), numbered=True))
        count += 1
        rows.append(Row(tuple(_cell(_value(task, one, count), one.canh) for one in columns)))
    return measured(Table(tuple(one.rong for one in columns), tuple(rows)))


def _value(task: NhiemVu, column: CotNhiemVu, count: int) -> str:
    if column.khoa == "stt":
        return str(count)
    if column.khoa == "phoi_hop":
        return "; ".join(task.phoi_hop)
    if column.khoa == "kinh_phi":
        return thousands(task.kinh_phi.dong) if task.kinh_phi else ""
    return without_notes(str(getattr(task, column.khoa) or ""))  # called where the task itself is printed


def _group(name: str, number: int, columns: int, path: PlanPath, *, numbered: bool) -> Row:
    """Return a row that opens a group: Roman number, then the name over the other columns."""
    text = f"**{name.replace('**', '')}**"
    if not numbered or columns == 1:
        return Row((Cell(runs(text), "trai", columns),), nhom=True, path=path)
    return Row((_cell(f"**{roman(number)}**", "giua"), Cell(runs(text), "trai", columns - 1)), nhom=True, path=path)


@lru_cache(maxsize=4096)
def _cell(text: str, canh: str) -> Cell:
    """Return a cell; the same few agencies and deadlines fill most of a table."""
    return Cell(runs(text), canh)
