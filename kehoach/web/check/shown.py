"""A review as the page shows it: every finding by weight, with what may be done about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.fix.chosen import can_write, has_cure
from kehoach.named import NamedTuple
from kehoach.problem import Severity
from kehoach.report.folded import in_lines
from kehoach.report.keyed import first_keys
from kehoach.report.passage import again, passage
from kehoach.report.plain import basis, summary, unchecked
from kehoach.report.top import top
from kehoach.web.page import CLASSES

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.report.keyed import Keyed
    from kehoach.report.passage import Passage
    from kehoach.review.drafted import Examined
    from kehoach.web.check.decided import Decided
    from kehoach.web.check.decisions import Decision


_WIDEST = 120
"""Letters of a sentence in the first block."""


class Row(NamedTuple):
    """A finding."""

    key: str
    code: str
    kind: str
    """Class of its severity."""
    severity: str
    place: str
    message: str
    cure: str
    passage: Passage
    basis: str
    can_accept: bool
    can_write: bool
    decision: Decision | None
    with_: str
    """Key of the finding it is told with; empty for one of its own."""


class Group(NamedTuple):
    """The findings of one severity, in page order."""

    kind: str
    name: str
    rows: tuple[Row, ...]
    left: int
    """How many nobody decided."""


class First(NamedTuple):
    """A line of what must be put right before signing."""

    key: str
    kind: str
    severity: str
    place: str
    words: str
    code: str
    decided: bool


class Shown(NamedTuple):
    """A review."""

    summary: str
    first: tuple[First, ...]
    first_left: str
    """What is said of those that had no room; empty when all had."""
    groups: tuple[Group, ...]
    done: int
    notices: tuple[str, ...]
    unchecked: tuple[str, ...]
    stray: int

    def row(self, key: str) -> Row | None:
        """Return a finding; None for a key of none."""
        rows = (row for group in self.groups for row in group.rows)
        return next((row for row in rows if row.key == key), None)


def shown(under: Decided) -> Shown:
    """Return what the page shows of a review under its decisions."""
    examined = under.examined
    earlier = again(examined.review.judged)
    rows = [
        _row(examined, at, before, under.decisions.get(at.key))
        for at, before in zip(under.found, earlier, strict=True)
    ]
    groups = tuple(_groups(rows))
    notices = tuple(notice.message for notice in examined.notices)
    return Shown(
        summary(examined.counted).capitalize(),
        *_first(under),
        groups,
        len(under.decisions),
        notices,
        tuple(unchecked(examined)),
        under.stray,
    )


def _first(under: Decided) -> tuple[tuple[First, ...], str]:
    block = top(in_lines(under.examined))
    lines = tuple(
        First(
            key, CLASSES[line.judged.problem.severity],
            line.judged.problem.severity.value.capitalize(), line.place,
            line.cut(_WIDEST) + line.more, line.judged.problem.code, key in under.decisions,
        )
        for line, key in zip(block.lines, first_keys(under.examined), strict=True)
    )  # fmt: skip
    return lines, block.left


def _groups(rows: list[Row]) -> Iterable[Group]:
    for severity in Severity:
        kind = CLASSES[severity]
        own = tuple(row for row in rows if row.kind == kind)
        if own:
            left = sum(row.decision is None for row in own)
            yield Group(kind, severity.value.capitalize(), own, left)


def _row(examined: Examined, at: Keyed, before: int, decision: Decision | None) -> Row:
    problem, judged = at.judged.problem, at.judged
    return Row(
        at.key, problem.code, CLASSES[problem.severity], problem.severity.value.capitalize(),
        str(at.where), judged.finding.message, problem.hint, passage(judged.finding, before),
        basis(judged), has_cure(examined, judged), can_write(examined, judged), decision,
        at.listed_with,
    )  # fmt: skip
