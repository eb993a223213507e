"""Folders named on a command line: the files in them that can be reviewed, and what is left out.

Nothing is opened here: a file is known by its name. A name that belies its file is found out when
the file is read.
"""

from __future__ import annotations

import os
import stat
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from kehoach.cli.apart import identity
from kehoach.intake.lock import is_lock_name
from kehoach.problem import Place, fault
from kehoach.refused import not_read

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from kehoach.problem import Problem

READABLE = (
    ".docx", ".docm", ".doc", ".odt", ".pdf", ".txt", ".md", ".yaml", ".yml",
)  # fmt: skip
"""Names a file in a folder is reviewed under; one that is named itself is tried in any case."""
_APPROVAL = (".duyet.yaml", ".duyet.yml")
_DEEPEST = 30
"""Folders below a folder; a person's has no more than ten."""
_MOST = 20_000
"""Files taken from a folder: a year of a province's plans is a tenth of it."""
_HIDDEN = "tệp hoặc thư mục ẩn"
_LOCKS = "tệp khóa của Word (~$…)"
_OTHERS = "tệp loại khác"
_OURS = "hồ sơ cơ quan của chính lần chạy này"
_APPROVALS = "tệp duyệt của kehoach approve"
_LINKS = "liên kết tới thư mục"
_TWICE = "tệp đã kể ở chỗ khác"
_DEEP = f"thư mục nằm sâu quá {_DEEPEST} tầng"
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
        return tuple(one for one in self.files if isinstance(one, str))

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
    taken = {identity(one) for one in ours if one and one != "-"}
    known = {identity(one) for one in named if one != "-"}
    files: list[str | NotOpened] = []
    left: list[Left] = []
    for one in named:
        if one == "-" or not Path(one).is_dir():
            files.append(one)
            continue
        folder = _Folder(taken, known)
        found = list(folder.files(one))
        files += found or [_nothing(one)]
        left.append(Left(one, tuple(folder.left.items())))
    return Listed(tuple(files), tuple(left))


def _nothing(path: str) -> NotOpened:
    told = "thư mục không có tệp nào kiểm tra được"
    cure = f"chọn thư mục có tệp {', '.join(READABLE)}"
    return NotOpened(path, fault("RS22", told, cure, Place(path)).problems)


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
                entries = sorted(opened, key=lambda one: one.name)
        except OSError as error:
            yield NotOpened(path, not_read(path, error).problems)
            return
        folders = []
        for one in entries:
            if _is_folder(one):
                folders.append(one)
            elif reason := self._refusal(one):
                self.left[reason] += 1
            else:
                self._count += 1
                yield one.path
        for one in folders:
            if reason := _refusal_of_folder(one, deep):
                self.left[reason] += 1
            else:
                yield from self.files(one.path, deep + 1)

    def _refusal(self, one: os.DirEntry[str]) -> str:
        """Return why a file is left out; nothing for one that is reviewed."""
        name = one.name.casefold()
        if reason := _by_name(one, name):
            return reason
        same = identity(one.path)
        if same in self._taken:
            return _OURS
        if same in self._known:
            return _TWICE
        self._known.add(same)
        return _MANY if self._count >= _MOST else ""


def _by_name(one: os.DirEntry[str], name: str) -> str:
    if is_lock_name(name):
        return _LOCKS
    if _is_hidden(one):
        return _HIDDEN
    if name.endswith(_APPROVAL):
        return _APPROVALS
    return "" if name.endswith(READABLE) else _OTHERS


def _refusal_of_folder(one: os.DirEntry[str], deep: int) -> str:
    if _is_hidden(one):
        return _HIDDEN
    if one.is_symlink() or os.path.realpath(one.path) != _unlinked(one.path):
        return _LINKS
    return _DEEP if deep + 1 > _DEEPEST else ""


def _unlinked(path: str) -> str:
    """Return where a folder is when it is no link itself; the folders above may be links."""
    return str(Path(os.path.realpath(Path(path).parent)) / Path(path).name)


def _is_folder(one: os.DirEntry[str]) -> bool:
    try:
        return one.is_dir()
    except OSError:  # a link that leads to itself: reading it says so
        return False


def _is_hidden(one: os.DirEntry[str]) -> bool:
    """Return True for a name that begins with a dot, and for what Windows marks as hidden."""
    if one.name.startswith("."):
        return True
    try:
        marks = getattr(one.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(marks & stat.FILE_ATTRIBUTE_HIDDEN)
