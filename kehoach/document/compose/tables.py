"""Tables of a plan, given or made, and the usual table of its tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Block, Role, Row, Table
from kehoach.document.compose.given import table_blocks
from kehoach.document.compose.table_rows import group_row, plain_cell
from kehoach.document.needs import measured
from kehoach.law import bo_cuc
from kehoach.plan import tasks
from kehoach.plan.inline import without_notes
from kehoach.plan.table import BangLap
from kehoach.text.numbering import roman
from kehoach.text.numbers import thousands

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator

    from kehoach.address import PlanPath
    from kehoach.law.bo_cuc import CotNhiemVu
    from kehoach.plan import Plan
    from kehoach.plan.content import Item, NhiemVu
    from kehoach.plan.table import AnyBang


def task_columns(bangs: Iterable[AnyBang | None]) -> frozenset[str]:
    """Return the fields of tasks that the tables made from the tasks print, by their keys."""
    usual = [cot.khoa for cot in bo_cuc.cot_nhiem_vu()]
    out: set[str] = set()
    for bang in bangs:
        if isinstance(bang, BangLap) and bang.lap_tu == "nhiem_vu":
            out.update([cot.khoa for cot in bang.cot] or usual)
        elif bang == "nhiem_vu":
            out.update(usual)
    return frozenset(out)


def tables(
    plan: Plan,
    bang: AnyBang,
    path: PlanPath,
    own: PlanPath,
    *,
    level: int,
    moved: Collection[Item] = (),
) -> Iterator[Block]:
    """Yield a table, given or made, with what stands round it.

    ``path`` leads to it, ``own`` is the place of its block; ``moved`` are the items it prints in
    place of their dashes.
    """
    if isinstance(bang, str):
        yield Block(Role.BANG, level=level, table=task_table(plan), path=own)
        return
    if isinstance(bang, BangLap):
        from kehoach.document.compose.made import made_bang  # noqa: PLC0415 - few tables are made

        bang = made_bang(plan, bang, moved)
    yield from table_blocks(bang, path, level, own)


def task_table(plan: Plan) -> Table:
    """Return the table of every task; a heading above tasks becomes a group row."""
    found = tasks(plan)
    columns = [
        cot
        for cot in bo_cuc.cot_nhiem_vu()
        if not cot.khi_co or any(getattr(t, cot.khoa) for _, t in found)
    ]
    head = Row(tuple(plain_cell(cot.tieu_de, "giua") for cot in columns), tieu_de=True)
    rows, groups, count = [head], 0, 0
    current: tuple[str, ...] = ()
    for above, task in found:
        if above != current and above:
            groups, count, current = groups + 1, 0, above
            rows.append(group_row(without_notes(above[-1]), len(columns), number=roman(groups)))
        count += 1
        rows.append(Row(tuple(plain_cell(_value(task, cot, count), cot.canh) for cot in columns)))
    return measured(Table((None,) * len(columns), tuple(rows)))


def _value(task: NhiemVu, column: CotNhiemVu, count: int) -> str:
    if column.khoa == "stt":
        return str(count)
    if column.khoa == "phoi_hop":
        return "; ".join(task.phoi_hop)
    if column.khoa == "kinh_phi":
        return thousands(task.kinh_phi.dong) if task.kinh_phi else ""
    return without_notes(
        str(getattr(task, column.khoa) or "")
    )  # called where the task itself is printed
