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
POSIX = os.name != "nt"
"""Windows has no shell that sets limits, no groups of processes, no pipe in a folder."""


def start(
    order: list[str], largest: int, more: Mapping[str, str], group: int = 0
) -> subprocess.Popen[bytes]:
    """Start a program; ``more`` are variables for it, ``largest`` the bytes of a file it writes.

    It leads a group of processes of its own, or joins the one of the program ``group``. Raises
    OSError when it does not start. Where there is no POSIX shell (Windows) memory and sizes have
    no bound.
    """
    bounded = ["/bin/sh", "-c", _BOUNDED, "sh", str(_MEMORY_KB), str(largest // _BLOCK + 1), *order]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(  # noqa: S603 - LibreOffice, and names of files of ours
        bounded if POSIX else order,
        stdin=quiet,
        stdout=quiet,
        stderr=quiet,
        process_group=group if POSIX else None,
        env={**os.environ, **more},
    )


def run(
    order: list[str], seconds: float, largest: int, more: Mapping[str, str], group: int = 0
) -> None:
    """Run a program to its end, as ``start`` does. Raises TimeoutError after ``seconds``, OSError.

    What does not come to an end is ended, with its children where it leads a group of its own.
    """
    process = start(order, largest, more, group)
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise TimeoutError from error
    finally:
        end(process, alone=not group)


def end(process: subprocess.Popen[bytes], *, alone: bool = True) -> None:
    """End a program that runs; ``alone`` with its children: its group, or on Windows its tree."""
    if process.poll() is not None:
        return
    with suppress(OSError):
        if not POSIX:
            order = ["taskkill", "/F", "/T", "/PID", str(process.pid)]
            subprocess.run(order, check=False, capture_output=True)  # noqa: S603 - of Windows
            process.kill()
        elif alone:
            os.killpg(process.pid, signal.SIGKILL)
        else:
            process.kill()
    process.wait()
