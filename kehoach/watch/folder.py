"""What a watched folder holds now: the files that may be plans, by name."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from kehoach.named import NamedTuple
from kehoach.profile.found import NAME
from kehoach.watch.names import is_answer, is_passing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from kehoach.watch.beside import Stamp

_APPROVALS = (".duyet.yaml", ".duyet.yml")
"""How names of approvals end, which lie beside plans."""
MOST = 5_000
"""Files of a folder that are watched; the rest is counted."""


class WatchedFolder(NamedTuple):
    """What a folder holds."""

    files: Mapping[str, Stamp]
    """Path → size and time of each file to be watched, by name."""
    more: int
    """Files beyond ``MOST``, which nobody watches."""
    folders: int
    """Folders in it, which nobody watches."""


def held(folder: str, endings: tuple[str, ...]) -> WatchedFolder:
    """Return the files of a folder whose names end so. Raises OSError.

    Files without a byte are left out: a new document of the Explorer's menu is no plan yet.
    """
    files: list[tuple[str, Stamp]] = []
    folders = 0
    with os.scandir(folder) as opened:
        for entry in opened:
            if _passes(entry.name):
                continue
            if _is_folder(entry):
                folders += 1
            elif entry.name.casefold().endswith(endings) and (found := _stamp(entry)):
                files.append((entry.path, found))
    files.sort()
    return WatchedFolder(dict(files[:MOST]), max(0, len(files) - MOST), folders)


def listing(folder: str, endings: tuple[str, ...]) -> Mapping[str, Stamp] | None:
    """Return the files of a folder as ``held`` does; None when it cannot be looked into now."""
    try:
        return held(folder, endings).files
    except OSError:
        return None


def _passes(name: str) -> bool:
    lower = name.casefold()
    beside = lower == NAME or lower.endswith(_APPROVALS)  # lies beside plans and is none
    return is_passing(name) or is_answer(name) or beside


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:
        return False


def _stamp(entry: os.DirEntry[str]) -> Stamp | None:
    """Return size and time; None for a file without a byte, or one that is gone again."""
    try:
        found = entry.stat()
    except OSError:
        return None
    return (found.st_size, found.st_mtime_ns) if found.st_size and entry.is_file() else None
