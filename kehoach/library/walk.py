"""The files of a folder, nothing outside it: no link is followed."""

from __future__ import annotations

import os
import stat
from collections import Counter
from errno import ENOENT
from typing import TYPE_CHECKING

from kehoach.intake.folder import is_folder, reason_of_file, reason_of_folder
from kehoach.library.store import NAME
from kehoach.named import NamedTuple
from kehoach.refused import not_read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from kehoach.problem import Problem

MOST = 200_000
"""Files of one library; a province's offices write some thousand plans a year."""
_LINKED = "liên kết tới tệp"
_STRANGE = "không phải tệp thường"
_MANY = f"tệp vượt quá {MOST} tệp"


class Listed(NamedTuple):
    """A file of the folder."""

    path: bytes
    """Its path from the folder, steps parted by ``/``, as the system writes names."""
    size: int
    mtime: int
    """When it was written last, in nanoseconds."""


class Walk:
    """One walk through a folder; what it left out is known when it is over."""

    def __init__(self, folder: Path) -> None:
        self._folder = os.fspath(folder)
        self._count = 0
        self.left: Counter[str] = Counter()
        """Why files and folders are left out, and how many."""
        self.problems: list[Problem] = []
        """Folders that could not be opened."""
        self.closed: list[bytes] = []
        """Their paths: what is in them is not gone."""

    def files(self) -> Iterator[Listed]:
        """Yield the files to be indexed, by name. Raises KehoachError TE01 for no folder."""
        todo = [("", 0)]
        while todo:
            below, deep = todo.pop()
            folders = []
            for entry in self._opened(below):
                path = f"{below}/{entry.name}" if below else entry.name
                if is_folder(entry):
                    folders += [(path, deep + 1)] if self._enters(entry, deep) else []
                elif entry.name != NAME and (found := self._file(entry, path)) is not None:
                    yield found
            todo += reversed(folders)

    def _enters(self, folder: os.DirEntry[str], deep: int) -> bool:
        """Return True for a folder to be walked; why another is left out is counted."""
        reason = reason_of_folder(folder, deep)
        if reason:
            self.left[reason] += 1
        return not reason

    def _opened(self, below: str) -> list[os.DirEntry[str]]:
        place = f"{self._folder}{os.sep}{below}" if below else self._folder
        try:
            with os.scandir(place) as opened:
                return sorted(opened, key=lambda entry: entry.name)
        except (OSError, ValueError) as error:  # ValueError: a NUL character in the name
            failure = not_read(place, error if isinstance(error, OSError) else OSError(ENOENT, ""))
            if not below:
                raise failure from error
            self.problems += failure.problems
            self.closed.append(os.fsencode(below))
            return []

    def _file(self, entry: os.DirEntry[str], path: str) -> Listed | None:
        """Return a file, None for one that is left out."""
        try:
            reason, found = _reason(entry), entry.stat(follow_symlinks=False)
        except OSError as error:  # gone meanwhile, or its rights refuse it
            self.problems += not_read(entry.path, error).problems
            return None
        reason = reason or ("" if stat.S_ISREG(found.st_mode) else _STRANGE)
        reason = reason or (_MANY if self._count >= MOST else "")
        if reason:
            self.left[reason] += 1
            return None
        self._count += 1
        return Listed(os.fsencode(path), found.st_size, found.st_mtime_ns)


def _reason(entry: os.DirEntry[str]) -> str:
    return reason_of_file(entry) or (_LINKED if entry.is_symlink() else "")
