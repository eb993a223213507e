"""What a check of a file against its plan finds."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple

if TYPE_CHECKING:
    from kehoach.compare.approval.written import Approval
    from kehoach.problem import Place, Problem


class Verdict(StrEnum):
    """What became of a file since it was made."""

    SAME_BYTES = "đúng từng byte"
    SAME_WORDS = "cùng chữ, khác byte"
    LOOKS_CHANGED = "cùng chữ, hình thức đã đổi"
    WORDS_CHANGED = "chữ đã đổi"


class Difference(NamedTuple):
    """Words, or a look, that the file has in the place of others."""

    place: Place
    """Where in the file."""
    heading: str
    """The heading it stands under; empty in the head of the paper."""
    what: str
    """What it is of: ``chữ``, ``hình``, or a look by its name (``cỡ chữ``)."""
    before: str
    """As the plan gives it; empty for what was put in."""
    after: str
    """As the file has it; empty for what was taken out."""


class AsApproved(NamedTuple):
    """Whether a file is what was approved."""

    file: str
    """The file of the approval."""
    approval: Approval
    verdict: Verdict
    """Never ``LOOKS_CHANGED``: an approval keeps no looks."""
    changed: tuple[Difference, ...]
    """Paragraphs that are not as they were approved."""
    other_rules: str
    """By which version it was approved, where its rules were not those of today; else empty."""
    other_spec: bool
    """True when the plan that was given is not the one that was approved."""


class Verified(NamedTuple):
    """Whether a file is what its plan gives, and what was approved."""

    file: str
    verdict: Verdict
    """Beside its plan; beside its approval where no plan is given."""
    changes: tuple[Difference, ...]
    """Words and pictures that were changed by hand."""
    filled: tuple[Difference, ...]
    """What is filled in when a paper is issued: number, date, signature, seal."""
    looks: tuple[Difference, ...]
    """How paragraphs and pages look otherwise."""
    unseen: tuple[str, ...]
    """What was not compared."""
    notices: tuple[Problem, ...] = ()
    """What reading the files told."""
    left_open: tuple[Problem, ...] = ()
    """Decisions a clone left open, in the plan and in the file."""
    held: AsApproved | None = None
    """Beside its approval; None when none lies beside the file."""

    compared: bool = True
    """False where no plan was given: then ``verdict`` is that of the approval."""

    @property
    def changed(self) -> bool:
        """Return True when anything was changed by hand, since it was made or approved."""
        held = self.held is not None and self.held.verdict is Verdict.WORDS_CHANGED
        return bool(self.changes or self.looks or held)
