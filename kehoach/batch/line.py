"""Chunks of jobs on their way to workers and back, in order; one that is lost is done again."""

from __future__ import annotations

import time
from collections import deque
from concurrent.futures import Future, wait
from itertools import islice
from typing import TYPE_CHECKING, Any, Generic, NamedTuple, Protocol

from kehoach.batch.outcome import Failed, Job, Outcome, Value, attempted, bug, died
from kehoach.problem import KehoachError, fault

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Iterator

_CHUNK = 25
"""Jobs sent at once, at most: with jobs of 13 ms, chunks of 5 cost two processes 10 % more."""
_SECONDS = 0.2
"""What a chunk may take: of long jobs few go at once, so that few results wait for their turn."""
_AHEAD = 2
"""Chunks in flight for each worker: one in work, one waiting or done. A review in flight takes a MB
here: with 3 and chunks of 0.4 s, 300 .docx took 132 MB and 12.0 s, so 114 MB and 11.6 s."""
_DEATHS = 10
"""Workers that die one after the other, no job done between them: the machine is at fault."""


class Workers(Protocol):
    """Those who do the work."""

    count: int

    def submit(self, work: Callable[..., Any], *given: Any) -> Future[Any]:
        """Give work to one of them. Raises KehoachError LO83 when none takes it any more."""

    def killed(self, error: Exception) -> bool:
        """Return True for the error of a worker that died."""

    def end(self) -> None:
        """Let them go: all work is done."""

    def stop(self, waited_for: Iterable[Future[Any]] = ()) -> None:
        """Let them go now, what they were asked for is not wanted any more."""


class _Chunk(NamedTuple, Generic[Value]):
    """What became of the jobs of a chunk."""

    outcomes: list[Outcome[Value]]
    seconds: float


def results(
    work: Callable[[Job], Value], jobs: Iterator[Job], workers: Workers, left: int
) -> Generator[tuple[Job, Outcome[Value]]]:
    """Yield each job and what became of it; ``left`` is how many there are, 0 where nobody knows.

    However this ends, the workers are let go. Raises KehoachError LO82, LO83.
    """
    line = _Line(work, jobs, workers, left)
    try:
        yield from line.results()
    except BaseException:
        workers.stop(line.futures())
        raise
    workers.end()


def _done(work: Callable[[Job], Value], jobs: list[Job]) -> _Chunk[Value]:
    """Do some jobs where this is called: at a worker."""
    start = time.monotonic()
    outcomes: list[Outcome[Value]] = [attempted(work, job) for job in jobs]
    return _Chunk(outcomes, time.monotonic() - start)


class _Line(Generic[Job, Value]):
    def __init__(
        self, work: Callable[[Job], Value], jobs: Iterator[Job], workers: Workers, left: int
    ) -> None:
        self._work = work
        self._jobs = jobs
        self._workers = workers
        self._left = left
        self._flying: deque[tuple[list[Job], Future[_Chunk[Value]]]] = deque()
        self._fitting = 2
        self._deaths = 0

    def results(self) -> Iterator[tuple[Job, Outcome[Value]]]:
        while self._fill():
            jobs, future = self._flying.popleft()
            try:
                chunk = future.result()
            except KehoachError:  # of the workers: the jobs' own are values
                raise
            except Exception:  # noqa: BLE001 - whatever an executor may raise
                yield from self._apart(jobs)
            else:
                self._learn(jobs, chunk)
                yield from zip(jobs, chunk.outcomes, strict=True)

    def futures(self) -> list[Future[_Chunk[Value]]]:
        """Return what is in flight."""
        return [future for _, future in self._flying]

    def _fill(self) -> bool:
        """Send chunks until enough are in flight; False when none is."""
        while len(self._flying) < self._workers.count * _AHEAD:
            jobs = [*islice(self._jobs, self._size())]
            if not jobs:
                break
            self._left = max(self._left - len(jobs), 0)
            self._flying.append((jobs, self._send(jobs)))
        return bool(self._flying)

    def _size(self) -> int:
        """Return how many jobs go next: few at the end, so that the workers end together."""
        share = self._left // (2 * self._workers.count) if self._left else _CHUNK
        return max(1, min(_CHUNK, share, self._fitting))

    def _learn(self, jobs: list[Job], chunk: _Chunk[Value]) -> None:
        """Fit the next chunks to what these jobs took; at most twice as many each time."""
        self._deaths = 0
        each = chunk.seconds / len(jobs)
        fitting = int(_SECONDS / each) if each else _CHUNK
        self._fitting = max(1, min(_CHUNK, fitting, 2 * self._fitting))

    def _send(self, jobs: list[Job]) -> Future[_Chunk[Value]]:
        return self._workers.submit(_done, self._work, jobs)

    def _apart(self, jobs: list[Job]) -> Iterator[tuple[Job, Outcome[Value]]]:
        """Do the jobs of a chunk that did not come back one by one, each alone.

        With others beside it nobody could say which of them killed a worker.
        """
        for job in jobs:
            wait(self.futures())
            future = self._send([job])
            try:
                chunk = future.result()
            except KehoachError:
                raise
            except Exception as error:  # noqa: BLE001 - as above
                yield job, self._lost(error)
            else:
                self._learn([job], chunk)
                yield job, chunk.outcomes[0]

    def _lost(self, error: Exception) -> Failed:
        """Return what became of a job that did not come back alone either."""
        if not self._workers.killed(error):
            return bug(error)
        self._deaths += 1
        if self._deaths < _DEATHS:
            return died()
        message = f"{_DEATHS} tiến trình làm việc chết liên tiếp, không việc nào xong"
        cure = "máy có thể đã hết bộ nhớ: đóng bớt chương trình khác rồi chạy lại với --processes 1"
        raise fault("LO82", message, cure) from error
