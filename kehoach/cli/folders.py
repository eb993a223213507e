"""Folders named on a command line: the files in them that can be reviewed, and what is left out.

Nothing is opened here: a file is known by its name. A name that belies its file is found out when
the file is read.
"""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

from kehoach.cli.apart import identity
from kehoach.intake.folder import READABLE, is_folder, reason_of_file, reason_of_folder
from kehoach.named import NamedTuple
from kehoach.problem import Place, fault
from kehoach.refused import not_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.problem import Problem

_MOST = 20_000
"""Files taken from a folder: a year of a province's plans is a tenth of it."""
_OURS = "hồ sơ cơ quan của chính lần chạy này"
_TWICE = "tệp đã kể ở chỗ khác"
_MANY = f"tệp vượt quá {_MOST} tệp"


class NotOpened(NamedTuple):
    """A folder nothing was reviewed of."""

    path: str
    problems: tuple[Problem, ...]
    """Why."""


class Left(NamedTuple):
    """What is not reviewed of a folder."""

    folder: str
    reasons: tuple[tuple[str, int], ...]
    """What it is, in Vietnamese, and how many of it."""


class Listed(NamedTuple):
    """What a command line names, folders opened."""

    files: tuple[str | NotOpened, ...]
    """In the order named; those of a folder by name, its own before those of folders in it."""
    left: tuple[Left, ...]
    """Of each folder what is left out; empty when no folder was named."""

    @property
    def paths(self) -> tuple[str, ...]:
        """Return the files without the folders that were not opened."""
        return tuple(file for file in self.files if isinstance(file, str))

    @property
    def many(self) -> bool:
        """Return True for more than one file; a folder may hold any number."""
        return bool(self.left) or len(self.files) > 1

    @property
    def unopened(self) -> int:
        """Return how many folders nothing is reviewed of."""
        return len(self.files) - len(self.paths)


def listed(named: Iterable[str], ours: Iterable[str | None]) -> Listed:
    """Return the files of a command line; ``ours`` are files this run reads as something else.

    A result that lies in a folder is no exception: a page has a name of another kind, and one that
    is named as a paper may be a paper, which nobody wants written over.
    A folder that cannot be opened, or has nothing to review, is in the list with the reason.
    """
    named = tuple(named)
    taken = {identity(file) for file in ours if file and file != "-"}
    known = {identity(file) for file in named if file != "-"}
    files: list[str | NotOpened] = []
    left: list[Left] = []
    for text in named:
        if text == "-" or not Path(text).is_dir():
            files.append(text)
            continue
        folder = _Folder(taken, known)
        found = list(folder.files(text))
        files += found or [_nothing(text)]
        left.append(Left(text, tuple(folder.left.items())))
    return Listed(tuple(files), tuple(left))


def _nothing(path: str) -> NotOpened:
    message = "thư mục không có tệp nào kiểm tra được"
    cure = f"chọn thư mục có tệp {', '.join(READABLE)}"
    return NotOpened(path, fault("RS22", message, cure, Place(path)).problems)


class _Folder:
    """One folder of the command line while it is walked."""

    def __init__(self, taken: set[tuple[object, ...]], known: set[tuple[object, ...]]) -> None:
        self.left: Counter[str] = Counter()
        self._taken = taken
        self._known = known
        self._count = 0

    def files(self, path: str, deep: int = 0) -> Iterator[str | NotOpened]:
        """Yield the files below a folder, by name."""
        try:
            with os.scandir(path) as opened:
                entries = sorted(opened, key=lambda entry: entry.name)
        except OSError as error:
            yield NotOpened(path, not_read(path, error).problems)
            return
        folders = []
        for entry in entries:
            if is_folder(entry):
                folders.append(entry)
            elif reason := self._refusal(entry):
                self.left[reason] += 1
            else:
                self._count += 1
                yield entry.path
        for entry in folders:
            if reason := reason_of_folder(entry, deep):
                self.left[reason] += 1
            else:
                yield from self.files(entry.path, deep + 1)

    def _refusal(self, entry: os.DirEntry[str]) -> str:
        """Return why a file is left out; nothing for one that is reviewed."""
        if reason := reason_of_file(entry):
            return reason
        same = identity(entry.path)
        if same in self._taken:
            return _OURS
        if same in self._known:
            return _TWICE
        self._known.add(same)
        return _MANY if self._count >= _MOST else ""
