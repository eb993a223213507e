"""The cells of one sheet as they lie in a file, before anything is shown."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.sheet.region import Region


class Stored(NamedTuple):
    """What a cell holds."""

    kind: str
    """``n`` for a number, ``s`` for words, ``b`` for true or false, ``e`` for an error."""
    text: str
    code: str
    """Its number format."""
    formula: bool = False
    """True when its value was counted by a formula."""


class Cells(NamedTuple):
    """The cells of a sheet that hold something, within the region asked for."""

    held: dict[tuple[int, int], Stored]
    """Row and column, counted from 1 → what is there."""
    merges: tuple[Region, ...]
    hidden_rows: frozenset[int]
    hidden_columns: frozenset[int]
