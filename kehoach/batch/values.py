"""What the rows of a table put into the base, and what the plan says of it, at its cell."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from kehoach.batch.faults import problem
from kehoach.batch.slots import slots_of, with_values
from kehoach.plan.again import Again
from kehoach.plan.build import place_of
from kehoach.problem import Problem

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from kehoach.address import PlanPath
    from kehoach.batch.base import Base
    from kehoach.batch.heads import Column
    from kehoach.batch.table import Row, Table
    from kehoach.plan.reading import Fault
    from kehoach.problem import Place

_MOST_ALIKE = 20
"""Problems of one code and one column that are told one by one."""

Told = tuple[int | None, Problem]
"""A problem and the row it is of, from 0; None where it is of the table or the base."""


class Values:
    """The values of every row of a table for the slots of its base."""

    def __init__(self, base: Base, table: Table, columns: Sequence[Column]) -> None:
        self.base, self.table = base, table
        self._columns = columns
        self.slots = slots_of(base, columns)
        self.paths = tuple(slot.path for slot in self.slots)
        self.rows = tuple(self._row(row) for row in table.rows)

    def _row(self, row: Row) -> tuple[str | None, ...]:
        cells = row.cells
        return tuple(
            "".join([cells[piece] if isinstance(piece, int) else piece for piece in slot.pieces])
            or None
            for slot in self.slots
        )

    @cached_property
    def _column_of(self) -> dict[PlanPath, int]:
        """Return the first column each slot is from."""
        found = ((slot.path, [p for p in slot.pieces if isinstance(p, int)]) for slot in self.slots)
        return {path: columns[0] for path, columns in found if columns}

    def cell(self, path: PlanPath) -> int | None:
        """Return the column a value of the plan, or what it stands in, is from."""
        for depth in range(len(path), 0, -1):
            if path[:depth] in self._column_of:
                return self._column_of[path[:depth]]
        return None

    def printed(self, key: str, number: int) -> tuple[str, Place] | None:
        """Return what a row has under a key at the top of the plan, and the cell it is from."""
        for slot, value in zip(self.slots, self.rows[number], strict=True):
            if slot.path == (key,) and value:
                column = self._column_of.get(slot.path, 0)
                return value, self.table.at(self.table.rows[number], column)
        return None

    def problems(self) -> list[Told]:
        """Return each blank cell that needs words, and all the plan refuses of each row."""
        return [*self._blank(), *self._refused()]

    def _blank(self) -> Iterator[Told]:
        """Yield each blank cell whose words stand within others."""
        inside = {piece for slot in self.slots if not slot.whole for piece in slot.pieces}
        for column in (strip for strip in self._columns if strip.at in inside):
            for number, row in enumerate(self.table.rows):
                if not row.cells[column.at]:
                    yield number, problem("LO04", self.table.at(row, column.at), cot=column.head)

    def _refused(self) -> Iterator[Told]:
        again = Again(self.base.file)
        of_base: dict[Problem, list[int]] = {}
        for number, values in enumerate(self.rows):
            raw = with_values(self.base.raw, self.paths, values)
            for found in again.read(raw)[1]:
                column = self.cell(found.path)
                if column is None or found.at_key:
                    of_base.setdefault(self._of_base(found, column), []).append(number)
                else:
                    yield number, self._of_cell(found, number, column)
        for found_problem, numbers in of_base.items():
            yield from self._shared(found_problem, numbers)

    def _of_cell(self, found: Fault, number: int, column: int) -> Problem:
        """Return what the plan says of a value, at the cell it is from."""
        row = self.table.rows[number]
        place = self.table.at(row, column)
        if not row.cells[column]:
            return problem("LO04", place, cot=self.table.head.cells[column])
        return Problem(place, found.code, found.message, found.hint)

    def _of_base(self, found: Fault, column: int | None) -> Problem:
        """Return a fault at its place in the base; of a key a column names, at its head."""
        if column is not None:
            place = self.table.at(self.table.head, column)
        else:
            at = place_of(self.base.root, found.path, self.base.file, key=found.at_key)
            place = found.place or at
        return Problem(place, found.code, found.message, found.hint)

    def _shared(self, found: Problem, numbers: Sequence[int]) -> Iterator[Told]:
        """Yield a problem of the base: once where every row has it, else for each row."""
        if len(numbers) == len(self.rows):
            yield None, found
            return
        for number in numbers:
            words = f"hàng {self.table.rows[number].number}: {found.message}"
            yield number, found._replace(message=words)


def bounded(problems: Sequence[Problem]) -> list[Problem]:
    """Return problems, of many alike the first; the last of those says how many more there are."""
    alike: dict[tuple[str, str], list[Problem]] = {}
    for found in problems:
        column = found.place.path.rstrip("0123456789") or str(found.place.line)
        alike.setdefault((found.code, column), []).append(found)
    out = []
    for many in alike.values():
        kept, more = many[:_MOST_ALIKE], len(many) - _MOST_ALIKE
        if more > 0:
            kept[-1] = kept[-1]._replace(message=f"{kept[-1].message} (và {more} ô nữa như vậy)")
        out += kept
    return out
