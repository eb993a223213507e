"""What of a folder is read: files by their names, folders that are no links; why others are not."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from kehoach.intake.lock import is_lock_name

READABLE = (
    ".docx", ".docm", ".doc", ".odt", ".pdf", ".txt", ".md", ".yaml", ".yml",
)  # fmt: skip
"""Names a file in a folder is read under; one that is named itself is tried in any case."""
_APPROVAL = (".duyet.yaml", ".duyet.yml")
_DEEPEST = 30
"""Folders below a folder; a person's has no more than ten."""
_HIDDEN = "tệp hoặc thư mục ẩn"
_LOCKS = "tệp khóa của Word (~$…)"
_OTHERS = "tệp loại khác"
_OFFICES = "hồ sơ cơ quan (co-quan.yaml)"
_FRAGMENTS = "thư mục mảnh của cơ quan (manh)"
_APPROVALS = "tệp duyệt của kehoach approve"
_LINKS = "liên kết tới thư mục"
_DEEP = f"thư mục nằm sâu quá {_DEEPEST} tầng"


def reason_of_file(entry: os.DirEntry[str]) -> str:
    """Return why a file is left out by its name; nothing for one that is read."""
    name = entry.name.casefold()
    if is_lock_name(name):
        return _LOCKS
    if _is_hidden(entry):
        return _HIDDEN
    if name.endswith(_APPROVAL):
        return _APPROVALS
    from kehoach.profile.found import NAME  # noqa: PLC0415 - only for a folder

    if name == NAME:
        return _OFFICES
    return "" if name.endswith(READABLE) else _OTHERS


def reason_of_folder(entry: os.DirEntry[str], deep: int) -> str:
    """Return why a folder ``deep`` folders below the first is not entered, or nothing."""
    if _is_hidden(entry):
        return _HIDDEN
    if _is_of_fragments(entry):
        return _FRAGMENTS
    if entry.is_symlink() or os.path.realpath(entry.path) != _unlinked(entry.path):
        return _LINKS
    return _DEEP if deep + 1 > _DEEPEST else ""


def _is_of_fragments(entry: os.DirEntry[str]) -> bool:
    """Return True for the folder of fragments beside an office's profile, by its usual name."""
    from kehoach.profile.file import FRAGMENTS  # noqa: PLC0415 - only for a folder
    from kehoach.profile.found import NAME  # noqa: PLC0415 - only for a folder

    return entry.name == FRAGMENTS and (Path(entry.path).parent / NAME).is_file()


def is_folder(entry: os.DirEntry[str]) -> bool:
    """Return True for a folder or a link to one; a link that leads to itself is none."""
    try:
        return entry.is_dir()
    except OSError:  # reading it says so
        return False


def _unlinked(path: str) -> str:
    """Return where a folder is when it is no link itself; the folders above may be links."""
    return str(Path(os.path.realpath(Path(path).parent)) / Path(path).name)


def _is_hidden(entry: os.DirEntry[str]) -> bool:
    """Return True for a name that begins with a dot, and for what Windows marks as hidden."""
    if entry.name.startswith("."):
        return True
    try:
        marks = getattr(entry.stat(follow_symlinks=False), "st_file_attributes", 0)
    except OSError:
        return False
    return bool(marks & stat.FILE_ATTRIBUTE_HIDDEN)
