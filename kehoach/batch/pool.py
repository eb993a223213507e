"""Those who do the work: processes of ours, ended at once and renewed, or an executor's."""

from __future__ import annotations

import gc
import multiprocessing
import os
import signal
import threading
from concurrent.futures import BrokenExecutor, CancelledError, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.context import SpawnContext, SpawnProcess
from typing import TYPE_CHECKING, Any

from kehoach.problem import KehoachError, fault

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from concurrent.futures import Executor, Future
    from multiprocessing.process import BaseProcess

_MOST = 61
"""Processes of a pool: Windows waits for no more at once (``ProcessPoolExecutor``)."""


def cores() -> int:
    """Return how many processes can work at once here: the cores this process may use."""
    allowed = getattr(os, "sched_getaffinity", None)
    return min(len(allowed(0)) if allowed else os.cpu_count() or 1, _MOST)


_KILLED = "KilledWorker"
"""What dask raises for work under which several of its workers died; named, for it is an extra."""


class Pool:
    """Processes of ours. To be closed by ``end`` or ``stop``; both leave none behind."""

    def __init__(self, count: int) -> None:
        self.count = min(count, _MOST)
        self._made: list[BaseProcess] = []
        self._executor = self._new()

    def submit(self, work: Callable[..., Any], *given: Any) -> Future[Any]:
        """Give work to a process; after a death to new ones."""
        with _interrupts_wait():
            try:
                return self._executor.submit(work, *given)
            except BrokenExecutor:
                self.stop()
                self._executor = self._new()
                return self._executor.submit(work, *given)

    def killed(self, error: Exception) -> bool:
        """Return True for the error of a process that died."""
        return isinstance(error, BrokenExecutor)

    def end(self) -> None:
        """Let the processes go when their work is done."""
        self._executor.shutdown()

    def stop(self, waited_for: Iterable[Future[Any]] = ()) -> None:  # noqa: ARG002 - see below
        """End the processes now, whatever they do.

        Futures are left alone: the executor's own thread fails on one that was cancelled when its
        processes are gone.
        """
        for process in self._made:
            process.kill()
        self._made.clear()
        self._executor.shutdown(cancel_futures=True)

    def _new(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(self.count, _Kept(self._made), _begin)


class Given:
    """An executor of the caller's: it is not ours to end, nor to renew."""

    def __init__(self, executor: Executor, count: int) -> None:
        self.count = count
        self._executor = executor

    def submit(self, work: Callable[..., Any], *given: Any) -> Future[Any]:
        """Give work to the executor. Raises KehoachError LO83 when it takes no more."""
        try:
            return self._executor.submit(work, *given)
        except RuntimeError as error:  # BrokenExecutor is one
            raise _gone() from error

    def killed(self, error: Exception) -> bool:
        """Return True for a worker that died. Raises KehoachError LO83 when all are gone."""
        if isinstance(error, CancelledError):  # by the executor: nothing of ours cancels and waits
            raise _gone() from error
        return isinstance(error, BrokenExecutor) or type(error).__name__ == _KILLED

    def end(self) -> None:
        """Leave the executor to its owner."""

    def stop(self, waited_for: Iterable[Future[Any]] = ()) -> None:
        """Take back what no worker has begun, and leave the executor to its owner."""
        for future in waited_for:
            future.cancel()


def _gone() -> KehoachError:
    message = "nơi chạy việc (executor) đã hỏng hoặc đã đóng, không nhận thêm việc"
    return fault("LO83", message, "mở lại nơi ấy rồi chạy lại")


class _Kept(SpawnContext):
    """Starts processes as ``spawn`` does, and keeps them: an executor does not show its own."""

    def __init__(self, made: list[BaseProcess]) -> None:
        self._made = made

    # a class there, which is called as this is
    def Process(  # type: ignore[override] # noqa: N802 - as there
        self, *given: Any, **named: Any
    ) -> BaseProcess:
        """Return a new process."""
        process = SpawnProcess(*given, **named)
        self._made.append(process)
        return process


@contextmanager
def _interrupts_wait() -> Iterator[None]:
    """Hold Ctrl-C back while processes start: they inherit that, it is answered here after.

    A terminal sends Ctrl-C to every process; one that is just starting would print a traceback.
    """
    mask = getattr(signal, "pthread_sigmask", None)
    if mask is None:
        yield
        return
    before = mask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        mask(signal.SIG_SETMASK, before)


def _begin() -> None:
    """Make a new process ready: Ctrl-C is the parent's to answer, and none outlives the parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(100_000, 20, 20)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)  # a killed parent: nobody waits for what is in hand
