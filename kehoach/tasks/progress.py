"""How far the work of a tracker is, by who leads it, on a day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.tasks.columns import Status, status_of
from kehoach.tasks.faults import problem
from kehoach.tasks.tracker import day_of
from kehoach.text.letters import fold, one_line

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from datetime import date

    from kehoach.problem import Problem
    from kehoach.tasks.old_row import OldRow
    from kehoach.tasks.reread import Old

NOBODY = "Chưa ghi đơn vị chủ trì"


class WorkCounts(NamedTuple):
    """Pieces of work; each is counted in one of them."""

    xong: int = 0
    dang: int = 0
    """Begun, its day not over."""
    qua_han: int = 0
    """Not done, its day over: begun or not."""
    chua: int = 0
    """Not begun, its day not over or none."""
    tam_dung: int = 0

    @property
    def tong(self) -> int:
        """Return all of them."""
        return sum(self)

    def plus(self, other: WorkCounts) -> WorkCounts:
        """Return both together."""
        return WorkCounts(*(a + b for a, b in zip(self, other, strict=True)))


NAMES = {
    "xong": "Hoàn thành",
    "dang": "Đang thực hiện, chưa quá hạn",
    "qua_han": "Quá hạn",
    "chua": "Chưa thực hiện, chưa đến hạn",
    "tam_dung": "Tạm dừng",
}
"""Count → what a report calls it."""


class Late(NamedTuple):
    """A piece of work whose day is over."""

    viec: str
    chu_tri: str
    han: date
    tien_do: str
    """What a person wrote of it."""


class Progress(NamedTuple):
    """How far a tracker is."""

    ngay: date
    plans: tuple[str, ...]
    """The plans it follows up, by name."""
    by_lead: tuple[tuple[str, WorkCounts], ...]
    """Who leads → counts, in the order of the tracker; several who lead one task are one lead."""
    late: tuple[Late, ...]
    """The longest over first."""
    undated: int
    """Pieces of work without a day that are not done: they are never overdue."""
    aims: tuple[tuple[str, str, str, str], ...]
    """Target, unit, planned and reached value; those with a result alone."""
    aims_open: int
    """Targets without a result."""
    problems: tuple[Problem, ...]

    @property
    def total(self) -> WorkCounts:
        """Return the sums over all who lead."""
        out = WorkCounts()
        for _, counts in self.by_lead:
            out = out.plus(counts)
        return out


def progress(old: Old, ngay: date) -> Progress:
    """Return how far the tasks of a tracker are on a day; work that left the plan is not counted.

    A task is overdue when its day is before ``ngay`` and it is neither done nor stopped. A status
    that is none of the list is told (VC09) and counts as not begun.
    """
    rows = [row for row in old.rows if row.values.get("viec")]
    leads: dict[str, tuple[str, WorkCounts]] = {}
    for row in rows:
        name = one_line(row.values.get("chu_tri", "")) or NOBODY
        first, counts = leads.get(fold(name), (name, WorkCounts()))
        leads[fold(name)] = first, counts.plus(_counted(row, ngay))
    late = sorted(_late(rows, ngay), key=lambda item: item.han)
    aims = tuple(_reached(old.aims))
    opened = sum(not row.values.get("ket_qua") for row in old.aims if row.values.get("chi_tieu"))
    notices = (*old.problems, *_unknown(rows))
    plans = tuple(old.plans.values())
    undated = sum(_is_open(row) and _day(row) is None for row in rows)
    return Progress(ngay, plans, tuple(leads.values()), tuple(late), undated, aims, opened, notices)


def _status(row: OldRow) -> Status:
    return status_of(row.values.get("trang_thai", "")) or Status.CHUA


def _day(row: OldRow) -> date | None:
    return day_of(row.values.get("den_ngay", ""))


def _is_open(row: OldRow) -> bool:
    return _status(row) in (Status.CHUA, Status.DANG)


def _is_late(row: OldRow, ngay: date) -> bool:
    day = _day(row)
    return _is_open(row) and day is not None and day < ngay


def _counted(row: OldRow, ngay: date) -> WorkCounts:
    status = _status(row)
    if status is Status.XONG:
        return WorkCounts(xong=1)
    if status is Status.TAM_DUNG:
        return WorkCounts(tam_dung=1)
    if _is_late(row, ngay):
        return WorkCounts(qua_han=1)
    return WorkCounts(dang=1) if status is Status.DANG else WorkCounts(chua=1)


def _late(rows: Sequence[OldRow], ngay: date) -> Iterator[Late]:
    for row in rows:
        day = _day(row)
        if day is not None and _is_late(row, ngay):
            viec, lead, done = (
                one_line(row.values.get(key, "")) for key in ("viec", "chu_tri", "tien_do")
            )
            yield Late(viec, lead, day, done)


def _reached(rows: Iterable[OldRow]) -> Iterator[tuple[str, str, str, str]]:
    for row in rows:
        if row.values.get("ket_qua") and row.values.get("chi_tieu"):
            keys = ("chi_tieu", "don_vi", "gia_tri", "ket_qua")
            name, unit, planned, reached = (one_line(row.values.get(key, "")) for key in keys)
            yield name, unit, planned, reached


def _unknown(rows: Sequence[OldRow]) -> Iterator[Problem]:
    for row in rows:
        said = row.values.get("trang_thai", "")
        if status_of(said) is None:
            yield problem("VC09", row.place, what=said[:60])
