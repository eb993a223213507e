"""Many jobs of one kind, done in their order by all cores, or by any executor.

A job is picklable and small; ``work`` is a function of a module (or a ``partial`` of one) that
takes a job and returns a picklable value. Nothing is written here: the caller writes what comes
back.
"""

from __future__ import annotations

import time
from itertools import chain, islice
from math import inf
from operator import length_hint
from typing import TYPE_CHECKING

from kehoach.batch.line import results
from kehoach.batch.outcome import Job, Outcome, Value, attempted
from kehoach.batch.pool import Given, Pool, cores

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator
    from concurrent.futures import Executor

_STRANGERS = 16
"""Workers an executor of the caller's is taken to have."""
_START = 0.5
"""Seconds of work done here first: what two processes cost until they work (0.36 s of a core each,
most of it imports; ``fork`` 0.28 s, and unsafe beside threads). Less work than that needs none."""


def run(
    work: Callable[[Job], Value],
    jobs: Iterable[Job],
    *,
    executor: Executor | None = None,
    processes: int | None = None,
) -> Generator[tuple[Job, Outcome[Value]]]:
    """Yield each job and what became of it, in the order of the jobs.

    A fault of a job (KehoachError, an error of the system, a bug of ours, a process that died
    under it) is a ``Failed`` of that job alone. ``processes`` is how many work at once: 1 is this
    process, without any other; not given, the cores are used as soon as there is work enough. With
    an ``executor`` it says how many workers that has; the executor stays the caller's to close.

    A few chunks a process are in flight, so that memory does not grow with the jobs: ``jobs`` may
    be an endless iterator. To be closed (``contextlib.closing``) where it may be left early:
    processes of ours then end at once, work at an executor that was not begun is cancelled.
    A script that calls this needs ``if __name__ == "__main__":``, as every one that starts
    processes. Raises KehoachError LO82, LO83 where nothing can work any more.
    """
    left = length_hint(jobs)
    if executor is not None:
        given = Given(executor, processes or _STRANGERS)
        return results(work, iter(jobs), given, left)
    count = processes or cores()
    if count == 1:
        return _here(work, jobs, inf, left)
    if processes is None:
        return _as_it_pays(work, iter(jobs), count, left)
    return _by_others(work, iter(jobs), count, left)


def _as_it_pays(
    work: Callable[[Job], Value], jobs: Iterator[Job], count: int, left: int
) -> Generator[tuple[Job, Outcome[Value]]]:
    """Do jobs here, and the rest by processes when there is enough of it."""
    done = 0
    for pair in _here(work, jobs, _START, left):
        done += 1
        yield pair
    yield from _by_others(work, jobs, count, max(left - done, 0))


def _by_others(
    work: Callable[[Job], Value], jobs: Iterator[Job], count: int, left: int
) -> Generator[tuple[Job, Outcome[Value]]]:
    """Do jobs by processes, unless there is none left."""
    first = [*islice(jobs, 1)]
    if first:
        yield from results(work, chain(first, jobs), Pool(count), left)


def _here(
    work: Callable[[Job], Value], jobs: Iterable[Job], seconds: float, left: int
) -> Generator[tuple[Job, Outcome[Value]]]:
    """Do jobs in this process until they took so many seconds and others are worth their start."""
    spent = 0.0
    for number, job in enumerate(jobs, 1):
        start = time.monotonic()
        outcome = attempted(work, job)
        spent += time.monotonic() - start
        yield job, outcome
        rest = spent / number * (left - number) if left else inf
        if spent >= seconds and rest >= 2 * seconds:
            return
