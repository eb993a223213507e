"""What ends a LibreOffice that goes on running when this program is killed: a shell that waits."""

from __future__ import annotations

import hashlib
import os
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.office.run import POSIX

if TYPE_CHECKING:
    from collections.abc import Sequence

_WAITING = 'read -r _; kill -s KILL -- "-$1"; shift; rm -rf -- "$@"'
"""Its input ends when the program that holds the other end does, killed or not."""
_PIPE = "/tmp/OSL_PIPE_{}_SingleOfficeIPC_{}"  # noqa: S108 - LibreOffice's own place
"""Where one LibreOffice hears of the files of the next; a killed one leaves it."""


def pipe_of(profile: Path) -> Path | None:
    """Return the pipe of the LibreOffice that has this profile, None where it is no file.

    Its name holds the MD5 of the address of the profile in UTF-16, each byte in hex without the
    zero before it.
    """
    if not POSIX:
        return None
    digest = hashlib.md5(profile.as_uri().encode("utf-16-le"), usedforsecurity=False).digest()
    return Path(_PIPE.format(os.getuid(), "".join(f"{byte:x}" for byte in digest)))


def guard(group: int, paths: Sequence[Path]) -> subprocess.Popen[bytes] | None:
    """Start what waits for the end of this program, then ends ``group`` and removes ``paths``.

    It is killed when it is needed no more. On Windows there is none.
    """
    if not POSIX:
        return None
    order = ["/bin/sh", "-c", _WAITING, "sh", str(group), *map(str, paths)]
    return subprocess.Popen(  # noqa: S603 - a shell of the system, paths of ours
        order, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        start_new_session=True,
    )  # fmt: skip


def dismiss(waiting: subprocess.Popen[bytes] | None) -> None:
    """End what ``guard`` started: what it would do was done."""
    if waiting is None:
        return
    waiting.kill()
    waiting.wait()
    if waiting.stdin is not None:
        waiting.stdin.close()
