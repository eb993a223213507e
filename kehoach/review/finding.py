"""What a rule found, before its place in the user's file is known."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.address import PlanPath, Position
    from kehoach.document.block import Block
    from kehoach.document.look import Asked
    from kehoach.problem import Severity

_OPENING, _TAIL = 60, 40


class Finding(NamedTuple):
    """One fault at one place."""

    message: str
    """What is wrong, one Vietnamese sentence without a final full stop.

    The words at fault are quoted apart.
    """
    hint: str = ""
    """What to do; for a certain repair the words to write."""
    block: Block | None = None
    """The paragraph or table it stands in; None when it is about the whole text."""
    quote: str = ""
    """The words at fault, exactly as they stand in the block."""
    path: PlanPath = ()
    """Where in the plan, for a fault of the plan; used when there is no block."""
    cell: Position | None = None
    """The cell, where the block is a table."""
    severity: Severity | None = None
    """Less than the rule's own, where this case is less sure."""
    repair: str | None = None
    """Words to put in the place of the quote, when that is certain and mechanical.

    ``--fix`` does so.
    """
    start: int = -1
    """Offset of the quote in the text of its paragraph or cell; -1 where the rule does not say."""
    looks: tuple[Asked, ...] = ()
    """Looks to give, where that is certain and mechanical.

    Those places of the finding that a person need not see.
    """


class Unseen(NamedTuple):
    """What a rule yields where the place it asks of cannot be read: not checked is not passed."""

    reason: str
    """Why, for people: a phrase in Vietnamese without a full stop."""


def at(  # the parts of one finding
    block: Block,
    quote: str,
    message: str,
    hint: str = "",
    severity: Severity | None = None,
    repair: str | None = None,
    cell: Position | None = None,
    start: int = -1,
) -> Finding:
    """Return a finding at words of a paragraph or of a cell; ``start``: where they begin."""
    return Finding(message, hint, block, quote, (), cell, severity, repair, start)


def in_plan(
    path: PlanPath, message: str, hint: str = "", quote: str = "", severity: Severity | None = None
) -> Finding:
    """Return a finding at a part of the plan."""
    return Finding(message, hint, None, quote, path, severity=severity)


def opening(text: str, most: int = _OPENING) -> str:
    """Return the first words of a text, whole ones, as they stand."""
    return text if len(text) <= most else text[:most].rsplit(" ", 1)[0]


def tail(text: str) -> str:
    """Return the last words of a text, whole ones, as they stand."""
    end = text[-_TAIL:]
    return (
        end.lstrip()
        if len(text) <= _TAIL or text[-_TAIL - 1].isspace()
        else end.partition(" ")[2] or end
    )
