"""One file of many read into a draft spec."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kehoach.intake.draft import import_file
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from kehoach.intake.draft import Imported
    from kehoach.problem import Problem


class ImportJob(NamedTuple):
    """A file to be read."""

    file: str
    target: str
    raw: bool = True
    """False to leave out the values of the draft: its text has them."""
    problems: tuple[Problem, ...] = ()
    """Why it cannot be read, where that was found before."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the files it reads."""
        return () if self.problems else (self.file,)


def imported(job: ImportJob) -> Imported:
    """Return the draft spec of a file. Raises KehoachError: as ``import_file``."""
    if job.problems:
        raise KehoachError(job.problems)
    found = import_file(job.file)
    return found if job.raw else found._replace(raw={})
