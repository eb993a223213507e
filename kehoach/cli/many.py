"""Many files in one command: how many are worked on at once, and where."""

from __future__ import annotations

from contextlib import closing, contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Any, Protocol, TypedDict, TypeVar

import click

from kehoach.cli.show import say
from kehoach.named import NamedTuple
from kehoach.problem import KehoachError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from concurrent.futures import Executor

    from kehoach.batch.far import Job
    from kehoach.batch.outcome import Failed, Outcome
    from kehoach.problem import Problem


_BUG = 3
"""Exit code of a bug of ours."""
_OF_A_FILE = ("LO80", "LO81")
"""Codes the engine tells of a job without knowing its file."""


class _OfFile(Protocol):
    """A job of one file."""

    @property
    def file(self) -> str: ...
    @property
    def paths(self) -> tuple[str, ...]: ...


OfFile = TypeVar("OfFile", bound=_OfFile)
Value = TypeVar("Value")


class How(NamedTuple):
    """How many files are worked on at once, and where."""

    processes: int | None
    """None for as many as there are cores."""
    dask: str | None
    """Address of a Dask cluster."""

    def here(self, names: Sequence[str]) -> How:
        """Return it for files of these names: only this process has its standard input."""
        return How(1, None) if "-" in names else self


def many_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command of many files ``--processes`` and ``--dask``, as its ``manner``."""
    processes = click.option(
        "--processes", type=click.IntRange(1), metavar="SỐ",
        help="Nhiều tệp: số tiến trình cùng làm; không ghi thì dùng hết các lõi của máy.",
    )  # fmt: skip
    dask = click.option(
        "--dask", metavar="ĐỊA-CHỈ",
        help="Nhiều tệp: giao việc cho cụm Dask ở địa chỉ ấy, ví dụ tcp://may-chu:8786.",
    )  # fmt: skip

    @wraps(command)
    def given(*args: Any, processes: int | None, dask: str | None, **named: Any) -> Any:
        return command(*args, manner=how(processes, dask), **named)

    return processes(dask(given))


def how(processes: int | None, dask: str | None) -> How:
    """Return what both options ask for. Raises click.UsageError for both of them."""
    if processes is not None and dask is not None:
        raise click.UsageError("chọn một: --processes làm trên máy này, --dask làm trên cụm máy")
    return How(processes, dask)


@contextmanager
def working(
    work: Callable[[Job], Value], jobs: Sequence[Job], manner: How
) -> Iterator[Iterator[tuple[Job, Outcome[Value]]]]:
    """Open the results of jobs, in their order. Raises KehoachError: as ``executors.dask``."""
    from kehoach.batch.engine import run  # noqa: PLC0415 - not for one file

    if manner.dask is None:
        with closing(run(work, jobs, processes=manner.processes)) as results:
            yield results
        return
    from kehoach.batch.executors import dask  # noqa: PLC0415 - only with --dask
    from kehoach.batch.far import run_far  # noqa: PLC0415 - as above

    with dask(manner.dask) as far, closing(run_far(work, jobs, far)) as results:
        yield results


def made_files(
    work: Callable[[OfFile], Value],
    jobs: Sequence[OfFile],
    manner: How,
    bugs: Bugs,
    write: Callable[[OfFile, Value], None],
    *,
    quiet: bool,
) -> Iterator[tuple[OfFile, Value | None, tuple[Problem, ...]]]:
    """Yield each job, what was made of its file and written, and why it was not.

    How far it is goes to standard error, unless ``quiet``.
    """
    from kehoach.batch.outcome import Failed  # noqa: PLC0415 - not for one file

    with working(work, jobs, manner) as results:
        for number, (job, outcome) in enumerate(results, 1):
            if not quiet:
                say(f"[{number}/{len(jobs)}] {job.file}", err=True)
            if isinstance(outcome, Failed):
                yield job, None, bugs.problems_of(outcome, job.file)
                continue
            try:
                write(job, outcome.value)
            except KehoachError as error:
                yield job, None, error.problems
            else:
                yield job, outcome.value, ()


class Workers(TypedDict, total=False):
    """What ``kehoach.batch`` takes of who does the work."""

    executor: Executor
    processes: int | None


@contextmanager
def workers(manner: How) -> Iterator[Workers]:
    """Open ``executor`` and ``processes`` for ``kehoach.batch``. Raises as ``working``."""
    if manner.dask is None:
        yield {"processes": manner.processes}
        return
    from kehoach.batch.executors import dask  # noqa: PLC0415 - only with --dask

    with dask(manner.dask) as far:
        yield {"executor": far.executor, "processes": far.threads}


class Bugs:
    """Bugs of ours met among many files: each cost its own file."""

    def __init__(self) -> None:
        self._traces: dict[str, None] = {}

    def problems_of(self, failed: Failed, file: str) -> tuple[Problem, ...]:
        """Return why a file came to nothing, at that file, and take in where our program failed."""
        if failed.trace:
            self._traces[failed.trace] = None
        return tuple(
            problem.at(file) if problem.code in _OF_A_FILE else problem
            for problem in failed.problems
        )

    def code(self, code: int) -> int:
        """Return the exit code of the run, our own bugs told and kept in a file."""
        if not self._traces:
            return code
        from kehoach.crash import kept_text  # noqa: PLC0415 - only when something went wrong

        log = kept_text("\n".join(self._traces))
        where = f": chi tiết ở {log}, xin gửi kèm khi báo lỗi" if log else ""
        say(f"Có tệp chưa làm được vì lỗi của chương trình kehoach{where}.", err=True)
        return _BUG
