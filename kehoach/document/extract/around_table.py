"""What stands round a table of a file: its name and unit above, its notes below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from kehoach.document.block import Role
from kehoach.document.extract.wording import in_lines, words, words_of_name
from kehoach.document.label.runs import drop
from kehoach.plain import raw_list
from kehoach.plan.inline import marked

if TYPE_CHECKING:
    from kehoach.document.label.line import Line
    from kehoach.plain import Raw, RawValue


_UNIT = re.compile(r"Đơn vị tính ?: ?", re.IGNORECASE)
_NOTE = re.compile(r"Ghi chú ?: ?", re.IGNORECASE)


class Around:
    """Gathers the lines above a table that belong to it."""

    def __init__(self) -> None:
        self._name: Line | None = None
        self._unit: Line | None = None

    def takes(self, line: Line, before: list[RawValue]) -> bool:
        """Take a line that belongs to the table below, or to the last of the items before it."""
        role = line.block.role
        if role is Role.TEN_BANG:
            self._name = line
        elif role is Role.DON_VI_TINH:
            self._unit = line
        elif (
            role is Role.GHI_CHU_BANG
            and before
            and isinstance(before[-1], dict)
            and "cot" in before[-1]
        ):
            notes = raw_list(before[-1].get("ghi_chu"))
            before[-1]["ghi_chu"] = [*notes, _bare(line, None if notes else _NOTE)]
        else:
            return False
        return True

    @property
    def lines(self) -> list[Line]:
        """Return the lines taken that stand above the table."""
        return [line for line in (self._name, self._unit) if line is not None]

    def put(self, table: Raw) -> list[Raw]:
        """Return a table with what stands above it; paragraphs where no plan can hold the table."""
        if "cot" not in table:
            paragraphs: list[Raw] = [{"doan": words(line)} for line in self.lines]
            return [*paragraphs, table]
        name = {"ten": words_of_name(self._name)} if self._name is not None else {}
        unit = {"don_vi_tinh": _bare(self._unit, _UNIT)} if self._unit is not None else {}
        return [{**name, **unit, **table}]


def _bare(line: Line, lead: re.Pattern[str] | None) -> str:
    """Return the words of a line without its lead; a unit is slanted by its style."""
    runs = line.runs
    found = lead.match(line.text) if lead is not None else None
    if lead is _UNIT:
        runs = tuple(run._replace(nghieng=False) for run in runs)
    return in_lines(marked(drop(runs, found.end()) if found else runs))
