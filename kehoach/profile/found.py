"""Where the office's file is looked for: in the folder of a plan and the folders above it.

The search ends at the user's home, which is looked in and never left upward. Outside of it (a data
disk, a share) it ends at the top of the disk. A folder anybody may leave files in for others, as
``/tmp`` is, is passed over with all above it: a waiver a stranger put there must silence nothing.
"""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "co-quan.yaml"
"""Name of the file."""
_DEEPEST = 60
"""Folders looked in; a person's files lie in fewer than twenty."""


def find_profile(folder: str | Path) -> str | None:
    """Return the nearest ``co-quan.yaml`` at or above a folder, None where there is none.

    Its name is counted from the current folder where it lies below it. Nothing of it is read.
    """
    for path in folders_above(folder):
        if os.path.isfile(path / NAME):  # noqa: PTH113 - never an error
            return _as_named(path / NAME)
    return None


def folders_above(folder: str | Path) -> Iterator[Path]:
    """Yield the folders that are looked in, the nearest first."""
    here, home = Path(os.path.realpath(folder)), _home()
    for path in (here, *here.parents)[:_DEEPEST]:
        if open_to_all(path):
            return
        yield path
        if path == home:
            return


def open_to_all(folder: Path) -> bool:
    """Return True for a folder where everybody may leave files and remove only their own."""
    try:
        mode = folder.stat().st_mode
    except OSError:
        return False
    return bool(mode & stat.S_ISVTX and mode & stat.S_IWOTH)


def _home() -> Path | None:
    try:
        return Path(os.path.realpath(Path.home()))
    except (RuntimeError, OSError):  # nobody's home: an account of a service
        return None


def _as_named(path: Path) -> str:
    """Return a path as a user in the current folder names it: below it counted from it."""
    try:
        return str(path.relative_to(os.path.realpath(os.curdir)))
    except (ValueError, OSError):  # not below it, or there is no current folder any more
        return str(path)
