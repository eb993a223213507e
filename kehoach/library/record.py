"""What the index holds of a file: its head, and a record of each of its parts."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.address import PlanPath
    from kehoach.plain import RawValue
    from kehoach.problem import Problem


class Record(NamedTuple):
    """One part of a plan: a task, a target, a căn cứ, a row of a table, a line."""

    phan: str
    """Key of the part: one of ``parts.PARTS``."""
    words: str
    """What it says."""
    fields: tuple[tuple[str, str], ...] = ()
    """What else it says, key and words: lead, deadline, value and unit."""
    heading: str = ""
    """The headings it stands under, the outermost first."""
    line: int = 0
    """Line of a text file, from 1; 0 where there are none."""
    address: str = ""
    """Where in a file without lines: ``đoạn 12``, ``trang 2, dòng 7``."""
    path: PlanPath = ()
    """Where in the plan; empty for words that are in no plan."""
    code: str = ""
    """Its identity; empty for what has none."""

    @property
    def said(self) -> str:
        """Return everything it says, as it is searched."""
        return "\n".join((self.words, *(words for _, words in self.fields)))


class Content(NamedTuple):
    """What a file says, whatever its name is now."""

    nam: int = 0
    """The year of the plan; 0 where the file does not tell it."""
    co_quan: str = ""
    """Who issued it."""
    trich_yeu: str = ""
    raw: Mapping[str, RawValue] = MappingProxyType({})
    """The plan as plain values."""
    records: tuple[Record, ...] = ()
    problems: tuple[Problem, ...] = ()
    """Why it could not be read, or not whole."""
