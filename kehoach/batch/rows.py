"""The rows of a table as plans to be made: their values, their units, their files, their faults."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.batch.faults import problem
from kehoach.batch.heads import SKIPPED, bare, columns_of, plain
from kehoach.batch.names import check_pattern, clashes, stem_of
from kehoach.batch.said import Named, Said
from kehoach.batch.still_named import still_named
from kehoach.batch.units import units_of
from kehoach.batch.values import Values, bounded
from kehoach.law.dia_danh import tach_don_vi
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError
from kehoach.report.word_files import decision_name
from kehoach.text import dates

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kehoach.address import PlanPath
    from kehoach.batch.base import Base
    from kehoach.batch.heads import Column
    from kehoach.batch.table import Row, Table
    from kehoach.batch.values import Told
    from kehoach.law.so_don_vi import DonViHanhChinh
    from kehoach.problem import Problem

_TWO_LEVELS = (2025, 7, 1)
"""Day from which the units are those of data/: year, month, day."""


class Planned(NamedTuple):
    """A row that was understood."""

    number: int
    """Its row in the sheet."""
    values: tuple[str | None, ...]
    """What stands in each slot; None for a value left blank."""
    stem: str
    """Name of its file without the ending; empty where nothing gives one."""
    ma: str
    ten: str

    @property
    def file(self) -> str:
        """Return the name of its file in the folder of the batch."""
        return f"{self.stem}.docx"


class Rows(NamedTuple):
    """A table that was understood against its base."""

    paths: tuple[PlanPath, ...]
    """The values of the plan that differ from row to row."""
    planned: tuple[Planned, ...]
    faulty: dict[int, tuple[Problem, ...]]
    """Rows that cannot be made, from 0, with why."""
    units: int | None
    """Rows whose unit is one of data/; None where the units were not looked up."""
    notices: tuple[Problem, ...]


def rows_of(
    base: Base, table: Table, tinh: DonViHanhChinh | None, pattern: str, *, lenient: bool
) -> Rows:
    """Return the rows of a table, all checked.

    Raises KehoachError with every fault; ``lenient`` keeps those of single rows in what comes back.
    """
    columns, wrong = columns_of(table, base)
    heads = (head.lstrip(SKIPPED).strip() for head in table.head.cells)
    check_pattern(pattern, [*dict.fromkeys(["ma", "ten", *filter(None, heads)])])
    if any(found.code == "LO02" for found in wrong):  # no value can be made with an empty hole
        raise KehoachError(wrong)
    checked = _Checked(Values(base, table, columns), columns)
    found = [*checked.values.problems(), *checked.wrong_units(tinh)]
    if wrong:  # what the other columns hold is told with it
        raise KehoachError([*wrong, *bounded([found for _, found in found])])
    planned = [checked.planned(number, pattern) for number in range(len(table.rows))]
    faulty = _by_row([*found, *checked.names(planned)], lenient=lenient)
    named = still_named(base, columns, checked.values.paths)
    notices = (*table.notices, *checked.notices, *named)
    return Rows(checked.values.paths, tuple(planned), faulty, checked.found, notices)


def _by_row(sequence: Sequence[Told], *, lenient: bool) -> dict[int, tuple[Problem, ...]]:
    """Return the problems of each row. Raises KehoachError: of more than a row, or not lenient."""
    faulty: dict[int, tuple[Problem, ...]] = {}
    for number, found in sequence:
        if number is not None:
            faulty[number] = (*faulty.get(number, ()), found)
    general = [found for number, found in sequence if number is None]
    if general or (faulty and not lenient):
        raise KehoachError([*general, *bounded([p for many in faulty.values() for p in many])])
    return faulty


class _Checked:
    """One look at the rows of a table: their units and their names."""

    def __init__(self, values: Values, columns: Sequence[Column]) -> None:
        self.values = values
        self.table = values.table
        self.notices: list[Problem] = []
        self.found: int | None = None
        self._own = {column.own: column.at for column in columns if column.own}
        self._units: tuple[DonViHanhChinh | None, ...] = (None,) * len(self.table.rows)

    def wrong_units(self, tinh: DonViHanhChinh | None) -> list[Told]:
        """Return what is wrong with the units the rows are of."""
        if self._is_old():
            self.notices.append(problem("LO22", self.table.place))
            return []
        rows = [self._said(number, row) for number, row in enumerate(self.table.rows)]
        units = units_of(rows, tinh, self.table.place)
        self._units = units.of_row
        if any(unit is not None for unit in units.of_row) or units.wrong:
            self.found = sum(unit is not None for unit in units.of_row)
        return [*units.wrong]

    def _is_old(self) -> bool:
        """Return True for plans of before the units of today."""
        found = self.values.printed("ngay", 0)
        text = found[0] if found else self.values.base.raw.get("ngay")
        try:
            day = dates.parse(text) if isinstance(text, str) else None
        except ValueError:
            return False
        if day is None or not day.nam:
            return False
        return (day.nam, day.thang or 12, day.ngay or 31) < _TWO_LEVELS

    def _said(self, number: int, row: Row) -> Said:
        """Return what a row says of its unit."""
        agency, place = self._printed("co_quan", number), self._printed("dia_danh", number)
        names = []
        if ten := self._cell("ten", row):
            names.append(ten._replace(bare=not tach_don_vi(ten.text)[0]))
        if place is not None:
            names.append(place._replace(bare=True))
        at = next((self._own[name] for name in ("ma", "ten") if name in self._own), None)
        first = agency.place if agency is not None else self.table.at(row, 0)
        first = self.table.at(row, at) if at is not None else first
        code, tinh = self._cell("ma", row), self._cell("tinh", row)
        return Said(row.number, first, code, agency, tuple(names), tinh)

    def _cell(self, name: str, row: Row) -> Named | None:
        """Return a cell of a column the batch itself uses; None where it says nothing."""
        at = self._own.get(name)
        if at is None or not row.cells[at]:
            return None
        return Named(row.cells[at], self.table.at(row, at))

    def _printed(self, key: str, number: int) -> Named | None:
        found = self.values.printed(key, number)
        return Named(*found) if found else None

    def planned(self, number: int, pattern: str) -> Planned:
        """Return a row as it will be made, under the name the pattern gives."""
        row, unit = self.table.rows[number], self._units[number]
        cells = {}
        for head, cell in zip(self.table.head.cells, row.cells, strict=True):
            name = head.lstrip(SKIPPED)
            cells[plain(name)] = cells[bare(name)] = cell
        cells |= {name: row.cells[at] for name, at in self._own.items()}
        agency = self.values.printed("co_quan", number)
        ma = cells.get("ma") or (unit.ma if unit else "")
        named = cells.get("ten") or (agency[0] if agency else "")
        ten = unit.day_du if unit else named
        stem = stem_of(pattern, {**cells, "ma": ma, "ten": ten})
        return Planned(row.number, self.values.rows[number], stem, ma, ten)

    def names(self, planned: Sequence[Planned]) -> list[Told]:
        """Return each row without a name for its file, or with one an earlier row has."""
        two = "tach_tep" in self.values.base.text
        places = [self.table.at(row, 0) for row in self.table.rows]
        names = [_files(row.file, two=two) if row.stem else () for row in planned]
        nameless = [
            (at, problem("LO26", places[at])) for at, row in enumerate(planned) if not row.stem
        ]
        return [*nameless, *clashes(names, [row.number for row in planned], places)]


def _files(name: str, *, two: bool) -> tuple[str, ...]:
    """Return the files a row may give: with a decision apart, its file too."""
    return (name, decision_name(name)) if two else (name,)
