"""One plan of many carried to the new year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.intake.last_year import clone
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.clone.target import CloneGiven
    from kehoach.clone.worklist import Cloned
    from kehoach.problem import Problem


class CloneJob(NamedTuple):
    """A plan of last year."""

    file: str
    target: str
    given: CloneGiven
    """The year and what else changes, as ``kehoach.clone`` takes them."""
    problems: tuple[Problem, ...] = ()
    """Why it cannot be carried, where that was found before."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the files it reads."""
        return () if self.problems else (self.file,)


def cloned(job: CloneJob) -> Cloned:
    """Return the new plan and its worklist, the places in it named. Raises KehoachError."""
    if job.problems:
        raise KehoachError(job.problems)
    made = clone(job.file, **job.given)
    return made._replace(worklist=tuple(item.at(job.target) for item in made.worklist))
