"""Work at a machine that sees none of our files: what a job reads goes with it."""

from __future__ import annotations

from contextlib import closing
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar

from kehoach.batch.engine import run
from kehoach.batch.outcome import Failed, attempted
from kehoach.brought import bringing

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

    from kehoach.batch.executors import Far
    from kehoach.batch.outcome import Outcome

_LARGEST = 20_000_000
"""Bytes of a file that is sent; a larger one is looked at here, where it is refused or read."""


class Reading(Protocol):
    """A job that reads files."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Return their names, as the job opens them."""


Job = TypeVar("Job", bound=Reading)
Value = TypeVar("Value")


def run_far(
    work: Callable[[Job], Value], jobs: Iterable[Job], far: Far
) -> Generator[tuple[Job, Outcome[Value]], None, None]:
    """Yield each job and what became of it, in their order, as ``engine.run`` does.

    The files it names are sent. A job that fails there is done again here: it may have asked for
    more (a table, a picture, a template beside its file), and what is told is told of this machine.
    """
    sent = ((job, _contents(job)) for job in jobs)
    results = run(partial(_brought, work), sent, executor=far.executor, processes=far.threads)
    with closing(results):
        for (job, _), outcome in results:
            again = isinstance(outcome, Failed) and not outcome.trace
            yield job, attempted(work, job) if again else outcome


def _brought(work: Callable[[Job], Value], sent: tuple[Job, dict[str, bytes]]) -> Value:
    job, files = sent
    with bringing(files):
        return work(job)


def _contents(job: Reading) -> dict[str, bytes]:
    """Return the files of a job; what cannot be read is left to the work, which says why."""
    found = {}
    for path in job.paths:
        try:
            with Path(path).open("rb") as stream:
                content = stream.read(_LARGEST + 1)
        except (OSError, ValueError):
            continue
        if 0 < len(content) <= _LARGEST:
            found[path] = content
    return found
