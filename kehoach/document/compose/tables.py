"""The table made from the tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Row, Table
from kehoach.document.compose.table_rows import group_row, plain_cell
from kehoach.document.needs import measured
from kehoach.law import bo_cuc
from kehoach.plan import tasks
from kehoach.plan.inline import without_notes
from kehoach.text.numbering import roman
from kehoach.text.numbers import thousands

if TYPE_CHECKING:
    from kehoach.law.bo_cuc import CotNhiemVu
    from kehoach.plan import Plan
    from kehoach.plan.content import NhiemVu


def task_table(plan: Plan) -> Table:
    """Return the table of every task; a heading above tasks becomes a group row."""
    found = tasks(plan)
    columns = [one for one in bo_cuc.cot_nhiem_vu() if not one.khi_co or any(getattr(t, one.khoa) for _, t in found)]
    head = Row(tuple(plain_cell(one.tieu_de, "giua") for one in columns), tieu_de=True)
    rows, groups, count = [head], 0, 0
    current: tuple[str, ...] = ()
    for above, task in found:
        if above != current and above:
            groups, count, current = groups + 1, 0, above
            rows.append(group_row(without_notes(above[-1]), len(columns), number=roman(groups)))
        count += 1
        rows.append(Row(tuple(plain_cell(_value(task, one, count), one.canh) for one in columns)))
    return measured(Table((None,) * len(columns), tuple(rows)))


def _value(task: NhiemVu, column: CotNhiemVu, count: int) -> str:
    if column.khoa == "stt":
        return str(count)
    if column.khoa == "phoi_hop":
        return "; ".join(task.phoi_hop)
    if column.khoa == "kinh_phi":
        return thousands(task.kinh_phi.dong) if task.kinh_phi else ""
    return without_notes(str(getattr(task, column.khoa) or ""))  # called where the task itself is printed
