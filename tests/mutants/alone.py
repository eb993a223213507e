"""Work done in a process of its own, forked from this one: a wrong module never comes back here."""

import os
import pickle
import resource
import signal
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

MEMORY = 4 << 30
"""Bytes a child may take: a loop a change made endless is ended, not the machine."""


class EndedError(RuntimeError):
    """The child took more memory than it may, or broke down."""


class TooLongError(EndedError):
    """The child took more seconds than it may."""


def _child(work: Callable[[], Any], seconds: int, answer: Path) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    silent = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(silent, stream)
    answer.write_bytes(pickle.dumps(work()))


def alone(work: Callable[[], Any], seconds: int) -> Any:
    """Return what the work returns, done in a child of at most so many seconds of the processor.

    Raises EndedError where the child gave no answer, TooLongError where it was ended for its time.
    """
    with TemporaryDirectory(prefix="mutants-") as folder:
        answer = Path(folder) / "answer"
        child = os.fork()
        if not child:
            try:
                _child(work, seconds, answer)
            finally:
                os._exit(0)
        _, status = os.waitpid(child, 0)
        if os.WIFSIGNALED(status) and os.WTERMSIG(status) in {signal.SIGXCPU, signal.SIGKILL}:
            raise TooLongError
        if not answer.is_file():
            raise EndedError
        return pickle.loads(answer.read_bytes())  # noqa: S301 - our own child wrote it
