"""Rows → the workbook: the sheets, what colours a row, who made it when."""

from __future__ import annotations

from datetime import date
from itertools import count
from typing import TYPE_CHECKING

from kehoach.sheet.made import workbook
from kehoach.sheet.page import Colour, SheetColumn, SheetLine, SheetPage, day_cell
from kehoach.sheet.region import cell_name
from kehoach.tasks.columns import (
    AIM_OF_PLAN,
    AIM_TYPED,
    CHANGED,
    CHI_TIEU,
    GOC,
    KE_HOACH,
    KHONG_CON,
    LOAI,
    MA,
    OF_PLAN,
    OWN_WIDTH,
    PLAN_ROW,
    STT,
    TYPED,
    VIEC,
    Status,
    column,
)
from kehoach.text.dates import parse

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from kehoach.sheet.page import Cell
    from kehoach.tasks.columns import Known
    from kehoach.tasks.row import Row, Rows
    from kehoach.tasks.task import Listed

_TITLE = "BẢNG THEO DÕI VIỆC"
_DAY_ASKED = "Tính quá hạn đến ngày (để trống là hôm nay):"
_MOST_NAMED = 8
"""Plans named above the table."""
_FIRST_DAY = date(2000, 1, 1)
"""What the properties of a file say where neither the plan nor anybody names a day."""
_RED, _GREEN, _GREY, _YELLOW = (
    ("#FFC7CE", "#9C0006"), ("#E2EFDA", "#375623"), ("#EDEDED", "#595959"), ("#FFF2CC", "#000000"),
)  # fmt: skip


def tracker(plans: Sequence[Listed], rows: Rows, day: date | None = None) -> bytes:
    """Return the .xlsx; the same plans and rows give the same bytes.

    ``day`` is the day its properties name (``stamp_of``).
    Raises KehoachError BT20 where XlsxWriter is not installed.
    """
    pages = [_tasks(plans, rows, VIEC, rows.tasks)]
    pages += [_aims(plans, rows)] if rows.aims else []
    pages += [_tasks(plans, rows, KHONG_CON, rows.gone)] if rows.gone else []
    pages.append(_origin(plans, rows))
    issuers = dict.fromkeys(plan.head.co_quan for plan in plans)
    title = f"Bảng theo dõi việc: {'; '.join(plan.head.ten for plan in plans)}"[:250]
    return workbook(pages, title, stamp_of(plans, day), "; ".join(issuers)[:250])


def stamp_of(plans: Sequence[Listed], day: date | None = None) -> date:
    """Return the day a file of these plans bears: the one given, else their latest day of issue.

    Of plans without one it is the first day of their year: no clock is read.
    """
    issued = [plan.head.ngay for plan in plans if plan.head.ngay]
    years = [date(plan.head.nam, 1, 1) for plan in plans if plan.head.nam]
    return day or max(issued, default=max(years, default=_FIRST_DAY))


def _head(plans: Sequence[Listed], title: str) -> tuple[SheetLine, ...]:
    issuers = dict.fromkeys(plan.head.co_quan.upper() for plan in plans if plan.head.co_quan)
    named = [SheetLine(plan.head.ten) for plan in plans[:_MOST_NAMED]]
    more = len(plans) - _MOST_NAMED
    named += [SheetLine(f"và {more} kế hoạch khác")] if more > 0 else []
    return (
        *(SheetLine(entry, dam=True) for entry in issuers),
        SheetLine(title, dam=True, lon=True),
        *named,
    )


def _tasks(plans: Sequence[Listed], rows: Rows, name: str, listed: Sequence[Row]) -> SheetPage:
    ours: list[Known] = [STT, *OF_PLAN, *TYPED]
    behind = _behind(listed, with_kinds=True)
    own = _own(rows, (*rows.tasks, *rows.gone))
    title = _TITLE if name == VIEC else "VIỆC KHÔNG CÒN TRONG KẾ HOẠCH"
    page = SheetPage(
        name, _columns(ours, own, behind), tuple(_cells(listed, ours, own, behind)),
        _head(plans, title), giu=2, o_ngay=_DAY_ASKED if name == VIEC else "",
    )  # fmt: skip
    return page._replace(mau=_colours(page, ours)) if name == VIEC else page


def _behind(listed: Sequence[Row], *, with_kinds: bool = False) -> list[Known]:
    """Return the columns behind the clerk's own: only those that tell rows apart."""
    kinds = {row.values.get("loai", "") for row in listed} - {""}
    out = [LOAI] if with_kinds and len(kinds) > 1 else []
    out += [KE_HOACH] if len({_plan_of(row) for row in listed} - {""}) > 1 else []
    return out + ([CHANGED] if any(row.change for row in listed) else [])


def _own(rows: Rows, listed: Sequence[Row]) -> list[str]:
    """Return the clerk's own columns in which something was typed."""
    return [name for name in rows.own if any(row.own.get(name) for row in listed)]


def _aims(plans: Sequence[Listed], rows: Rows) -> SheetPage:
    ours: list[Known] = [STT, *AIM_OF_PLAN, *AIM_TYPED]
    behind, own = _behind(rows.aims), _own(rows, rows.aims)
    cells = tuple(_cells(rows.aims, ours, own, behind))
    head = _head(plans, "KẾT QUẢ THỰC HIỆN CHỈ TIÊU")
    return SheetPage(CHI_TIEU, _columns(ours, own, behind), cells, head, giu=2)


def _columns(
    ours: Iterable[Known], own: Iterable[str], behind: Iterable[Known]
) -> tuple[SheetColumn, ...]:
    mine = (SheetColumn(name, OWN_WIDTH) for name in own)
    return (*map(column, ours), *mine, *map(column, (*behind, MA)))


def _cells(
    listed: Sequence[Row], ours: Sequence[Known], own: Sequence[str], behind: Sequence[Known]
) -> Iterable[tuple[Cell, ...]]:
    for number, row in zip(count(1), listed, strict=False):
        said: dict[str, str | int] = {**row.values, "thay_doi": row.change, "stt": number}
        mine = (row.own.get(name, "") for name in own)
        yield (
            *(_cell(known, said.get(known.key, "")) for known in ours),
            *mine,
            *(_cell(known, said.get(known.key, "")) for known in behind),
            row.id,
        )


def _cell(known: Known, value: str | int) -> Cell:
    """Return what a cell holds: a day of the calendar as a day, all else as it is said."""
    if known.key == "trang_thai" and not value:
        return str(Status.CHUA)
    if known.key != "den_ngay" or isinstance(value, int):
        return value
    return day_of(value) or value


def day_of(words: str) -> date | None:
    """Return the whole day words name, None for anything else."""
    try:
        found = parse(words)
    except ValueError:
        return None
    if found.ngay is None or found.thang is None or found.nam is None:
        return None
    return date(found.nam, found.thang, found.ngay)


def _colours(page: SheetPage, ours: Sequence[Known]) -> tuple[Colour, ...]:
    """Return what colours a row: overdue, done, stopped, changed since the tracker before."""
    first = page.heading + 1
    at = {known.key: cell_name(first, number) for number, known in enumerate(ours, 1)}
    due, status = f"${at['den_ngay']}", f"${at['trang_thai']}"
    day = day_cell(page)
    until = f'IF({day}="",TODAY(),{day})'
    over = (f'AND(ISNUMBER({due}),{due}<{until},'
            f'{status}<>"{Status.XONG}",{status}<>"{Status.TAM_DUNG}")')  # fmt: skip
    out = [
        Colour(f"={over}", *_RED),
        Colour(f'={status}="{Status.XONG}"', *_GREEN),
        Colour(f'={status}="{Status.TAM_DUNG}"', *_GREY),
    ]
    changed = next((n for n, entry in enumerate(page.cot, 1) if entry.ten == CHANGED.ten), 0)
    out += [Colour(f'=${cell_name(first, changed)}<>""', *_YELLOW)] if changed else []
    return tuple(out)


def _origin(plans: Sequence[Listed], rows: Rows) -> SheetPage:
    """Return the hidden sheet: what the plans said when the tracker was made."""
    keys = [known.key for known in OF_PLAN]
    said = [(row.id, row.muc, *(row.origin.get(key, "") for key in keys)) for row in rows.tasks]
    said += [(row.id, row.muc, *(row.origin.get(key, "") for key in keys)) for row in rows.gone]
    said += [(row.id, "", row.origin.get("chi_tieu", ""), *[""] * 5) for row in rows.aims]
    columns = (SheetColumn(MA.ten, 20), SheetColumn(LOAI.ten, 20), *map(column, OF_PLAN))
    held = [(plan.head.code, PLAN_ROW, plan.head.ten, *[""] * 5) for plan in plans]
    return SheetPage(GOC, columns, (*held, *(entry for entry in said if entry[0])), an=True)


def _plan_of(row: Row) -> str:
    return row.id.partition("/")[0]
