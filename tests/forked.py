"""The command in a process of its own that begins with the whole package imported.

To import what a page needs takes a second of every test that opens one. Here one process imports
it, begun before any browser or thread (``forkserver`` of multiprocessing), and every run of the
command is a fork of it. tests/web/test_serve.py starts a page anew, tests/cli other commands.
"""

import importlib
import io
import multiprocessing
import os
import pkgutil
import signal
import subprocess
import sys
from multiprocessing.connection import Connection, wait
from pathlib import Path

import kehoach

_NOT_OF_A_PAGE = ("kehoach.__main__", "kehoach.mcp", "kehoach.lsp")


def everything() -> None:
    """Import every module a page may come to; what its tests find slow is never an import."""
    for module in pkgutil.walk_packages(kehoach.__path__, "kehoach."):
        if not module.name.startswith(_NOT_OF_A_PAGE):
            importlib.import_module(module.name)


class Anew(subprocess.Popen):
    """A run of the command in a Python of its own, as a user starts it."""

    def __init__(self, arguments: list[str], env: dict[str, str]) -> None:
        super().__init__(
            [sys.executable, "-m", "kehoach", *arguments], env={**env, "PYTHONUNBUFFERED": "1"},
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, encoding="utf-8",
        )  # fmt: skip


class Forked:
    """A run of the command, with what tests ask of ``subprocess.Popen``."""

    def __init__(self, arguments: list[str], env: dict[str, str]) -> None:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(["forked_all"])
        os.environ["PYTHONPATH"], before = str(Path(__file__).parent), os.environ.get("PYTHONPATH")
        reads, writes = context.Pipe(duplex=False)
        try:
            self._run = context.Process(target=_run, args=(arguments, env, writes))
            self._run.start()
        finally:
            writes.close()
            if before is None:
                del os.environ["PYTHONPATH"]
            else:
                os.environ["PYTHONPATH"] = before
        self.pid = self._run.pid
        self.stdout = io.TextIOWrapper(io.FileIO(os.dup(reads.fileno())), encoding="utf-8")
        """What it prints, errors too."""
        reads.close()

    @property
    def returncode(self) -> int | None:
        return self._run.exitcode

    def poll(self) -> int | None:
        return self._run.exitcode

    def wait(self, timeout: float | None = None) -> int:
        if not wait([self._run.sentinel], timeout):
            raise subprocess.TimeoutExpired("kehoach", timeout or 0)
        self._run.join()
        return self._run.exitcode or 0

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def kill(self) -> None:
        self._run.kill()


def _text(number: int) -> io.TextIOWrapper:
    """Return what is printed to a descriptor, a line at once."""
    return io.TextIOWrapper(io.FileIO(number, "w"), encoding="utf-8", line_buffering=True)


def _run(arguments: list[str], env: dict[str, str], out: Connection) -> None:
    """Be the command: its words, its surroundings, what Ctrl-C does to it."""
    for number in (1, 2):
        os.dup2(out.fileno(), number)
    sys.stdout, sys.stderr = map(_text, (1, 2))
    out.close()
    os.environ.clear()
    os.environ.update(env)
    signal.signal(signal.SIGINT, signal.default_int_handler)
    sys.argv = ["kehoach", *arguments]
    from kehoach.__main__ import main  # noqa: PLC0415 - it is the whole of this process

    main()
