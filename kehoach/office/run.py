"""A program run in bounds: its time, its memory, what it writes; ended with all its children."""

from __future__ import annotations

import os
import signal
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_MEMORY_KB = 6_000_000
"""Address space a process may have: LibreOffice 7.4 asks for 1.2 GB before it opens a file."""
_BLOCK = 512
"""Bytes of a block as ``ulimit -f`` counts (bash outside POSIX mode takes 1,024)."""
_BOUNDED = 'ulimit -v "$1" 2>/dev/null; ulimit -f "$2" 2>/dev/null; shift 2; exec "$@"'
"""The shell sets the limits and becomes the program: no code of ours runs between fork and exec."""


def run(order: list[str], seconds: float, largest: int, more: Mapping[str, str]) -> None:
    """Run a program to its end; ``more`` are variables for it, ``largest`` the bytes of a file.

    Raises TimeoutError after ``seconds``, OSError when it does not start. Where there is no POSIX
    shell (Windows) memory and sizes have no bound but the time.
    """
    alone = os.name != "nt"
    bounded = ["/bin/sh", "-c", _BOUNDED, "sh", str(_MEMORY_KB), str(largest // _BLOCK + 1), *order]
    quiet = subprocess.DEVNULL
    process = subprocess.Popen(  # noqa: S603 - LibreOffice, and names of files of ours
        bounded if alone else order,
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        start_new_session=alone,
        env={**os.environ, **more},
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    finally:
        if process.poll() is None:
            _end(process, alone=alone)


def _end(process: subprocess.Popen[bytes], *, alone: bool) -> None:
    """End the program with its children: its group, or on Windows its tree."""
    with suppress(OSError):
        if alone:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            end = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(end, check=False, capture_output=True)  # noqa: S603 - of Windows
            process.kill()
    process.wait()
