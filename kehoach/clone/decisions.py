"""What the rules decided about last year's paper, whatever kind of file holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from kehoach.clone.leaf import Leaf
    from kehoach.clone.worklist import CarriedOutcome, CarriedPart


class LeafChange(NamedTuple):
    """New words for a span of a leaf's view; never two that touch."""

    leaf: Leaf
    start: int
    end: int
    new: str
    code: str
    whole: bool = False
    """True for a whole value: ``new`` is it as a spec writes it (``//2026``; empty for a blank)."""


def applied(words: str, changes: Iterable[LeafChange]) -> str:
    """Return the words of a leaf with its changes made; these are in order."""
    out, last = [], 0
    for change in changes:
        out += [words[last : change.start], change.new]
        last = change.end
    return "".join((*out, words[last:]))


class Added(NamedTuple):
    """A value the old paper does not write and the new one was asked to: its key and words."""

    part: str
    value: str


class Remark(NamedTuple):
    """A line of the worklist: something changed, asked about or kept."""

    kind: CarriedOutcome
    code: str
    message: str
    cure: str
    nguon: str
    leaf: Leaf | None
    """None for what concerns the whole paper."""
    at: int | None = None
    """Where in the leaf's view the words it speaks of begin; None for the leaf as a whole."""
    end: int | None = None
    """Where they end; None where only the beginning is known."""
    choices: tuple[str, ...] = ()
    """What a person can choose from, whole words to put there; empty where nothing is offered."""
    mark: bool = True
    """False where the new file is to bear no comment: what concerns more than its place."""


class Decisions(NamedTuple):
    """Everything that is to be done to the paper, and everything to be told."""

    changes: tuple[LeafChange, ...]
    added: tuple[Added, ...]
    remarks: tuple[Remark, ...]
    parts: tuple[CarriedPart, ...]
