"""Tables: given by the author, or made from the tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.block import Cell, Row, Table
from kehoach.law import bo_cuc
from kehoach.plan import tasks
from kehoach.plan.inline import runs
from kehoach.plan.table import Nhom
from kehoach.text.numbering import roman
from kehoach.text.numbers import decimal, thousands

if TYPE_CHECKING:
    from kehoach.law.bo_cuc import CotNhiemVu
    from kehoach.plan import Origin, Plan
    from kehoach.plan.content import NhiemVu
    from kehoach.plan.table import Bang

_LONGEST = 45
"""Letters of a cell beyond which a column needs no more width: the text wraps."""
_STT_SHARE = 0.08
"""Width of the STT column against the other columns together."""


def given_table(bang: Bang, origin: Origin) -> Table:
    """Return the author's table: heading row, group rows, figures set right."""
    rows = [row for row in bang.hang if not isinstance(row, Nhom)]
    aligns = []
    for number, column in enumerate(bang.cot):
        cells = [row[number] for row in rows if row[number]]
        figures = bool(cells) and all(decimal(cell.removesuffix("%")) is not None for cell in cells)
        usual = "giua" if number == 0 and bang.numbered else "phai" if figures else "trai"
        aligns.append(column.canh or usual)
    head = Row(tuple(_cell(column.ten, "giua") for column in bang.cot), tieu_de=True, origin=(*origin, "cot"))
    body, groups = [], 0
    for number, row in enumerate(bang.hang):
        place = (*origin, "hang", number)
        if isinstance(row, Nhom):
            groups += 1
            body.append(_group(row.nhom, groups, len(bang.cot), place, numbered=bang.numbered))
        else:
            cells = (_cell(cell, canh) for cell, canh in zip(row, aligns, strict=True))
            body.append(Row(tuple(cells), origin=place))
    return Table(_widths(bang), (head, *body))


def _widths(bang: Bang) -> tuple[float, ...]:
    """Return relative widths: the author's, or by the longest word and the usual length of a cell."""
    rows = [row for row in bang.hang if not isinstance(row, Nhom)]
    out = []
    for number, column in enumerate(bang.cot):
        texts = [column.ten, *(row[number] for row in rows)]
        word = max((len(word) for text in texts for word in text.split()), default=1)
        usual = sum(min(len(text), _LONGEST) for text in texts) / len(texts)
        out.append(column.rong or max(word + 2, usual, 4.0))
    if any(column.rong for column in bang.cot):  # an author's share is a share of what authors gave
        given = [column.rong for column in bang.cot if column.rong]
        mean = sum(given) / len(given)
        out = [column.rong or mean for column in bang.cot]
    if bang.numbered and not bang.cot[0].rong and len(out) > 1:
        out[0] = sum(out[1:]) * _STT_SHARE
    return tuple(out)


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
            rows.append(_group(above[-1], groups, len(columns), (), numbered=True))
        count += 1
        rows.append(Row(tuple(_cell(_value(task, one, count), one.canh) for one in columns)))
    return Table(tuple(one.rong for one in columns), tuple(rows))


def _value(task: NhiemVu, column: CotNhiemVu, count: int) -> str:
    if column.khoa == "stt":
        return str(count)
    if column.khoa == "phoi_hop":
        return "; ".join(task.phoi_hop)
    if column.khoa == "kinh_phi":
        return thousands(task.kinh_phi.dong) if task.kinh_phi else ""
    return str(getattr(task, column.khoa) or "")


def _group(name: str, number: int, columns: int, origin: Origin, *, numbered: bool) -> Row:
    """Return a row that opens a group: Roman number, then the name over the other columns."""
    text = f"**{name.replace('**', '')}**"
    if not numbered or columns == 1:
        return Row((Cell(runs(text), "trai", columns),), nhom=True, origin=origin)
    return Row((_cell(f"**{roman(number)}**", "giua"), Cell(runs(text), "trai", columns - 1)), nhom=True, origin=origin)


def _cell(text: str, canh: str) -> Cell:
    return Cell(runs(text), canh)
