"""What became of a batch: of each row, and of the whole."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.problem import Place, Problem, Severity

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.plain import Json

MADE, UNCHANGED, KEPT, FAILED = "made", "unchanged", "kept", "failed"
"""What a row ends as; ``kept`` where a file of somebody's stands under its name."""


class RowResult(NamedTuple):
    """What became of a row."""

    row: int
    """Its number in the sheet."""
    ma: str
    ten: str
    file: str
    """Name of its file in the folder."""
    result: str
    """``made``, ``unchanged``, ``kept`` or ``failed``."""
    problems: tuple[Problem, ...] = ()
    """Why there is no new file."""
    findings: tuple[Problem, ...] = ()
    """What the review found, gravest first; empty where nothing was reviewed."""
    pages: int = 0
    """Of its PDFs together; 0 where there are none."""


class Batch(NamedTuple):
    """What became of a table."""

    folder: str
    rows: tuple[RowResult, ...]
    """Those that were reached, in the order of the table."""
    total: int
    """Rows of the table."""
    units: int | None = None
    """Rows whose unit is one of data/; None where the rows are of no units."""
    notices: tuple[Problem, ...] = ()
    """Of the table, and of files whose row is gone."""
    unchecked: tuple[str, ...] = ()
    """What the reviews could not ask, alike for all."""
    stopped: Problem | None = None
    """What ended the run before all rows were reached: a full disk."""
    traces: tuple[str, ...] = ()
    """Where our program failed, for a report; empty when it did not."""

    def count(self, *results: str) -> int:
        """Return how many rows ended as one of these."""
        return sum(row.result in results for row in self.rows)


def as_plain(found: Problem) -> dict[str, Json]:
    """Return a problem as plain values; what is empty is left out."""
    place = found.place
    held: dict[str, str | int] = {
        "code": found.code, "severity": found.severity.name.lower(), "message": found.message,
        "hint": found.hint, "file": place.file, "line": place.line, "column": place.column,
        "path": place.path,
    }  # fmt: skip
    return {name: value for name, value in held.items() if value not in ("", 0)}


def of_plain(held: Mapping[str, Json]) -> Problem:
    """Return the problem plain values describe. Raises KeyError, ValueError for others."""
    line, column = (int(str(held.get(name, 0))) for name in ("line", "column"))
    place = Place(str(held.get("file", "")), line, column, str(held.get("path", "")))
    severity = Severity[str(held.get("severity", "error")).upper()]
    code, message, hint = (str(held.get(name, "")) for name in ("code", "message", "hint"))
    return Problem(place, code, message, hint, severity)
