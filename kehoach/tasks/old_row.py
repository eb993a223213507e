"""A row of a tracker that is read back, and its identity put right where people parted the two."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.tasks.columns import PLAN_ROW
from kehoach.text.letters import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from kehoach.problem import Place


class OldRow(NamedTuple):
    """A row of a tracker as people left it."""

    id: str
    """Its hidden identity; empty for a row somebody added, or where the column is gone."""
    values: Mapping[str, str]
    """Key of a column of ours → words."""
    own: Mapping[str, str]
    """Heading of a column of the clerk's own → words."""
    place: Place

    @property
    def said(self) -> bool:
        """Return True where something stands in the row beside its identity and its number."""
        return any(self.values.values()) or any(self.own.values())

    @property
    def words(self) -> str:
        """Return the task or the target it is of, as it stands in the row."""
        return one_line(self.values.get("viec") or self.values.get("chi_tieu") or "")


class Realigned(NamedTuple):
    """Rows with the identity their words have."""

    rows: tuple[OldRow, ...]
    moved: int
    """How many had that of another row."""


def realigned(rows: Sequence[OldRow], origins: Mapping[str, Mapping[str, str]]) -> Realigned:
    """Return rows, those whose words are another task's with that task's identity.

    Who sorts some of the columns leaves the hidden one behind: then each row has the identity of
    another, and its words, which were sorted with what was typed, say whose it is.
    """
    said = {code: one_line(held.get("viec", "")) for code, held in origins.items()}
    tasks = {code: words for code, words in said.items() if not _is_plan(origins[code])}
    count = Counter(tasks.values())
    whose = {words: code for code, words in tasks.items() if count[words] == 1}
    out = tuple(_own(row, tasks, whose) for row in rows)
    return Realigned(out, sum(new.id != row.id for new, row in zip(out, rows, strict=True)))


def _own(row: OldRow, tasks: Mapping[str, str], whose: Mapping[str, str]) -> OldRow:
    if not row.id or tasks.get(row.id, row.words) == row.words:
        return row
    return row._replace(id=whose.get(row.words, row.id))


def _is_plan(held: Mapping[str, str]) -> bool:
    return held.get("loai") == PLAN_ROW
