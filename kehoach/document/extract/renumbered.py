"""Numbers and marks of the file that come out otherwise: one remark a section, not one a line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.document.extract.doubt import quoted
from kehoach.named import NamedTuple
from kehoach.text.letters import fold

if TYPE_CHECKING:
    from kehoach.address import PlanPath
    from kehoach.document.extract.doubt import Doubts
    from kehoach.document.label.line import Line

_MOST_SHOWN = 6
"""Pairs named in one remark: enough to know the pattern, on one line of a terminal or two."""
_DASH, _PLUS = "-", "+"


class _Change(NamedTuple):
    line: Line
    shown: str
    printed: str
    path: PlanPath


class Renumbered:
    """Collects what a section's labels become, and tells it."""

    def __init__(self, doubts: Doubts) -> None:
        self._doubts = doubts
        self._changes: list[_Change] = []

    def number(self, line: Line, wanted: str, path: PlanPath) -> None:
        """Note a number that will be printed as ``wanted``, unless it is the same."""
        label = line.label
        if label and label.shown and fold(label.shown).rstrip(".) /:") != fold(wanted).rstrip(".)"):
            self._changes.append(_Change(line, label.shown, wanted, path))

    def dash(self, line: Line, path: PlanPath) -> None:
        """Note a number deeper than a spec has levels: it will be printed as a dash."""
        self._changes.append(_Change(line, line.label.shown if line.label else "", _DASH, path))

    def plus(self, line: Line, path: PlanPath) -> None:
        """Note a mark below a dash that will be printed as a plus."""
        self._changes.append(_Change(line, line.label.shown if line.label else "", _PLUS, path))

    def tell(self, path: PlanPath) -> None:
        """Tell what was noted since the last time: one at its own place, several at the section."""
        changes, self._changes = self._changes, []
        if len(changes) == 1:
            self._doubts.add("TN72", _alone(changes[0]), changes[0].path, changes[0].line)
        elif changes:
            self._doubts.add("TN72", _together(changes), path, changes[0].line)


def _alone(change: _Change) -> str:
    words = quoted(change.line.text)
    if change.printed == _PLUS:
        return f'"{change.shown}" dưới gạch đầu dòng sẽ in là dấu cộng: {words}'
    if change.printed == _DASH:
        what = f'đánh số sâu hơn mức tệp kế hoạch ghi được, "{change.shown}" sẽ in là gạch đầu dòng'
        return f"{what}: {words}"
    return f'số thứ tự trong tệp là "{change.shown}", sẽ in là "{change.printed}": {words}'


def _together(changes: list[_Change]) -> str:
    pairs = list(dict.fromkeys(f'"{change.shown}" thành "{change.printed}"' for change in changes))
    more = " …" if len(pairs) > _MOST_SHOWN else ""
    shown = ", ".join(pairs[:_MOST_SHOWN]) + more
    return f"{len(changes)} chỗ trong phần này sẽ in số, dấu khác tệp: {shown}"
